/** Merged cells come out merged, and no text is hidden by a span that a file claims wrongly. */
import { type CellSource, DocumentBuilder } from '@mingsuan/core/document';
import { expect, it } from 'vitest';
import { reportRows } from './report-tables.ts';

/** `span`: columns and rows. */
const cell = (text: string, ...[columns, rows]: number[]): CellSource =>
  columns === undefined ? { text } : { text, span: { columns, rows: rows ?? 1 } };

function shown(rows: readonly (readonly CellSource[])[], headers = 0) {
  const builder = new DocumentBuilder({ name: 'x', format: 'docx', sha256: '', bytes: 1 });
  for (const row of rows) builder.row(row);
  const { lines, blocks } = builder.build();
  const [grid] = blocks;
  if (grid?.kind !== 'grid') throw new Error('one grid');
  return reportRows(grid.rows, ({ line }) => line <= headers).map(({ cells }) =>
    cells.map(({ line, start, end, colSpan = 1, rowSpan = 1 }) => {
      const text = (lines[line - 1] ?? '').slice(start, end);
      return colSpan * rowSpan === 1 ? text : `${text} ${colSpan}×${rowSpan}`;
    }),
  );
}

it('a head of two rows', () => {
  const head = [
    [cell('项目', 1, 2), cell('收入', 2, 1), cell('')],
    [cell(''), cell('小计'), cell('拨款')],
    [cell('合计'), cell('1.00'), cell('1.00')],
  ];
  expect(shown(head, 2)).toEqual([
    ['项目 1×2', '收入 2×1'],
    ['小计', '拨款'],
    ['合计', '1.00', '1.00'],
  ]);
});

it('a span ends where a text stands, and where the body of the table begins', () => {
  const rows = [
    [cell('项目', 3, 3), cell(''), cell('金额')],
    [cell(''), cell(''), cell('1.00')],
    [cell(''), cell(''), cell('2.00')],
  ];
  expect(shown(rows)).toEqual([['项目 2×3', '金额'], ['1.00'], ['2.00']]);
  expect(shown(rows, 2)).toEqual([['项目 2×2', '金额'], ['1.00'], ['', '', '2.00']]);
});

it('a blank cell at the end is left open', () => {
  expect(shown([[cell('甲'), cell(''), cell('')]])).toEqual([['甲']]);
});
