/** Words of the narrative against its numbers: 大于 and 小于, reasons, what an amount is told of. */
import type { Case } from '../audit/case.ts';
import { answer, type Check, type SumCheck } from '../audit/check.ts';
import { placeInFlow } from '../recognition/sections.ts';
import type { Place, Section, Statement } from '../statement/index.ts';
import { matchesOf } from '../text/index.ts';
import { chainsIn } from './prose-chains.ts';
import { isInDoubt } from './prose-doubt.ts';
import { measureOf, type ProsePart, plus } from './prose-scope.ts';
import { baseOf, nameOf, numbersInSection } from './prose-subject.ts';
import { endOf, flowOf, offsetOf, subjectOf, wordsAfter } from './prose-text.ts';
import { notApplicable, passed } from './verdict.ts';

/** A place where the text of a section matches; `hit` is the match. */
export interface Spot {
  readonly section: Section;
  readonly index: number;
  readonly hit: RegExpExecArray;
  readonly place: Place;
}

/**
 * Where sections of these roles (all where null) say something; the pattern is for half-width text and global.
 * A pattern that begins with what stands everywhere is only tried where `sign`, a part of it that is rare, is found.
 */
export function* spotsIn(
  disclosure: Case,
  sections: readonly string[] | null,
  pattern: RegExp,
  sign: RegExp | null = null,
): Generator<Spot> {
  for (const [index, section] of disclosure.reading.sections.entries()) {
    const role = section.role ?? section.path.at(-1) ?? '';
    if (sections !== null && !sections.includes(role)) continue;
    if (sign !== null && !sign.test(section.flow.text)) continue;
    for (const hit of matchesOf(pattern, section.flow.text)) {
      const place = placeInFlow(section.flow, hit.index, hit.index + hit[0].length);
      yield { section, index, hit, place };
    }
  }
}

/** Numbers told before a comparison that it may be about: no more than these. */
const TOLD_BEFORE_MAX = 40;

function isBehind(one: Place, other: Place): boolean {
  return one.line > other.line || (one.line === other.line && one.start > other.start);
}

/** Numbers in a section before a position of its text that are surely of their facts, the last ones. */
function toldBefore(disclosure: Case, spot: Spot): Statement[] {
  const { flow } = spot.section;
  const own = numbersInSection(disclosure, spot.index);
  let low = 0;
  let high = own.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const statement = own[middle];
    if (statement && offsetOf(flow, statement) < spot.hit.index) low = middle + 1;
    else high = middle;
  }
  // where a number was left out, the words may be about that one
  const sinceBlank = disclosure.reading.statements.findLast(
    (s) =>
      s.section === spot.index && s.printed.state === 'unreadable' && !isBehind(s.place, spot.place) && s.cell === null,
  );
  return own
    .slice(Math.max(0, low - TOLD_BEFORE_MAX), low)
    .filter((s) => !isInDoubt(disclosure, s) && (!sinceBlank || isBehind(s.place, sinceBlank.place)));
}

const COMPARED =
  /(?:决算数?|支出数?)(?:基本)?(大于|高于|多于|超过|小于|低于|少于|等于)(?:了|全年|年初|调整)*预算数?|决算数?与(?:全年|年初|调整)*预算数?(基本)?(持平|相同|一致|相等)/g;

const UP = new Set(['大于', '高于', '多于', '超过']);
const DOWN = new Set(['小于', '低于', '少于']);

/** 决算数大于预算数: as the two amounts told before it stand to each other. */
export function comparisonsHold(sections: readonly string[]): ProsePart {
  return function* (disclosure): Generator<Check> {
    let asked = false;
    for (const spot of spotsIn(disclosure, sections, COMPARED)) {
      const pair = comparedAt(disclosure, spot);
      if (!pair) continue;
      asked = true;
      yield compared(disclosure, spot, pair);
    }
    if (!asked) yield notApplicable('文中没有决算数与预算数大小的说法。');
  };
}

/** The final amount and the budget that a comparison is about: of the subject its sentence names, else the last two told. */
function comparedAt(disclosure: Case, spot: Spot): [Statement, Statement] | null {
  const told = toldBefore(disclosure, spot);
  const text = spot.section.flow.text;
  const sentence = text.slice(text.lastIndexOf('。', spot.hit.index) + 1, spot.hit.index).replace(/[\s“”"]/g, '');
  const amounts = told.filter((s) => measureOf(s) === 'amount' && s.printed.dimension === 'money');
  const final = amounts.findLast((s) => sentence.includes(subjectOf(s))) ?? amounts.at(-1);
  if (!final) return null;
  // 类款项 in between begin another item, whose own amounts were not understood
  const from = offsetOf(spot.section.flow, final);
  if (chainsIn(disclosure, spot.section.flow).some(({ start, end }) => start > from && end <= spot.hit.index))
    return null;
  const fact = baseOf(disclosure, final);
  const budget = told.findLast((s) => isBudget(s) && baseOf(disclosure, s) === fact);
  return budget ? [final, budget] : null;
}

function isBudget(statement: Statement): boolean {
  const measure = measureOf(statement);
  return measure === 'initialBudget' || measure === 'annualBudget';
}

function compared(disclosure: Case, { hit, place }: Spot, [final, budget]: readonly [Statement, Statement]): Check {
  const word = hit[1] ?? hit[3] ?? '';
  const relation: SumCheck = { kind: 'equal', left: [plus(final)], right: [plus(budget)], say: '' };
  const { outcome, difference } = answer(relation);
  const isNear = Math.abs(difference) * 100 <= Math.abs(budget.printed.value);
  let holds: boolean;
  if (UP.has(word)) holds = difference > 0 || outcome !== 'failed';
  else if (DOWN.has(word)) holds = difference < 0 || outcome !== 'failed';
  else holds = outcome !== 'failed' || (hit[2] !== undefined && isNear);
  if (holds) return { kind: 'verdict', outcome: 'passed', message: '', statements: [final, budget] };
  const right = difference > 0 ? '大于' : '小于';
  return {
    kind: 'verdict',
    outcome: 'failed',
    message: `「${hit[0]}」与金额不符：「${nameOf(disclosure, final)}」决算 ${final.printed.text}${final.printed.unit}，预算 ${budget.printed.text}${budget.printed.unit}，决算数${right}预算数。`,
    statements: [final, budget],
    places: [place],
    stated: hit[0],
    expected: `决算数${right}预算数`,
  };
}

const REASON = /原因|主要情况|由于|因为|主要是|系因|因本年|所致|受[^，。；]{1,12}影响/;

/** Words after a number about its subject, up to where the next subject is spoken of. */
export function wordsAbout(disclosure: Case, statement: Statement): string {
  const base = baseOf(disclosure, statement);
  return wordsAfter(disclosure, statement, (next) => next.fact !== null && baseOf(disclosure, next) !== base);
}

/** Every change that is not zero has a reason: beside it, or one for all at the end. */
export function changesExplained(sections: readonly string[]): ProsePart {
  return function* (disclosure): Generator<Check> {
    let asked = false;
    for (const role of sections) {
      for (const group of bySection(disclosure.proseIn(role))) {
        const changes = group.filter(
          (s) => measureOf(s) === 'change' && s.printed.value !== 0 && !isInDoubt(disclosure, s),
        );
        if (changes.length === 0) continue;
        asked = true;
        const without = unexplained(disclosure, changes);
        if (without.length > 0) yield wantsReason(disclosure, without);
        else yield passed();
      }
    }
    if (!asked) yield notApplicable('文中没有印出增减额。');
  };
}

function bySection(statements: readonly Statement[]): Statement[][] {
  const groups = new Map<number, Statement[]>();
  for (const statement of statements) {
    const group = groups.get(statement.section);
    if (group) group.push(statement);
    else groups.set(statement.section, [statement]);
  }
  return [...groups.values()];
}

/** One reason may stand for all; where two or more have their own, each wants its own. */
function unexplained(disclosure: Case, changes: readonly Statement[]): Statement[] {
  const has = (s: Statement) => REASON.test(wordsAbout(disclosure, s));
  const base = (s: Statement) => baseOf(disclosure, s);
  const isList = new Set(changes.filter(has).map(base)).size >= 2;
  const [first] = changes;
  const flow = first && flowOf(disclosure, first);
  const rest = flow && first ? flow.text.slice(endOf(flow, first)) : '';
  if (!isList) return REASON.test(rest) ? [] : changes.slice();
  // the total's reasons are those of its parts
  return changes.filter((s) => !has(s) && /[{,](?:function|item)=/.test(base(s)));
}

function wantsReason(disclosure: Case, changes: readonly Statement[]): Check {
  const names = [...new Set(changes.map((s) => nameOf(disclosure, s)))].join('、');
  return {
    kind: 'verdict',
    outcome: 'explain',
    message: `「${names}」有增减而没有说明原因。`,
    statements: changes,
    stated: changes
      .map((s) => `${s.direction === 'down' ? '减少' : '增加'}${s.printed.text}${s.printed.unit}`)
      .join('、'),
    expected: '说明增减的主要原因',
  };
}
