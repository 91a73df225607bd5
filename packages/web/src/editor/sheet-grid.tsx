/** A block of a sheet in the grid: columns of the workbook's own layout, rows of the draft, grey cells calculated. */

import type { BookDraft, DraftRow } from '@mingsuan/app/contract';
import { type ReactNode, useCallback, useMemo } from 'react';
import type { Block, BookColumn, BookSheet, CodeLists, DraftProblem, Entry } from '../engine/messages.ts';

import { Grid } from '../grid/grid.tsx';
import type { CellTrouble, GridColumn, Selection, Spot } from '../grid/grid-model.ts';
import { rowsAt, withCells } from './draft-edits.ts';
import { shownAmount, typedAmount } from './typed-amount.ts';
import type { TypedCell } from './unsaved.ts';

/** Empty rows below a list, ready to be typed into. */
const SPARE = 8;

interface Props {
  readonly sheet: BookSheet;
  readonly index: number;
  readonly draft: BookDraft;
  readonly calculated: readonly DraftRow[];
  readonly problems: readonly DraftProblem[];
  readonly codes: CodeLists | null;
  readonly unit: '元' | '万元';
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly onChange: (draft: BookDraft) => void;
  readonly onTyping: (cell: TypedCell | null) => void;
}

export function SheetGrid(props: Props): ReactNode {
  const { sheet, index, draft, calculated, problems, codes, unit, selection, onSelect, onChange, onTyping } = props;
  const block = sheet.blocks[index] as Block;
  const place = { sheet: sheet.name, block: index };
  const own = rowsAt(draft, place);
  const columns = useMemo(() => columnsOf(block, codes), [block, codes]);
  const count = block.fixed?.length ?? own.length + SPARE;
  const rows = useMemo(
    () =>
      Array.from({ length: count }, (_, row) => cellsOf(block, row, own[row] ?? {}, calculated[row] ?? {}, own.length)),
    [block, own, calculated, count],
  );
  const troubles = useMemo(() => troublesOf(problems, sheet.name, index), [problems, sheet, index]);
  const totals = useMemo(() => (block.hasTotals === true ? totalsOf(block, own, unit) : undefined), [block, own, unit]);
  const show = useCallback(
    (text: string, column: GridColumn, row: number) => {
      const entry = entryAt(block, row, column.header);
      const isAmount = entry?.kind === 'amount' || (entry?.kind === 'derived' && entry.look === 'amount');
      return isAmount ? shownAmount(text, unit) : text;
    },
    [block, unit],
  );
  const entered = (text: string, row: number, header: string) =>
    entryAt(block, row, header)?.kind === 'amount' ? typedAmount(text, unit) : text.trim();
  const hold = ({ row, column }: Spot, text: string | null) => {
    const header = block.columns[column]?.header ?? '';
    const was = own[row]?.[header] ?? '';
    onTyping(text === null ? null : { ...place, row, header, was, text: entered(text, row, header) });
  };
  const write = (at: Spot, values: readonly (readonly string[])[]) => {
    const headers = block.columns.map(({ header }) => header);
    const last = block.fixed === null ? Number.POSITIVE_INFINITY : block.fixed.length;
    const kept = values.slice(0, last - at.row).map((cells, down) =>
      cells.map((text, right) => {
        const [row, header] = [at.row + down, headers[at.column + right] ?? ''];
        if (columns[at.column + right]?.isFixed(row) !== false) return own[row]?.[header] ?? '';
        return entered(text, row, header);
      }),
    );
    const before = kept.every((cells, down) =>
      cells.every((text, right) => text === (own[at.row + down]?.[headers[at.column + right] ?? ''] ?? '')),
    );
    if (!before) onChange(withCells(draft, { ...place, row: at.row, header: headers[at.column] ?? '' }, headers, kept));
  };
  return (
    <Grid
      label={block.title}
      columns={columns}
      rows={rows}
      troubles={troubles}
      totals={totals}
      frozen={Math.max(1, sheet.frozenColumns)}
      selection={selection}
      onSelect={onSelect}
      onWrite={write}
      onTyping={hold}
      show={show}
    />
  );
}

function entryAt(block: Block, row: number, header: string): Entry | undefined {
  const column = block.columns.find((each) => each.header === header);
  return block.fixed?.[row]?.entries?.[header] ?? column?.entry;
}

function columnsOf(block: Block, codes: CodeLists | null): GridColumn[] {
  return block.columns.map((column, at) => {
    const isLabel = block.fixed !== null && (at === 0 || column.header === '说明');
    return {
      header: column.header,
      kind: kindOf(block, column),
      width: column.width,
      isFixed: (row) => {
        const kind = entryAt(block, row, column.header)?.kind;
        return isLabel || kind === 'derived' || kind === 'ordinal';
      },
      ...optionsOf(column.entry, codes),
      ...(column.prompt === undefined ? {} : { prompt: column.prompt }),
    };
  });
}

/** A form's answers may be of several kinds: they are typed as text and set to the right where all are numbers. */
function kindOf({ fixed }: Block, { header, entry }: BookColumn): GridColumn['kind'] {
  const entries = fixed === null ? [entry] : fixed.map((row) => row.entries?.[header] ?? entry);
  const kinds = new Set(entries.map((each) => (each.kind === 'derived' ? lookOf(each.look) : each.kind)));
  const [kind] = kinds;
  return kinds.size > 1 || kind === undefined ? 'text' : kind === 'ordinal' ? 'count' : kind;
}

function lookOf(look: 'amount' | 'text' | 'percent' | 'points'): GridColumn['kind'] {
  return look === 'percent' ? 'points' : look;
}

function optionsOf(entry: Entry, codes: CodeLists | null): Pick<GridColumn, 'options'> {
  if (entry.kind === 'choice') return { options: entry.words.map((word) => [word, ''] as const) };
  if (entry.kind !== 'code' || codes === null) return {};
  if (entry.list === '功能科目项') return { options: codes.functional.filter(([code]) => code.length === 7) };
  if (entry.list === '功能科目列') return { options: codes.functional };
  if (entry.list === '经济科目款') return { options: codes.economic.filter(([code]) => code.length === 5) };
  if (entry.list === '指标名称') return { options: codes.facts.map((word) => [word, ''] as const) };
  return {};
}

function cellsOf(block: Block, row: number, values: DraftRow, calculated: DraftRow, filled: number): string[] {
  const fixed = block.fixed?.[row];
  return block.columns.map(({ header, entry }, at) => {
    if (fixed !== undefined && at === 0) return fixed.label;
    if (fixed !== undefined && header === '说明') return fixed.note ?? '';
    if (entry.kind === 'ordinal') return row < filled ? String(row + 1) : '';
    return calculated[header] ?? values[header] ?? '';
  });
}

function troublesOf(problems: readonly DraftProblem[], sheet: string, block: number): ReadonlyMap<string, CellTrouble> {
  const troubles = new Map<string, CellTrouble>();
  for (const { sheet: name, block: of, row, header, severity, message } of problems) {
    if (name !== sheet || of !== block || row === null || header === null) continue;
    const key = `${row} ${header}`;
    if (troubles.get(key)?.severity !== 'error') troubles.set(key, { severity, message });
  }
  return troubles;
}

/** Exact: 元 with at most two decimals, in 分. What is no amount leaves its column without a sum. */
function totalsOf(block: Block, rows: readonly DraftRow[], unit: '元' | '万元'): string[] {
  return block.columns.map(({ header, entry }) => {
    if (entry.kind !== 'amount') return '';
    let fen = 0n;
    for (const row of rows) {
      const hit = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(row[header] ?? '');
      if (hit === null && (row[header] ?? '') !== '') return '';
      if (hit !== null) fen += BigInt(`${hit[1]}${hit[2]}${(hit[3] ?? '').padEnd(2, '0')}`);
    }
    const digits = String(fen < 0n ? -fen : fen).padStart(3, '0');
    return shownAmount(`${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`, unit);
  });
}
