/** What the narrative claims about several of its numbers at once: two changes, a total and its parts. */
import type { Case } from '../audit/case.ts';
import { answer, type Check, type Operand, operandsOf, type SumCheck } from '../audit/check.ts';
import { formatQuanta } from '../money/index.ts';
import type { FactKey, Measure, Statement } from '../statement/index.ts';
import { isDoubtful } from './prose-doubt.ts';
import { currentOf } from './prose-rates.ts';
import { type ProsePart, plus, signed, totalOf } from './prose-scope.ts';
import { spokenBefore } from './prose-spoken.ts';
import { allOfFact, nameOf } from './prose-subject.ts';
import { wordsAfter } from './prose-text.ts';
import type { Told } from './prose-told.ts';
import { notApplicable } from './verdict.ts';

/** Budgets that are funds, and no number to compare with. */
const FUND_NAMES = /(?:一般公共|政府性基金|国有资本经营|社会保险基金)预算/g;

/** A change against last year, not one against the budget. */
export function isAgainstLastYear(disclosure: Case, change: Told): boolean {
  const { clause } = spokenBefore(change);
  const namesBudget = clause.includes('预算') && clause.replace(FUND_NAMES, '').includes('预算');
  return !namesBudget && !isDoubtful(disclosure, change);
}

/** The change of a fact against last year, printed in one of the sections. */
function changeIn(disclosure: Case, sections: readonly string[], fact: FactKey): Statement | null {
  const numbers = allOfFact(disclosure, fact);
  for (const role of sections)
    for (const told of numbers)
      if (told.measure === 'change' && told.section.role === role && isAgainstLastYear(disclosure, told))
        return told.statement;
  return null;
}

/** Two totals that are always equal changed alike: their changes are one number. */
export function changesAgree(sections: readonly string[], left: FactKey, right: FactKey, say: string): ProsePart {
  return (disclosure) => {
    const one = changeIn(disclosure, sections, left);
    const other = changeIn(disclosure, sections, right);
    const totals = one && other ? [currentOf(disclosure, left, one), currentOf(disclosure, right, other)] : [];
    const [a, b] = totals;
    if (!one || !other || !a || !b || totalOf(a) !== totalOf(b))
      return [notApplicable('没有同时印出收入、支出两项增减额。')];
    return [{ kind: 'equal', left: [signed(one)], right: [signed(other)], say }];
  };
}

/** The first number in the sections that is surely of the fact. */
export function firstTold(disclosure: Case, sections: readonly string[], fact: FactKey, measure: Measure): Told | null {
  const numbers = allOfFact(disclosure, fact);
  if (numbers.length === 0) return null;
  for (const role of sections)
    for (const told of numbers)
      if (told.measure === measure && told.section.role === role && !isDoubtful(disclosure, told)) return told;
  return null;
}

/** The same without what is known of it. */
export function toldIn(
  disclosure: Case,
  sections: readonly string[],
  fact: FactKey,
  measure: Measure,
): Statement | null {
  return firstTold(disclosure, sections, fact, measure)?.statement ?? null;
}

export interface PartsOfTotal {
  readonly sections: readonly string[];
  readonly total: FactKey;
  readonly parts: readonly FactKey[];
  readonly say: string;
  /** The parts told of need not be all: they are at most the total where one is left out. */
  readonly someMayBeLeftOut?: true;
}

/** A total and its parts as one section tells them: 国内接待费 + 国（境）外接待费 = 公务接待费. */
export function partsMakeTotal(row: PartsOfTotal): ProsePart {
  return (disclosure) => {
    const total = toldIn(disclosure, row.sections, row.total, 'amount');
    if (!total) return [];
    const parts = row.parts.map((fact) => toldIn(disclosure, row.sections, fact, 'amount'));
    const told = parts.filter((s) => s !== null);
    if (told.length === 0) return [];
    const left: Operand[] = [plus(total)];
    const right: Operand[] = told.map(plus);
    const whole: SumCheck = { kind: 'equal', left, right, say: row.say };
    if (told.length === parts.length) return [whole];
    if (!row.someMayBeLeftOut) return [];
    if (answer(whole).outcome !== 'failed') return [whole];
    return [{ kind: 'atMost', left: right, right: left, say: `${row.say}（部分各项不大于总数）` }];
  };
}

/** A sum that does not come out but need not: told as a question, with both sides and the difference. */
export function saySum(relation: SumCheck, because: string): Check {
  const sides = [relation.left, relation.right].map((side) => {
    const first = side[0]?.statement.printed;
    return first ? formatQuanta(totalOf(side), first.unit, first.decimals) + first.unit : '0';
  });
  const first = relation.left[0]?.statement.printed;
  const difference = first
    ? formatQuanta(Math.abs(answer(relation).difference), first.unit, first.decimals) + first.unit
    : '';
  const [stated = '', expected = ''] = sides;
  return {
    kind: 'verdict',
    outcome: 'explain',
    message: `${relation.say}：${stated} 与 ${expected} 相差 ${difference}，${because}，请说明或核对。`,
    statements: operandsOf(relation).filter((s) => s.printed.state === 'stated'),
    stated,
    expected,
    difference,
  };
}

/** What two sections both tell is the same. */
export function sameTwice(one: string, other: string, facts: readonly FactKey[]): ProsePart {
  return (disclosure) => {
    const checks: Check[] = [];
    for (const fact of facts) {
      const left = toldIn(disclosure, [one], fact, 'amount');
      const right = left && toldIn(disclosure, [other], fact, 'amount');
      if (!left || !right) continue;
      checks.push({
        kind: 'equal',
        left: [plus(left)],
        right: [plus(right)],
        say: `「${nameOf(disclosure, left)}」两处应当一致`,
      });
    }
    return checks.length > 0 ? checks : [notApplicable('没有在两处都印出的金额。')];
  };
}

/** Σ of the changes of all items = the change of the total; an item said to be level changed by nothing. */
export function changesAddUp(
  sections: readonly string[],
  total: FactKey,
  items: readonly FactKey[],
  say: string,
): ProsePart {
  return (disclosure) => {
    const whole = changeIn(disclosure, sections, total);
    if (!whole) return [];
    const changes = items.map((item) => changeIn(disclosure, sections, item));
    const isKnown = (item: FactKey, i: number) => changes[i] !== null || isLevel(disclosure, sections, item);
    const told = changes.filter((change) => change !== null);
    if (told.length === 0 || !items.every(isKnown)) return [];
    return [{ kind: 'equal', left: [signed(whole)], right: told.map(signed), say }];
  };
}

/** An item is told of without a change, and its words say that it is as last year. */
function isLevel(disclosure: Case, sections: readonly string[], item: FactKey): boolean {
  const amount = firstTold(disclosure, sections, item, 'amount');
  return amount !== null && saysLevel(amount);
}

/** Whether the words after a number, up to one of another fact, say that it is as last year. */
export function saysLevel(told: Told): boolean {
  return SAYS_LEVEL.test(wordsAfter(told, (next) => next.base !== told.base));
}

/** 「与上年持平」「比2022年没有变化」. */
const SAYS_LEVEL = /(?:上年|去年|同期|20\d\d年)[^，。；]{0,12}(?:持平|相同|一致|无增减|没有变化|无变化)/;
