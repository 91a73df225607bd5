import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf, cellsOfText, isWithin, spotAfter, textOfCells } from './grid-model.ts';

describe('the clipboard', () => {
  it('is what Excel puts there', () => {
    expect(cellsOfText('2010301\t1,234.50\r\n2010302\t"第一行\n第二行"\r\n')).toEqual([
      ['2010301', '1,234.50'],
      ['2010302', '第一行\n第二行'],
    ]);
  });

  it('keeps empty cells, and a single one', () => {
    expect(cellsOfText('\t5\t\n')).toEqual([['', '5', '']]);
    expect(cellsOfText('5')).toEqual([['5']]);
    expect(cellsOfText('')).toEqual([['']]);
  });

  it('comes back as it was copied', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }).chain((width) =>
          fc.array(
            fc.array(fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '１', '') }), {
              minLength: width,
              maxLength: width,
            }),
            { minLength: 1, maxLength: 4 },
          ),
        ),
        (rows) => {
          // an empty last row of one cell is what a spreadsheet ends with
          fc.pre(rows.length === 1 || rows.at(-1)?.some((cell) => cell !== '') === true || (rows[0]?.length ?? 0) > 1);
          expect(cellsOfText(textOfCells(rows))).toEqual(rows);
        },
      ),
    ));
});

describe('moving about', () => {
  const size = { row: 5, column: 3 };

  it('stays within the grid', () => {
    expect(spotAfter('ArrowUp', false, { row: 0, column: 1 }, size)).toEqual({ row: 0, column: 1 });
    expect(spotAfter('End', true, { row: 0, column: 0 }, size)).toEqual({ row: 4, column: 2 });
    expect(spotAfter('PageDown', false, { row: 0, column: 0 }, size)).toEqual({ row: 4, column: 0 });
    expect(spotAfter('a', false, { row: 0, column: 0 }, size)).toBeNull();
  });

  it('selects a box from either corner', () => {
    const box = boxOf({ from: { row: 3, column: 2 }, to: { row: 1, column: 0 } });
    expect(box).toEqual({ top: 1, bottom: 3, left: 0, right: 2 });
    expect(isWithin(box, { row: 2, column: 1 })).toBe(true);
    expect(isWithin(box, { row: 4, column: 1 })).toBe(false);
  });
});
