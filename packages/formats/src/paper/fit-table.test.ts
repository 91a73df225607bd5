import { headCell, numberCell, type TableBlock, textCell } from '@mingsuan/core/composition';
import { describe, expect, it } from 'vitest';
import { fitTable, PADDING } from './fit-table.ts';
import { countLines, measure, piecesOf, textWidth } from './text-width.ts';

function table(numbers: readonly string[], rows: number): TableBlock {
  const row = [textCell('一般公共服务支出'), ...numbers.map((text) => numberCell(text, 'expenditure'))];
  return {
    kind: 'table',
    role: 'expenditure',
    title: '',
    number: null,
    head: [],
    header: [row.map((_, i) => headCell(String(i)))],
    body: Array.from({ length: rows }, () => row),
    widths: row.map(() => 1),
    isWide: false,
    notes: [],
  };
}

const ROOM = { width: 9000, height: 13000 };

describe('a table that is fitted to its page', () => {
  it('gives every number the width it needs, in smaller type where that must be', () => {
    const long = '-123,456,789.01';
    const { size, widths } = fitTable(table([long, '1.00', long, long, long, long, long], 3), ROOM);
    for (const i of [1, 3, 4, 5, 6, 7])
      expect(widths[i]).toBeGreaterThanOrEqual(textWidth(long) * size * 10 + PADDING.across);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(ROOM.width);
  });

  it('is set smaller where it then has one page, and large where it has several anyway', () => {
    expect(fitTable(table(['1.00'], 20), ROOM).size).toBe(21);
    expect(fitTable(table(['1.00'], 42), ROOM).size).toBeLessThan(21);
    expect(fitTable(table(['1.00'], 120), ROOM).size).toBeLessThanOrEqual(21);
  });
});

describe('lines of text', () => {
  it('are not broken within a number, nor before a closing mark', () => {
    expect(piecesOf('共1,234.50万元（其中3%）。')).toEqual(['共', '1,234.50', '万', '元', '（其', '中', '3%）。']);
  });

  it('are counted with the indent of the first', () => {
    expect(countLines(measure('一二三四五六七八九十'), 10)).toBe(1);
    expect(countLines(measure('一二三四五六七八九十'), 10, 2)).toBe(2);
  });
});
