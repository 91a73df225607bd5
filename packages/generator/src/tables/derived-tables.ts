/**
 * The ten tables of a department-year as exact amounts in 分, before any rounding.
 * Rows of 01, 04 and 10 are keyed by 行次, rows by 功能科目 by code, cells of 06 by 经济科目.
 */
import type { DepartmentYear, Line } from '../department-year.ts';
import { threePublicItems } from '../department-year.ts';
import { type Fen, sum } from '../money.ts';
import { type FiscalTotals, fiscalTotals, type GrandTotals, grandTotals } from './balance-tables.ts';
import { type BasicTable, basicTable } from './basic-table.ts';
import { type FunctionRow, rollUp } from './function-table.ts';
import { expenditureOf, linesOf, revenueOf } from './line-sums.ts';

export interface DerivedTables {
  readonly t01: GrandTotals;
  readonly t02: readonly FunctionRow[];
  readonly t03: readonly FunctionRow[];
  readonly t04: FiscalTotals;
  readonly t05: readonly FunctionRow[];
  readonly t06: BasicTable;
  readonly t07: readonly FunctionRow[];
  readonly t08: readonly FunctionRow[];
  /** 栏次 1 to 12. */
  readonly t09: readonly Fen[];
  readonly t10: StatisticsTable;
}

export interface StatisticsTable {
  /** Rows 1 to 6, in 分. */
  readonly amounts: ReadonlyMap<number, Fen>;
  /** Rows 7 to 15 and 17. */
  readonly counts: ReadonlyMap<number, number>;
}

export function deriveTables(year: DepartmentYear): DerivedTables {
  const table = (lines: readonly Line[], columns: number, amounts: (line: Line) => Fen[]) =>
    rollUp(
      lines.map((line) => [line.code, amounts(line)] as const),
      columns,
    );
  return {
    t01: grandTotals(year),
    t02: table(year.lines, 7, (line) => [
      revenueOf(line),
      revenueOf(line, 'fiscal'),
      revenueOf(line, 'superior'),
      revenueOf(line, 'business'),
      revenueOf(line, 'operating'),
      revenueOf(line, 'affiliates'),
      revenueOf(line, 'other'),
    ]),
    t03: table(year.lines, 6, (line) => [
      expenditureOf(line),
      expenditureOf(line, 'basic'),
      expenditureOf(line, 'project'),
      expenditureOf(line, 'upward'),
      expenditureOf(line, 'operating'),
      expenditureOf(line, 'affiliates'),
    ]),
    t04: fiscalTotals(year),
    t05: table(linesOf(year, 'general'), 3, basicAndProject),
    t06: basicTable(year),
    t07: table(linesOf(year, 'govFund'), 6, (line) => [
      line.carriedIn,
      revenueOf(line),
      ...basicAndProject(line),
      line.carriedOut,
    ]),
    t08: table(linesOf(year, 'stateCapital'), 3, basicAndProject),
    t09: threePublicTable(year),
    t10: statisticsTable(year),
  };
}

function basicAndProject(line: Line): Fen[] {
  return [expenditureOf(line), expenditureOf(line, 'basic'), expenditureOf(line, 'project')];
}

function threePublicTable({ threePublic }: DepartmentYear): Fen[] {
  return [threePublic.budget, threePublic.final].flatMap((items) => [
    sum(threePublicItems.map((item) => items[item])),
    items.overseas,
    items.vehiclePurchase + items.vehicleOperation,
    items.vehiclePurchase,
    items.vehicleOperation,
    items.reception,
  ]);
}

function statisticsTable({ procurement, agencyOperating, assets }: DepartmentYear): StatisticsTable {
  const { goods, works, services } = procurement;
  return {
    amounts: new Map([
      [1, goods + works + services],
      [2, goods],
      [3, works],
      [4, services],
      [5, agencyOperating.administrative],
      [6, agencyOperating.civilServantManaged],
    ]),
    counts: new Map([
      [7, assets.vehicles.reduce((total, count) => total + count, 0)],
      ...assets.vehicles.map((count, use) => [8 + use, count] as const),
      [17, assets.equipment],
    ]),
  };
}
