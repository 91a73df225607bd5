/** Shares of the narrative against their part and their whole, and the parts of a list against the whole. */
import type { Case } from '../audit/case.ts';
import { answer, type Check, type Operand, type RatioCheck } from '../audit/check.ts';
import { type FactKey, parseFactKey, type Statement } from '../statement/index.ts';
import { isInDoubt } from './prose-doubt.ts';
import { currentOf } from './prose-rates.ts';
import { constant, isSound, numbersIn, type ProsePart, type ProseScope, plus, totalOf } from './prose-scope.ts';
import { baseOf, nameOf } from './prose-subject.ts';
import { clauseBefore } from './prose-text.ts';
import { unverified } from './verdict.ts';

/** Words of a whole that any whole may be told by; others must be those of its concept. */
const WHOLE_WORDS =
  /占|比重?|比例|比率|本年|当年|年度|总额|合计|总|支出|收入|决算|金额|全部|部门|单位|数|为|的|了|约|达到?/g;
const OWN_WORDS: Readonly<Record<string, RegExp>> = {
  procurement: /政府采购|采购|授予|中小企业|小微企业|合同|货物|工程|服务/g,
  threePublic: /三公|经费|财政拨款|[“”"]/g,
  revenue: /各项/g,
};

/** 「占财政拨款支出的」 names a whole that we may have taken for another one. */
function isWholeInDoubt(disclosure: Case, share: Statement, whole: FactKey): boolean {
  const clause = clauseBefore(disclosure, share);
  const words = clause.slice(clause.indexOf('占'));
  const { concept, dims } = parseFactKey(whole);
  let left = words.replace(OWN_WORDS[concept] ?? /$^/, '').replace(/20\d\d年度?/g, '');
  if (dims.fund === 'general') left = left.replace(/一般公共预算|财政拨款/g, '');
  if (dims.kind === 'project') left = left.replace(/项目/g, '');
  if (dims.kind === 'basic') left = left.replace(/基本|财政拨款/g, '');
  return /总计/.test(words) || left.replace(WHOLE_WORDS, '').replace(/[^一-鿿]/g, '').length >= 2;
}

export interface Share {
  readonly relation: RatioCheck;
  readonly isDoubtful: boolean;
}

function shareOf(disclosure: Case, share: Statement): Share | null {
  const part = currentOf(disclosure, baseOf(disclosure, share), share);
  const whole = share.of === undefined ? null : currentOf(disclosure, share.of, share);
  if (share.of === undefined || !part || !whole) return null;
  const say = `「${nameOf(disclosure, share)}」占比 = 部分 ÷ 整体`;
  const isDoubtful = isInDoubt(disclosure, share) || isWholeInDoubt(disclosure, share, share.of);
  return { relation: { kind: 'ratio', rate: share, num: part, den: whole, say }, isDoubtful };
}

/** Shares of one whole in one section, and what they are of. */
interface Group {
  readonly shares: Statement[];
  readonly parts: Operand[];
  readonly whole: readonly Operand[];
}

/** share = part ÷ whole, the whole being what the sentence or its section names; the shares of all parts make up 100 %. */
export function sharesHold(scope: ProseScope): ProsePart {
  return (disclosure) => {
    const checks: Check[] = [];
    const groups = new Map<string, Group>();
    for (const { statement: share } of numbersIn(disclosure, scope, ['share'])) {
      const told = shareOf(disclosure, share);
      if (!told) {
        checks.push(unverified(`「${share.label}」没有读到占比的部分或整体，未能核验。`));
        continue;
      }
      const isRead = told.relation.den.every(({ statement }) => statement.printed.state !== 'unreadable');
      if (isRead && totalOf(told.relation.den) === 0) {
        if (!told.isDoubtful) checks.push(overNothing(disclosure, share));
        continue;
      }
      if (isSound(told.relation, told.isDoubtful)) checks.push(told.relation);
      if (told.isDoubtful) continue;
      const key = `${share.section}/${share.of}`;
      const group = groups.get(key) ?? { shares: [], parts: [], whole: told.relation.den };
      group.shares.push(share);
      group.parts.push(...told.relation.num);
      groups.set(key, group);
    }
    for (const group of groups.values()) {
      const sum = sumToWhole(group);
      if (sum) checks.push(sum);
    }
    return checks;
  };
}

/** A whole of zero has no parts: 0 % may stand, any other rate is wrong. */
function overNothing(disclosure: Case, share: Statement): Check {
  const stated = share.printed.text + share.printed.unit;
  if (share.printed.value === 0) return { kind: 'verdict', outcome: 'passed', message: '', statements: [share] };
  const message = `「${nameOf(disclosure, share)}」占比 ${stated}：整体为0，没有占比可言。`;
  return { kind: 'verdict', outcome: 'failed', message, statements: [share], stated, expected: '整体为0时不写占比' };
}

/** Where the parts of a list make up the whole, the shares make up 100 %; percentages cut off fall short rightly. */
function sumToWhole({ shares, parts, whole }: Group): Check | null {
  const [first] = shares;
  if (!first || shares.length < 2) return null;
  const slack = [...parts, ...whole].reduce((sum, o) => sum + o.statement.printed.half, 0);
  if (Math.abs(totalOf(parts) - totalOf(whole)) > slack) return null;
  const cut = shares.some((rate, i) => {
    const num = parts[i];
    return num && answer({ kind: 'ratio', rate, num: [num], den: whole, say: '' }).truncated;
  });
  if (cut) return null;
  const right = [plus(constant('100', '%', 100, first))];
  return { kind: 'equal', left: shares.map(plus), right, say: '各项占比之和 = 100%' };
}
