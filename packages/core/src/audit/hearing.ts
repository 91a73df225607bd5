/**
 * Rules heard on one document, or between several: their answers, what they make of each printed number, and the
 * findings of verdicts. Why relations failed is not asked here.
 */
import type { Reading } from '../statement/index.ts';
import { allChecks, type Checks } from './all-checks.ts';
import type { Asked } from './asked.ts';
import { answer, type Outcome, type Relation, type Verdict } from './check.ts';
import { type Finding, findingOfVerdict } from './finding.ts';
import { Parts } from './parts.ts';
import type { RuleText } from './rule.ts';
import type { Readings } from './where.ts';

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
  readonly parts: Parts;
  /** Of what was asked the failed ones, and those that hold within rounding: few, and asked for again and again. */
  readonly failed: Asked[] = [];
  readonly tails: Asked[] = [];
  readonly verdicts: Finding[] = [];
  private readonly year: number | null;
  private readonly isReport: boolean;
  /** How the rule that is being heard has ended so far. */
  private worst: Outcome = 'notApplicable';
  private why = '';
  private hasRelation = false;

  /** `year`: that the rules must be of. `isReport`: what stands in public tables does not concern it. */
  constructor(readings: Readings, year: number | null, isReport: boolean) {
    this.readings = readings;
    this.year = year;
    this.isReport = isReport;
    this.parts = new Parts(readings);
  }

  get asked(): readonly Asked[] {
    return this.parts.asked;
  }

  /** What the rules made of the numbers of a document, as flags. */
  flagsOf(reading: Reading): Uint8Array {
    return this.parts.flagsOf(reading);
  }

  /** Asks one rule about a document, or about several. */
  hear<T>(rule: RuleText, ask: (subject: T) => Checks, subject: T): RuleOutcome {
    const { year } = this;
    const { from, to } = rule.effective;
    if (year !== null && ((from !== null && year < from) || (to !== null && year > to))) {
      return { rule, outcome: 'notApplicable', why: `本规则适用于${from ?? ''}年至${to ?? ''}年` };
    }
    this.worst = 'notApplicable';
    this.why = '';
    this.hasRelation = false;
    for (const check of allChecks(ask(subject))) {
      if (check.kind === 'verdict') this.take(rule, check);
      else this.answer(rule, check);
    }
    return this.outcomeOf(rule);
  }

  private outcomeOf(rule: RuleText): RuleOutcome {
    const { worst, why } = this;
    if (worst === 'passed' || worst === 'tail' || worst === 'failed') return { rule, outcome: worst, why: '' };
    if (worst === 'unverified' && !this.hasRelation && this.isReport) {
      return { rule, outcome: 'notApplicable', why: '文件是绩效自评报告，没有公开表。' };
    }
    if (worst === 'notApplicable' && why === '') {
      return { rule, outcome: worst, why: '文件中没有这条规则所说的内容。' };
    }
    return { rule, outcome: worst, why };
  }

  private take(rule: RuleText, verdict: Verdict): void {
    const outcome = this.isNotOwed(verdict) ? 'notApplicable' : asSevere(verdict.outcome, rule);
    const { statements } = verdict;
    const flag = flagOf(verdict.outcome);
    if (statements !== undefined && flag !== 0) for (const statement of statements) this.parts.note(statement, flag);
    if (outcome === 'failed' || outcome === 'explain' || outcome === 'tail') {
      this.verdicts.push(findingOfVerdict(this.readings, rule, verdict));
    }
    if (RANK[outcome] < RANK[this.worst]) {
      this.worst = outcome;
      this.why = whyOf(verdict, outcome);
    } else if (this.worst === outcome && this.why === '') this.why = whyOf(verdict, outcome);
  }

  /** A table that was not read because the form of the place has none. */
  private isNotOwed({ outcome, unread }: Verdict): boolean {
    if (outcome !== 'unverified' || unread === undefined) return false;
    return this.readings.some(({ formTables }) => formTables !== null && !formTables.includes(unread));
  }

  private answer(rule: RuleText, relation: Relation): void {
    const result = answer(relation);
    const one: Asked = { rule, relation, answer: result };
    this.hasRelation = true;
    if (result.outcome === 'failed') this.failed.push(one);
    else if (result.outcome === 'tail') this.tails.push(one);
    this.parts.take(one, flagOf(result.outcome));
    const outcome = asSevere(result.outcome, rule);
    if (outcome !== this.worst && RANK[outcome] < RANK[this.worst]) {
      this.worst = outcome;
      this.why = outcome === 'unverified' ? '有单元格读不出数字，未能核验。' : '';
    }
  }
}

function flagOf(outcome: Outcome): number {
  return outcome === 'passed' ? PASSED : outcome === 'tail' ? TAIL : 0;
}

/** A finding of less than an error asks for an explanation, it does not fail. */
function asSevere(outcome: Outcome, { severity }: RuleText): Outcome {
  return outcome === 'failed' && severity !== 'error' ? 'explain' : outcome;
}

function whyOf({ message, outcome }: Verdict, counted: Outcome): string {
  return counted === 'notApplicable' && outcome === 'unverified' ? '本地的表式没有这张表。' : message;
}
