/** Headings: numbered without gaps, and the 目录 tells of the same headings in the same order. */
import type { Case, Rule, Verdict } from '@mingsuan/core/audit';
import { bareTitle } from '@mingsuan/core/recognition';
import type { ContentsEntry, Place, Reading } from '@mingsuan/core/statement';
import { plainName, remembered } from '@mingsuan/core/text';
import { cite } from '../sources/index.ts';
import { always, failed, notApplicable, passed, proseSections, quoted, spanInLine } from './g-shared.ts';

const DIGITS = '零一二三四五六七八九';

function chinese(n: number): string {
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  return `${tens === 0 ? '' : `${tens === 1 ? '' : DIGITS.charAt(tens)}十`}${ones === 0 && tens > 0 ? '' : DIGITS.charAt(ones)}`;
}

/** How an ordinal begins a line at a level: 第三部分 · 三、 · （三）. Level 4 is left alone: lists of sentences are numbered so too. */
const BEGINS: Readonly<Record<number, (n: number) => string>> = {
  1: (n) => `第${chinese(n)}部分`,
  2: (n) => `${chinese(n)}、`,
  3: (n) => `(${chinese(n)})`,
};

/** Whether a line between two begins with an ordinal: a heading with its text run in, or a table's title. */
function standsBetween({ document }: Reading, begins: string, from: number, to: number): boolean {
  for (let line = from; line < to; line++) {
    if ((document.normal[line - 1] ?? '').trimStart().startsWith(begins)) return true;
  }
  return false;
}

interface Gap {
  readonly message: string;
  readonly place: Place;
}

function* headingGaps(reading: Reading): Generator<Gap> {
  const last: { ordinal: number; line: number }[] = [];
  for (const { level, ordinal, title, line } of reading.outline) {
    const begins = BEGINS[level];
    last.length = Math.min(last.length, level + 1);
    if (!begins || ordinal === null) continue;
    const before = last[level];
    last[level] = { ordinal, line };
    if (ordinal === 1) continue;
    const expected = before === undefined ? 1 : before.ordinal + 1;
    if (ordinal === expected) continue;
    const since = before?.line ?? last.findLast((entry) => entry !== undefined && entry.line < line)?.line ?? 1;
    if (ordinal > expected && standsBetween(reading, begins(ordinal - 1), since, line)) continue;
    const place = spanInLine(reading, line, title);
    if (before !== undefined && ordinal <= before.ordinal) yield { message: `「${title}」的序号重复或倒退`, place };
    else if (before !== undefined) yield { message: `「${title}」之前缺少“${begins(expected)}”`, place };
  }
}

const BRACKETED = /^\((\d{1,2})\)/;

/** Lines of prose that begin （1）、（2）…, within a run that begins with （1）. */
function* listGaps(disclosure: Case): Generator<Gap> {
  let before = 0;
  const { normal } = disclosure.reading.document;
  for (const { flow } of proseSections(disclosure)) {
    for (const line of flow.lines) {
      const text = (normal[line - 1] ?? '').trimStart();
      if (text.charCodeAt(0) !== 40) continue;
      const n = Number.parseInt(BRACKETED.exec(text)?.[1] ?? '0', 10);
      if (n === 0) continue;
      if (before > 0 && n > before + 1) {
        yield {
          message: `「(${n})」之前缺少“(${before + 1})”`,
          place: spanInLine(disclosure.reading, line, `(${n})`),
        };
      }
      before = n;
    }
  }
}

function* numbering(disclosure: Case): Generator<Verdict> {
  const gaps = [...headingGaps(disclosure.reading), ...listGaps(disclosure)];
  if (gaps.length > 0) {
    yield failed(`${gaps.map(({ message }) => message).join('；')}。`, { places: gaps.map(({ place }) => place) });
  } else yield disclosure.reading.outline.length > 0 ? passed() : notApplicable('文件中没有带序号的标题。');
}

/** What a word processor's page field leaves behind in plain text. */
const FIELD_CODE = /\s*PAGEREF\s.*$/;

/** A title for comparison: without numbering, blanks, quotation marks and （室）, （单位） and the like. */
const bare = remembered(bared, 4_000);

function bared(title: string): string {
  const own = title.includes('PAGEREF') ? title.replace(FIELD_CODE, '') : title;
  const plain = plainName(bareTitle(plainName(own)));
  const unbracketed = plain.includes('(') ? plain.replace(/\((?:室|单位|部门|境)\)/g, '') : plain;
  return unbracketed.endsWith('说明') ? unbracketed.replace(/(?:的?情况)?说明$/, '') : unbracketed;
}

/** Annexes and the tables may be published apart. */
function mayStandApart({ title }: ContentsEntry, { tables }: Reading): boolean {
  return /附件|附表/.test(title) || (tables.length === 0 && title.endsWith('表'));
}

/** Lines of headings and of tables by their titles for comparison, in order. */
function bodyLines({ outline, tables }: Reading): Map<string, number[]> {
  const byTitle = new Map<string, number[]>();
  for (const { title, line } of [...outline, ...tables]) {
    const own = bare(title);
    const lines = byTitle.get(own);
    if (lines) lines.push(line);
    else byTitle.set(own, [line]);
  }
  for (const lines of byTitle.values()) lines.sort((a, b) => a - b);
  return byTitle;
}

/** A line of the body that begins with a title, or is the first half of one broken over two lines; null for none. */
function lineOf(reading: Reading, title: string): number | null {
  const { normal } = reading.document;
  const first = withoutComma(title.charAt(0));
  const second = withoutComma(title.charAt(1));
  for (let line = reading.sections[0]?.line ?? 1; line <= normal.length; line++) {
    const text = normal[line - 1] ?? '';
    const next = normal[line] ?? '';
    // a title for comparison is no longer than it is printed
    if (text.length > title.length * 2 + 20 || text.length + next.length < title.length) continue;
    // and none of its characters but the comma are others than those printed
    if (!text.includes(second) || !text.includes(first) || text.includes('\t') || text.trim() === '') continue;
    const begin = bared(text);
    if (begin.startsWith(title)) return line;
    if (begin.length > 3 && title.startsWith(begin) && bared(text + next).startsWith(title)) return line;
  }
  return null;
}

function withoutComma(character: string): string {
  return character === ',' ? '' : character;
}

/** Where an entry broken over two lines of the 目录 stands: its second line is numbered by nothing; null where it is none. */
function wholeLine(reading: Reading, { title }: ContentsEntry, following: ContentsEntry): number | null {
  const isNumbered = bareTitle(following.title) !== following.title;
  return isNumbered || !/^第.{1,3}部分/.test(title) ? null : lineOf(reading, bare(title + following.title));
}

function* contents(disclosure: Case): Generator<Verdict> {
  const { reading } = disclosure;
  const entries = reading.contents.filter((entry) => !mayStandApart(entry, reading));
  if (entries.length === 0 || reading.outline.length + reading.tables.length === 0) {
    yield notApplicable('文件中没有目录或正文标题。');
    return;
  }
  const body = bodyLines(reading);
  const missing: ContentsEntry[] = [];
  const moved: ContentsEntry[] = [];
  let at = 0;
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i];
    if (!entry) continue;
    const following = entries[i + 1];
    const whole = following && entry.page === null ? wholeLine(reading, entry, following) : null;
    if (whole !== null) {
      i++;
      at = Math.max(at, whole);
      continue;
    }
    const title = bare(entry.title);
    const lines = body.get(title) ?? [];
    const line = lines.find((own) => own > at) ?? lines[0] ?? lineOf(reading, title);
    if (line === null) {
      // an entry broken over two lines of the 目录
      if (following && entry.page === null && lineOf(reading, bare(entry.title + following.title)) !== null) i++;
      else missing.push(entry);
    } else if (line < at) moved.push(entry);
    else at = line;
  }
  const place = ({ line, title }: ContentsEntry) => spanInLine(reading, line, title);
  if (missing.length > 0) {
    const words = quoted(missing.map(({ title }) => title));
    yield failed(`目录中的${words}在正文里没有相同的标题。`, { places: missing.map(place) });
  }
  if (moved.length > 0) {
    const words = quoted(moved.map(({ title }) => title));
    yield failed(`${words}在正文里的先后与目录不同。`, { places: moved.map(place) });
  }
  if (missing.length + moved.length === 0) yield passed();
}

const document = (entries: string, body: string) => `明川县教育局\n2023年度部门决算公开\n目录\n${entries}\n${body}`;
const ENTRIES = '第一部分 概况\t1\n一、本部门（单位）职责\t1\n二、机构设置情况\t2';
const BODY = '第一部分 概况\n一、本部门职责\n贯彻教育方针。\n二、机构设置情况\n内设2个科室。';

export const rules: readonly Rule[] = [
  {
    id: 'G-15',
    title: '标题序号连续',
    formula: '同一级标题、同一上级之下：一、二、三……不缺不重',
    severity: 'info',
    basis: [cite('practice', '标题序号应当连续')],
    effective: always,
    remedy: '补上缺少的部分，或重新编排序号。',
    check: numbering,
    examples: {
      pass: [{ name: '序号连续', text: document(ENTRIES, BODY) }],
      fail: [{ name: '缺少“二、”', text: document(ENTRIES, BODY.replace('二、', '三、')) }],
    },
  },
  {
    id: 'G-16',
    title: '目录与正文标题一致',
    formula: '目录每一条在正文里有一个相同的标题，先后相同',
    severity: 'warning',
    basis: [cite('practice', '目录应当与正文标题一致')],
    effective: always,
    remedy: '更新目录，或改正正文标题。',
    check: contents,
    examples: {
      pass: [{ name: '目录与正文一致（“（单位）”之差不计）', text: document(ENTRIES, BODY) }],
      fail: [
        { name: '正文没有目录所列的标题', text: document(`${ENTRIES}\n三、人员情况\t2`, BODY) },
        {
          name: '正文先后与目录不同',
          text: document(ENTRIES, '第一部分 概况\n一、机构设置情况\n内设2个科室。\n二、本部门职责\n贯彻教育方针。'),
        },
      ],
    },
  },
];
