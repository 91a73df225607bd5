/** What is written is what was derived: cells, sentences and forms, in the standard form and in its variants. */

import { sampleYear } from '@mingsuan/testkit';
import { describe, expect, it } from 'vitest';
import { arbitraryYear } from '../arbitrary/arbitrary-year.ts';
import { economicLanes } from '../classification/economic-lanes.ts';
import type { DepartmentYear } from '../department-year.ts';
import { type Fen, wanDigits } from '../money.ts';
import { gradeOf, totalScoreHundredths } from '../project.ts';
import { deriveTables } from '../tables/derived-tables.ts';
import { classRowsOf, totalOf } from '../tables/function-table.ts';
import { amountAfter, paragraphsUnder, tableRows } from './read-back.ts';
import type { TextOptions } from './text-options.ts';
import { tableTitles } from './titles.ts';
import { writeText } from './write-text.ts';

const years: readonly DepartmentYear[] = [
  sampleYear(),
  ...Array.from({ length: 200 }, (_, seed) => arbitraryYear(seed)),
];
const printed = (amount: Fen) => (amount === 0n ? '' : wanDigits(amount));
const spoken = (amount: Fen) => (amount === 0n ? '0' : wanDigits(amount));

describe('the written tables', () => {
  it('are all ten, each under its title', () => {
    for (const year of years) {
      const lines = writeText(year).split('\n');
      tableTitles.forEach((title, index) => {
        const at = lines.indexOf(`公开${String(index + 1).padStart(2, '0')}表`);
        expect(lines[at - 2]).toBe(title);
      });
    }
  });

  it('01 and 04 read back cell by cell', () => {
    for (const year of years) {
      const [text, { t01, t04 }] = [writeText(year), deriveTables(year)];
      for (const cells of tableRows(text, 1).filter((row) => /^\d+$/.test(row[1]!))) {
        expect(cells[2]).toBe(printed(t01.left.get(Number(cells[1])) ?? 0n));
        expect(cells[5]).toBe(printed(t01.right.get(Number(cells[4])) ?? 0n));
      }
      for (const cells of tableRows(text, 4).filter((row) => /^\d+$/.test(row[1]!))) {
        expect(cells[2]).toBe(printed(t04.left.get(Number(cells[1])) ?? 0n));
        expect(cells.slice(5)).toEqual((t04.right.get(Number(cells[4])) ?? [0n, 0n, 0n, 0n]).map(printed));
      }
    }
  });

  it('02, 03, 05, 07 and 08 read back cell by cell', () => {
    for (const year of years) {
      const [text, { t02, t03, t05, t07, t08 }] = [writeText(year), deriveTables(year)];
      const numbered = [
        [2, t02],
        [3, t03],
        [5, t05],
        [7, t07],
        [8, t08],
      ] as const;
      for (const [number, rows] of numbered)
        expect(tableRows(text, number).filter((row) => /^(合计|\d+)$/.test(row[0]!) && row[0] !== '1')).toEqual(
          rows.map(({ code, name, amounts }) => [code, name, ...amounts.map(printed)]),
        );
    }
  });

  it('06, 09 and 10 read back cell by cell', () => {
    for (const year of years) {
      const [text, { t06, t09, t10 }] = [writeText(year), deriveTables(year)];
      const lanes = tableRows(text, 6).flatMap((row) => [0, 3, 6, 9].map((at) => row.slice(at, at + 3)));
      const items = new Map(lanes.filter(([code]) => /^\d+$/.test(code!)).map(([code, , amount]) => [code!, amount!]));
      expect(items.size).toBe(economicLanes.flat().length);
      for (const [code, amount] of items)
        expect(amount).toBe(/^(309|311)/.test(code) ? '——' : printed(t06.amounts.get(code) ?? 0n));
      const last = tableRows(text, 9).at(-1)!;
      expect(last).toEqual(t09.some((amount) => amount !== 0n) ? t09.map(printed) : t09.map((_, at) => String(at + 1)));
      const statistics = new Map(tableRows(text, 10).map(([, row, value]) => [row, value]));
      for (const [row, amount] of t10.amounts) expect(statistics.get(String(row))).toBe(printed(amount));
      for (const [row, count] of t10.counts) expect(statistics.get(String(row))).toBe(count === 0 ? '' : String(count));
    }
  });

  it('say that they are empty exactly when they are', () => {
    for (const year of years) {
      const [text, { t07, t08, t09 }] = [writeText(year), deriveTables(year)];
      const empty = [t07.length === 1, t08.length === 1, t09.every((amount) => amount === 0n)];
      expect(text.split('说明：本表无数据').length - 1).toBe(empty.filter(Boolean).length);
      expect(text.includes('本年度无此项收支。')).toBe(empty[0]);
      expect(text.includes('本年度无此项支出。')).toBe(empty[1]);
    }
  });
});

describe.each(['standard', 'other'] as const)('the narrative in %s wording', (wording) => {
  it('repeats the amounts of the tables', () => {
    for (const year of years) {
      const [text, tables] = [writeText(year, { wording }), deriveTables(year)];
      const { t01, t02, t03, t04, t05, t06, t09, t10 } = tables;
      const first = paragraphsUnder(text, '一、收入支出决算总体情况说明');
      expect(amountAfter(first, '收入总计')).toBe(wanDigits(t01.left.get(31)!));
      expect(amountAfter(first, '支出总计')).toBe(wanDigits(t01.right.get(62)!));
      expect(amountAfter(paragraphsUnder(text, '二、收入决算情况说明'), '收入合计')).toBe(wanDigits(totalOf(t02, 1)));
      expect(amountAfter(paragraphsUnder(text, '三、支出决算情况说明'), '支出合计')).toBe(wanDigits(totalOf(t03, 1)));
      const fourth = paragraphsUnder(text, '四、财政拨款收支决算总体情况说明');
      expect(amountAfter(fourth, '财政拨款收入总计')).toBe(wanDigits(t04.left.get(32)!));
      const structure = paragraphsUnder(text, '（二）一般公共预算财政拨款支出决算结构情况');
      expect(
        [...structure.matchAll(/([^；\n：]+)（类）([\d,.]+)万元，占比?([\d.]+)%/g)].map((found) => found[2]),
      ).toEqual(classRowsOf(t05).map(({ amounts }) => wanDigits(amounts[0]!)));
      const sixth = paragraphsUnder(text, '六、一般公共预算财政拨款基本支出决算情况说明');
      expect(amountAfter(sixth, '基本支出')).toBe(wanDigits(totalOf(t05, 2)));
      expect(amountAfter(sixth, '人员经费')).toBe(wanDigits(t06.personnel));
      expect(amountAfter(sixth, '公用经费')).toBe(spoken(t06.nonPersonnel));
      const ninth = paragraphsUnder(text, '（一）“三公”经费财政拨款支出决算总体情况说明');
      expect(amountAfter(ninth, '全年预算')).toBe(spoken(t09[0]!));
      expect(amountAfter(ninth, '支出决算')).toBe(spoken(t09[6]!));
      expect(amountAfter(text, '政府采购支出总额')).toBe(spoken(t10.amounts.get(1)!));
    }
  });

  it('leaves nothing empty, doubled or undefined', () => {
    for (const year of years) {
      const text = writeText(year, { wording });
      expect(
        /undefined|NaN|null|。。|，，|；；|，。|：。|；。|占比?%|的%|主要用于。|原因是。/.exec(text)?.[0],
      ).toBeUndefined();
      expect(/.{20}[增减][加少]0(?:\.00)?万元/.exec(text)?.[0]).toBeUndefined();
    }
  });

  it('gives growth the direction of the change', () => {
    for (const year of years)
      for (const [, moved, , grew] of writeText(year, { wording }).matchAll(/(增加|减少)([\d,.]+)万元，(增长|下降)/g))
        expect(grew).toBe(moved === '增加' ? '增长' : '下降');
  });
});

describe('the attached forms', () => {
  it('have weights of 100 and grades that fit their totals', () => {
    for (const project of years.flatMap(({ projects }) => projects)) {
      expect(project.indicators.reduce((sum, { weight }) => sum + weight, 10)).toBe(100);
      expect(project.executed <= project.annualBudget).toBe(true);
      for (const { weight, scoreHundredths, deviation } of project.indicators) {
        expect(scoreHundredths).toBeLessThanOrEqual(weight * 100);
        expect(deviation === '').toBe(scoreHundredths === weight * 100);
      }
      const bounds = { 优: [9000, 10000], 良: [8000, 8999], 中: [6000, 7999], 差: [0, 5999] }[gradeOf(project)];
      expect(totalScoreHundredths(project)).toBeGreaterThanOrEqual(bounds[0]!);
      expect(totalScoreHundredths(project)).toBeLessThanOrEqual(bounds[1]!);
    }
  });

  it('add up to the fiscal project expenditure', () => {
    for (const year of years) {
      const spent = year.lines
        .filter(({ fund }) => fund !== 'nonFiscal')
        .reduce((sum, { expenditure }) => sum + (expenditure.project ?? 0n), 0n);
      expect(year.projects.reduce((sum, { executed }) => sum + executed, 0n)).toBe(spent);
      expect(new Set(year.projects.map(({ name }) => name)).size).toBe(year.projects.length);
      expect(writeText(year).split('项支出绩效自评表').length).toBe(1);
      expect(writeText(year).split('\n项目名称\t').length - 1).toBe(year.projects.length);
    }
  });
});

describe('the options', () => {
  const year = sampleYear();
  const standard = writeText(year);
  const withOptions = (options: Partial<TextOptions>) => writeText(year, options);

  it('drop thousands separators everywhere', () => {
    expect(withOptions({ thousands: false })).toBe(standard.replaceAll(/(\d),(\d{3})/g, '$1$2'));
    expect(withOptions({ thousands: false, digits: 'full' })).not.toMatch(/[\d０-９],[\d０-９]/);
  });

  it('write full-width digits in the prose only', () => {
    const text = withOptions({ digits: 'full' });
    expect(text).toContain('２０２３年度收入总计１,２７６．７０万元');
    expect(tableRows(text, 3)).toEqual(tableRows(standard, 3));
  });

  it('write half-width brackets', () => {
    expect(withOptions({ brackets: 'half' })).not.toMatch(/[（）]/);
  });

  it('set cells with pipes or aligned spaces', () => {
    expect(withOptions({ cellSeparator: 'pipe' })).toContain('| 合计 |  | 1,232.52 | 1,227.65 |');
    const aligned = withOptions({ cellSeparator: 'spaces' });
    expect(aligned).not.toContain('\t'.repeat(2));
    expect(aligned).toMatch(/2070101 {2,}行政运行 {2,}347\.49 {2,}342\.63 {2,}4\.86/);
  });

  it('wrap paragraphs without losing a character', () => {
    const wrapped = withOptions({ wrap: 38 });
    expect(wrapped).not.toBe(standard);
    expect(wrapped.replaceAll('\n', '')).toBe(standard.replaceAll('\n', ''));
  });

  it('break headers, end lines in CRLF, and shuffle only what has no order', () => {
    expect(withOptions({ brokenHeaders: true })).toContain('公开02\n表');
    expect(withOptions({ lineEnd: '\r\n' }).replaceAll('\r\n', '\n')).toBe(standard);
    const sorted = (text: string) => [...text].sort().join('');
    const shuffled = withOptions({ orderSeed: 3 });
    expect(shuffled).not.toBe(standard);
    expect(sorted(shuffled).length).toBeCloseTo(sorted(standard).length, -2);
    expect(tableRows(shuffled, 9)).toEqual(tableRows(standard, 9));
  });
});
