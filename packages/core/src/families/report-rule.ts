/** Rules about reports on performance: asked only of the kinds they are about, quiet where a report does not speak of their matter. */
import { allChecks, type Checks } from '../audit/all-checks.ts';
import type { Case } from '../audit/case.ts';
import type { Verdict } from '../audit/check.ts';
import type { Rule, RuleText } from '../audit/rule.ts';
import type { DocumentKind, EvaluationReport, Place, Statement } from '../statement/index.ts';
import { notApplicable, passed } from './verdict.ts';

export interface ReportRow extends RuleText {
  /** Kinds of reports; all where absent. */
  readonly kinds?: readonly DocumentKind[];
  /** What the rule needs, for documents that do not have it: 「分项目的预算数和执行数」. */
  readonly needs: string;
  readonly asks: (report: EvaluationReport, disclosure: Case) => Checks;
}

export function reportRule(row: ReportRow): Rule {
  const { kinds, needs, asks, ...text } = row;
  return {
    ...text,
    check(disclosure) {
      const { evaluation, kind } = disclosure.reading;
      if (evaluation === null || (kinds && !kinds.includes(kind)))
        return [notApplicable('文件不是这条规则所说的绩效自评报告。')];
      const checks = allChecks(asks(evaluation, disclosure));
      return checks.length > 0 ? checks : [notApplicable(`文中没有${needs}。`)];
    },
  };
}

interface Sides {
  readonly statements?: readonly Statement[];
  readonly places?: readonly Place[];
  readonly stated?: string;
  readonly expected?: string;
  readonly difference?: string;
}

/** Something that cannot be, or wants a reason: what of the two, the rule's severity says. */
export function objection(message: string, sides: Sides = {}): Verdict {
  return { kind: 'verdict', outcome: 'failed', message, ...sides };
}

/** One finding for all that is alike; a pass where nothing is. */
export function together<T>(found: readonly T[], words: (found: readonly T[]) => Verdict): Verdict {
  return found.length > 0 ? words(found) : passed();
}

/** 「甲」「乙」, with 等 where there are more than six. */
export function quotedNames(names: readonly string[]): string {
  const shown = [...new Set(names)];
  const some = shown.slice(0, NAMES_MAX).map((name) => `「${name}」`);
  return some.join('') + (shown.length > NAMES_MAX ? ` 等 ${shown.length} 个` : '');
}

const NAMES_MAX = 6;
