/** The ledger of a department-year of the testkit: the same entries under the product's names. */

import { type Ledger, type LedgerLine, type LedgerProject, vehicleUses } from '@mingsuan/core/ledger';
import { POINT } from '@mingsuan/core/performance';
import { factKey } from '@mingsuan/core/statement';
import { functionalByCode } from '@mingsuan/rulebook';
import { functionName } from './classification/function-names.ts';
import type { DepartmentYear, ExpenditureKind, Line, RevenueSource, ThreePublicItem } from './department-year.ts';
import type { Project } from './project.ts';

const KINDS: Readonly<Record<ExpenditureKind, string>> = {
  basic: 'basic',
  project: 'project',
  upward: 'toSuperior',
  operating: 'operating',
  affiliates: 'toAffiliate',
};
const SOURCES: Readonly<Record<Exclude<RevenueSource, 'fiscal'>, string>> = {
  superior: 'superior',
  business: 'institution',
  operating: 'operating',
  affiliates: 'affiliate',
  other: 'other',
};
const ITEMS: Readonly<Record<ThreePublicItem, string>> = {
  overseas: 'overseas',
  vehiclePurchase: 'vehiclePurchase',
  vehicleOperation: 'vehicleOperation',
  reception: 'hospitality',
};
/** Renames the keys of a record and makes its amounts numbers. */
function renamed(amounts: object, names: Readonly<Record<string, string>>): never {
  const entries = Object.entries(amounts).flatMap(([key, amount]) => {
    const name = names[key];
    return name === undefined ? [] : [[name, Number(amount)]];
  });
  return Object.fromEntries(entries) as never;
}

function lineOf({ code, fund, carriedIn, revenue, expenditure }: Line): LedgerLine {
  return {
    code,
    fund,
    carriedIn: Number(carriedIn),
    revenue: fund === 'nonFiscal' ? renamed(revenue, SOURCES) : Number(revenue.fiscal ?? 0n),
    expenditure: renamed(expenditure, KINDS),
  };
}

function projectOf(project: Project): LedgerProject {
  const { expectedGoal, actualGoal, initialBudget, annualBudget, executed, indicators, ...rest } = project;
  return {
    ...rest,
    initialBudget: Number(initialBudget),
    annualBudget: Number(annualBudget),
    executed: Number(executed),
    goal: { expected: expectedGoal, actual: actualGoal },
    indicators: indicators.map(({ weight, scoreHundredths, ...indicator }) => ({
      ...indicator,
      weight: weight * POINT,
      score: scoreHundredths * (POINT / 100),
    })),
  };
}

export function ledgerOf(year: DepartmentYear): Ledger {
  const { threePublic, procurement, agencyOperating, assets, institutions } = year;
  const general = (code: string, measure?: 'initialCompletion') =>
    factKey('expenditure', { fund: 'general', function: code }, measure);
  const items = (of: Readonly<Record<ThreePublicItem, string>>) =>
    Object.entries(of).map(([item, text]) => [factKey('threePublic', { item: ITEMS[item as ThreePublicItem] }), text]);
  const classes = [...year.classes];
  const funds = year.lines.filter((line) => line.fund === 'govFund' || line.fund === 'stateCapital');
  return {
    schema: 'mingsuan.ledger/1',
    year: year.year,
    department: { name: year.department, code: year.departmentCode },
    organisation: institutions,
    lines: year.lines.map(lineOf),
    surplusUsed: Number(year.surplusUsed),
    surplusDistribution: Number(year.surplusAllocated),
    basicByEconomic: Object.fromEntries([...year.basicByEconomic].map(([code, amount]) => [code, Number(amount)])),
    initialBudget: Object.fromEntries(classes.map(([code, { initialBudget }]) => [code, Number(initialBudget)])),
    lastYear: {
      total: Number(year.lastYearTotal),
      fiscalTotal: Number(year.lastYearFiscalTotal),
      generalByClass: Object.fromEntries(classes.map(([code, { lastYear }]) => [code, Number(lastYear)])),
      threePublic: renamed(threePublic.lastYear, ITEMS),
      agencyOperating: Number(agencyOperating.lastYear),
    },
    threePublic: {
      budget: renamed(threePublic.budget, ITEMS),
      final: renamed(threePublic.final, ITEMS),
      overseasGroups: threePublic.overseasGroups,
      overseasPeople: threePublic.overseasPeople,
      vehiclesBought: threePublic.vehiclesBought,
      vehiclesKept: threePublic.vehiclesKept,
      domestic: { ...threePublic.domestic, amount: Number(threePublic.domestic.amount) },
      foreignAffairs: { ...threePublic.foreignGuests, amount: Number(threePublic.foreignGuests.amount) },
      abroad: { ...threePublic.abroad, amount: Number(threePublic.abroad.amount) },
    },
    procurement: {
      goods: Number(procurement.goods),
      works: Number(procurement.works),
      services: Number(procurement.services),
      smallMedium: Number(procurement.smallAndMedium),
      smallMicro: Number(procurement.smallAndMicro),
    },
    agencyOperating: {
      administrative: Number(agencyOperating.administrative),
      participating: Number(agencyOperating.civilServantManaged),
    },
    vehicles: Object.fromEntries(vehicleUses.map((use, i) => [use, assets.vehicles[i] ?? 0])),
    equipment: assets.equipment,
    projects: year.projects.map(projectOf),
    improvement: year.improvement,
    codeNames: Object.fromEntries(
      year.lines.flatMap(({ code }) =>
        [code.slice(0, 3), code.slice(0, 5), code]
          .filter((level) => functionalByCode(level).length === 0)
          .map((level) => [level, functionName(level)]),
      ),
    ),
    reasons: Object.fromEntries([
      ['revenueTotal', year.reasons.total],
      ['revenueTotal{fund=fiscal}', year.reasons.fiscal],
      [factKey('expenditure', { fund: 'general' }), year.reasons.general],
      ['agencyOperating', agencyOperating.reason],
      ...items(threePublic.reasons),
      ...classes.flatMap(([code, { reason, budgetReason }]) => [
        [general(code), reason],
        [general(code, 'initialCompletion'), budgetReason],
      ]),
    ]),
    uses: Object.fromEntries([
      ...items(threePublic.uses),
      ...classes.map(([code, { use }]) => [general(code), use]),
      ...funds.map(({ code, fund }) => [
        factKey('expenditure', { fund, function: code }),
        year.fundUses.get(code) ?? '',
      ]),
      [factKey('vehicles', { use: 'other' }), assets.otherVehicleUse],
    ]),
  };
}

/** The same with budgets, uses and reasons for every 项, as 上海 tells of them. */
export function ledgerByItem(year: DepartmentYear): Ledger {
  const ledger = ledgerOf(year);
  const key = (code: string, measure?: 'initialCompletion') =>
    factKey('expenditure', { fund: 'general', function: code }, measure);
  const spent = new Map<string, number>();
  for (const { code, fund, expenditure } of ledger.lines) {
    if (fund !== 'general') continue;
    const amount = Object.values(expenditure).reduce((sum, part) => sum + part, 0);
    if (amount > 0) spent.set(code, (spent.get(code) ?? 0) + amount);
  }
  const initialBudget: Record<string, number> = {};
  const reasons: Record<string, string> = { ...ledger.reasons };
  const uses: Record<string, string> = { ...ledger.uses };
  reasons[factKey('expenditure', { fund: 'general' }, 'initialCompletion')] = '年中按程序调整了部分项目的预算';
  for (const [family, budget] of Object.entries(ledger.initialBudget)) {
    const items = [...spent].filter(([code]) => code.startsWith(family));
    const whole = items.reduce((sum, [, amount]) => sum + amount, 0);
    // whole shares of the budget of the 类; the first 项 bears what is left over
    const shares = items.map(([, amount]) => Number((BigInt(budget) * BigInt(amount)) / BigInt(whole)));
    const rest = budget - shares.reduce((sum, share) => sum + share, 0);
    if (items.length === 0) initialBudget[family] = budget;
    items.forEach(([code], i) => {
      initialBudget[code] = (shares[i] ?? 0) + (i === 0 ? rest : 0);
      reasons[key(code, 'initialCompletion')] = ledger.reasons[key(family, 'initialCompletion')] ?? '';
      uses[key(code)] = ledger.uses[key(family)] ?? '';
    });
  }
  return { ...ledger, initialBudget, reasons, uses };
}
