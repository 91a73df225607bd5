/**
 * 改法 in a book: what the audit says is to be changed, as cells of the draft with what they should say. Numbers that a person
 * typed into words are put right by the corrections of the audit. Nothing is guessed here: a finding without a correction, or
 * whose cell is not found, has none.
 */
import type { Amendment, Change, Finding } from '@mingsuan/core/audit';
import { parseFactKey, type Statement } from '@mingsuan/core/statement';
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

/** Whether nothing is left to write and nothing to choose: it can be done with all others. */
export function isPlain({ changes, others }: DraftAmendment): boolean {
  return others.length === 0 && changes.every(({ text }) => text !== null);
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

/** 「印作 36 人，应为 35 人」 in words that were typed: where the cell behind them has the number once. */
function correctedWords({ corrections }: Finding, lines: readonly string[], draft: BookDraft): DraftAmendment[] {
  const amendments = corrections.map(({ statement, right }): DraftAmendment | null => {
    const { printed } = statement;
    const at = cellOfTold(statement, lines[statement.place.line - 1] ?? '', draft);
    if (at === null || right.state !== 'stated' || printed.text === '') return null;
    const parts = (rowOf(draft, at)[at.header] ?? '').split(printed.text);
    if (parts.length !== 2 || isPartOfNumber(parts[0] ?? '', parts[1] ?? '')) return null;
    const text = asWritten(right.text, printed.text);
    return {
      words: `“${at.header}”里的${printed.text}改为${text}`,
      changes: [{ cell: at, text: parts.join(text) }],
      others: [],
    };
  });
  // half of what belongs together would make new contradictions
  return amendments.every((each) => each !== null) ? amendments : [];
}

/** The words that tell a number: of a form's analysis, or of a sentence. */
function cellOfTold({ fact, cell }: Statement, line: string, draft: BookDraft): DraftCell | null {
  if (fact !== null && parseFactKey(fact).dims.part !== undefined) return cellOfFact(fact, '', draft);
  return cell === null ? cellOfWords(line, null, draft) : null;
}

/** Without separators and decimals where the one that is replaced has none. */
function asWritten(right: string, printed: string): string {
  const plain = printed.includes(',') ? right : right.replaceAll(',', '');
  return printed.includes('.') ? plain : plain.replace(/\.0+$/, '');
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
