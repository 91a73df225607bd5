/** The nine tables of 上海: no 公开NN, no 行次, no 栏次; blank rows kept; 合计 under the name; 三公 in six pairs. */
import { economicLanes } from '../classification/economic-lanes.ts';
import { functionName } from '../classification/function-names.ts';
import type { DepartmentYear } from '../department-year.ts';
import type { Fen } from '../money.ts';
import type { DerivedTables } from '../tables/derived-tables.ts';
import { type FunctionRow, totalCode } from '../tables/function-table.ts';
import { type Block, cells, type GridRow, grid, line } from '../text/blocks.ts';
import { cellText, fiscalGrid, grandGrid } from '../text/table-grids.ts';

export const shanghaiTitles: readonly string[] = [
  '收入支出决算总表',
  '收入决算表',
  '支出决算表',
  '财政拨款收入支出决算总表',
  '一般公共预算财政拨款支出决算表',
  '一般公共预算财政拨款基本支出决算表',
  '财政拨款“三公”经费支出决算表',
  '政府性基金预算财政拨款收入支出决算表',
  '国有资本经营预算财政拨款收入支出决算表',
];

export function shanghaiTables(year: DepartmentYear, tables: DerivedTables): Block[] {
  const sources = ['财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'];
  const kinds = ['基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'];
  const balance = ['年初结转和结余', '本年收入', '本年支出', '', '', '年末结转和结余'];
  const spent = ['', '', '合计', '基本支出', '项目支出', ''];
  const grids: readonly GridRow[][] = [
    withoutNumbers(grandGrid(tables.t01), [1, 4]),
    byFunction(tables.t02, ['本年收入合计', ...sources], []),
    byFunction(tables.t03, ['本年支出合计', ...kinds], []),
    withoutNumbers(fiscalGrid(tables.t04), [1, 4]),
    totalLast(byFunction(tables.t05, ['合计', '基本支出', '项目支出'], [])),
    basicLanes(tables),
    threePublicPairs(tables.t09),
    byFunction(tables.t07, balance, spent),
    byFunction(balanceOf(tables.t08), balance, spent),
  ];
  return grids.flatMap((rows, index) => [
    line(shanghaiTitles[index]!),
    line('单位：万元'),
    grid(rows),
    ...emptyNote(year, tables, index),
  ]);
}

function emptyNote({ department }: DepartmentYear, { t07, t08 }: DerivedTables, index: number): Block[] {
  const what = index === 7 && t07.length === 1 ? '政府性基金' : index === 8 && t08.length === 1 ? '国有资本经营' : '';
  return what === '' ? [] : [line(`说明：${department}本年度没有${what}预算财政拨款收入和支出，故本表无数据。`)];
}

/** 行次 and 栏次 left out, 决算数 for 金额; ordinals before the funds carried in, as 上海 prints them. */
export function withoutNumbers(rows: readonly GridRow[], columns: readonly number[]): GridRow[] {
  const ordinals = new Map([
    ['一般公共预算财政拨款', '一、一般公共预算财政拨款'],
    ['政府性基金预算财政拨款', '二、政府性基金预算财政拨款'],
    ['国有资本经营预算财政拨款', '三、国有资本经营预算财政拨款'],
  ]);
  return rows
    .filter((row) => row === null || row[0] !== '栏次')
    .map((row) =>
      row === null
        ? null
        : row
            .map((cell, i) => (cell === '金额' ? '决算数' : i === 0 ? (ordinals.get(cell) ?? cell) : cell))
            .filter((_, i) => !columns.includes(i)),
    )
    .filter((row) => row === null || row.some((cell) => cell !== ''));
}

/** Codes in three columns; 合计 beside 类 款 项. */
export function byFunction(rows: readonly FunctionRow[], first: string[], second: string[]): GridRow[] {
  const width = rows[0]!.amounts.length + 4;
  const split = (code: string) => [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)];
  const body = rows.map(({ code, name, amounts }) =>
    code === totalCode
      ? ['类', '款', '项', '合计', ...amounts.map(cellText)]
      : [...split(code), name, ...amounts.map(cellText)],
  );
  return [
    cells(width, '项目', '', '', '', ...first),
    cells(width, '支出功能分类科目编码', '', '', '科目名称', ...second),
    ...body,
  ];
}

function totalLast(rows: readonly GridRow[]): GridRow[] {
  const [head, codes, total, ...rest] = rows;
  const levels = cells(total!.length, '类', '款', '项');
  return [head!, codes!, levels, ...rest, ['', '', '', ...total!.slice(3)]];
}

/** 公开08 of other places has expenditure alone; here what comes in is what goes out. */
export function balanceOf(rows: readonly FunctionRow[]): FunctionRow[] {
  return rows.map((row) => ({ ...row, amounts: [0n, row.amounts[0]!, ...row.amounts, 0n] }));
}

/** Two lanes, 类 and 款 apart; what is no basic expenditure is left out. */
export function basicLanes({ t06: { amounts, personnel, nonPersonnel } }: DerivedTables): GridRow[] {
  const items = economicLanes.flat().filter(({ code }) => /^(301|303|302|310)/.test(code));
  const side = (people: boolean) => items.filter(({ code }) => /^(301|303)/.test(code) === people);
  const [left, right] = [side(true), side(false)];
  const lane = (item?: { code: string; name: string }) =>
    item ? [item.code.slice(0, 3), item.code.slice(3), item.name, cellText(amounts.get(item.code))] : ['', '', '', ''];
  const body = Array.from({ length: Math.max(left.length, right.length) }, (_, i) => [
    ...lane(left[i]),
    ...lane(right[i]),
  ]);
  const head = ['经济分类科目编码', '', '科目名称', '决算数'];
  const levels = ['类', '款', '', ''];
  return [
    [...head, ...head],
    [...levels, ...levels],
    ...body,
    ['人员经费合计', '', '', cellText(personnel), '公用经费合计', '', '', cellText(nonPersonnel)],
  ];
}

export function threePublicPairs(amounts: readonly Fen[]): GridRow[] {
  const pairs = Array.from({ length: 6 }, (_, i) => [amounts[i], amounts[i + 6]]).flat();
  return [
    cells(12, '财政拨款“三公”经费'),
    cells(12, '合计', '', '因公出国（境）费', '', '公务用车购置及运行维护费', '', '', '', '', '', '公务接待费'),
    cells(12, '', '', '', '', '小计', '', '公务用车购置费', '', '公务用车运行维护费'),
    Array.from({ length: 12 }, (_, i) => (i % 2 === 0 ? '预算数' : '决算数')),
    pairs.map(cellText),
  ];
}

/** 「教育支出（类）普通教育（款）小学教育（项）」. */
export function fullName(code: string): string {
  const part = (length: number) => functionName(code.slice(0, length));
  return `${part(3)}（类）${part(5)}（款）${functionName(code)}（项）`;
}
