/** Whether the words before a number of the narrative leave in doubt what it is of. */
import type { Case } from '../audit/case.ts';
import { parseFactKey, type Statement } from '../statement/index.ts';
import { plainName } from '../text/index.ts';
import { baseOf } from './prose-subject.ts';
import { isDate, lastClause, neighbour, subjectOf, wordsBefore } from './prose-text.ts';

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
  const left = (isMovement ? words.replace(LAST_YEAR, '').replace(MOVED, '') : words).replace(PLAIN, '');
  return left.length >= 2;
}

/** Sections whose terms stand after their numbers or go by another label than their words. */
const NOT_BY_LABEL = new Set(['performance', 'organisation']);

const MOVEMENTS: ReadonlySet<string> = new Set(['change', 'growth', 'overBudget', 'overBudgetRate']);

interface Doubt {
  readonly isDoubtful: boolean;
  /** The subject itself is in doubt, and so for numbers that go on with it. */
  readonly isOfSubject: boolean;
}

const doubts = () => new Map<Statement, Doubt>();

/**
 * Whether it is in doubt that a number is of the fact it was bound to: words that we do not know stand between the
 * subject and the number (「基本支出…，其中人员经费」), or the amount is of another year (「较上年决算1,489.09万元增加」).
 */
export function isInDoubt(disclosure: Case, statement: Statement): boolean {
  return doubtOf(disclosure, statement).isDoubtful;
}

function doubtOf(disclosure: Case, statement: Statement): Doubt {
  const known = disclosure.once(doubts);
  const before = known.get(statement);
  if (before) return before;
  const found = findDoubt(disclosure, statement);
  known.set(statement, found);
  return found;
}

const SURE: Doubt = { isDoubtful: false, isOfSubject: false };

function findDoubt(disclosure: Case, statement: Statement): Doubt {
  if (statement.fact === null || isDate(statement) || NOT_BY_LABEL.has(disclosure.sectionRole(statement))) return SURE;
  const { measure } = parseFactKey(statement.fact);
  const words = plainName(wordsBefore(disclosure, statement));
  const named = nameEnd(words, subjectOf(statement));
  if (measure === 'share' && named > 0) return SURE;
  const clause = lastClause(words.slice(named));
  const isMovement = MOVEMENTS.has(measure);
  const share = measure === 'share' ? clause.indexOf('占') : -1;
  const told = share >= 0 ? clause.slice(0, share) : clause;
  if (isMovement && UNDECIDED.test(told)) return { isDoubtful: true, isOfSubject: false };
  if (!isMovement && (OTHER_YEAR.test(told) || AVERAGE.test(told) || saysOtherYear(disclosure, told))) {
    return { isDoubtful: true, isOfSubject: false };
  }
  const isTurned = named === 0 && turnsSide(parseFactKey(baseOf(disclosure, statement)).concept, told);
  const isOther =
    named > 0 &&
    (OTHER_BEHIND.test(words.slice(named)) || OTHER_BEFORE.test(words.slice(0, named - subjectOf(statement).length)));
  if (isTurned || isOther || hasUnknownName(told, isMovement)) return { isDoubtful: true, isOfSubject: true };
  if (named > 0) return SURE;
  const before = neighbour(disclosure, statement, -1);
  return before && doubtOf(disclosure, before).isOfSubject ? { isDoubtful: true, isOfSubject: true } : SURE;
}

/** Where the name of the subject ends: the term it was bound by, or the 项 it stands under; 0 where neither is told. */
function nameEnd(words: string, name: string): number {
  const term = name === '' ? -1 : words.lastIndexOf(name);
  const item = words.lastIndexOf('项)');
  return Math.max(term < 0 ? 0 : term + name.length, item < 0 ? 0 : item + '项)'.length);
}

function saysOtherYear(disclosure: Case, words: string): boolean {
  const year = /(20\d\d)年/.exec(words)?.[1];
  return year !== undefined && disclosure.year !== null && Number.parseInt(year, 10) !== disclosure.year;
}

/** Accounts that are neither income nor expenditure of the year. */
const NEITHER_SIDE = /^(?:carried|surplus|nonFiscal)/;

/** 「收入110.00万元，支出120.10万元」: the second number is not of the revenue; nor of what was carried in before. */
function turnsSide(concept: string, clause: string): boolean {
  if (NEITHER_SIDE.test(concept)) return /收入|支出|收支|总计/.test(clause);
  return concept.startsWith('revenue')
    ? clause.includes('支出')
    : concept.startsWith('expenditure') && clause.includes('收入');
}

/** 「基本建设类项目支出」 and 「政府性基金收入总计」 are not what the name inside them says. */
const OTHER_BEFORE = /(?:基本建设|处置|报废|新增|[人车户次]均|平均|[^各分按]类)$/;
const OTHER_BEHIND = /^(?:总计|总额)/;
