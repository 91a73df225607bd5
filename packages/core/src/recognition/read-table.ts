/** One table region to a TableReading: the head, the rows by kind, the notes. */
import type { TableReading } from '../statement/index.ts';
import { withoutBlankColumns } from './blank-columns.ts';
import type { KnownFacts } from './place-amounts.ts';
import { readCodes } from './read-codes.ts';
import { readLanes } from './read-lanes.ts';
import { readLines } from './read-lines.ts';
import { readMatrix } from './read-matrix.ts';
import { type StatementSink, TableBuilder } from './table-builder.ts';
import { readHead } from './table-head.ts';
import type { TableRegion } from './table-region.ts';

/** 本表无数据 in its usual wordings. */
const EMPTY = /(?:本表|此表)(?:无数据|为空|没有数据|无此项)|故本表无数据|空表/;

/** A table, and why its labels and amounts cannot belong together, where that is proved. */
interface ReadTable {
  readonly table: TableReading;
  readonly contradiction: string | null;
}

/** `undeclared` is the unit of amounts where the head prints none. */
export function readTable(region: TableRegion, sink: StatementSink, undeclared: string, known: KnownFacts): ReadTable {
  const { layout } = region;
  const head = readHead(region);
  const unit = head.unit ?? undeclared;
  // a table whose number and title were both lost is called by its usual number
  const isTitled = region.title !== (layout.titles[0] ?? '') || head.number !== null;
  const number = head.number ?? (isTitled ? '' : layout.number);
  const builder = new TableBuilder(layout, number === '' ? `「${region.title}」` : `公开${number}表`, sink);
  const rows = withoutBlankColumns(region.rows, layout.kind === 'codes');
  switch (layout.kind) {
    case 'lines':
      readLines(rows, layout, unit, builder, known);
      break;
    case 'codes':
      readCodes(rows, layout, unit, builder, known);
      break;
    case 'lanes':
      readLanes(rows, layout, unit, builder);
      break;
    case 'matrix':
      readMatrix(rows, layout, unit, builder, known);
      break;
  }
  const empty = [...region.notes, ...region.head].find((note) => EMPTY.test(note.text));
  const table: TableReading = {
    role: layout.role,
    ...head,
    title: region.title,
    line: region.line,
    endLine: region.endLine,
    emptyLine: empty?.line ?? null,
    rows: builder.rows,
    rowNumbers: builder.rowNumbers,
    labels: builder.labels,
    isInferred: region.isInferred || region.isLoose,
    layout: region.rows.map((row) => ({
      header: builder.headerLines.has(row.line),
      cells: row.cells,
    })),
  };
  return { table, contradiction: builder.contradiction };
}
