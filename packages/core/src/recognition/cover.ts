/**
 * Whose document it is and of what year: from the title and the lines above it, else from the heads of the tables, else
 * the year that the text is about. A page of a web site has other short lines above its title, so a line is a name only
 * where it ends as names of departments do.
 */
import type { Document } from '../document/index.ts';
import type { Reading, TableReading } from '../statement/index.ts';
import { plainName } from '../text/index.ts';

type Cover = Pick<Reading, 'department' | 'year' | 'yearLine'>;

/** A cover page is no longer than this. */
export const COVER_LINES = 60;
/** Lines that one name may be broken over. */
const NAME_LINES = 3;
const NAME_LENGTH_MIN = 4;
const LINE_LENGTH_MAX = 40;

const YEAR = /(20\d\d|二[〇○零0O][一二][〇○零0O一二三四五六七八九])年度?/;
/** What may stand behind a department's name: 本级, 汇总. */
const SCOPE = /(?:\([^()]{1,6}\)|本级|机关)$/;
const TITLE_TAIL = /(?:部门|单位|本级|机关|\([^()]*\))*(?:收支)?[决预]算.*$/;
/** Lines of a page around the document, and of the document behind its cover. */
const NO_NAME = /[>»|:：_＞]|\d|首页|目录|当前位置|附件/;
const BODY = /^目录$|^第.{1,2}部分/;

interface TextLine {
  readonly text: string;
  readonly line: number;
}

interface Title {
  readonly year: number;
  readonly line: number;
  /** Lines above it, the nearest last. */
  readonly above: readonly TextLine[];
  readonly before: string;
  readonly after: string;
}

export function readCover(
  document: Document,
  tables: readonly TableReading[],
  bodyLine: number,
  nameEnd: RegExp,
): Cover {
  const title = titleOf(document, bodyLine);
  const headed = tables.find((table) => table.department !== null);
  const name = (title && nameOf(title, document, tables, nameEnd)) ?? (headed ? tableName(headed) : null);
  const dated = tables.find((table) => table.year !== null);
  const year = title ?? (dated?.year ? { year: dated.year, line: dated.yearLine } : yearInText(document));
  return {
    department: { name: name?.text ?? null, code: null, line: name?.line ?? null },
    year: year?.year ?? null,
    yearLine: year?.line ?? null,
  };
}

function tableName({ department, departmentLine, line }: TableReading): TextLine | null {
  return department === null ? null : { text: department, line: departmentLine ?? line };
}

/** The first line before the body that names a year and 决算; or the two on lines of their own, with the name between. */
function titleOf({ normal }: Document, bodyLine: number): Title | null {
  const last = Math.min(normal.length, COVER_LINES, Math.max(bodyLine - 1, 1));
  const above: TextLine[] = [];
  let alone: TextLine | null = null;
  for (let i = 0; i < last; i++) {
    const text = plainName(normal[i] ?? '');
    if (text === '') continue;
    if (BODY.test(text) || text.includes('。')) return null;
    const hit = YEAR.exec(text);
    const isTitle = /[决预]算/.test(text);
    if (isTitle && (hit || alone)) {
      const year = yearOf(hit?.[1] ?? YEAR.exec(alone?.text ?? '')?.[1] ?? '');
      const before = hit ? text.slice(0, hit.index) : text.replace(TITLE_TAIL, '');
      const after = hit ? text.slice(hit.index + hit[0].length).replace(TITLE_TAIL, '') : '';
      return { year, line: i + 1, above, before, after };
    }
    if (hit && text.length === hit[0].length) alone = { text, line: i + 1 };
    if (!hit && text.length <= LINE_LENGTH_MAX) above.push({ text, line: i + 1 });
  }
  return null;
}

function yearOf(text: string): number {
  const digits = text
    .replace(/[〇○零O]/g, '0')
    .replace(/[一二三四五六七八九]/g, (c) => String('〇一二三四五六七八九'.indexOf(c)));
  return Number.parseInt(digits, 10);
}

/** Names that the title may give: in its own line, else on the nearest lines above; the likeliest first. */
function* namesIn({ above, before, after, line }: Title, end: RegExp): Generator<TextLine> {
  const own = before.replace(/^.*(?:附件\d*:?|关于(?:公布|公开)?)/, '');
  if (isName(own, end)) yield { text: own, line };
  if (isName(after, end)) yield { text: after, line };
  let text = own;
  for (const part of above.slice(-NAME_LINES).toReversed()) {
    if (NO_NAME.test(part.text)) return;
    text = part.text + text;
    if (isName(text, end)) yield { text, line: part.line };
  }
}

/**
 * Of several the one that the tables bear, else the longest that the document speaks of: the last line of a broken name may
 * look like a name itself.
 */
function nameOf(title: Title, { normal }: Document, tables: readonly TableReading[], end: RegExp): TextLine | null {
  const names = [...namesIn(title, end)];
  if (names.length < 2) return names[0] ?? null;
  const heads = new Set(tables.map(({ department }) => plainName(department ?? '')));
  const isTold = (name: string) => normal.some((line, i) => i >= title.line && plainName(line).includes(name));
  return (
    names.find(({ text }) => heads.has(text)) ??
    names.toSorted((a, b) => b.text.length - a.text.length).find(({ text }) => isTold(text)) ??
    names[0] ??
    null
  );
}

function isName(text: string, end: RegExp): boolean {
  return text.length >= NAME_LENGTH_MIN && !NO_NAME.test(text) && end.test(text.replace(SCOPE, ''));
}

/** The 年度 named most often. */
function yearInText({ normal }: Document): { year: number; line: number } | null {
  const counts = new Map<number, { times: number; line: number }>();
  normal.forEach((text, i) => {
    for (const [, digits = ''] of text.matchAll(/(20\d\d)年度/g)) {
      const year = Number.parseInt(digits, 10);
      const known = counts.get(year);
      counts.set(year, { times: (known?.times ?? 0) + 1, line: known?.line ?? i + 1 });
    }
  });
  let best: { year: number; line: number; times: number } | null = null;
  for (const [year, { times, line }] of counts) if (best === null || times > best.times) best = { year, line, times };
  return best;
}
