/** The words around a number of the narrative, and whether they leave in doubt what the number is of. */
import type { Case } from '../audit/case.ts';
import { type Flow, parseFactKey, type Statement } from '../statement/index.ts';
import { plainName } from '../text/index.ts';

export function flowOf(disclosure: Case, statement: Statement): Flow {
  return disclosure.reading.sections[statement.section]?.flow ?? NO_FLOW;
}

const NO_FLOW: Flow = { text: '', offsets: [], lines: [], columns: [] };

/** Where in the text of its section a number begins. */
export function offsetOf(flow: Flow, { place }: Statement): number {
  const chunk = flow.lines.indexOf(place.line);
  return chunk < 0 ? 0 : (flow.offsets[chunk] ?? 0) + place.start - (flow.columns[chunk] ?? 0);
}

/** Where the digits of a number end. */
export function endOf(flow: Flow, statement: Statement): number {
  return offsetOf(flow, statement) + statement.printed.text.length;
}

function isDate(statement: Statement): boolean {
  return /^(?:year|lastYear|date\b)/.test(statement.fact ?? '') || /^[年月日]$/.test(statement.printed.unit);
}

function sameSection(disclosure: Case, index: number, section: number): Statement | null {
  const statement = disclosure.reading.statements[index];
  return statement && statement.cell === null && statement.section === section ? statement : null;
}

/** The number before (−1) or after (+1) one in its section, dates passed over. */
export function neighbour(disclosure: Case, of: Statement, step: 1 | -1): Statement | null {
  let index = of.index + step;
  let found = sameSection(disclosure, index, of.section);
  while (found && isDate(found)) {
    index += step;
    found = sameSection(disclosure, index, of.section);
  }
  return found;
}

const UNIT = /^\s*(?:亿元|万元|元|万|%|个百分点|批次|人次|台\(套\)|[个辆台套家人名项次批分])/;
const CLAUSE_END = /[，；。：:、,;]/;

/** The words between the number before and this one; from the section's beginning for the first. */
export function wordsBefore(disclosure: Case, statement: Statement): string {
  const flow = flowOf(disclosure, statement);
  const before = neighbour(disclosure, statement, -1);
  const text = flow.text.slice(before ? endOf(flow, before) : 0, offsetOf(flow, statement));
  return before ? text.replace(UNIT, '') : text;
}

/** The words of the clause that a number stands in, up to the number. */
export function clauseBefore(disclosure: Case, statement: Statement): string {
  return lastClause(wordsBefore(disclosure, statement));
}

function lastClause(words: string): string {
  let at = words.length;
  while (at > 0 && !CLAUSE_END.test(words.charAt(at - 1))) at--;
  return words.slice(at);
}

/** The words from a number to the next one that is about something else; to the end of the section for the last. */
export function wordsAfter(disclosure: Case, statement: Statement, isOther: (next: Statement) => boolean): string {
  const flow = flowOf(disclosure, statement);
  let next = neighbour(disclosure, statement, 1);
  while (next && !isOther(next)) next = neighbour(disclosure, next, 1);
  const text = flow.text.slice(endOf(flow, statement), next ? offsetOf(flow, next) : flow.text.length);
  if (!next) return text;
  // the sentence that names the next subject is not about this one
  const end = Math.max(text.lastIndexOf('。'), text.lastIndexOf('；'));
  return end < 0 ? text : text.slice(0, end + 1);
}

/** Words that say what is measured or how, and name nothing of their own. */
const PLAIN =
  /20\d\d年度?|本年度?|当年度?|全年度?|年度|支出决算|决算支出|决算数?|年初|全年|调整后|预算数?|总?支出|总?收入|总额|数额|金额|合计|总计|共计|累计|总共|实际|其中|完成|使用|安排|执行|发生|开支|涉及|占比?|比重|比例|比率|单价|单位价值|以上|设备|车辆|不?含|接待|负担|截至|达到?|分别|方面|用于|部门|单位|为|是|约|共|的|了|与|和|在|数/g;
const LAST_YEAR = /上年度?|上一年度?|去年|同比|同期|20\d\d年度?|相比|比较|比|较|同/g;
const MOVED = /增加|减少|增长|下降|上升|降低|增幅|降幅/g;
const OTHER_YEAR = /上年|上一年|去年|往年|同期|以前年度/;

function hasUnknownName(words: string, isMovement: boolean): boolean {
  const left = (isMovement ? words.replace(LAST_YEAR, '').replace(MOVED, '') : words)
    .replace(PLAIN, '')
    .replace(/[^一-鿿]/g, '');
  return left.length >= 2;
}

/** Sections whose terms stand after their numbers or go by another label than their words. */
const NOT_BY_LABEL = new Set(['performance', 'organisation']);

interface Doubt {
  readonly isDoubtful: boolean;
  /** The subject itself is in doubt, and so for numbers that go on with it. */
  readonly isOfSubject: boolean;
}

const doubts = new WeakMap<Case, Map<Statement, Doubt>>();

/** The amount is told of another year than the document's: 「较上年决算1,489.09万元增加」. */
export function isOfOtherYear(disclosure: Case, statement: Statement): boolean {
  const clause = clauseBefore(disclosure, statement);
  return OTHER_YEAR.test(clause) || saysOtherYear(disclosure, clause);
}

/**
 * Whether it is in doubt that a number is of the fact it was bound to: words that we do not know stand between the
 * subject and the number (「基本支出…，其中人员经费」), or the amount is of another year (「较上年决算1,489.09万元增加」).
 */
export function isInDoubt(disclosure: Case, statement: Statement): boolean {
  return doubtOf(disclosure, statement).isDoubtful;
}

function doubtOf(disclosure: Case, statement: Statement): Doubt {
  const known = doubts.get(disclosure) ?? new Map<Statement, Doubt>();
  doubts.set(disclosure, known);
  const before = known.get(statement);
  if (before) return before;
  const found = findDoubt(disclosure, statement);
  known.set(statement, found);
  return found;
}

const SURE: Doubt = { isDoubtful: false, isOfSubject: false };

function findDoubt(disclosure: Case, statement: Statement): Doubt {
  if (statement.fact === null || isDate(statement) || NOT_BY_LABEL.has(disclosure.sectionRole(statement))) return SURE;
  const { measure, concept } = parseFactKey(statement.fact);
  const words = plainName(wordsBefore(disclosure, statement));
  const name = (statement.label.split(' · ')[0] ?? '').replace(/（[^（）]*）$/, '');
  const at = words.lastIndexOf(name);
  const isNamed = name !== '' && at >= 0;
  const clause = lastClause(isNamed ? words.slice(at + name.length) : words);
  const isMovement = measure === 'change' || measure === 'growth';
  if (measure === 'share' && isNamed) return SURE;
  const share = measure === 'share' ? clause.indexOf('占') : -1;
  const told = share >= 0 ? clause.slice(0, share) : clause;
  if (!isMovement && (OTHER_YEAR.test(told) || saysOtherYear(disclosure, told)))
    return { isDoubtful: true, isOfSubject: false };
  if (hasUnknownName(told, isMovement) || (!isNamed && turnsSide(concept, told)))
    return { isDoubtful: true, isOfSubject: true };
  if (isNamed) return SURE;
  const before = neighbour(disclosure, statement, -1);
  return before && doubtOf(disclosure, before).isOfSubject ? { isDoubtful: true, isOfSubject: true } : SURE;
}

function saysOtherYear(disclosure: Case, words: string): boolean {
  const year = /(20\d\d)年/.exec(words)?.[1];
  return year !== undefined && disclosure.year !== null && Number.parseInt(year, 10) !== disclosure.year;
}

/** 「收入110.00万元，支出120.10万元」: the second number is not of the revenue. */
function turnsSide(concept: string, clause: string): boolean {
  return concept.startsWith('revenue')
    ? clause.includes('支出')
    : concept.startsWith('expenditure') && clause.includes('收入');
}
