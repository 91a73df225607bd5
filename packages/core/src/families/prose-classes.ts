/** Numbers of the narrative that are told 类 by 类: whether all are told of, and whether they make up the total. */
import type { Case } from '../audit/case.ts';
import { answer, type Check, type Operand, type SumCheck } from '../audit/check.ts';
import { type FactKey, factKey, ofFunction, parseFactKey, type Statement } from '../statement/index.ts';
import { isAgainstLastYear, SAYS_LEVEL, toldIn } from './prose-claims.ts';
import { isInDoubt } from './prose-doubt.ts';
import { completionOf, growthRelation } from './prose-rates.ts';
import { measureOf, type ProsePart, plus, signed } from './prose-scope.ts';
import { baseOf, numbersOf } from './prose-subject.ts';
import { wordsAfter } from './prose-text.ts';
import { isRead } from './prose-tie.ts';
import { codesOf } from './ref.ts';
import { isNonZero, notApplicable, passed, unreadTable } from './verdict.ts';

const ROLE = 'generalBudget';
const TOTAL = factKey('expenditure', { fund: 'general' });

/** Digits of a code: 3 类, 7 项. */
type Level = 3 | 7;

function rowFact(code: string): FactKey {
  return ofFunction(TOTAL, code);
}

/** 类 or 项 with an amount in 公开05表. */
function codesWithAmount(disclosure: Case, level: Level): string[] {
  const codes = codesOf(disclosure, ROLE).filter((code) => code.length === level);
  return codes.filter((code) => isNonZero(disclosure.cell(ROLE, rowFact(code))));
}

/** The 类 or 项 of the general budget that a number is of; a 项 that the table does not print begins with a question mark. */
function codeOf(disclosure: Case, statement: Statement, level: Level): string | null {
  const { concept, dims } = parseFactKey(baseOf(disclosure, statement));
  const code = dims.function;
  if (concept !== 'expenditure' || dims.fund !== 'general' || dims.kind !== undefined || code === undefined)
    return null;
  return code.length === level || (level === 7 && code.startsWith('?')) ? code : null;
}

/** Every 类 with an amount is told of, once any is. */
export function everyClassTold(sections: readonly string[]): ProsePart {
  return function* (disclosure): Generator<Check> {
    if (!isRead(disclosure, ROLE)) {
      yield unreadTable(ROLE);
      return;
    }
    const told = new Map<string, Statement>();
    for (const role of sections) {
      for (const statement of disclosure.proseIn(role)) {
        const code = codeOf(disclosure, statement, 3);
        if (code !== null && !told.has(code)) told.set(code, statement);
      }
    }
    if (told.size === 0) {
      yield notApplicable('文中没有分类说明。');
      return;
    }
    const missing = codesWithAmount(disclosure, 3).filter((code) => !told.has(code));
    if (missing.length === 0) yield passed();
    else yield missingClasses(disclosure, missing, [...told.values()]);
  };
}

function missingClasses(disclosure: Case, codes: readonly string[], told: readonly Statement[]): Check {
  const rows = disclosure.table(ROLE)?.rows ?? [];
  const cells = codes.map((code) => disclosure.cell(ROLE, rowFact(code))).filter((s) => s !== undefined);
  const names = codes.map((code) => rows.find((row) => row.key === code)?.label ?? code);
  const amounts = cells.map((cell) => `${cell.printed.text}${cell.printed.unit}`);
  const list = names.map((name, i) => `${name}${amounts[i] ?? ''}`).join('、');
  return {
    kind: 'verdict',
    outcome: 'explain',
    message: `公开05表有支出而文中没有说到的类：${list}。`,
    statements: [...cells, ...told.slice(0, 1)],
    stated: `说到 ${told.length} 类`,
    expected: `${told.length + codes.length} 类`,
  };
}

type SumMeasure = 'initialBudget' | 'change';

/** Numbers by 类 or 项 of one measure; null where not all are told of. */
function partsOf(disclosure: Case, sections: readonly string[], measure: SumMeasure, level: Level): Statement[] | null {
  const parts = new Map<string, Statement>();
  const levelled = new Set<string>();
  for (const role of sections) {
    for (const statement of disclosure.proseIn(role)) {
      const code = codeOf(disclosure, statement, level);
      if (code === null || isInDoubt(disclosure, statement)) continue;
      if (measureOf(statement) === measure && (measure !== 'change' || isAgainstLastYear(disclosure, statement))) {
        if (!parts.has(code)) parts.set(code, statement);
      } else if (measure === 'change' && saysLevel(disclosure, statement)) levelled.add(code);
    }
  }
  // of a table that was not read nobody knows whether all are told of
  const codes = codesWithAmount(disclosure, level);
  const isComplete = codes.length > 0 && codes.every((code) => parts.has(code) || levelled.has(code));
  return isComplete && parts.size > 0 ? [...parts.values()] : null;
}

/** 「与上年持平」: no change is printed, and it is zero. */
function saysLevel(disclosure: Case, statement: Statement): boolean {
  const base = baseOf(disclosure, statement);
  return SAYS_LEVEL.test(wordsAfter(disclosure, statement, (next) => baseOf(disclosure, next) !== base));
}

export interface ClassSum {
  readonly relation: SumCheck;
  /** It fails, and nothing printed says that it must hold: a 类 that is gone this year may be in the total. */
  readonly isOpen: boolean;
}

/** Σ类 (or Σ项) = 合计 of initial budgets or of changes, as the narrative tells them; null where it does not tell all. */
export function classSumOf(disclosure: Case, sections: readonly string[], measure: SumMeasure): ClassSum | null {
  const total = toldIn(disclosure, sections, TOTAL, measure);
  const classes = total ? partsOf(disclosure, sections, measure, 3) : null;
  const parts = classes ?? (total ? partsOf(disclosure, sections, measure, 7) : null);
  if (!total || !parts || (measure === 'change' && !isAgainstLastYear(disclosure, total))) return null;
  const operand = (s: Statement): Operand => (measure === 'change' ? signed(s) : plus(s));
  const each = classes ? '各类' : '各项';
  const say =
    measure === 'change' ? `一般公共预算支出增减额 = ${each}增减额之和` : `一般公共预算年初预算 = ${each}年初预算之和`;
  const relation: SumCheck = { kind: 'equal', left: [operand(total)], right: parts.map(operand), say };
  const { outcome, difference } = answer(relation);
  // a 类 that is gone had a budget, and has lost all it had last year
  const isPossible = measure === 'change' ? difference < 0 : difference > 0;
  const isOpen =
    outcome === 'failed' && isPossible && [total, ...parts].every((s) => rateHolds(disclosure, s, measure));
  return { relation, isOpen };
}

/** The rate printed beside a budget or a change does not contradict it. */
function rateHolds(disclosure: Case, statement: Statement, measure: SumMeasure): boolean {
  const rates = numbersOf(
    disclosure,
    baseOf(disclosure, statement),
    measure === 'change' ? 'growth' : 'initialCompletion',
  );
  const told = rates.filter((s) => s.section === statement.section);
  return told.every((s) => {
    const relation = measure === 'change' ? growthRelation(disclosure, s) : completionOf(disclosure, s)?.relation;
    return !relation || answer(relation).outcome !== 'failed';
  });
}

/** Σ类 = 合计, where a 类 that is gone cannot be the cause of a difference. */
export function classSumsHold(sections: readonly string[]): ProsePart {
  return function* (disclosure): Generator<Check> {
    for (const measure of ['initialBudget', 'change'] as const) {
      const sum = classSumOf(disclosure, sections, measure);
      if (sum && !sum.isOpen) yield sum.relation;
    }
  };
}
