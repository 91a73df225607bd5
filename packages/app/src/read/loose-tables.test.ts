/**
 * Tables that lost their grid: every cell on a line of its own, blank cells kept as empty lines or gone, or the cells of
 * a row parted by single blanks. What is read is what the sound original says, what cannot be placed is told, and
 * nothing is found that nobody printed.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { Audit } from '@mingsuan/core/audit';
import { readTxt } from '@mingsuan/formats/txt';
import { arbitraryYear, placeForms, sampleYear, writePlace, writeText } from '@mingsuan/testkit';
import { describe, expect, it } from 'vitest';
import { auditDisclosure } from '../audit/audit-disclosure.ts';
import { read } from './read.ts';

const auditText = (text: string) => auditDisclosure(read(readTxt(new TextEncoder().encode(text), 'x.txt')));

const WAYS: Readonly<Record<string, (text: string) => string>> = {
  'a cell on a line, blanks as empty lines': (text) => text.replaceAll('\t', '\n'),
  'a cell on a line, blanks gone': (text) => text.replace(/\t+/g, '\n'),
  'an empty line between any two cells': (text) => text.replace(/\t+/g, '\n\n'),
  'single blanks, blanks gone': (text) => text.replace(/\t+/g, ' '),
};

/** Facts of stated cells with their values; of a table that prints one twice, both. */
function cellsOf({ reading }: Audit): Map<string, number> {
  const cells = new Map<string, number>();
  for (const { cell, fact, printed } of reading.statements)
    if (cell && fact !== null && printed.state === 'stated') cells.set(`${cell.table} ${fact}`, printed.value);
  return cells;
}

/** So many of a hundred cells of the original are read, each as it is there; nothing else is. */
function percentSame(original: Audit, loose: Audit): number {
  const [all, some] = [cellsOf(original), cellsOf(loose)];
  for (const [key, value] of some) expect(all.get(key), key).toBe(value);
  return (some.size * 100) / all.size;
}

const told = ({ findings }: Audit) =>
  findings.filter(({ severity }) => severity !== 'info').map(({ rule, message }) => `${rule.id} ${message}`);

const documents: readonly (readonly [string, string])[] = [
  ['our sample', writeText(sampleYear())],
  ['another year', writeText(arbitraryYear(17))],
  ...placeForms.map((form) => [form.id, writePlace(form, sampleYear())] as const),
];

describe.each(documents)('%s', (_name, text) => {
  const original = auditText(text);
  it.each(Object.entries(WAYS))('%s', (_way, loosen) => {
    const loose = auditText(loosen(text));
    expect(told(loose)).toEqual([]);
    expect(loose.reading.problems.filter(({ line }) => line === null)).toEqual([]);
    // of the sum of many columns hardly any of which is used, little is proved
    expect(percentSame(original, loose)).toBeGreaterThan(60);
  });
});

describe.each(['001_0dc1892294a9b625.txt'])('the published %s', (name) => {
  const path = new URL(`../../../../../shared/seeds/${name}`, import.meta.url);
  it.skipIf(!existsSync(path))('says the same in every way, if ../shared is there', () => {
    const text = readFileSync(path, 'utf8');
    const original = auditText(text);
    for (const [way, loosen] of Object.entries(WAYS)) {
      const loose = auditText(loosen(text));
      expect(percentSame(original, loose), way).toBe(100);
      expect(told(original), way).toEqual(expect.arrayContaining(told(loose)));
      expect(
        loose.reading.problems.map(({ code }) => code),
        way,
      ).toEqual(original.reading.forms.map(() => 'doubtful-table'));
    }
  });
});

describe('a wrong digit in loose cells', () => {
  it('is found where its column is proved', () => {
    const text = writeText(sampleYear());
    const loosen = WAYS['a cell on a line, blanks gone'] as (text: string) => string; // written above
    const amounts = [...text.matchAll(/(?<=\t)\d[\d,]*\.\d\d(?=[\t\n])/g)].filter((_, i) => i % 9 === 4);
    const chosen = amounts.filter(({ index }) => index < text.lastIndexOf('第三部分 情况说明'));
    const found = chosen.filter(({ 0: amount, index }) => {
      const digit = amount.search(/[1-9]/);
      const wrong =
        amount.slice(0, digit) + (Number.parseInt(amount.charAt(digit), 10) % 9) + 1 + amount.slice(digit + 1);
      return told(auditText(loosen(text.slice(0, index) + wrong + text.slice(index + amount.length)))).length > 0;
    });
    expect(chosen.length).toBeGreaterThan(20);
    // a row whose blank cells are gone must add up before its amounts are placed: some wrong digits leave it open
    expect((found.length * 100) / chosen.length).toBeGreaterThan(70);
  });
});

describe('what cannot be told', () => {
  const table = (cells: string) =>
    auditText(`收入决算表\n公开02表\n金额单位：万元\n${cells.trim().replace(/\s+/g, '\n')}\n第三部分 情况说明\n`);

  it('is one problem of the table that says where it is', () => {
    const { reading, findings } = table('项目 甲 乙 科目代码 科目名称 合计 1.00 2.00 3.00');
    expect(reading.problems.map(({ code, line }) => [code, line])).toEqual([['doubtful-table', 1]]);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is what the ways that are left do not have in common', () => {
    const { reading } = table(`
      项目 本年收入合计 财政拨款收入 上级补助收入 事业收入 经营收入 附属单位上缴收入 其他收入 科目代码 科目名称
      栏次 1 2 3 4 5 6 7 合计 3.00 2.00 1.00 201 一般公共服务支出 3.00 2.00 1.00`);
    const total = reading.statements.filter(({ cell }) => cell?.row === '合计');
    expect(total.map(({ printed }) => printed.state)).toEqual(['stated', ...Array(6).fill('unreadable')]);
    expect(reading.problems.map(({ code }) => code)).toEqual(['unplaced-cells']);
  });
});
