import { describe, expect, it } from 'vitest';
import { buildReport, buildText } from '../testing/report-builder.ts';
import { marksOf } from './marks.ts';
import { shapeTable, type TableBlock } from './table-shape.ts';

function shapeOf(lines: readonly string[]) {
  const data = buildReport(buildText(lines), []);
  return shapeTable(data.blocks[0] as TableBlock, data.lines, marksOf(data));
}

describe('shapeTable', () => {
  it('takes leading header rows as the head and the first words of a row as its heading', () => {
    const { head, body } = shapeOf(['^科目代码\t科目名称\t合计', '201\t公共服务\t«=8.50»', '\t\t«=1.00»']);
    expect(head).toHaveLength(1);
    expect(body[0]?.cells.map(({ scope }) => scope)).toEqual([null, 'row', null]);
    expect(body[1]?.cells.map(({ scope }) => scope)).toEqual([null, null, null]);
  });

  it('tells figures from codes and words', () => {
    const { body } = shapeOf(['201\t公共服务\t«=8»\t1,000.50\t——\t«=3»个科室和其他']);
    expect(body[0]?.cells.map(({ look }) => look)).toEqual(['code', 'short', 'figure', 'figure', 'figure', 'short']);
  });

  it('fills up rows that are short, counting cells that reach down', () => {
    const table: TableBlock = {
      kind: 'table',
      title: '',
      line: 1,
      rows: [
        { header: true, cells: [cell({ rowSpan: 2 }), cell({ colSpan: 2 })] },
        { header: true, cells: [cell({}), cell({})] },
        { header: false, cells: [cell({})] },
      ],
    };
    const data = buildReport(buildText(['甲']), []);
    const shape = shapeTable(table, data.lines, marksOf(data));
    expect(shape.columns).toBe(3);
    expect([...shape.head, ...shape.body].map(({ missing }) => missing)).toEqual([0, 0, 2]);
    expect(shape.head[0]?.cells.map(({ scope }) => scope)).toEqual(['col', 'colgroup']);
  });
});

function cell(spans: { rowSpan?: number; colSpan?: number }) {
  return { line: 1, start: 0, end: 1, ...spans };
}
