/** What the rules on self-evaluation forms share: how they are put to forms, what they look for, how they say it. Holds no rule. */
import {
  addChecks,
  allChecks,
  type Case,
  type Check,
  type Checks,
  type Rule,
  type RuleText,
  type Verdict,
} from '@mingsuan/core/audit';
import { notApplicable, passed } from '@mingsuan/core/families';
import { moneyOf, portion, type RowScore } from '@mingsuan/core/performance';
import type { FormText, FundsColumn, Place, Statement } from '@mingsuan/core/statement';
import { plainName } from '@mingsuan/core/text';
import { type Form, formsOf } from './p-form.ts';

export { type Form, lostPoints } from './p-form.ts';

export const always = { from: null, to: null };
const NO_FORMS = '文件中没有项目支出绩效自评表。';

/** What a rule answers that has nothing to say. */
export const NOTHING: readonly Check[] = [];

/** A rule put to every form by itself; it passes where no form yields anything. */
export function formRule(text: RuleText, check: (form: Form) => Checks): Rule {
  return {
    ...text,
    check(disclosure) {
      const forms = disclosure.once(formsOf);
      const checks: Check[] = [];
      for (const form of forms) addChecks(checks, check(form));
      return checks.length > 0 ? checks : [forms.length === 0 ? notApplicable(NO_FORMS) : passed()];
    },
  };
}

/** A rule put to all forms together. */
export function documentRule(text: RuleText, check: (forms: readonly Form[], disclosure: Case) => Checks): Rule {
  return {
    ...text,
    check(disclosure) {
      const forms = disclosure.once(formsOf);
      if (forms.length === 0) return [notApplicable(NO_FORMS)];
      const checks = allChecks(check(forms, disclosure));
      return checks.length > 0 ? checks : [passed()];
    },
  };
}

/** Statements of a column in all rows of money, that of the total first. */
export function copiesOf({ evaluation, funds }: Form, column: FundsColumn): readonly Statement[] {
  const copies: Statement[] = [];
  const own = funds?.amounts[column];
  if (stated(own)) copies.push(own);
  for (const row of evaluation.funds) {
    const other = row === funds ? undefined : row.amounts[column];
    if (stated(other)) copies.push(other);
  }
  return copies;
}

/** The first of them. */
export function copyOf({ evaluation, funds }: Form, column: FundsColumn): Statement | undefined {
  const own = funds?.amounts[column];
  if (stated(own)) return own;
  for (const { amounts } of evaluation.funds) if (stated(amounts[column])) return amounts[column];
  return undefined;
}

export function stated(statement: Statement | null | undefined): statement is Statement {
  return statement?.printed.state === 'stated';
}

/** What was found in a form, with what stands at fault. */
export function fault(message: string, at: Partial<Verdict> = {}): Verdict {
  return { kind: 'verdict', outcome: 'failed', message, ...at };
}

/** These numbers agree. */
export function agreed(statements: readonly Statement[]): Verdict {
  return { kind: 'verdict', outcome: 'passed', message: '', statements };
}

export function placesOf(texts: readonly (FormText | null | undefined)[]): Place[] {
  const places: Place[] = [];
  for (const text of texts) if (text) places.push(text.place);
  return places;
}

/** 「18/20」 of a row. */
export function scored({ values: { indicator } }: RowScore): string {
  return `${indicator.score?.printed.text ?? ''}/${indicator.weight?.printed.text ?? ''}`;
}

/** A number that misses its target and keeps all its points. */
export function isMissedInFull({ allowed, printed, weight, values: { actual } }: RowScore): boolean {
  return allowed?.met === false && printed !== null && printed === weight && actual.kind === 'number';
}

/** Whether less was spent than all of the budget, as the funds print it. */
export function isUnspent({ funds }: Form): boolean {
  const rate = funds?.amounts.rate;
  return stated(rate) && rate.printed.value + rate.printed.half < 100 * PERCENT;
}

/** A time that a goal sets. */
export const DEADLINE = /[一二三四1-4]季度|\d{1,2}月(?:份|底|前|末|支付|完成|拨付)|(?:上|下)半年/;

/** Quanta of a percent. */
export const PERCENT = 1_000_000;

/** Points for execution by the rate as it is printed, which is rounded already. */
export function pointsByRate(weight: number, { printed }: Statement): number {
  return portion(weight, BigInt(printed.value), BigInt(100 * PERCENT), 'halfUp');
}

/** A cost of one is not spent on all. */
const IS_PER_ONE = /人均|户均|平均|每|单价|标准/;

/** A cost and a count that it is spent on: the only ones of their kind in the form. */
export function costAndCount({ costs, quantities }: Form): { cost: RowScore; count: RowScore } | null {
  const cost = onlyOne(costs, isCostOfAll);
  const count = cost && onlyOne(quantities, isCounted);
  return count ? { cost, count } : null;
}

function isCostOfAll({ values: { target, indicator } }: RowScore): boolean {
  return moneyOf(target) !== null && !IS_PER_ONE.test(indicator.name.text);
}

function isCounted({ values: { target, actual } }: RowScore): boolean {
  return target.kind === 'number' && actual.kind === 'number' && target.unit !== '%';
}

/** The row that a test finds, where it finds no other. */
export function onlyOne(rows: readonly RowScore[], test: (row: RowScore) => boolean): RowScore | null {
  let found: RowScore | null = null;
  for (const row of rows) {
    if (!test(row)) continue;
    if (found) return null;
    found = row;
  }
  return found;
}

/** 「第一书记人数」 of a row. */
export function rowName(row: RowScore): string {
  return `「${row.values.indicator.name.text}」`;
}

const SILENCE_MAX = 8;

/** Nothing is said: blank, 无, a dash. */
export function isSilent(text: FormText | null | undefined): boolean {
  if (!text) return true;
  if (text.text.length > SILENCE_MAX || (isWord(text.text.charCodeAt(0)) && !/^[无没暂]/.test(text.text))) return false;
  return /^(?:无|没有|暂无|\/|-+|—+)?[。.]?$/.test(plainName(text.text));
}

/** One more of a key. */
export function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Characters that say something; numbers of paragraphs and stops do not. */
export function essence(text: string): string {
  const plain = plainName(text);
  return wordsOf(OF_PARAGRAPHS.includes(plain.charAt(0)) ? plain.slice(1) : plain);
}

const OF_PARAGRAPHS = '一二三四五六';

/** The 汉字 of a text. */
function wordsOf(text: string): string {
  let words = '';
  let from = -1;
  for (let i = 0; i < text.length; i++) {
    if (isWord(text.charCodeAt(i))) {
      if (from < 0) from = i;
    } else if (from >= 0) {
      words += text.slice(from, i);
      from = -1;
    }
  }
  return from < 0 ? words : words + text.slice(from);
}

/** A 汉字, by its code. */
export function isWord(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

const LISTED_MAX = 8;

/** 「甲」「乙」 … 等 n 处. */
export function listed(items: readonly string[]): string {
  const shown = items.slice(0, LISTED_MAX).join('、');
  return items.length > LISTED_MAX ? `${shown} 等 ${items.length} 处` : shown;
}
