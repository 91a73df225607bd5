/** Rates of the narrative: growth against its change, completion against its budget. */
import type { Case } from '../audit/case.ts';
import { answer, type Check, type Operand, type Outcome, type RatioCheck } from '../audit/check.ts';
import { type FactKey, parseFactKey, type Statement, withMeasure } from '../statement/index.ts';
import { isDoubtful } from './prose-doubt.ts';
import { isSound, nearestOf, numbersIn, type ProsePart, type ProseScope, plus, totalOf } from './prose-scope.ts';
import { baseOf, nameOf, numbersOf } from './prose-subject.ts';
import { clauseBefore } from './prose-text.ts';
import { anyCellOf } from './prose-tie.ts';
import { unverified } from './verdict.ts';

/** This year's amount of a fact: in the same section, else in a table, else anywhere in the narrative. */
export function currentOf(disclosure: Case, fact: FactKey, near: Statement): readonly Operand[] | null {
  const told = nearestOf(disclosure, fact, 'amount', near);
  if (told) return [plus(told)];
  const cells = anyCellOf(disclosure, fact);
  if (cells.length > 0) return cells;
  const elsewhere = numbersOf(disclosure, fact, 'amount').find(
    (told) => told.statement !== near && !isDoubtful(disclosure, told),
  );
  return elsewhere ? [plus(elsewhere.statement)] : null;
}

/** The change printed with a rate of growth. */
export function changeOf(disclosure: Case, rate: Statement): Statement | null {
  return nearestOf(disclosure, baseOf(disclosure, rate), 'change', rate);
}

/** growth = change ÷ (this year − change); the words 增加/减少 give the sign. null where the parts are not told. */
export function growthRelation(disclosure: Case, rate: Statement): RatioCheck | null {
  const change = changeOf(disclosure, rate);
  const current = currentOf(disclosure, baseOf(disclosure, rate), rate);
  if (!change || !current) return null;
  const relation = (up: boolean): RatioCheck => ({
    kind: 'ratio',
    rate,
    num: [{ sign: rate.printed.value < 0 && change.printed.value > 0 ? -1 : 1, statement: change }],
    den: [...current, { sign: up ? -1 : 1, statement: change }],
    say: `「${nameOf(disclosure, rate)}」的增减率 = 增减额 ÷ 上年数`,
  });
  const isUp = change.direction !== 'down';
  // where the two words contradict each other, either may be the right one
  const other = change.direction !== rate.direction && answer(relation(!isUp)).outcome !== 'failed';
  return relation(other ? !isUp : isUp);
}

/** Whether the base of a rate of growth is zero as printed: all of this year is an increase. */
export function growsFromNothing(disclosure: Case, rate: Statement): boolean {
  const relation = growthRelation(disclosure, rate);
  return (
    relation !== null && relation.rate.direction === 'up' && totalOf(relation.num) !== 0 && totalOf(relation.den) === 0
  );
}

export function growthsHold(scope: ProseScope): ProsePart {
  return (disclosure) => {
    const checks: Check[] = [];
    for (const told of numbersIn(disclosure, scope, ['growth'])) {
      const rate = told.statement;
      const relation = growthRelation(disclosure, rate);
      if (relation) {
        if (isSound(relation, isDoubtful(disclosure, told))) checks.push(relation);
      } else if (rate.printed.value === 0) {
        checks.push({ kind: 'verdict', outcome: 'passed', message: '', statements: [rate] });
      } else checks.push(unverified(`「${rate.label}」旁没有印增减额，无法复算。`));
    }
    return checks;
  };
}

/** A budget that a completion rate may be of. */
export interface Budget {
  readonly measure: 'initialBudget' | 'annualBudget';
  readonly operands: readonly Operand[];
}

/** Which budget the words of a completion rate name; null for 「完成预算的」, which names either. */
export function namedBudget(disclosure: Case, rate: Statement): Budget['measure'] | null {
  if (rate.fact !== null && parseFactKey(rate.fact).measure === 'initialCompletion') return 'initialBudget';
  return /全年|调整|追加/.test(clauseBefore(disclosure, rate)) ? 'annualBudget' : null;
}

const budgets = () => new Map<Statement, readonly Budget[]>();

/** The budgets of the subject of a rate that the document prints: in its section, else in a table. */
export function budgetsOf(disclosure: Case, rate: Statement): readonly Budget[] {
  const known = disclosure.once(budgets);
  let found = known.get(rate);
  if (found === undefined) {
    found = findBudgets(disclosure, rate);
    known.set(rate, found);
  }
  return found;
}

function findBudgets(disclosure: Case, rate: Statement): Budget[] {
  const found: { budget: Budget; distance: number }[] = [];
  for (const measure of ['initialBudget', 'annualBudget'] as const) {
    const fact = baseOf(disclosure, rate);
    const told = nearestOf(disclosure, fact, measure, rate);
    if (told) found.push({ budget: { measure, operands: [plus(told)] }, distance: Math.abs(rate.index - told.index) });
    else {
      // of all tables only 公开09表 prints budgets
      const isInTable = measure === 'annualBudget' && fact.startsWith('threePublic');
      const cells = isInTable ? anyCellOf(disclosure, withMeasure(fact, measure)) : [];
      if (cells.length > 0) found.push({ budget: { measure, operands: cells }, distance: Number.MAX_SAFE_INTEGER });
    }
  }
  return found.sort((a, b) => a.distance - b.distance).map((f) => f.budget);
}

function completion(disclosure: Case, rate: Statement, budget: Budget): RatioCheck | null {
  const final = currentOf(disclosure, baseOf(disclosure, rate), rate);
  if (!final) return null;
  const name = budget.measure === 'initialBudget' ? '年初预算数' : '预算数';
  return {
    kind: 'ratio',
    rate,
    num: final,
    den: budget.operands,
    say: `「${nameOf(disclosure, rate)}」完成率 = 决算数 ÷ ${name}`,
  };
}

export interface Completion {
  readonly relation: RatioCheck;
  readonly budget: Budget['measure'];
  /** The rate is right over another budget than the one its words name. */
  readonly isMisnamed: boolean;
}

const completions = () => new Map<Statement, Completion | null>();

/** completion = 决算 ÷ 预算, the budget being the one the words name. null where the parts are not told. */
export function completionOf(disclosure: Case, rate: Statement): Completion | null {
  const known = disclosure.once(completions);
  let found = known.get(rate);
  if (found === undefined) {
    found = findCompletion(disclosure, rate);
    known.set(rate, found);
  }
  return found;
}

function findCompletion(disclosure: Case, rate: Statement): Completion | null {
  const printed = budgetsOf(disclosure, rate);
  const named = namedBudget(disclosure, rate);
  const own = named === null ? printed[0] : printed.find((b) => b.measure === named);
  const relation = own ? completion(disclosure, rate, own) : null;
  const holds = (r: RatioCheck | null): r is RatioCheck => r !== null && isRight(answer(r).outcome);
  for (const budget of printed) {
    if (budget === own || holds(relation)) continue;
    const other = completion(disclosure, rate, budget);
    // a rate of the initial budget may be right over the only budget printed, the two being the same
    if (holds(other))
      return { relation: other, budget: budget.measure, isMisnamed: own !== undefined && named !== null };
  }
  return relation && own ? { relation, budget: own.measure, isMisnamed: false } : null;
}

function isRight(outcome: Outcome): boolean {
  return outcome === 'passed' || outcome === 'tail';
}

export function completionsHold(scope: ProseScope): ProsePart {
  return (disclosure) => {
    const checks: Check[] = [];
    for (const told of numbersIn(disclosure, scope, ['completion', 'initialCompletion'])) {
      const own = completionOf(disclosure, told.statement);
      if (!own) checks.push(unverified(`「${told.statement.label}」没有读到决算数或预算数，未能核验。`));
      else if (!own.isMisnamed && isSound(own.relation, isDoubtful(disclosure, told))) checks.push(own.relation);
    }
    return checks;
  };
}
