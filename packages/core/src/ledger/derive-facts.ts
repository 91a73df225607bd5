/** Every fact that a ledger implies: entered numbers under their keys, and all sums of them. */
import { type Dimensions, type FactKey, factKey } from '../statement/index.ts';
import type { Facts } from './facts.ts';
import { type Fund, fiscalFunds } from './fund.ts';
import {
  type EvaluatedScope,
  type ExpenditureKind,
  expenditureKinds,
  type Ledger,
  type LedgerLine,
  otherMoney,
  otherSources,
  type ReservedProcurement,
  type ThreePublicAmounts,
  threePublicItems,
} from './ledger.ts';
import { gradeOfProject } from './project-score.ts';

/** 工资福利支出 and 对个人和家庭的补助 are 人员经费, the other 类 公用经费 (RULES.md T06-05, T06-06). */
const PERSONNEL = new Set(['301', '303']);

/** The group of 基本支出 that a 类 of 经济科目 counts under. */
export function groupOf(family: string): 'personnel' | 'nonPersonnel' {
  return PERSONNEL.has(family) ? 'personnel' : 'nonPersonnel';
}

/** Derives all facts. Pure; a ledger that does not balance gives facts that do not, which its audit then tells. */
export function deriveFacts(ledger: Ledger): Facts {
  const sums = new Sums();
  for (const line of ledger.lines) addLine(sums, line);
  addTotals(sums, ledger);
  addEconomic(sums, ledger);
  addThreePublic(sums, ledger);
  addStatistics(sums, ledger);
  addEvaluations(sums, ledger);
  addBudget(sums, ledger.initialBudget, 'initialBudget');
  if (ledger.annualBudget !== undefined) addBudget(sums, ledger.annualBudget, 'annualBudget');
  return { year: ledger.year, values: sums.values, lastYear: lastYearOf(ledger), codes: sums.codes() };
}

/** Sums under construction. */
class Sums {
  readonly values = new Map<FactKey, number>();
  private readonly codesByColumn = new Map<FactKey, Set<string>>();

  add(key: FactKey, amount: number): void {
    this.values.set(key, (this.values.get(key) ?? 0) + amount);
  }

  set(key: FactKey, amount: number): void {
    this.values.set(key, amount);
  }

  get(key: FactKey): number {
    return this.values.get(key) ?? 0;
  }

  /** An amount of a 项: into it, its 款, its 类 and the whole. Nothing makes no row. */
  addFunction(concept: string, dims: Dimensions, code: string, amount: number): void {
    const column = factKey(concept, dims);
    this.add(column, amount);
    if (amount === 0) return;
    let codes = this.codesByColumn.get(column);
    if (!codes) {
      codes = new Set();
      this.codesByColumn.set(column, codes);
    }
    for (const level of [code.slice(0, 3), code.slice(0, 5), code]) {
      codes.add(level);
      this.add(factKey(concept, { ...dims, function: level }), amount);
    }
  }

  codes(): ReadonlyMap<FactKey, readonly string[]> {
    return new Map([...this.codesByColumn].map(([column, codes]) => [column, [...codes].sort()]));
  }
}

function revenueOf({ revenue }: LedgerLine): number {
  return typeof revenue === 'number' ? revenue : otherSources.reduce((sum, source) => sum + (revenue[source] ?? 0), 0);
}

function spentOf({ expenditure }: LedgerLine): number {
  return expenditureKinds.reduce((sum, kind) => sum + (expenditure[kind] ?? 0), 0);
}

function isFiscal(fund: Fund): boolean {
  return fund !== 'nonFiscal';
}

/** The dimensions of fund that an amount of a fund counts under; 财政拨款 as a whole among them. */
function fundsOf(fund: Fund): readonly Dimensions[] {
  return isFiscal(fund) ? [{}, { fund }, { fund: 'fiscal' }] : [{}];
}

function addLine(sums: Sums, line: LedgerLine): void {
  const { code, fund, carriedIn, revenue, expenditure } = line;
  const carriedOut = carriedIn + revenueOf(line) - spentOf(line);
  sums.addFunction('revenue', {}, code, revenueOf(line));
  if (typeof revenue === 'number') {
    sums.addFunction('revenue', { source: 'fiscal' }, code, revenue);
    sums.addFunction('revenue', { source: fund }, code, revenue);
  } else {
    for (const source of otherSources) sums.addFunction('revenue', { source }, code, revenue[source] ?? 0);
  }
  for (const dims of fundsOf(fund)) {
    sums.addFunction('carriedIn', dims, code, carriedIn);
    sums.addFunction('carriedOut', dims, code, carriedOut);
    sums.addFunction('expenditure', dims, code, spentOf(line));
    for (const kind of expenditureKinds) addKind(sums, dims, kind, code, expenditure[kind] ?? 0);
  }
}

function addKind(sums: Sums, dims: Dimensions, kind: ExpenditureKind, code: string, amount: number): void {
  sums.addFunction('expenditure', { ...dims, kind }, code, amount);
}

function addTotals(sums: Sums, { surplusUsed, surplusDistribution }: Ledger): void {
  for (const source of ['fiscal', ...fiscalFunds, ...otherSources]) sums.add(factKey('revenue', { source }), 0);
  sums.set('nonFiscalSurplusUsed', surplusUsed);
  sums.set('surplusDistribution', surplusDistribution);
  sums.add('carriedOut', surplusUsed - surplusDistribution);
  for (const fund of [null, 'fiscal', ...fiscalFunds]) {
    const dims: Dimensions = fund === null ? {} : { fund };
    for (const kind of expenditureKinds) sums.add(factKey('expenditure', { ...dims, kind }), 0);
    const carriedIn = sums.get(factKey('carriedIn', dims));
    const income = sums.get(factKey('revenue', fund === null ? {} : { source: fund })) + carriedIn;
    const spent = sums.get(factKey('expenditure', dims)) + sums.get(factKey('carriedOut', dims));
    const own = fund === null;
    sums.set(factKey('revenueTotal', dims), income + (own ? surplusUsed : 0));
    sums.set(factKey('expenditureTotal', dims), spent + (own ? surplusDistribution : 0));
  }
}

function addEconomic(sums: Sums, { basicByEconomic, otherBasicByEconomic = {} }: Ledger): void {
  const dims = { fund: 'general', kind: 'basic' };
  for (const group of ['personnel', 'nonPersonnel']) sums.set(factKey('expenditure', { ...dims, group }), 0);
  for (const [code, amount] of Object.entries(basicByEconomic)) {
    const family = code.slice(0, 3);
    sums.add(factKey('expenditure', { ...dims, economic: code }), amount);
    sums.add(factKey('expenditure', { ...dims, economic: family }), amount);
    sums.add(factKey('expenditure', { ...dims, group: groupOf(family) }), amount);
  }
  for (const fund of otherMoney)
    for (const [code, amount] of Object.entries(otherBasicByEconomic[fund] ?? {}))
      for (const economic of [code, code.slice(0, 3)])
        sums.add(factKey('expenditure', { economic, fund, kind: 'basic' }), amount);
}

function threePublicSums(amounts: ThreePublicAmounts, put: (dims: Dimensions, amount: number) => void): void {
  for (const item of threePublicItems) put({ item }, amounts[item]);
  put({ item: 'vehicles' }, amounts.vehiclePurchase + amounts.vehicleOperation);
  put(
    {},
    threePublicItems.reduce((sum, item) => sum + amounts[item], 0),
  );
}

function addThreePublic(sums: Sums, { threePublic }: Ledger): void {
  const { budget, final, domestic, foreignAffairs, abroad } = threePublic;
  threePublicSums(final, (dims, amount) => sums.set(factKey('threePublic', dims), amount));
  threePublicSums(budget, (dims, amount) => sums.set(factKey('threePublic', dims, 'annualBudget'), amount));
  const count = (item: string, unit: string, value: number) =>
    sums.set(factKey('threePublic', { item, count: unit }), value);
  count('overseas', '个', threePublic.overseasGroups);
  count('overseas', '人次', threePublic.overseasPeople);
  count('vehiclePurchase', '辆', threePublic.vehiclesBought);
  count('vehicleOperation', '辆', threePublic.vehiclesKept);
  count('hospitality', '批次', domestic.batches + abroad.batches);
  count('hospitality', '人次', domestic.people + abroad.people);
  for (const [scope, { amount, batches, people }] of Object.entries({ domestic, foreignAffairs, abroad })) {
    const dims = { item: 'hospitality', scope };
    sums.set(factKey('threePublic', dims), amount);
    sums.set(factKey('threePublic', { ...dims, count: '批次' }), batches);
    sums.set(factKey('threePublic', { ...dims, count: '人次' }), people);
  }
}

function addStatistics(sums: Sums, { procurement, agencyOperating, vehicles, equipment }: Ledger): void {
  const { goods, works, services, smallMedium, smallMicro } = procurement;
  sums.set('procurement', goods + works + services);
  for (const [kind, amount] of Object.entries({ goods, works, services }))
    sums.set(factKey('procurement', { kind }), amount);
  for (const [supplier, amount] of Object.entries({ smallMedium, smallMicro }))
    sums.set(factKey('procurement', { supplier }), amount);
  for (const [kind, amount] of Object.entries(procurement.smallMediumByKind ?? {}))
    sums.set(factKey('procurement', { kind, supplier: 'smallMedium' }), amount);
  if (procurement.reserved !== undefined) addReserved(sums, procurement.reserved);
  sums.set('agencyOperating', agencyOperating.administrative + agencyOperating.participating);
  for (const [unit, amount] of Object.entries(agencyOperating)) sums.set(factKey('agencyOperating', { unit }), amount);
  sums.set('vehicles', 0);
  for (const [use, count] of Object.entries(vehicles)) {
    sums.set(factKey('vehicles', { use }), count);
    sums.add('vehicles', count);
  }
  sums.set('equipment', equipment);
}

function addReserved(sums: Sums, reserved: ReservedProcurement): void {
  const { smallMedium, smallMicro, awardedSmallMedium, awardedSmallMicro, otherSmallMedium } = reserved;
  for (const [supplier, amount] of Object.entries({ smallMedium, smallMicro }))
    sums.set(factKey('reservedProcurement', { supplier }), amount);
  const awarded = (scope: string, supplier: string) => factKey('awardedProcurement', { scope, supplier });
  sums.set(awarded('reserved', 'smallMedium'), awardedSmallMedium);
  sums.set(awarded('reserved', 'smallMicro'), awardedSmallMicro);
  sums.set(awarded('others', 'smallMedium'), otherSmallMedium);
}

/** Counts, money and grades of the self-evaluated projects that may be told of, and how many may not. */
function addEvaluations(sums: Sums, ledger: Ledger): void {
  const projects = ledger.projects.filter(({ isSecret }) => !isSecret);
  ledger.projects.forEach((project, i) => {
    if (project.isSecret) return;
    const dims = { number: String(i + 1) };
    sums.set(factKey('project', dims), project.executed);
    sums.set(factKey('project', dims, 'initialBudget'), project.initialBudget);
    sums.set(factKey('project', dims, 'annualBudget'), project.annualBudget);
  });
  const secret = factKey('selfEvaluation', { count: '个', secrecy: 'secret' });
  if (projects.length < ledger.projects.length) sums.set(secret, ledger.projects.length - projects.length);
  sums.set(factKey('selfEvaluation', { count: '个' }), projects.length);
  sums.set('selfEvaluation', 0);
  for (const fund of fiscalFunds) sums.set(factKey('selfEvaluation', { fund }), 0);
  for (const grade of ['优', '良', '中', '差']) sums.set(factKey('selfEvaluation', { count: '个', grade }), 0);
  for (const project of projects) {
    sums.add('selfEvaluation', project.executed);
    sums.add(factKey('selfEvaluation', { fund: project.fund }), project.executed);
    sums.add(factKey('selfEvaluation', { count: '个', grade: gradeOfProject(project) }), 1);
  }
  if (projects.length === 0 && ledger.evaluated !== undefined) addScope(sums, ledger.evaluated);
}

/** Projects that are told of as a whole alone, all of them of the general budget. */
function addScope(sums: Sums, { projects, amount, told = {} }: EvaluatedScope): void {
  sums.set(factKey('selfEvaluation', { count: '个' }), projects);
  sums.set('selfEvaluation', amount);
  sums.set(factKey('selfEvaluation', { fund: 'general' }), amount);
  for (const [key, value] of Object.entries(told)) sums.set(key, value);
}

/** Budgets by 类, or by 款 or 项 below it: what stands above an entry and is not entered itself is the sum of it. */
function addBudget(
  sums: Sums,
  amounts: Readonly<Record<string, number>>,
  measure: 'initialBudget' | 'annualBudget',
): void {
  const keyOf = (code: string) => factKey('expenditure', { fund: 'general', function: code }, measure);
  const whole = factKey('expenditure', { fund: 'general' }, measure);
  sums.set(whole, 0);
  for (const [code, amount] of Object.entries(amounts)) {
    sums.add(keyOf(code), amount);
    const above = [code.slice(0, 3), code.slice(0, 5)].filter((level) => level.length < code.length);
    const isCounted = above.some((level) => level in amounts);
    if (!isCounted) sums.add(whole, amount);
    for (const level of above) if (!(level in amounts) && !isCounted) sums.add(keyOf(level), amount);
  }
}

function lastYearOf({ lastYear }: Ledger): Map<FactKey, number> {
  const values = new Map<FactKey, number>([
    ['revenueTotal', lastYear.total],
    ['expenditureTotal', lastYear.total],
    ['revenueTotal{fund=fiscal}', lastYear.fiscalTotal],
    ['expenditureTotal{fund=fiscal}', lastYear.fiscalTotal],
    ['agencyOperating', lastYear.agencyOperating],
  ]);
  let general = 0;
  for (const [code, amount] of Object.entries(lastYear.generalByClass)) {
    values.set(factKey('expenditure', { fund: 'general', function: code }), amount);
    general += amount;
  }
  values.set(factKey('expenditure', { fund: 'general' }), lastYear.general ?? general);
  threePublicSums(lastYear.threePublic, (dims, amount) => values.set(factKey('threePublic', dims), amount));
  return values;
}
