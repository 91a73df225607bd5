import { describe, expect, it } from 'vitest';
import type { Facts } from '../ledger/index.ts';
import { printFact } from './print-fact.ts';
import { headCell, numberCell, textCell } from './publication.ts';
import { tailNote } from './tail-note.ts';

/** 合计, 基本支出, 项目支出 in 分. */
function note(whole: number, basic: number, project: number): string | null {
  const values = new Map([
    ['expenditure', whole],
    ['expenditure{kind=basic}', basic],
    ['expenditure{kind=project}', project],
  ]);
  const facts: Facts = { year: 2023, values, lastYear: new Map(), codes: new Map() };
  const header = [['科目名称', '本年支出合计', '基本支出', '项目支出'].map((text) => headCell(text))];
  const row = [textCell('教育支出'), ...[...values.keys()].map((fact) => numberCell(printFact(facts, fact), fact))];
  return tailNote({ header, body: [row] }, facts);
}

describe('the note on 尾差', () => {
  it('names the whole whose printed parts do not add up to it', () => {
    expect(note(1_009_800, 504_900, 504_900)).toBe(
      '说明：本表教育支出的本年支出合计与其各组成数相加之和，因四舍五入存在尾差。',
    );
  });

  it('is not there where the printed parts add up', () => {
    expect(note(1_000_000, 400_000, 600_000)).toBeNull();
  });

  it('does not explain a whole that is not the sum of its parts', () => {
    expect(note(1_010_000, 504_900, 504_900)).toBeNull();
  });
});
