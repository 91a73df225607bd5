/** The printed 目录: entries with page numbers, and where the body begins. */
import type { ContentsEntry } from '../statement/index.ts';
import { plainName } from '../text/index.ts';
import { last } from './clause-words.ts';

const ENTRY = /^(.*?)[\s.…·]*\t?\s*(\d{1,4})?$/;
/** Without a number or a leader behind it the title is all that an entry has. */
const ENDS_AS_WORDS = /[^\s.…·\d]$/;
/** The page of an entry on a line of its own. */
const PAGE = /^\d{1,3}$/;
const PART = /^第.{1,3}部分/;
/** What stands under the title of a table. */
const TABLE_HEAD = /^(?:金额)?单位:(?:亿|万)?元$/;
const ENTRY_LENGTH_MAX = 80;
/** A 目录 stands near the front. */
const CONTENTS_WITHIN_LINES = 200;

export interface Contents {
  readonly entries: readonly ContentsEntry[];
  /** First line after the 目录; 1 where there is none. */
  readonly bodyLine: number;
}

function entryTitle(title: string): string {
  return title.replace(/[\s.…·]+$/, '').trim();
}

/** Reads the 目录 from the normalised lines. The body begins where the first entry's title comes again. */
export function readContents(lines: readonly string[]): Contents {
  const none: Contents = { entries: [], bodyLine: 1 };
  let at = 0;
  const end = Math.min(lines.length, CONTENTS_WITHIN_LINES);
  while (at < end && !/^\s*目\s*录\s*$/.test(lines[at] ?? '')) at++;
  if (at >= end) return none;
  const entries: ContentsEntry[] = [];
  for (let i = at + 1; i < lines.length; i++) {
    const text = (lines[i] ?? '').trim();
    if (text === '') continue;
    if (text.length > ENTRY_LENGTH_MAX) return { entries, bodyLine: i + 1 };
    const above = last(entries);
    if (above?.page === null && PAGE.test(text)) {
      entries[entries.length - 1] = { ...above, page: text };
      continue;
    }
    const hit = ENDS_AS_WORDS.test(text) ? null : ENTRY.exec(text);
    const title = hit ? entryTitle(hit[1] ?? text) : text;
    const first = entries[0];
    if (first && plainName(title) === plainName(first.title) && hit?.[2] === undefined)
      return { entries, bodyLine: i + 1 };
    // where the 目录 calls the first part otherwise than the body does, a later part comes again, or a table begins
    const isAgain = PART.test(title) && entries.some((entry) => plainName(entry.title) === plainName(title));
    if (isAgain && hit?.[2] === undefined) return { entries, bodyLine: i + 1 };
    if (first && TABLE_HEAD.test(plainName(title)))
      return { entries: entries.slice(0, -1), bodyLine: above?.line ?? i + 1 };
    if (first && hit?.[2] === undefined && first.page !== null && !/^[第一二三四五六七八九十(（附]/.test(title)) {
      return { entries, bodyLine: i + 1 };
    }
    entries.push({ title, page: hit?.[2] ?? null, line: i + 1 });
  }
  return entries.length > 0 && entries[0]?.page !== null ? { entries, bodyLine: lines.length + 1 } : none;
}
