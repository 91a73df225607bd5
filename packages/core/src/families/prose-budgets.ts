/** Comparisons with a budget: 「较年初预算数增加1万元，增长2%」, 「年初预算数10万元，决算数9万元，预决算差异率-10%」. */
import type { Case } from '../audit/case.ts';
import { answer, type Check, type RatioCheck, type SumCheck } from '../audit/check.ts';
import { parseFactKey, type Statement } from '../statement/index.ts';
import { isDoubtful } from './prose-doubt.ts';
import { budgetsOf, currentOf } from './prose-rates.ts';
import { isSound, nearestOf, numbersIn, type ProsePart, type ProseScope, plus, signed } from './prose-scope.ts';
import { baseOf, nameOf } from './prose-subject.ts';
import { unverified } from './verdict.ts';

/** The amount above or below the budget that is printed with a rate of the same fact. */
function overOf(disclosure: Case, rate: Statement): Statement | null {
  return nearestOf(disclosure, baseOf(disclosure, rate), 'overBudget', rate);
}

/** rate = over ÷ (current − over): the budget need not be printed. */
function ofOver(disclosure: Case, rate: Statement): RatioCheck | null {
  const over = overOf(disclosure, rate);
  const current = currentOf(disclosure, baseOf(disclosure, rate), rate);
  if (!over || !current) return null;
  return {
    kind: 'ratio',
    rate,
    num: [plus(over)],
    den: [...current, { sign: over.direction === 'down' ? 1 : -1, statement: over }],
    say: `「${nameOf(disclosure, rate)}」较预算的增减率 = 增减额 ÷ 预算数`,
  };
}

/** rate = (current − budget) ÷ budget; a fall may be printed without its sign. */
function ofBudget(disclosure: Case, rate: Statement): RatioCheck | null {
  const current = currentOf(disclosure, baseOf(disclosure, rate), rate);
  const [budget] = budgetsOf(disclosure, rate);
  if (!current || !budget) return null;
  const relation = (isFall: boolean): RatioCheck => ({
    kind: 'ratio',
    rate,
    num: isFall
      ? [...budget.operands, ...current.map(({ statement }) => ({ sign: -1 as const, statement }))]
      : [...current, ...budget.operands.map(({ statement }) => ({ sign: -1 as const, statement }))],
    den: budget.operands,
    say: `「${nameOf(disclosure, rate)}」预决算差异率 =（决算数 − 预算数）÷ 预算数`,
  });
  const isFall = rate.direction === 'down' || answer(relation(false)).outcome === 'failed';
  return isFall && answer(relation(true)).outcome !== 'failed' ? relation(true) : relation(rate.direction === 'down');
}

/** Rates against the budget follow from the amounts beside them. */
export function budgetRatesHold(scope: ProseScope): ProsePart {
  return (disclosure) => {
    const checks: Check[] = [];
    for (const told of numbersIn(disclosure, scope, ['overBudgetRate'])) {
      const rate = told.statement;
      const relation = ofOver(disclosure, rate) ?? ofBudget(disclosure, rate);
      if (relation) {
        if (isSound(relation, isDoubtful(disclosure, told))) checks.push(relation);
      } else if (rate.printed.value === 0) {
        checks.push({ kind: 'verdict', outcome: 'passed', message: '', statements: [rate] });
      } else checks.push(unverified(`「${rate.label}」旁没有印增减额或预算数，无法复算。`));
    }
    return checks;
  };
}

/** current = budget ± over, where all three are printed in one section. */
export function budgetChangesHold(scope: ProseScope): ProsePart {
  return (disclosure) => {
    const checks: Check[] = [];
    for (const told of numbersIn(disclosure, scope, ['overBudget'])) {
      const { statement: over, base: fact } = told;
      if (over.printed.dimension !== 'money') continue;
      const budget =
        nearestOf(disclosure, fact, 'initialBudget', over) ?? nearestOf(disclosure, fact, 'annualBudget', over);
      const current = nearestOf(disclosure, fact, 'amount', over);
      if (!budget || !current) continue;
      const say = `「${nameOf(disclosure, over)}」决算数 = 预算数 ± 增减额`;
      const relation: SumCheck = { kind: 'equal', left: [plus(current)], right: [plus(budget), signed(over)], say };
      if (isSound(relation, isDoubtful(disclosure, told) || parseFactKey(fact).dims.count !== undefined))
        checks.push(relation);
    }
    return checks;
  };
}

/** 增加 with 增长, 减少 with 下降, where both are printed against the budget. */
export function budgetDirectionsAgree(scope: ProseScope): ProsePart {
  return (disclosure) => {
    const checks: Check[] = [];
    for (const told of numbersIn(disclosure, scope, ['overBudgetRate'])) {
      const rate = told.statement;
      const over = overOf(disclosure, rate);
      if (!over?.direction || !rate.direction || over.printed.value === 0 || rate.printed.value <= 0) continue;
      if (isDoubtful(disclosure, told) || over.printed.value < 0 || over.direction === rate.direction) continue;
      const [word, right] = over.direction === 'up' ? ['下降', '增长'] : ['增长', '下降'];
      checks.push({
        kind: 'verdict',
        outcome: 'failed',
        message: `「${nameOf(disclosure, rate)}」较预算${over.direction === 'up' ? '增加' : '减少'}${over.printed.text}${over.printed.unit}，却写${word}${rate.printed.text}%，方向矛盾。`,
        statements: [rate, over],
        stated: `${word}${rate.printed.text}%`,
        expected: right,
      });
    }
    return checks;
  };
}
