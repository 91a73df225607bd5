/**
 * Rules heard on one document, or between several: their answers, what they make of each printed number, and the
 * findings of verdicts. Why relations failed is not asked here.
 */
import type { Reading, Statement } from '../statement/index.ts';
import { allChecks, type Checks } from './all-checks.ts';
import type { Asked } from './asked.ts';
import { answer, type Outcome, type Relation, type Verdict } from './check.ts';
import { type Finding, findingOfVerdict } from './finding.ts';
import type { RuleText } from './rule.ts';
import { type Readings, readingOf } from './where.ts';

/** How one rule ended on one document, or between several. */
export interface RuleOutcome {
  readonly rule: RuleText;
  readonly outcome: Outcome;
  /** Why, for rules that did not apply or could not be checked; '' otherwise. */
  readonly why: string;
}

/** What any rule made of each number, as flags by index of statement. */
const PASSED = 1;
export const TAIL = 2;

const NO_FLAGS = new Uint8Array();

/** Worst first: a rule ends as its worst answer. */
const RANK: Readonly<Record<Outcome, number>> = {
  failed: 0,
  explain: 1,
  unverified: 2,
  tail: 3,
  passed: 4,
  notApplicable: 5,
};

export class Hearing {
  readonly readings: Readings;
  readonly asked: Asked[] = [];
  readonly verdicts: Finding[] = [];
  /** One for each reading. */
  private readonly flags: readonly Uint8Array[];

  constructor(readings: Readings) {
    this.readings = readings;
    this.flags = readings.map(({ statements }) => new Uint8Array(statements.length));
  }

  /** What the rules made of the numbers of a document, as flags. */
  flagsOf(reading: Reading): Uint8Array {
    return this.flags[this.readings.indexOf(reading)] ?? NO_FLAGS;
  }

  /** Asks one rule. `isReport`: what stands in public tables does not concern it. */
  hear(rule: RuleText, year: number | null, isReport: boolean, ask: () => Checks): RuleOutcome {
    const { from, to } = rule.effective;
    if (year !== null && ((from !== null && year < from) || (to !== null && year > to))) {
      return { rule, outcome: 'notApplicable', why: `本规则适用于${from ?? ''}年至${to ?? ''}年` };
    }
    let worst: Outcome = 'notApplicable';
    let why = '';
    let hasRelation = false;
    for (const check of allChecks(ask())) {
      hasRelation ||= check.kind !== 'verdict';
      const outcome = check.kind === 'verdict' ? this.take(rule, check) : this.answer(rule, check);
      if (RANK[outcome] < RANK[worst]) {
        worst = outcome;
        why =
          check.kind === 'verdict'
            ? whyOf(check, outcome)
            : outcome === 'unverified'
              ? '有单元格读不出数字，未能核验。'
              : '';
      } else if (worst === outcome && why === '' && check.kind === 'verdict') {
        why = whyOf(check, outcome);
      }
    }
    if (worst === 'unverified' && !hasRelation && isReport) {
      return { rule, outcome: 'notApplicable', why: '文件是绩效自评报告，没有公开表。' };
    }
    if (worst === 'notApplicable' && why === '') why = '文件中没有这条规则所说的内容。';
    return { rule, outcome: worst, why: worst === 'passed' || worst === 'tail' || worst === 'failed' ? '' : why };
  }

  private take(rule: RuleText, verdict: Verdict): Outcome {
    const outcome = this.isNotOwed(verdict) ? 'notApplicable' : asSevere(verdict.outcome, rule);
    for (const statement of verdict.statements ?? []) this.note(statement, verdict.outcome);
    if (outcome === 'failed' || outcome === 'explain' || outcome === 'tail') {
      this.verdicts.push(findingOfVerdict(this.readings, rule, verdict));
    }
    return outcome;
  }

  /** A table that was not read because the form of the place has none. */
  private isNotOwed({ outcome, unread }: Verdict): boolean {
    if (outcome !== 'unverified' || unread === undefined) return false;
    return this.readings.some(({ formTables }) => formTables !== null && !formTables.includes(unread));
  }

  private answer(rule: RuleText, relation: Relation): Outcome {
    const result = answer(relation);
    this.asked.push({ rule, relation, answer: result });
    if (relation.kind === 'ratio') {
      this.note(relation.rate, result.outcome);
      for (const { statement } of relation.num) this.note(statement, result.outcome);
      for (const { statement } of relation.den) this.note(statement, result.outcome);
    } else {
      for (const { statement } of relation.left) this.note(statement, result.outcome);
      for (const { statement } of relation.right) this.note(statement, result.outcome);
    }
    return asSevere(result.outcome, rule);
  }

  private note(statement: Statement, outcome: Outcome): void {
    const { index } = statement;
    if (index < 0 || (outcome !== 'passed' && outcome !== 'tail')) return;
    const flags = this.flagsOf(readingOf(this.readings, statement));
    flags[index] = (flags[index] ?? 0) | (outcome === 'passed' ? PASSED : TAIL);
  }
}

/** A finding of less than an error asks for an explanation, it does not fail. */
function asSevere(outcome: Outcome, { severity }: RuleText): Outcome {
  return outcome === 'failed' && severity !== 'error' ? 'explain' : outcome;
}

function whyOf({ message, outcome }: Verdict, counted: Outcome): string {
  return counted === 'notApplicable' && outcome === 'unverified' ? '本地的表式没有这张表。' : message;
}
