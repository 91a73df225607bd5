/** Numbers of the narrative that are told 类 by 类: whether all are told of, and whether they make up the total. */
import type { Case } from '../audit/case.ts';
import { answer, type Check, type Operand, type SumCheck } from '../audit/check.ts';
import { type FactKey, factKey, ofFunction, parseFactKey, type Statement } from '../statement/index.ts';
import { firstTold, isAgainstLastYear, saysLevel } from './prose-claims.ts';
import { isDoubtful } from './prose-doubt.ts';
import { completionOf, growthRelation } from './prose-rates.ts';
import { type ProsePart, plus, signed } from './prose-scope.ts';
import { numbersOf, toldInSections } from './prose-subject.ts';
import { isRead } from './prose-tie.ts';
import type { Told } from './prose-told.ts';
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
function codesWithAmount(disclosure: Case, level: Level): readonly string[] {
  const all = disclosure.once(allWithAmount);
  return level === 3 ? all.classes : all.items;
}

function allWithAmount(disclosure: Case): { readonly classes: readonly string[]; readonly items: readonly string[] } {
  const codes = codesOf(disclosure, ROLE).filter((code) => isNonZero(disclosure.cell(ROLE, rowFact(code))));
  return { classes: codes.filter((code) => code.length === 3), items: codes.filter((code) => code.length === 7) };
}

/** The 类 or 项 of the general budget that a number is of; a 项 that the table does not print begins with a question mark. */
function codeOf(base: FactKey, level: Level): string | null {
  const { concept, dims } = parseFactKey(base);
  const code = dims.function;
  if (concept !== 'expenditure' || dims.fund !== 'general' || dims.kind !== undefined || code === undefined)
    return null;
  return code.length === level || (level === 7 && code.startsWith('?')) ? code : null;
}

/** Every 类 with an amount is told of, once any is. */
export function everyClassTold(sections: readonly string[]): ProsePart {
  return (disclosure) => {
    if (!isRead(disclosure, ROLE)) return [unreadTable(ROLE)];
    const told = new Map<string, Statement>();
    for (const role of sections) {
      for (const { base, statement } of toldInSections(disclosure, role)) {
        const code = codeOf(base, 3);
        if (code !== null && !told.has(code)) told.set(code, statement);
      }
    }
    if (told.size === 0) return [notApplicable('文中没有分类说明。')];
    const missing = codesWithAmount(disclosure, 3).filter((code) => !told.has(code));
    return [missing.length === 0 ? passed() : missingClasses(disclosure, missing, [...told.values()])];
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
function partsOf(disclosure: Case, sections: readonly string[], measure: SumMeasure, level: Level): Told[] | null {
  const parts = new Map<string, Told>();
  for (const role of sections) {
    for (const told of toldInSections(disclosure, role, measure)) {
      const code = codeOf(told.base, level);
      if (code !== null && !parts.has(code) && isPart(disclosure, told, measure)) parts.set(code, told);
    }
  }
  if (parts.size === 0) return null;
  // of a table that was not read nobody knows whether all are told of
  const codes = codesWithAmount(disclosure, level);
  const missing = codes.filter((code) => !parts.has(code));
  const isComplete =
    codes.length > 0 &&
    (missing.length === 0 || (measure === 'change' && areLevel(disclosure, sections, missing, level)));
  return isComplete ? [...parts.values()] : null;
}

function isPart(disclosure: Case, told: Told, measure: SumMeasure): boolean {
  return !isDoubtful(disclosure, told) && (measure !== 'change' || isAgainstLastYear(disclosure, told));
}

/** 「与上年持平」: no change is printed, and it is zero. */
function areLevel(disclosure: Case, sections: readonly string[], codes: readonly string[], level: Level): boolean {
  const numbers = sections.flatMap((role) => toldInSections(disclosure, role));
  return codes.every((code) =>
    numbers.some(
      (told) =>
        codeOf(told.base, level) === code &&
        !isDoubtful(disclosure, told) &&
        !(told.measure === 'change' && isAgainstLastYear(disclosure, told)) &&
        saysLevel(told),
    ),
  );
}

export interface ClassSum {
  readonly relation: SumCheck;
  /** It fails, and nothing printed says that it must hold: a 类 that is gone this year may be in the total. */
  readonly isOpen: boolean;
}

/** Σ类 (or Σ项) = 合计 of initial budgets or of changes, as the narrative tells them; null where it does not tell all. */
function classSumOf(disclosure: Case, sections: readonly string[], measure: SumMeasure): ClassSum | null {
  const total = firstTold(disclosure, sections, TOTAL, measure);
  const classes = total ? partsOf(disclosure, sections, measure, 3) : null;
  const parts = classes ?? (total ? partsOf(disclosure, sections, measure, 7) : null);
  if (!total || !parts || (measure === 'change' && !isAgainstLastYear(disclosure, total))) return null;
  const operand = ({ statement }: Told): Operand => (measure === 'change' ? signed(statement) : plus(statement));
  const each = classes ? '各类' : '各项';
  const say =
    measure === 'change' ? `一般公共预算支出增减额 = ${each}增减额之和` : `一般公共预算年初预算 = ${each}年初预算之和`;
  const relation: SumCheck = { kind: 'equal', left: [operand(total)], right: parts.map(operand), say };
  const { outcome, difference } = answer(relation);
  // a 类 that is gone had a budget, and has lost all it had last year
  const isPossible = measure === 'change' ? difference < 0 : difference > 0;
  const isOpen =
    outcome === 'failed' && isPossible && [total, ...parts].every((told) => rateHolds(disclosure, told, measure));
  return { relation, isOpen };
}

/** The rate printed beside a budget or a change does not contradict it. */
function rateHolds(disclosure: Case, { base, section }: Told, measure: SumMeasure): boolean {
  const rates = numbersOf(disclosure, base, measure === 'change' ? 'growth' : 'initialCompletion');
  return rates.every(({ statement }) => {
    if (statement.section !== section.index) return true;
    const relation =
      measure === 'change' ? growthRelation(disclosure, statement) : completionOf(disclosure, statement)?.relation;
    return !relation || answer(relation).outcome !== 'failed';
  });
}

/** The sums of initial budgets and of changes that the narrative tells in these sections. */
export type ClassSums = (disclosure: Case) => readonly ClassSum[];

export function classSums(sections: readonly string[]): ClassSums {
  return (disclosure) => [
    ...listed(classSumOf(disclosure, sections, 'initialBudget')),
    ...listed(classSumOf(disclosure, sections, 'change')),
  ];
}

function listed(sum: ClassSum | null): ClassSum[] {
  return sum ? [sum] : [];
}

/** Σ类 = 合计, where a 类 that is gone cannot be the cause of a difference. */
export function classSumsHold(sums: ClassSums): ProsePart {
  return (disclosure) =>
    disclosure
      .once(sums)
      .filter(({ isOpen }) => !isOpen)
      .map(({ relation }) => relation);
}
