/** Numbers of 预算绩效情况 that several rules ask for. Holds no rule. */
import type { Case, Check } from '@mingsuan/core/audit';
import { plus, toldIn } from '@mingsuan/core/families';
import type { FactKey, Statement } from '@mingsuan/core/statement';

export const SECTION = ['performance'];
export const AMOUNT = 'selfEvaluation';
export const COUNT = 'selfEvaluation{count=个}';
/** Quanta of a count of one. */
export const ONE = 10_000;
const FUNDS = ['general', 'govFund', 'stateCapital', 'socialInsurance'] as const;

export function told(disclosure: Case, fact: FactKey): Statement | null {
  return toldIn(disclosure, SECTION, fact, 'amount');
}

/** Σ of funds = the amount, where the four are told of; never more than it. */
export function fundsAddUp(disclosure: Case, amountFact: FactKey, say: string): Check[] {
  const amount = told(disclosure, amountFact);
  const own = FUNDS.map((fund) => told(disclosure, `${amountFact}{fund=${fund}}`));
  const other = told(disclosure, `${amountFact}{fund=other}`);
  const parts = [...own, other].filter((s) => s !== null);
  if (!amount || parts.length === 0) return [];
  const left = [plus(amount)];
  const right = parts.map(plus);
  // fewer than these, and a fund may go unnamed
  if (own.slice(0, 3).every((s) => s !== null)) return [{ kind: 'equal', left, right, say }];
  return [{ kind: 'atMost', left: right, right: left, say: `${say}（只说了部分资金，其和不大于总额）` }];
}

export function gradeCounts(disclosure: Case, grades: readonly string[]): Statement[] {
  return grades.map((grade) => told(disclosure, `selfEvaluation{count=个,grade=${grade}}`)).filter((s) => s !== null);
}
