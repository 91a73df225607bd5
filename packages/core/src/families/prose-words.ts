/** Words of the narrative against its numbers: 大于 and 小于, reasons, what an amount is told of. */
import type { Case } from '../audit/case.ts';
import { answer, type Check, type SumCheck } from '../audit/check.ts';
import { placeInFlow } from '../recognition/sections.ts';
import type { FactKey, Place, Section, Statement } from '../statement/index.ts';
import { matchesOf } from '../text/index.ts';
import { chainsIn } from './prose-chains.ts';
import { isDoubtful } from './prose-doubt.ts';
import { type ProsePart, plus } from './prose-scope.ts';
import { nameOf, numbersInSection, toldInSections, toldOf } from './prose-subject.ts';
import { wordsAfter } from './prose-text.ts';
import { subjectTold, type Told } from './prose-told.ts';
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
export function spotsIn(
  disclosure: Case,
  sections: readonly string[] | null,
  pattern: RegExp,
  sign: RegExp | null = null,
): readonly Spot[] {
  const found: Spot[] = [];
  const all = disclosure.reading.sections;
  for (let index = 0; index < all.length; index++) {
    const section = all[index];
    if (!section || section.flow.text === '') continue;
    if (sections !== null && !sections.includes(section.role ?? section.path.at(-1) ?? '')) continue;
    const { flow } = section;
    if (sign !== null && !sign.test(flow.text)) continue;
    for (const hit of matchesOf(pattern, flow.text))
      found.push({ section, index, hit, place: placeInFlow(flow, hit.index, hit.index + hit[0].length) });
  }
  return found;
}

/** Numbers told before a comparison that it may be about: no more than these. */
const TOLD_BEFORE_MAX = 40;

function isBehind(one: Place, other: Place): boolean {
  return one.line > other.line || (one.line === other.line && one.start > other.start);
}

/** Numbers of the narrative that could not be read. */
function unreadableIn({ reading }: Case): readonly Statement[] {
  return reading.statements.filter((s) => s.printed.state === 'unreadable' && s.section >= 0 && s.cell === null);
}

/** Numbers in a section before a position of its text that are surely of their facts, the last ones. */
function toldBefore(disclosure: Case, spot: Spot): Told[] {
  const own = numbersInSection(disclosure, spot.index);
  let low = 0;
  let high = own.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const told = own[middle];
    if (told && told.at < spot.hit.index) low = middle + 1;
    else high = middle;
  }
  // where a number was left out, the words may be about that one
  const sinceBlank = disclosure
    .once(unreadableIn)
    .findLast((s) => s.section === spot.index && !isBehind(s.place, spot.place));
  const found: Told[] = [];
  for (let i = Math.max(0, low - TOLD_BEFORE_MAX); i < low; i++) {
    const told = own[i];
    if (!told || isDoubtful(disclosure, told)) continue;
    if (!sinceBlank || isBehind(told.statement.place, sinceBlank.place)) found.push(told);
  }
  return found;
}

const COMPARED =
  /(?:决算数?|支出数?)(?:基本)?(大于|高于|多于|超过|小于|低于|少于|等于)(?:了|全年|年初|调整)*预算数?|决算数?与(?:全年|年初|调整)*预算数?(基本)?(持平|相同|一致|相等)/g;

/** A part of it that few sections have. */
const COMPARES = /[大高多小低少等]于|超过|持平|相同|一致|相等/;

const UP = new Set(['大于', '高于', '多于', '超过']);
const DOWN = new Set(['小于', '低于', '少于']);

/** 决算数大于预算数: as the two amounts told before it stand to each other. */
export function comparisonsHold(sections: readonly string[]): ProsePart {
  return (disclosure) => {
    const checks: Check[] = [];
    for (const spot of spotsIn(disclosure, sections, COMPARED, COMPARES)) {
      const pair = comparedAt(disclosure, spot);
      if (pair) checks.push(compared(disclosure, spot, pair));
    }
    return checks.length > 0 ? checks : [notApplicable('文中没有决算数与预算数大小的说法。')];
  };
}

/** The final amount and the budget that a comparison is about: of the subject its sentence names, else the last two told. */
function comparedAt(disclosure: Case, spot: Spot): [Statement, Statement] | null {
  const told = toldBefore(disclosure, spot);
  const { flow } = spot.section;
  const sentence = flow.text.slice(flow.text.lastIndexOf('。', spot.hit.index) + 1, spot.hit.index);
  const plain = sentence.replace(/[\s“”"]/g, '');
  const amounts = told.filter((t) => t.measure === 'amount' && t.statement.printed.dimension === 'money');
  const final = amounts.findLast((t) => plain.includes(subjectTold(t))) ?? amounts.at(-1);
  if (!final) return null;
  // 类款项 in between begin another item, whose own amounts were not understood
  if (chainsIn(disclosure, flow).some(({ start, end }) => start > final.at && end <= spot.hit.index)) return null;
  const budget = told.findLast((t) => isBudget(t) && t.base === final.base);
  return budget ? [final.statement, budget.statement] : null;
}

function isBudget({ measure }: Told): boolean {
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
  const told = toldOf(disclosure, statement);
  return told ? wordsOn(told) : '';
}

/** The same of a number that is at hand with what is known of it. */
function wordsOn(told: Told): string {
  told.about ??= wordsAfter(told, (next) => next.measure !== null && next.base !== told.base);
  return told.about;
}

/** Every change that is not zero has a reason: beside it, or one for all at the end. */
export function changesExplained(sections: readonly string[]): ProsePart {
  return (disclosure) => {
    const checks: Check[] = [];
    for (const role of sections) {
      const changes = toldInSections(disclosure, role, 'change').filter(
        (told) => told.statement.printed.value !== 0 && !isDoubtful(disclosure, told),
      );
      for (const group of bySection(changes)) {
        const without = unexplained(group);
        checks.push(without.length > 0 ? wantsReason(disclosure, without) : passed());
      }
    }
    return checks.length > 0 ? checks : [notApplicable('文中没有印出增减额。')];
  };
}

function bySection(numbers: readonly Told[]): Told[][] {
  const groups = new Map<number, Told[]>();
  for (const told of numbers) {
    const group = groups.get(told.section.index);
    if (group) group.push(told);
    else groups.set(told.section.index, [told]);
  }
  return [...groups.values()];
}

/** One reason may stand for all; where two or more have their own, each wants its own. */
function unexplained(changes: readonly Told[]): Statement[] {
  const explained = new Set<FactKey>();
  const without: Told[] = [];
  for (const told of changes) {
    if (REASON.test(wordsOn(told))) explained.add(told.base);
    else without.push(told);
  }
  const [first] = changes;
  if (explained.size >= 2) {
    // the total's reasons are those of its parts
    return without.filter(({ base }) => /[{,](?:function|item)=/.test(base)).map(({ statement }) => statement);
  }
  const rest = first ? first.section.flow.text.slice(first.end) : '';
  return REASON.test(rest) ? [] : changes.map(({ statement }) => statement);
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
