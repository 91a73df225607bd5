/** The numbers that narratives of all places tell, under one name each; numbers of last year that no table prints are invented. */
import { economicLanes } from '../classification/economic-lanes.ts';
import { type ClassYear, type DepartmentYear, type ThreePublicItems, threePublicItems } from '../department-year.ts';
import { type Fen, sum } from '../money.ts';
import { type DerivedTables, deriveTables } from '../tables/derived-tables.ts';
import { classRowsOf, itemRowsOf, totalOf } from '../tables/function-table.ts';

export interface Named {
  readonly name: string;
  readonly amount: Fen;
}

/** A 类 or 项 of the general public budget with what it is compared to. */
export interface Compared extends Named, Pick<ClassYear, 'lastYear' | 'use' | 'reason' | 'budgetReason'> {
  readonly code: string;
  readonly budget: Fen;
}

export type ThreePublicSums = ThreePublicItems & { readonly total: Fen; readonly vehicles: Fen };

export interface PlaceFigures {
  readonly year: DepartmentYear;
  readonly tables: DerivedTables;
  readonly total: Fen;
  readonly income: Fen;
  readonly spent: Fen;
  readonly carriedIn: Fen;
  readonly carriedOut: Fen;
  readonly sources: readonly Named[];
  /** Sources with 财政拨款 parted into its three budgets. */
  readonly fundSources: readonly Named[];
  readonly kinds: readonly Named[];
  readonly fiscalTotal: Fen;
  readonly fiscalIncome: Fen;
  readonly fiscalSpent: Fen;
  readonly fiscalCarriedIn: Fen;
  readonly fiscalCarriedOut: Fen;
  readonly general: Fen;
  readonly generalIncome: Fen;
  readonly generalLast: Fen;
  readonly generalBudget: Fen;
  readonly classes: readonly Compared[];
  readonly items: readonly Compared[];
  readonly personnel: Fen;
  readonly nonPersonnel: Fen;
  readonly basicClasses: readonly Named[];
  readonly personnelNames: string;
  readonly otherNames: string;
  readonly fund: { readonly carriedIn: Fen; readonly income: Fen; readonly spent: Fen; readonly carriedOut: Fen };
  readonly budget: ThreePublicSums;
  readonly final: ThreePublicSums;
  readonly last: ThreePublicSums;
  readonly bought: Fen;
  readonly operating: Fen;
}

const SOURCES = ['财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'];
const FUNDS = ['一般公共预算财政拨款收入', '政府性基金预算财政拨款收入', '国有资本经营预算财政拨款收入'];
const KINDS = ['基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'];

export function figuresOf(year: DepartmentYear): PlaceFigures {
  const tables = deriveTables(year);
  const { t01, t02, t03, t04, t05, t06, t07, t10 } = tables;
  const at = (row: number) => t01.left.get(row) ?? 0n;
  const name = (names: readonly string[], amounts: readonly Fen[]) =>
    names.map((one, i) => ({ name: one, amount: amounts[i] ?? 0n }));
  const classes = classRowsOf(t05).map((row) => compared(year, row.code, row.name, row.amounts[0] ?? 0n));
  const economic = economicLanes.flat();
  const namesOf = (people: boolean) =>
    economic
      .filter(({ code }) => code.length === 5 && /^30[13]/.test(code) === people && (t06.amounts.get(code) ?? 0n) > 0n)
      .map((item) => item.name)
      .join('、');
  const [fundIn = 0n, fundIncome = 0n, fundSpent = 0n, , , fundOut = 0n] = t07[0]?.amounts ?? [];
  return {
    year,
    tables,
    total: at(31),
    income: at(27),
    spent: t01.right.get(58) ?? 0n,
    carriedIn: at(29),
    carriedOut: t01.right.get(60) ?? 0n,
    sources: name(SOURCES, t02[0]?.amounts.slice(1) ?? []),
    fundSources: name([...FUNDS, ...SOURCES.slice(1)], [1, 2, 3, 4, 5, 6, 7, 8].map(at)),
    kinds: name(KINDS, t03[0]?.amounts.slice(1) ?? []),
    fiscalTotal: t04.left.get(32) ?? 0n,
    fiscalIncome: t04.left.get(27) ?? 0n,
    fiscalSpent: t04.right.get(59)?.[0] ?? 0n,
    fiscalCarriedIn: t04.left.get(28) ?? 0n,
    fiscalCarriedOut: t04.right.get(60)?.[0] ?? 0n,
    general: totalOf(t05, 1),
    generalIncome: at(1),
    generalLast: sum(classes.map((one) => one.lastYear)),
    generalBudget: sum(classes.map((one) => one.budget)),
    classes,
    items: itemsOf(year, t05, classes),
    personnel: t06.personnel,
    nonPersonnel: t06.nonPersonnel,
    basicClasses: economic
      .filter(({ code }) => code.length === 3)
      .map((item) => ({ name: item.name, amount: t06.amounts.get(item.code) ?? 0n }))
      .filter(({ amount }) => amount > 0n),
    personnelNames: namesOf(true),
    otherNames: namesOf(false),
    fund: { carriedIn: fundIn, income: fundIncome, spent: fundSpent, carriedOut: fundOut },
    budget: sumsOf(year.threePublic.budget),
    final: sumsOf(year.threePublic.final),
    last: sumsOf(year.threePublic.lastYear),
    bought: t10.amounts.get(1) ?? 0n,
    operating: year.agencyOperating.administrative + year.agencyOperating.civilServantManaged,
  };
}

function compared(year: DepartmentYear, code: string, name: string, amount: Fen): Compared {
  const { initialBudget, ...rest } = year.classes.get(code.slice(0, 3))!;
  return { code, name, amount, budget: initialBudget, ...rest };
}

/** The first 项 of a 类 bears its whole difference to the budget and to last year; the others are what they were. */
function itemsOf(year: DepartmentYear, t05: DerivedTables['t05'], classes: readonly Compared[]): Compared[] {
  const items = itemRowsOf(t05);
  return items.map(({ code, name, amounts: [amount = 0n] }) => {
    const own = classes.find((one) => code.startsWith(one.code))!;
    const siblings = items.filter((row) => row.code.startsWith(own.code));
    if (siblings[0]?.code !== code) return { ...compared(year, code, name, amount), budget: amount, lastYear: amount };
    const rest = sum(siblings.slice(1).map((row) => row.amounts[0] ?? 0n));
    const item = compared(year, code, name, amount);
    return { ...item, budget: own.budget - rest, lastYear: own.lastYear - rest };
  });
}

function sumsOf(items: ThreePublicItems): ThreePublicSums {
  return {
    ...items,
    total: sum(threePublicItems.map((one) => items[one])),
    vehicles: items.vehiclePurchase + items.vehicleOperation,
  };
}

/** An amount of last year, for what no table prints. */
export function before(amount: Fen, percent = 92n): Fen {
  return (amount * percent) / 100n;
}
