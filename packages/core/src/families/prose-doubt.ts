/** Whether the words before a number of the narrative leave in doubt what it is of. */
import type { Case } from '../audit/case.ts';
import type { FactKey, Statement } from '../statement/index.ts';
import { lastClause, spokenBefore } from './prose-spoken.ts';
import { toldOf } from './prose-subject.ts';
import { type Heard, type Spoken, subjectTold, type Told } from './prose-told.ts';

/** Words that say what is measured or how, and name nothing of their own; nor does what is no 汉字. */
const PLAIN =
  /20\d\d年度?|本年度?|当年度?|全年度?|年度|支出决算|决算支出|决算数?|年初|全年|调整后|预算数?|总?支出|总?收入|总额|数额|金额|(?:合计|总计)(?:均|各)?|共计|累计|总共|实际|其中|完成|使用|安排|执行|发生|开支|费用|涉及|占比?|比重|比例|比率|单价|单位价值|以上|设备|车辆|不?含|接待|负担|截至|达到?|分别|方面|用于|部门|单位|为|是|约|共|的|了|与|和|在|数|[^一-鿿]/g;
const LAST_YEAR = /上年度?|上一年度?|去年|同比|同期|20\d\d年度?|相比|比较|比|较|同/g;
const MOVED = /预?决?算?差异率|增加|减少|增长|下降|上升|降低|增幅|降幅/g;
/** 「增加（减少）」: a choice of the form that nobody made. */
const UNDECIDED = /(?:增加|增长|上升)[(/](?:减少|下降|降低)|(?:减少|下降|降低)[(/](?:增加|增长|上升)/;
/** 「人均107.51元」: not the amount, a part of it. */
const AVERAGE = /[人车户次]均|平均|每[人车户次辆批个]/;
const OTHER_YEAR = /上年|上一年|去年|往年|同期|以前年度/;

function hasUnknownName(words: string, isMovement: boolean): boolean {
  if (words.length < 2) return false;
  const left = (isMovement ? words.replace(LAST_YEAR, '').replace(MOVED, '') : words).replace(PLAIN, '');
  return left.length >= 2;
}

/** Sections whose terms stand after their numbers or go by another label than their words. */
const NOT_BY_LABEL = new Set(['performance', 'organisation']);

const MOVEMENTS: ReadonlySet<string> = new Set(['change', 'growth', 'overBudget', 'overBudgetRate']);

/** How far a number is in doubt: not at all, it alone, its subject and so the numbers that go on with it, as the one before. */
const SURE = 0;
const DOUBTFUL = 1;
const OF_SUBJECT = 2;
const AS_BEFORE = 3;

/** What is measured, as far as doubts tell it apart. */
const OTHER = 0;
const MOVEMENT = 1;
const SHARE = 2;

/**
 * Whether it is in doubt that a number is of the fact it was bound to: words that we do not know stand between the
 * subject and the number (「基本支出…，其中人员经费」), or the amount is of another year (「较上年决算1,489.09万元增加」).
 */
export function isInDoubt(disclosure: Case, statement: Statement): boolean {
  const told = toldOf(disclosure, statement);
  return told !== undefined && isDoubtful(disclosure, told);
}

/** The same of a number that is at hand with what is known of it. */
export function isDoubtful(disclosure: Case, told: Told): boolean {
  return doubtOf(disclosure, told) !== SURE;
}

function doubtOf(disclosure: Case, told: Told): number {
  if (told.doubt < 0) told.doubt = findDoubt(disclosure, told);
  return told.doubt;
}

function findDoubt(disclosure: Case, told: Told): number {
  if (told.measure === null || told.isDate || NOT_BY_LABEL.has(told.section.role)) return SURE;
  const { doubt, year } = heard(told);
  if (year !== 0 && disclosure.year !== null && year !== disclosure.year) return DOUBTFUL;
  if (doubt !== AS_BEFORE) return doubt;
  return told.before && doubtOf(disclosure, told.before) === OF_SUBJECT ? OF_SUBJECT : SURE;
}

/** What the words before a number leave open. */
function heard(told: Told): Heard {
  const spoken = spokenBefore(told);
  const name = subjectTold(told);
  const named = nameEnd(spoken, name);
  const length = named === 0 ? 0 : name.length;
  const measured = told.measure === 'share' ? SHARE : MOVEMENTS.has(told.measure ?? '') ? MOVEMENT : OTHER;
  const side = named === 0 ? sideOf(told.base) : NO_SIDE;
  for (const h of spoken.heard)
    if (h.named === named && h.length === length && h.measured === measured && h.side === side) return h;
  const found: Heard = { named, length, measured, side, ...hear(spoken.plain, named, length, measured, side) };
  spoken.heard.push(found);
  return found;
}

function hear(
  words: string,
  named: number,
  length: number,
  measured: number,
  side: number,
): Pick<Heard, 'doubt' | 'year'> {
  if (measured === SHARE && named > 0) return { doubt: SURE, year: 0 };
  const clause = lastClause(words.slice(named));
  const share = measured === SHARE ? clause.indexOf('占') : -1;
  const told = share >= 0 ? clause.slice(0, share) : clause;
  const isMovement = measured === MOVEMENT;
  if (isMovement && UNDECIDED.test(told)) return { doubt: DOUBTFUL, year: 0 };
  if (!isMovement && (OTHER_YEAR.test(told) || AVERAGE.test(told))) return { doubt: DOUBTFUL, year: 0 };
  const year = isMovement ? 0 : Number.parseInt(YEAR.exec(told)?.[1] ?? '0', 10);
  const isOther =
    named > 0 && (OTHER_BEHIND.test(words.slice(named)) || OTHER_BEFORE.test(words.slice(0, named - length)));
  if (turnsSide(side, told) || isOther || hasUnknownName(told, isMovement)) return { doubt: OF_SUBJECT, year };
  return { doubt: named > 0 ? SURE : AS_BEFORE, year };
}

/** Where the name of the subject ends: the term it was bound by, or the 项 it stands under; 0 where neither is told. */
function nameEnd({ plain, itemEnd }: Spoken, name: string): number {
  const term = name === '' ? -1 : plain.lastIndexOf(name);
  return Math.max(term < 0 ? 0 : term + name.length, itemEnd);
}

const YEAR = /(20\d\d)年/;

/** Accounts of income, of expenditure, of neither; and facts that have no side. */
const NO_SIDE = 0;
const INCOME = 1;
const EXPENDITURE = 2;
const NEITHER = 3;
const NEITHER_SIDE = /^(?:carried|surplus|nonFiscal)/;

function sideOf(fact: FactKey): number {
  if (fact.startsWith('revenue')) return INCOME;
  if (fact.startsWith('expenditure')) return EXPENDITURE;
  return NEITHER_SIDE.test(fact) ? NEITHER : NO_SIDE;
}

/** 「收入110.00万元，支出120.10万元」: the second number is not of the revenue; nor of what was carried in before. */
function turnsSide(side: number, clause: string): boolean {
  if (side === NEITHER) return /收入|支出|收支|总计/.test(clause);
  return (side === INCOME && clause.includes('支出')) || (side === EXPENDITURE && clause.includes('收入'));
}

/** 「基本建设类项目支出」 and 「政府性基金收入总计」 are not what the name inside them says. */
const OTHER_BEFORE = /(?:基本建设|处置|报废|新增|[人车户次]均|平均|[^各分按]类)$/;
const OTHER_BEHIND = /^(?:总计|总额)/;
