/** An independent look at the derived tables: RULES.md §3 and §4 on the exact 分, written against the 行次 and 栏次. */

import { sampleYear } from '@mingsuan/testkit';
import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryYear } from '../arbitrary/arbitrary-year.ts';
import { classRows } from '../classification/class-rows.ts';
import type { DepartmentYear } from '../department-year.ts';
import { type DerivedTables, deriveTables } from './derived-tables.ts';
import type { FunctionRow } from './function-table.ts';

type Check = (rule: string, holds: boolean) => void;
const add = (...amounts: bigint[]) => amounts.reduce((total, amount) => total + amount, 0n);
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const cell = (rows: readonly FunctionRow[], code: string, column: number) =>
  rows.find((row) => row.code === code)?.amounts[column - 1] ?? 0n;
const total = (rows: readonly FunctionRow[], column: number) => cell(rows, '合计', column);

function broken(year: DepartmentYear): string[] {
  const found: string[] = [];
  const check: Check = (rule, holds) => {
    if (!holds) found.push(rule);
  };
  const tables = deriveTables(year);
  insideTotals(tables, check);
  insideFunctionTables(tables, check);
  insideOtherTables(tables, check);
  acrossTables(tables, check);
  throughTables(year, tables, check);
  return found;
}

function insideTotals({ t01, t04 }: DerivedTables, check: Check) {
  const left = (row: number) => t01.left.get(row)!;
  const right = (row: number) => t01.right.get(row)!;
  check('T01-01', left(27) === add(...range(1, 8).map(left)));
  check('T01-02', right(58) === add(...range(32, 57).map(right)));
  check('T01-03', left(31) === left(27) + left(28) + left(29));
  check('T01-04', right(62) === right(58) + right(59) + right(60));
  check('T01-05', left(31) === right(62));
  check('T01-06', right(58) - left(27) === left(28) + left(29) - right(59) - right(60));

  const in4 = (row: number) => t04.left.get(row)!;
  const out4 = (row: number, column: number) => t04.right.get(row)![column - 2]!;
  check('T04-01', in4(27) === in4(1) + in4(2) + in4(3));
  for (const row of [...range(33, 60), 64])
    check(`T04-02/09 ${row}`, out4(row, 2) === out4(row, 3) + out4(row, 4) + out4(row, 5));
  check('T04-04', in4(28) === in4(29) + in4(30) + in4(31));
  check('T04-05', in4(32) === in4(27) + in4(28));
  for (const column of range(2, 5)) {
    check('T04-03', out4(59, column) === add(...range(33, 58).map((row) => out4(row, column))));
    check('T04-06', out4(64, column) === out4(59, column) + out4(60, column));
  }
  check('T04-07', in4(32) === out4(64, 2));
  for (const fund of range(1, 3)) check('T04-08', in4(fund) + in4(28 + fund) === out4(64, fund + 2));
  check('T04-11', out4(53, 3) === 0n && out4(53, 4) === 0n);
}

function hierarchy(name: string, rows: readonly FunctionRow[], check: Check) {
  const codes = rows.map(({ code }) => code);
  check(`${name} order`, codes[0] === '合计' && codes.slice(1).every((code, at) => at === 0 || codes[at]! < code));
  for (const { code, amounts } of rows) {
    if (code.length === 7) continue;
    const below = rows.filter((row) =>
      code === '合计' ? row.code.length === 3 : row.code.length === code.length + 2 && row.code.startsWith(code),
    );
    amounts.forEach((amount, column) => {
      check(`${name} ${code}`, amount === add(...below.map((row) => row.amounts[column]!)));
    });
    check(`${name} parents`, code === '合计' || code.length === 3 || codes.includes(code.slice(0, 3)));
  }
}

function insideFunctionTables({ t02, t03, t05, t07, t08 }: DerivedTables, check: Check) {
  Object.entries({ T02: t02, T03: t03, T05: t05, T07: t07, T08: t08 }).forEach(([name, rows]) => {
    hierarchy(name, rows, check);
  });
  const across = (name: string, rows: readonly FunctionRow[]) => {
    for (const { amounts } of rows) check(name, amounts[0] === add(...amounts.slice(1)));
  };
  across('T02-01', t02);
  across('T03-01', t03);
  across('T05-01', t05);
  across('T08-01', t08);
  for (const { amounts } of t07) {
    const [before, income, spent, basic, project, after] = amounts as [bigint, bigint, bigint, bigint, bigint, bigint];
    check('T07-01', before + income - spent === after);
    check('T07-02', spent === basic + project);
  }
  const fundOnly = /^(合计|212|21208|21213|229|22960|(21208|21213|22960)\d\d)$/;
  check(
    'T07-04',
    t07.every(({ code }) => fundOnly.test(code)),
  );
  check(
    'T05-04',
    t05.every(({ code }) => code === '212' || code === '合计' || !fundOnly.test(code)),
  );
  check(
    'T08-03',
    t08.every(({ code }) => code === '合计' || code.startsWith('223')),
  );
}

function insideOtherTables({ t06, t09, t10 }: DerivedTables, check: Check) {
  const group = (code: string) => t06.amounts.get(code) ?? 0n;
  for (const code of ['301', '302', '303', '307', '310', '312', '313', '399']) {
    const items = [...t06.amounts].filter(([item]) => item.length === 5 && item.startsWith(code));
    check(`T06 ${code}`, group(code) === add(...items.map(([, amount]) => amount)));
  }
  check('T06-05', t06.personnel === group('301') + group('303'));
  check('T06-06', t06.nonPersonnel === add(...['302', '307', '310', '312', '313', '399'].map(group)));
  check('T06-07', group('309') === 0n && group('311') === 0n);

  for (const first of [0, 6]) {
    const [all, overseas, cars, bought, run, guests] = t09.slice(first, first + 6) as bigint[];
    check('T09-01', all === overseas! + cars! + guests!);
    check('T09-02', cars === bought! + run!);
  }
  check(
    'T09-04',
    range(0, 5).every((column) => t09[column]! >= t09[column + 6]!),
  );
  const amount = (row: number) => t10.amounts.get(row)!;
  check('T10-01', amount(1) === amount(2) + amount(3) + amount(4));
  const count = (row: number) => t10.counts.get(row)!;
  check('T10-02', count(7) === range(8, 15).reduce((sum, row) => sum + count(row), 0));
  check(
    'T10-04',
    [...t10.counts.values()].every((value) => Number.isInteger(value) && value >= 0),
  );
}

function acrossTables({ t01, t02, t03, t04, t05, t07, t08 }: DerivedTables, check: Check) {
  const left = (row: number) => t01.left.get(row)!;
  const right = (row: number) => t01.right.get(row)!;
  const in4 = (row: number) => t04.left.get(row)!;
  const out4 = (row: number, column: number) => t04.right.get(row)![column - 2]!;
  check('X-01', left(27) === total(t02, 1));
  check('X-02', left(1) + left(2) + left(3) === total(t02, 2));
  check(
    'X-03',
    range(4, 8).every((row) => left(row) === total(t02, row - 1)),
  );
  check('X-04', right(58) === total(t03, 1));
  classRows.forEach(({ code }, index) => {
    check('X-05', right(32 + index) === cell(t03, code, 1));
    check('X-10', out4(33 + index, 3) === cell(t05, code, 1));
    check('X-12', out4(33 + index, 4) === cell(t07, code, 3));
    check('X-13', out4(33 + index, 5) === cell(t08, code, 1));
    check('X-14', out4(33 + index, 2) <= right(32 + index));
  });
  check(
    'X-07',
    range(1, 3).every((row) => in4(row) === left(row)),
  );
  check('X-08', in4(27) === total(t02, 2));
  check('X-09', out4(59, 3) === total(t05, 1));
  check('X-11', in4(2) === total(t07, 2) && in4(30) === total(t07, 1));
  check('X-11', out4(59, 4) === total(t07, 3) && out4(60, 4) === total(t07, 6));
  check('X-13', out4(59, 5) === total(t08, 1));
  check('X-14', out4(59, 2) <= right(58));
  check('X-15', in4(28) <= left(29) && out4(60, 2) <= right(60));
  for (const { code } of t03)
    for (const column of range(1, 3)) {
      const fiscal = cell(t05, code, column) + cell(t07, code, column + 2) + cell(t08, code, column);
      const gap = cell(t03, code, column) - fiscal;
      const isFiscalOnly =
        add(...range(3, 7).map((source) => total(t02, source))) + left(28) + left(29) - in4(28) === 0n;
      check('X-16', gap >= 0n);
      check('X-17', !isFiscalOnly || gap === 0n);
    }
  const nonFiscalIn = add(...range(3, 7).map((source) => total(t02, source))) + left(28) + left(29) - in4(28);
  check('X-18', total(t03, 1) - out4(59, 2) === nonFiscalIn - right(59) - (right(60) - out4(60, 2)));
}

function throughTables(year: DepartmentYear, { t03, t05, t06, t09, t10 }: DerivedTables, check: Check) {
  const item = (code: string) => t06.amounts.get(code) ?? 0n;
  check('X-19', total(t05, 2) === t06.personnel + t06.nonPersonnel);
  check('T06-11', item('30108') === cell(t05, '2080505', 2) && item('30109') === cell(t05, '2080506', 2));
  check('T06-11', item('30113') === cell(t05, '2210201', 2));
  check('T06-11', item('30302') <= cell(t05, '2080501', 2) + cell(t05, '2080502', 2));
  check('T06-12', item('30110') + item('30111') === cell(t05, '21011', 2));
  check('X-22', item('30212') <= t09[7]! && item('31013') <= t09[9]!);
  check('X-22', item('30231') <= t09[10]! && item('30217') <= t09[11]!);
  check('X-23', t10.amounts.get(5)! + t10.amounts.get(6)! <= t06.nonPersonnel);
  check('X-28', t10.amounts.get(1)! <= total(t03, 1));
  check('X-29', add(...year.projects.map(({ executed }) => executed)) <= total(t03, 3));

  const { threePublic, procurement } = year;
  const { domestic, foreignGuests, abroad, vehiclesKept } = threePublic;
  check('X-25', vehiclesKept <= t10.counts.get(7)! && (t10.counts.get(7) === 0 || t09[10]! > 0n || vehiclesKept > 0));
  check('X-26', t09[9]! > 0n === threePublic.vehiclesBought > 0 && threePublic.vehiclesBought <= vehiclesKept);
  check('X-27', t09[7]! > 0n === threePublic.overseasGroups > 0);
  check('X-27', threePublic.overseasPeople >= threePublic.overseasGroups);
  check(
    'X-27',
    [domestic, abroad].every(({ amount, batches, people }) => amount > 0n === batches > 0 && people >= batches),
  );
  check('N-28', domestic.amount + abroad.amount === t09[11] && foreignGuests.amount <= domestic.amount);
  check('N-28', foreignGuests.batches <= domestic.batches && foreignGuests.people <= domestic.people);
  const { smallAndMicro, smallAndMedium } = procurement;
  check('N-33', smallAndMicro <= smallAndMedium && smallAndMedium <= t10.amounts.get(1)!);
  check(
    'balance',
    year.lines.every(({ carriedIn, carriedOut }) => carriedIn >= 0n && carriedOut >= 0n),
  );
}

describe('the derived tables', () => {
  it('of the sample year satisfy every identity', () => {
    expect(broken(sampleYear())).toEqual([]);
  });

  it('of random years satisfy every identity', () =>
    assert(
      property(integer({ min: 0, max: 0xffffffff }), (seed) => {
        expect(broken(arbitraryYear(seed))).toEqual([]);
      }),
      { numRuns: 200, seed: 20230401 },
    ));

  it('of an unbalanced year do not', () => {
    const year = sampleYear();
    expect(broken({ ...year, surplusUsed: 1n })).toContain('T01-05');
    expect(broken({ ...year, basicByEconomic: new Map([...year.basicByEconomic, ['30108', 1n]]) })).toContain('X-19');
    expect(broken({ ...year, lines: year.lines.slice(1) })).toContain('X-19');
    const lines = year.lines.map((line) => ({ ...line, carriedOut: line.carriedOut + 1n }));
    expect(broken({ ...year, lines })).toEqual(expect.arrayContaining(['T01-05', 'T04-07', 'T07-01']));
  });

  it('cover the variety the readers must face', () => {
    const seen = {
      fund: 0,
      noFund: 0,
      capital: 0,
      nonFiscal: 0,
      noThreePublic: 0,
      noProjects: 0,
      decrease: 0,
      carried: 0,
    };
    for (let seed = 0; seed < 200; seed++) {
      const year = arbitraryYear(seed);
      const { t01, t07, t08, t09 } = deriveTables(year);
      seen[t07.length > 1 ? 'fund' : 'noFund']++;
      if (t08.length > 1) seen.capital++;
      if (year.lines.some(({ fund }) => fund === 'nonFiscal')) seen.nonFiscal++;
      if (t09.every((amount) => amount === 0n)) seen.noThreePublic++;
      if (year.projects.length === 0) seen.noProjects++;
      if (t01.left.get(31)! < year.lastYearTotal) seen.decrease++;
      if (t01.left.get(29)! > 0n) seen.carried++;
    }
    expect(Object.entries(seen).filter(([, count]) => count < 5)).toEqual([]);
  });

  it('of one seed are always the same', () => {
    expect(deriveTables(arbitraryYear(7))).toEqual(deriveTables(arbitraryYear(7)));
  });
});
