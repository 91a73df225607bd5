/**
 * Several 勾稽关系 told as one rule: totals beside classes, an equality beside a bound.
 * A table that was read and has no number in it states zero everywhere, so references to it drop out;
 * a total that a table with numbers does not print is not zero, it is missing.
 */
import { addChecks } from '../audit/all-checks.ts';
import type { Case } from '../audit/case.ts';
import type { Check } from '../audit/check.ts';
import type { Rule, RuleText } from '../audit/rule.ts';
import type { TableRole } from '../statement/index.ts';
import { parseRef, type Ref, tableName } from './ref.ts';
import { type TieRow, tie } from './tie.ts';
import { isEmptyTable, notApplicable, unverified } from './verdict.ts';

/** One of the ties: its own sides, and in words what they are where the rule's formula says too much. */
export interface TiePart extends Pick<TieRow, 'left' | 'right' | 'relation' | 'each'> {
  readonly say?: string;
}

export interface TiesRow extends RuleText {
  readonly parts: readonly TiePart[];
  /** true where the rule applies; else why it does not. */
  readonly when?: (disclosure: Case) => true | string;
}

export function ties(row: TiesRow): Rule {
  const { parts, when, ...text } = row;
  const made = parts.flatMap(totalApart).map((part) => new MadePart(text, part));
  return {
    ...text,
    check(disclosure) {
      const applies = when?.(disclosure) ?? true;
      if (applies !== true) return [notApplicable(applies)];
      const asked: Check[] = [];
      for (const one of made) {
        const asks = one.without(disclosure);
        const lacking = asks.part.each === 'class' ? classesMissing(disclosure, asks) : totalMissing(disclosure, asks);
        if (lacking !== null) asked.push(unverified(`${tableName(lacking)}缺少所需的合计行或类级科目，未能核验。`));
        else addChecks(asked, asks.check(disclosure));
      }
      return asked;
    },
  };
}

/** A part with its rule, and the same without the tables that a disclosure leaves empty: made once for each choice of them. */
class MadePart {
  readonly part: TiePart;
  readonly roles: readonly TableRole[];
  readonly check: Rule['check'];
  /** The totals it asks for, where it is asked once. */
  readonly totals: readonly Ref[];
  private readonly text: RuleText;
  private readonly lesser = new Map<string, MadePart>();

  constructor(text: RuleText, part: TiePart) {
    this.text = text;
    this.part = part;
    this.roles = rolesOf(part);
    this.totals = part.each === undefined ? [...part.left, ...part.right].map(parseRef).filter(isTotal) : [];
    this.check = ruleOf(text, part).check;
  }

  without(disclosure: Case): MadePart {
    const isEmpty = (role: TableRole) => isEmptyTable(disclosure, role);
    if (!this.roles.some(isEmpty)) return this;
    const empty = this.roles.filter(isEmpty);
    const key = empty.join();
    let made = this.lesser.get(key);
    if (!made) {
      made = new MadePart(this.text, without(this.part, empty));
      this.lesser.set(key, made);
    }
    return made;
  }
}

/** The total and every 科目 are asked apart: either may be missing. */
function totalApart(part: TiePart): TiePart[] {
  const { each, ...total } = part;
  return each === 'rows' ? [total, { ...total, each: 'code' }] : [part];
}

function ruleOf(text: RuleText, { say, ...part }: TiePart): Rule {
  return tie({ ...text, ...part, formula: say ?? text.formula });
}

function rolesOf({ left, right }: TiePart): TableRole[] {
  return [...new Set([...left, ...right].map((ref) => parseRef(ref).role))];
}

function without(part: TiePart, roles: readonly TableRole[]): TiePart {
  const stays = (ref: string) => !roles.includes(parseRef(ref).role);
  return { ...part, left: part.left.filter(stays), right: part.right.filter(stays) };
}

/** A table with numbers that prints no 类 at all. */
function classesMissing(disclosure: Case, { roles }: MadePart): TableRole | null {
  return roles.find((role) => disclosure.table(role) && disclosure.grid(role).classes.length === 0) ?? null;
}

/** A table with numbers that does not print the total that is asked for. */
function totalMissing(disclosure: Case, { totals }: MadePart): TableRole | null {
  for (const { role, fact } of totals) if (disclosure.table(role) && !disclosure.cell(role, fact)) return role;
  return null;
}

function isTotal({ fact, everyClass }: Ref): boolean {
  return !everyClass && !fact.includes('function=') && !fact.includes('economic=');
}
