/** Numbers of 预算绩效情况 that several rules ask for. Holds no rule. */
import type { Case, Check } from '@mingsuan/core/audit';
import { clauseBefore, endOf, flowOf, nearestOf, numbersOf, offsetOf, plus, toldIn } from '@mingsuan/core/families';
import type { FactKey, Statement } from '@mingsuan/core/statement';

export const SECTION = ['performance'];
export const AMOUNT = 'selfEvaluation';
const COUNT = 'selfEvaluation{count=个}';
/** Quanta of a count of one. */
export const ONE = 10_000;
const FUNDS = ['general', 'govFund', 'stateCapital', 'socialInsurance'] as const;

export function told(disclosure: Case, fact: FactKey): Statement | null {
  return toldIn(disclosure, SECTION, fact, 'amount');
}

/** How many projects were evaluated, each time it is told: 「项目15个」「15个项目」, not 「其中优7个」. */
export function projectCounts(disclosure: Case): Statement[] {
  return disclosure.once(findProjectCounts);
}

function findProjectCounts(disclosure: Case): Statement[] {
  return numbersOf(disclosure, COUNT, 'amount')
    .filter(({ statement, section, end }) => {
      if (statement.label.startsWith('自评项目') || clauseBefore(disclosure, statement).includes('项目')) return true;
      return /^\s*个项目/.test(section.flow.text.slice(end, end + 4));
    })
    .map(({ statement }) => statement);
}

export function gradeCounts(disclosure: Case, grades: readonly string[]): Statement[] {
  return grades.map((grade) => told(disclosure, `selfEvaluation{count=个,grade=${grade}}`)).filter((s) => s !== null);
}

/** The part follows the whole, no stop between them. */
function isOneSentence(disclosure: Case, whole: Statement, part: Statement): boolean {
  const { text } = flowOf(disclosure, whole);
  return whole.index < part.index && !text.slice(endOf(disclosure, whole), offsetOf(disclosure, part)).includes('。');
}

/** Σ of funds = the amount told just before them, where the three budgets are told of; never more than it. */
export function fundsAddUp(disclosure: Case, amountFact: FactKey, say: string): Check[] {
  const own = FUNDS.map((fund) => told(disclosure, `${amountFact}{fund=${fund}}`));
  const other = told(disclosure, `${amountFact}{fund=other}`);
  const parts = [...own, other].filter((s) => s !== null);
  const [first] = parts;
  const amount = first ? nearestOf(disclosure, amountFact, 'amount', first) : null;
  if (!amount || !first || !isOneSentence(disclosure, amount, first)) return [];
  const left = [plus(amount)];
  const right = parts.map(plus);
  // fewer than these, and a fund may go unnamed
  if (own.slice(0, 3).every((s) => s !== null)) return [{ kind: 'equal', left, right, say }];
  return [{ kind: 'atMost', left: right, right: left, say: `${say}（只说了部分资金，其和不大于总额）` }];
}
