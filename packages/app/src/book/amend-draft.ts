/**
 * 改法 in a book: what the audit says is to be changed, as cells of the draft with what they should say. Numbers that a person
 * typed into words are put right by the corrections of the audit. Nothing is guessed here: a finding without a correction, or
 * whose cell is not found, has none.
 */
import type { Amendment, Change, Finding } from '@mingsuan/core/audit';
import { parseFactKey } from '@mingsuan/core/statement';
import type { Proof } from '../compile/compile.ts';
import type { BookDraft } from '../contract/index.ts';
import { cellOfFact, cellOfWords, type DraftCell } from './cell-of.ts';
import { POINT_PLACES, typedNumber } from './digits.ts';
import { dueOfRow, soleScore } from './due-score.ts';
import type { RowValues } from './layout.ts';

/** A cell and what it should say; null where a person has to write it. */
export interface CellChange {
  readonly cell: DraftCell;
  readonly text: string | null;
}

export interface DraftAmendment {
  /** 「得分改为8.93」, in Chinese. */
  readonly words: string;
  readonly changes: readonly CellChange[];
  /** What might be done instead. */
  readonly others: readonly DraftAmendment[];
}

/** What is to be changed for each finding, all of it. */
export function amendmentsOf({ composition, audit }: Proof, draft: BookDraft): DraftAmendment[][] {
  const { lines } = audit.reading.document;
  return audit.findings.map((finding) => {
    if (finding.severity === 'info') return [];
    const own = finding.amendments.flatMap((one) => inCells(one, draft, composition.nameOf) ?? []);
    return own.length > 0 ? own : correctedWords(finding, lines, draft);
  });
}

/** A draft with what was decided. */
export function amended(draft: BookDraft, { changes }: DraftAmendment): BookDraft {
  return changes.reduce((made, { cell, text }) => (text === null ? made : withCell(made, cell, text)), draft);
}

/** Whether nothing is left to write: it can be done at once. */
export function isComplete({ changes }: DraftAmendment): boolean {
  return changes.every(({ text }) => text !== null);
}

function inCells(one: Amendment, draft: BookDraft, nameOf: (key: string) => string): DraftAmendment | null {
  const found = one.changes.map(({ fact, text }: Change) => ({
    cell: cellOfFact(fact, nameOf(fact), draft),
    fact,
    text,
  }));
  const changes = found.flatMap(({ cell, text }) => (cell === null ? [] : [{ cell, text }]));
  if (changes.length < one.changes.length) return null;
  const amendment: DraftAmendment = {
    words: one.words,
    changes,
    others: (one.others ?? []).flatMap((other) => inCells(other, draft, nameOf) ?? []),
  };
  const scores = found.filter(({ fact }) => parseFactKey(fact).dims.column === 'score');
  return scores.reduce((all, { cell }) => (cell === null ? all : withDueScore(all, cell, draft)), amendment);
}

/** A score that is due once the rest is changed is not typed: it follows from then on. */
function withDueScore(amendment: DraftAmendment, cell: DraftCell, draft: BookDraft): DraftAmendment {
  const row = rowOf(amended(draft, amendment), cell);
  const due = soleScore(dueOfRow(row));
  if (due === null || typedNumber(row.得分 ?? '', POINT_PLACES) !== due) return amendment;
  const changes = amendment.changes.map((each) => (isSame(each.cell, cell) ? { ...each, text: '' } : each));
  return { ...amendment, changes };
}

/** 「印作 36 人，应为 35 人」 in words that were typed: the cell whose words the line prints, where they have the number once. */
function correctedWords({ corrections }: Finding, lines: readonly string[], draft: BookDraft): DraftAmendment[] {
  const amendments = corrections.map(({ statement: { place, printed, cell }, right }): DraftAmendment | null => {
    const at = cell === null ? cellOfWords(lines[place.line - 1] ?? '', null, draft) : null;
    const words = at === null ? '' : (rowOf(draft, at)[at.header] ?? '');
    if (at === null || right.state !== 'stated' || printed.text === '') return null;
    const parts = words.split(printed.text);
    if (parts.length !== 2 || isPartOfNumber(parts[0] ?? '', parts[1] ?? '')) return null;
    return {
      words: `“${at.header}”里的${printed.text}改为${right.text}`,
      changes: [{ cell: at, text: parts.join(right.text) }],
      others: [],
    };
  });
  // half of what belongs together would make new contradictions
  return amendments.every((each) => each !== null) ? amendments : [];
}

function isPartOfNumber(before: string, after: string): boolean {
  return /[\d.,]$/.test(before) || /^[\d]|^[.,]\d/.test(after);
}

function isSame(a: DraftCell, b: DraftCell): boolean {
  return a.sheet === b.sheet && a.block === b.block && a.row === b.row && a.header === b.header;
}

function rowOf(draft: BookDraft, { sheet, block, row }: DraftCell): RowValues {
  return draft.sheets[sheet]?.[block]?.[row] ?? {};
}

function withCell(draft: BookDraft, { sheet, block, row, header }: DraftCell, text: string): BookDraft {
  const blocks = [...(draft.sheets[sheet] ?? [])];
  const rows = [...(blocks[block] ?? [])];
  rows[row] = { ...rows[row], [header]: text };
  blocks[block] = rows;
  return { ...draft, sheets: { ...draft.sheets, [sheet]: blocks } };
}
