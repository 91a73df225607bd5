/** 公开01表 and 公开04表: income and expenditure with what was carried in and out, keyed by 行次. */
import { classRows } from '../classification/class-rows.ts';
import { type DepartmentYear, type Fund, fiscalFunds } from '../department-year.ts';
import { type Fen, sum } from '../money.ts';
import { expenditureOf, linesOf, revenueOf, sumOver } from './line-sums.ts';

export interface GrandTotals {
  readonly left: ReadonlyMap<number, Fen>;
  readonly right: ReadonlyMap<number, Fen>;
}

export interface FiscalTotals {
  readonly left: ReadonlyMap<number, Fen>;
  /** 栏次 2 to 5: 合计, general, government fund, state capital. */
  readonly right: ReadonlyMap<number, readonly Fen[]>;
}

export function grandTotals(year: DepartmentYear): GrandTotals {
  const nonFiscal = linesOf(year, 'nonFiscal');
  const sources = [
    ...fiscalFunds.map((fund) => sumOver(linesOf(year, fund), (line) => revenueOf(line))),
    ...(['superior', 'business', 'operating', 'affiliates', 'other'] as const).map((source) =>
      sumOver(nonFiscal, (line) => revenueOf(line, source)),
    ),
  ];
  const carriedIn = sumOver(year.lines, (line) => line.carriedIn);
  const income = sum(sources);
  const left = new Map<number, Fen>(sources.map((amount, index) => [index + 1, amount]));
  left
    .set(27, income)
    .set(28, year.surplusUsed)
    .set(29, carriedIn)
    .set(31, income + year.surplusUsed + carriedIn);

  const right = new Map<number, Fen>(
    classRows.map(({ code }, index) => [
      index + 32,
      sumOver(
        year.lines.filter((line) => line.code.startsWith(code)),
        (line) => expenditureOf(line),
      ),
    ]),
  );
  const spent = sumOver(year.lines, (line) => expenditureOf(line));
  const carriedOut = sumOver(year.lines, (line) => line.carriedOut);
  right
    .set(58, spent)
    .set(59, year.surplusAllocated)
    .set(60, carriedOut)
    .set(62, spent + year.surplusAllocated + carriedOut);
  return { left, right };
}

export function fiscalTotals(year: DepartmentYear): FiscalTotals {
  const revenue = fiscalFunds.map((fund) => sumOver(linesOf(year, fund), (line) => revenueOf(line)));
  const carriedIn = fiscalFunds.map((fund) => sumOver(linesOf(year, fund), (line) => line.carriedIn));
  const left = new Map<number, Fen>([
    ...revenue.map((amount, index) => [index + 1, amount] as const),
    [27, sum(revenue)],
    [28, sum(carriedIn)],
    ...carriedIn.map((amount, index) => [index + 29, amount] as const),
    [32, sum(revenue) + sum(carriedIn)],
  ]);

  const byFund = (amount: (fund: Fund) => Fen): Fen[] => {
    const amounts = fiscalFunds.map(amount);
    return [sum(amounts), ...amounts];
  };
  const spent = byFund((fund) => sumOver(linesOf(year, fund), (line) => expenditureOf(line)));
  const carriedOut = byFund((fund) => sumOver(linesOf(year, fund), (line) => line.carriedOut));
  const right = new Map<number, readonly Fen[]>([
    ...classRows.map(
      ({ code }, index) =>
        [
          index + 33,
          byFund((fund) =>
            sumOver(
              linesOf(year, fund).filter((line) => line.code.startsWith(code)),
              (line) => expenditureOf(line),
            ),
          ),
        ] as const,
    ),
    [59, spent],
    [60, carriedOut],
    [64, spent.map((amount, index) => amount + carriedOut[index]!)],
  ]);
  return { left, right };
}
