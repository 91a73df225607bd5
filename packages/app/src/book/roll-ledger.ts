/** Next year's ledger, made of this year's. */
import { deriveFacts, emptyLedger, type Ledger, type LedgerProject } from '@mingsuan/core/ledger';
import { factKey, parseFactKey } from '@mingsuan/core/statement';

/**
 * Next year's ledger: this year's figures in last year's places, what is carried out carried in, what a department keeps
 * (organisation, vehicles, projects by name) kept, everything else to be filled in.
 */
export function rollLedger(ledger: Ledger): Ledger {
  const facts = deriveFacts(ledger);
  const amountOf = (key: string) => facts.values.get(key) ?? 0;
  const classes = (facts.codes.get(factKey('expenditure', { fund: 'general' })) ?? []).filter(
    (code) => code.length === 3,
  );
  const { department, organisation, codeNames, vehicles, equipment, threePublic, projects } = ledger;
  const empty = emptyLedger(department.name, ledger.year + 1);
  return {
    ...empty,
    department,
    organisation,
    codeNames,
    vehicles,
    equipment,
    lines: ledger.lines.map(({ code, fund, carriedIn, revenue, expenditure }) => {
      const income = typeof revenue === 'number' ? revenue : total(revenue);
      return {
        code,
        fund,
        carriedIn: carriedIn + income - total(expenditure),
        revenue: fund === 'nonFiscal' ? {} : 0,
        expenditure: {},
      };
    }),
    lastYear: {
      total: amountOf('revenueTotal'),
      fiscalTotal: amountOf(factKey('revenueTotal', { fund: 'fiscal' })),
      generalByClass: Object.fromEntries(
        classes.map((code) => [code, amountOf(factKey('expenditure', { fund: 'general', function: code }))]),
      ),
      threePublic: threePublic.final,
      agencyOperating: amountOf('agencyOperating'),
    },
    threePublic: { ...empty.threePublic, vehiclesKept: threePublic.vehiclesKept },
    projects: projects.map(rolled),
    // what will have to be told is prepared, its words are not
    reasons: prepared(ledger.reasons),
    uses: prepared(ledger.uses),
  };
}

function total(amounts: Readonly<Partial<Record<string, number>>>): number {
  return Object.values(amounts).reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
}

function prepared(texts: Readonly<Record<string, string>>): Record<string, string> {
  const kept = Object.keys(texts).filter((key) => (parseFactKey(key).dims.function ?? '').length <= 3);
  return Object.fromEntries(kept.map((key) => [key, '']));
}

/** A project by its name and what it aims at; nothing of what came of it. */
function rolled({ name, code, fund, fundSource, isSecret, indicators }: LedgerProject): LedgerProject {
  return {
    name,
    code,
    fund,
    ...(fundSource === undefined ? {} : { fundSource }),
    ...(isSecret === undefined ? {} : { isSecret }),
    initialBudget: 0,
    annualBudget: 0,
    executed: 0,
    goal: { expected: '', actual: '' },
    indicators: indicators.map(({ level1, level2, name: indicator, target, weight }) => ({
      level1,
      level2,
      name: indicator,
      target,
      actual: '',
      weight,
      score: 0,
      deviation: '',
    })),
    executionDeviation: '',
    analysis: { output: '', benefit: '', satisfaction: '', experience: '', problems: '', improvements: '' },
  };
}
