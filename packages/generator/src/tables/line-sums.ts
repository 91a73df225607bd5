/** Sums over the lines of a department-year, by fund, 项, source of revenue and kind of expenditure. */
import {
  type DepartmentYear,
  type ExpenditureKind,
  expenditureKinds,
  type Fund,
  type Line,
  type RevenueSource,
  revenueSources,
} from '../department-year.ts';
import { type Fen, sum } from '../money.ts';

export function linesOf(year: DepartmentYear, ...funds: Fund[]): Line[] {
  return year.lines.filter(({ fund }) => funds.includes(fund));
}

export function revenueOf(line: Line, ...sources: RevenueSource[]): Fen {
  return sum((sources.length > 0 ? sources : revenueSources).map((source) => line.revenue[source] ?? 0n));
}

export function expenditureOf(line: Line, ...kinds: ExpenditureKind[]): Fen {
  return sum((kinds.length > 0 ? kinds : expenditureKinds).map((kind) => line.expenditure[kind] ?? 0n));
}

export function sumOver(lines: readonly Line[], amount: (line: Line) => Fen): Fen {
  return sum(lines.map(amount));
}
