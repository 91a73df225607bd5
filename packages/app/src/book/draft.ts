/**
 * A book while somebody fills it in: every cell as it was typed, right or wrong, by sheet, block and row. The grids of the
 * workbench and the workbook are made of the same layouts, and both are read by `readBook`; a draft differs from the
 * workbook only in that nothing is calculated and nothing has a look.
 */
import { emptyLedger, type Ledger } from '@mingsuan/core/ledger';
import type { FactKey } from '@mingsuan/core/statement';
import { cellName, type StoredBook, type StoredCell, type StoredSheet } from '@mingsuan/core/workbook';
import type { BookDraft } from '../contract/index.ts';
import { sheetsOf } from './book-of.ts';
import type { BookProblem } from './book-problem.ts';
import { withoutDueScores } from './due-score.ts';
import type { Block, BookColumn, BookSheet, RowValues } from './layout.ts';
import { BOOK_VERSION, VERSION_SHEET } from './list-sheets.ts';
import { readBook } from './read-book.ts';
import { indicatorsSheet } from './subjects/indicators.ts';
import { reasonRows } from './subjects/reasons.ts';

/** Where a problem of a draft stands; what is not known is null: a problem may be about a whole sheet. */
export interface DraftProblem extends BookProblem {
  readonly block: number | null;
  /** Index of the row in its block. */
  readonly row: number | null;
  readonly header: string | null;
  /** Index of the column in its block. */
  readonly column: number | null;
}

export interface ReadDraft {
  /** null where there is an error among the problems. */
  readonly ledger: Ledger | null;
  readonly problems: readonly DraftProblem[];
}

const EMPTY = emptyLedger('', 0);

/** The sheets of a book in the order in which they are filled in. */
export const bookSheets: readonly BookSheet[] = sheetsOf(EMPTY).map(([layout]) => layout);

export function draftOf(ledger: Ledger): BookDraft {
  const sheets = sheetsOf(ledger).map(([{ name, blocks }, rows]): [string, RowValues[][]] => [
    name,
    blocks.map((block, i) => (block.fixed === null ? [...(rows[i] ?? [])] : formRows(block, rows[i] ?? []))),
  ]);
  // what follows from the results is not typed; reports tell scores without targets
  const scored = sheets.map(([name, blocks]) =>
    name === indicatorsSheet.name && ledger.report === undefined
      ? [name, blocks.map(withoutDueScores)]
      : [name, blocks],
  );
  return { schema: 'mingsuan.draft/1', sheets: Object.fromEntries(scored) };
}

/** The row in which the reason for a fact is written, still without its words. */
export function reasonRowOf(fact: FactKey): RowValues {
  const [row = {}] = reasonRows({ ...EMPTY, reasons: { [fact]: '' } });
  return row;
}

/** Every row of a form, filled in or not. */
function formRows({ fixed, columns }: Block, rows: readonly RowValues[]): RowValues[] {
  const label = columns[0]?.header ?? '';
  return (fixed ?? []).map((row) => rows.find((values) => values[label] === row.label) ?? { [label]: row.label });
}

/** What a draft says so far. Problems are told at the cells of the draft. */
export function readDraft(draft: BookDraft): ReadDraft {
  const places = new Map<string, Spot>();
  const sheets = bookSheets.map((layout) => storedSheet(layout, draft.sheets[layout.name] ?? [], places));
  const { ledger, problems } = readBook({ sheets: [...sheets, version()] } satisfies StoredBook);
  return { ledger, problems: problems.map((problem) => ({ ...problem, ...spotOf(problem, places) })) };
}

interface Spot {
  readonly block: number;
  readonly row: number;
  readonly header: string | null;
  readonly column: number | null;
}

const NOWHERE = { block: null, row: null, header: null, column: null };

function spotOf({ sheet, cell }: BookProblem, places: ReadonlyMap<string, Spot>): Spot | typeof NOWHERE {
  return (sheet !== null && cell !== null ? places.get(`${sheet} ${cell}`) : undefined) ?? NOWHERE;
}

function storedSheet(
  { name, blocks }: BookSheet,
  rows: readonly (readonly RowValues[])[],
  places: Map<string, Spot>,
): StoredSheet {
  const stored: (StoredCell | undefined)[][] = [];
  blocks.forEach((block, index) => {
    if (blocks.length > 1) stored.push([textOf(block.title)]);
    stored.push(block.columns.map(({ header }) => textOf(header)));
    (rows[index] ?? []).forEach((values, row) => {
      for (const [column, { header }] of block.columns.entries()) {
        places.set(`${name} ${cellName(stored.length, column)}`, { block: index, row, header, column });
      }
      places.set(`${name} 第${stored.length + 1}行`, { block: index, row, header: null, column: null });
      stored.push(block.columns.map((column) => typed(block, column, row, values)));
    });
  });
  return { name, isHidden: false, merges: [], rows: stored };
}

/** Labels of a form and the numbers of rows are the layout's; calculated cells are nobody's. */
function typed(
  { fixed, columns }: Block,
  { header, entry }: BookColumn,
  row: number,
  values: RowValues,
): StoredCell | undefined {
  const of = fixed?.[row];
  if (of !== undefined && header === columns[0]?.header) return textOf(of.label);
  if ((of?.entries?.[header] ?? entry).kind === 'derived') return undefined;
  const text = entry.kind === 'ordinal' ? String(row + 1) : (values[header] ?? '');
  return text === '' ? undefined : textOf(text);
}

function textOf(text: string): StoredCell {
  return { kind: 'text', text, isFormula: false };
}

function version(): StoredSheet {
  return { name: VERSION_SHEET, isHidden: true, merges: [], rows: [[textOf(BOOK_VERSION)]] };
}
