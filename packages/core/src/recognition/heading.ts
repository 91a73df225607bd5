/** Headings by their Chinese numbering: 第一部分 · 一、 · （一） · 1、. */
import type { Heading } from '../statement/index.ts';
import { readOrdinal } from '../text/index.ts';

const PART = /^第([一二三四五六七八九十]+)部分\s*(.*)$/;
const CHAPTER = /^([一二三四五六七八九十]{1,3})、\s*(.+)$/;
const ARTICLE = /^\(([一二三四五六七八九十]{1,3})\)、?\s*(.+)$/;
const POINT = /^(\d{1,2})[、.]\s*(\D.*)$/;

/** Longer lines are sentences, not titles. */
const TITLE_LENGTH_MAX = 44;
const POINT_LENGTH_MAX = 24;
const SENTENCE = /[。；，:!?]|\d\s*(?:万元|元|%)/;

/** Reads a line (half width, trimmed) as a heading; null where it is none. */
export function readHeading(text: string, line: number): Heading | null {
  if (text.length > TITLE_LENGTH_MAX) return null;
  const first = text.charCodeAt(0);
  if (first === 0x7b2c) {
    const part = PART.exec(text);
    return part ? { level: 1, title: text, ordinal: readOrdinal(part[1] ?? ''), line } : null;
  }
  if (SENTENCE.test(text)) return null;
  const chapter = CHAPTER.exec(text);
  if (chapter) return { level: 2, title: text, ordinal: readOrdinal(chapter[1] ?? ''), line };
  const article = ARTICLE.exec(text);
  if (article) return { level: 3, title: text, ordinal: readOrdinal(article[1] ?? ''), line };
  if (text.length > POINT_LENGTH_MAX) return null;
  const point = POINT.exec(text);
  return point ? { level: 4, title: text, ordinal: Number.parseInt(point[1] ?? '', 10), line } : null;
}

/** The words of a title without its numbering. */
export function bareTitle(title: string): string {
  const bare = numbering(title)?.exec(title)?.[2] ?? title;
  return BLANK.test(bare) ? bare.replace(BLANKS, '') : bare;
}

const BLANK = /\s/;
const BLANKS = /\s/g;

/** The numbering that a title's first character may begin. */
function numbering(title: string): RegExp | null {
  const first = title.charCodeAt(0);
  if (first === 0x7b2c) return PART;
  if (first === 40) return ARTICLE;
  if (first >= 48 && first <= 57) return POINT;
  return ORDINALS.includes(title.charAt(0)) ? CHAPTER : null;
}

const ORDINALS = '一二三四五六七八九十';
