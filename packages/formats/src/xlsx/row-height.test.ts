import { textCell } from '@mingsuan/core/workbook';
import { describe, expect, it } from 'vitest';
import { fittedHeight } from './row-height.ts';

const columns = [{ width: 20 }];
const heightOf = (text: string): number | null => fittedHeight([textCell(text, { wrap: true, size: 10 })], columns);

describe('the height of a row', () => {
  it('is left to the spreadsheet where nothing wraps', () => {
    expect(fittedHeight([textCell('长'.repeat(99)), null], columns)).toBeNull();
    expect(fittedHeight([textCell('长'.repeat(99), { wrap: true })], [])).toBeNull();
  });

  it('grows by the lines of its longest text', () => {
    const one = heightOf('');
    expect(heightOf('一二三')).toBe(one);
    expect(heightOf('一\n二\n三')).toBeGreaterThan(heightOf('一\n二')!);
    expect(heightOf('一'.repeat(30))).toBeGreaterThan(heightOf('一'.repeat(11))!);
    expect(fittedHeight([null, textCell('短', { wrap: true })], [{ width: 5 }, { width: 5 }])).toBeGreaterThan(10);
  });

  it('counts a Latin character for half a Chinese one, and keeps words whole', () => {
    expect(heightOf('a'.repeat(20))).toBe(heightOf('一'.repeat(10)));
    expect(heightOf('aaaaaaaaaaaa bbbbbbbbbbbb cccccccccccc')).toBe(heightOf('一\n二\n三'));
    expect(heightOf('𠮷'.repeat(10))).toBe(heightOf('一'.repeat(10)));
  });

  it('counts the lines of a word that is longer than its column', () => {
    expect(heightOf('1'.repeat(60))).toBe(heightOf('一'.repeat(30)));
  });

  it('stops where the format does', () => {
    expect(heightOf('长'.repeat(9999))).toBe(409);
  });
});
