/** Rules about numbers of the narrative: the same as in the tables, and right as shares, growth, completion rates. */
import { stated } from '../money/index.ts';
import { type FactKey, parseFactKey, type Statement, type TableRole, withMeasure } from '../statement/index.ts';
import type { Case } from '../audit/case.ts';
import type { Check, Operand } from '../audit/check.ts';
import type { Rule } from '../audit/rule.ts';
import { parseRef, resolve } from './ref.ts';
import type { RuleText } from './tie.ts';

/** Which statements of the narrative a rule is about. */
export interface ProseScope {
  /** Roles of sections. */
  readonly sections: readonly string[];
  /** Facts without measure that it is limited to; all where absent. */
  readonly facts?: (fact: FactKey) => boolean;
}

export function statementsIn(disclosure: Case, scope: ProseScope, measures: readonly string[]): Statement[] {
  const found: Statement[] = [];
  for (const role of scope.sections) {
    for (const statement of disclosure.proseIn(role)) {
      if (statement.fact === null) continue;
      const { measure } = parseFactKey(statement.fact);
      if (measures.includes(measure) && (scope.facts?.(withMeasure(statement.fact, 'amount')) ?? true)) found.push(statement);
    }
  }
  return found;
}

function plus(statement: Statement): Operand {
  return { sign: 1, statement };
}

/** A number that stands on no page: 100 %. */
export function constant(text: string, unit: string, mantissa: number, like: Statement): Statement {
  const printed = { ...stated(text, { mantissa, decimals: 0 }, unit), half: 0 };
  return { index: -1, fact: null, printed, place: like.place, cell: null, section: -1, label: text + unit };
}

export interface ProseTieRow extends RuleText, ProseScope {
  /** What the fact must equal, where it is not simply the cell of the same fact. */
  readonly equals?: Readonly<Record<FactKey, readonly string[]>>;
}

/** Amounts of the narrative equal the cells of the same facts. */
export function proseTie(row: ProseTieRow): Rule {
  const { sections: _sections, facts: _facts, equals, ...text } = row;
  const refs = new Map(Object.entries(equals ?? {}).map(([fact, list]) => [fact, list.map(parseRef)]));
  return {
    ...text,
    *check(disclosure): Generator<Check> {
      for (const statement of statementsIn(disclosure, row, ['amount', 'annualBudget', 'initialBudget'])) {
        const fact = statement.fact ?? '';
        const own = refs.get(fact);
        const cells = own ? resolve(disclosure, own, null) : cellsOf(disclosure, fact);
        if (typeof cells === 'string') {
          yield { kind: 'verdict', outcome: 'unverified', message: '没有读到对应的表，未能核验。' };
        } else if (cells.length > 0) {
          yield { kind: 'equal', left: [plus(statement)], right: cells, say: row.formula };
        }
      }
    },
  };
}

/** The cell of a fact in the first table that states it; a blank one where a table that was read has no such row. */
function cellsOf(disclosure: Case, fact: FactKey): Operand[] {
  for (const { role } of disclosure.reading.tables) {
    const cell = disclosure.cell(role, fact);
    if (cell) return [plus(cell)];
  }
  for (const role of HOME[parseFactKey(fact).concept] ?? []) {
    const blankCell = disclosure.cellOrBlank(role, fact);
    if (blankCell) return [plus(blankCell)];
  }
  return [];
}

/** Tables where a fact would stand if it were printed: an empty table states zero. */
const HOME: Readonly<Record<string, readonly TableRole[]>> = {
  threePublic: ['threePublic'],
  expenditure: ['generalBudget', 'basicExpenditure', 'governmentFund', 'stateCapital'],
  carriedIn: ['governmentFund'],
  carriedOut: ['governmentFund'],
  revenue: ['governmentFund'],
};

/** growth = change ÷ (this year − change); the words 增加/减少 give the sign. */
export function proseGrowth(row: RuleText & ProseScope): Rule {
  const { sections: _sections, facts: _facts, ...text } = row;
  return {
    ...text,
    *check(disclosure): Generator<Check> {
      for (const rate of statementsIn(disclosure, row, ['growth'])) {
        const fact = rate.fact ?? '';
        const change = disclosure.nearest(withMeasure(fact, 'change'), rate);
        const current = currentOf(disclosure, withMeasure(fact, 'amount'), rate);
        if (!change || !current) {
          yield { kind: 'verdict', outcome: 'unverified', message: `「${rate.label}」旁没有读到增减额或本年数，未能核验。` };
          continue;
        }
        const back: 1 | -1 = change.direction === 'down' ? 1 : -1;
        yield {
          kind: 'ratio',
          rate,
          num: [plus(change)],
          den: [...current, { sign: back, statement: change }],
          say: row.formula,
        };
      }
    },
  };
}

/** This year's amount of a fact: in the same section, in a table, anywhere in the narrative. */
function currentOf(disclosure: Case, fact: FactKey, near: Statement): Operand[] | null {
  const statement = disclosure.nearest(fact, near) ?? disclosure.statementOf(fact);
  if (statement) return [plus(statement)];
  const cells = cellsOf(disclosure, fact);
  return cells.length > 0 ? cells : null;
}

/** share = part ÷ whole, the whole being what the sentence or its section names. */
export function proseShare(row: RuleText & ProseScope): Rule {
  const { sections: _sections, facts: _facts, ...text } = row;
  return {
    ...text,
    *check(disclosure): Generator<Check> {
      const groups = new Map<string, { shares: Statement[]; parts: Operand[]; whole: Operand[] }>();
      for (const share of statementsIn(disclosure, row, ['share'])) {
        const fact = withMeasure(share.fact ?? '', 'amount');
        const part = currentOf(disclosure, fact, share);
        const whole = share.of === undefined ? null : wholeOf(disclosure, share.of, share);
        if (!part || !whole) {
          yield { kind: 'verdict', outcome: 'unverified', message: `「${share.label}」没有读到占比的部分或整体，未能核验。` };
          continue;
        }
        yield { kind: 'ratio', rate: share, num: part, den: whole, say: row.formula };
        const key = `${share.section}/${share.of}`;
        const group = groups.get(key) ?? { shares: [], parts: [], whole };
        group.shares.push(share);
        group.parts.push(...part);
        groups.set(key, group);
      }
      for (const { shares, parts, whole } of groups.values()) yield* sumsToWhole(shares, parts, whole);
    },
  };
}

/** Where the parts of a list make up the whole, the shares make up 100 %. */
function* sumsToWhole(shares: readonly Statement[], parts: readonly Operand[], whole: readonly Operand[]): Generator<Check> {
  const first = shares[0];
  if (!first || shares.length < 2) return;
  const total = (operands: readonly Operand[]) =>
    operands.reduce((sum, o) => sum + o.sign * o.statement.printed.value, 0);
  const slack = parts.reduce((sum, o) => sum + o.statement.printed.half, 0);
  if (Math.abs(total(parts) - total(whole)) > slack * 2) return;
  yield {
    kind: 'equal',
    left: shares.map(plus),
    right: [plus(constant('100', '%', 100, first))],
    say: '各项占比之和 = 100%',
  };
}

function wholeOf(disclosure: Case, of: FactKey, near: Statement): Operand[] | null {
  return currentOf(disclosure, of, near);
}

/** completion = 决算 ÷ 预算, the budget being the one the sentence names. */
export function proseCompletion(row: RuleText & ProseScope): Rule {
  const { sections: _sections, facts: _facts, ...text } = row;
  return {
    ...text,
    *check(disclosure): Generator<Check> {
      for (const rate of statementsIn(disclosure, row, ['completion', 'initialCompletion'])) {
        const fact = rate.fact ?? '';
        const budgetMeasure = parseFactKey(fact).measure === 'completion' ? 'annualBudget' : 'initialBudget';
        const final = currentOf(disclosure, withMeasure(fact, 'amount'), rate);
        const budget = currentOf(disclosure, withMeasure(fact, budgetMeasure), rate);
        if (!final || !budget) {
          yield { kind: 'verdict', outcome: 'unverified', message: `「${rate.label}」没有读到决算数或预算数，未能核验。` };
          continue;
        }
        yield { kind: 'ratio', rate, num: final, den: budget, say: row.formula };
      }
    },
  };
}
