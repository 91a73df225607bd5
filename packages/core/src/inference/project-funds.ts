/**
 * Which budget each project was paid from. Forms do not tell; the narrative tells what the projects of each budget come
 * to. Searched: an assignment whose sums are those told.
 */
import { fiscalFunds } from '../ledger/index.ts';
import { factKey } from '../statement/index.ts';
import type { Bounds } from './bounds.ts';
import { isSomething, type Prints } from './prints.ts';

type ProjectFund = (typeof fiscalFunds)[number];

/** The search ends after so many steps; hardly a department has projects of more than one fund. */
const STEPS_MAX = 200_000;

/** null where no assignment gives the sums told. */
export function projectFundsOf(executed: readonly Bounds[], prints: Prints): readonly ProjectFund[] | null {
  const funds = fiscalFunds.filter((fund) => isSomething(prints, factKey('selfEvaluation', { fund })));
  const [only = 'general'] = funds;
  if (funds.length < 2) return executed.map(() => only);
  const told = funds.map((fund) => prints.get(factKey('selfEvaluation', { fund }))?.bounds ?? { lo: 0n, hi: 0n });
  return new Search(executed, funds, told).result();
}

class Search {
  private steps = 0;
  private readonly executed: readonly Bounds[];
  private readonly funds: readonly ProjectFund[];
  private readonly told: readonly Bounds[];

  constructor(executed: readonly Bounds[], funds: readonly ProjectFund[], told: readonly Bounds[]) {
    this.executed = executed;
    this.funds = funds;
    this.told = told;
  }

  result(): readonly ProjectFund[] | null {
    const nothing = this.funds.map(() => ({ lo: 0n, hi: 0n }));
    return this.from(0, nothing, []);
  }

  private from(at: number, sums: readonly Bounds[], chosen: readonly ProjectFund[]): readonly ProjectFund[] | null {
    if (++this.steps > STEPS_MAX) return null;
    const bounds = this.executed[at];
    if (bounds === undefined) return this.isTold(sums) ? chosen : null;
    for (const [i, fund] of this.funds.entries()) {
      const next = sums.map((sum, j) => (i === j ? { lo: sum.lo + bounds.lo, hi: sum.hi + bounds.hi } : sum));
      if ((next[i]?.lo ?? 0n) > (this.told[i]?.hi ?? 0n)) continue;
      const found = this.from(at + 1, next, [...chosen, fund]);
      if (found) return found;
    }
    return null;
  }

  private isTold(sums: readonly Bounds[]): boolean {
    return sums.every((sum, i) => {
      const told = this.told[i];
      return told !== undefined && sum.hi >= told.lo && sum.lo <= told.hi;
    });
  }
}
