/** What kind of report a document without public tables is, of whom and of what year. Asked before anything else is read. */
import type { Document } from '../document/index.ts';
import type { DocumentKind, Reading } from '../statement/index.ts';
import { plainName } from '../text/index.ts';
import type { ReportVocabulary } from './report-vocabulary.ts';

/** The title stands among so many lines with text, and is no longer than this. */
const TITLE_LINES = 8;
const TITLE_LENGTH_MAX = 60;
const YEAR = /(20\d\d)年?度?/;
const OWN_YEAR =
  /(?:(?:我|本)(?:单位|部门|部|局|院|委|办|中心|镇|乡|街道)?[^。；，]{0,4}?(20\d\d)年|(20\d\d)年度?，?(?:我|本))/;
const NAMED = /^(?:部门|单位)(?:\((?:单位|部门)\))?(?:全称|名称):(.+)$/;

interface TitleLine {
  readonly text: string;
  readonly line: number;
}

function titleLines(document: Document): TitleLine[] {
  const found: TitleLine[] = [];
  for (let i = 0; i < document.normal.length && found.length < TITLE_LINES; i++) {
    const text = plainName(document.normal[i] ?? '');
    if (text === '') continue;
    if (text.length > TITLE_LENGTH_MAX || /[。；]/.test(text)) break;
    found.push({ text, line: i + 1 });
  }
  return found;
}

/** A title may be broken over two lines. */
function hasTitle(lines: readonly TitleLine[], titles: readonly RegExp[]): boolean {
  return lines.some(({ text }, i) => {
    const both = text + (lines[i + 1]?.text ?? '');
    return titles.some((title) => title.test(text) || title.test(both));
  });
}

/** null for a document that is no report, or has what only final accounts have. */
export function reportKindOf(document: Document, vocabulary: ReportVocabulary): DocumentKind | null {
  const text = document.normal.join('\n');
  if (vocabulary.finalAccounts.test(text)) return null;
  const lines = titleLines(document);
  let best: { readonly kind: DocumentKind; readonly signs: number } | null = null;
  for (const { kind, titles, signs } of vocabulary.kinds) {
    const count = signs.filter((sign) => sign.test(text)).length;
    if (count > 0 && hasTitle(lines, titles)) return kind;
    if (count >= vocabulary.signsMin && (best === null || count > best.signs)) best = { kind, signs: count };
  }
  return best?.kind ?? null;
}

/** Department and year from the title and the lines above it, else the year from the first sentences of the text. */
export function reportCover(
  document: Document,
  vocabulary: ReportVocabulary,
): Pick<Reading, 'department' | 'year' | 'yearLine'> {
  const lines = titleLines(document);
  let name: TitleLine | null = null;
  let year: { readonly value: number; readonly line: number } | null = null;
  for (const { text, line } of lines) {
    const named = NAMED.exec(text)?.[1];
    if (named !== undefined) name ??= { text: named, line };
    const hit = YEAR.exec(text);
    if (hit?.[1] !== undefined && !/[〔[]/.test(text.charAt(hit.index - 1))) {
      year ??= { value: Number.parseInt(hit[1], 10), line };
      const before = text.slice(0, hit.index).replace(/关于$/, '');
      if (vocabulary.departmentEnd.test(before)) name ??= { text: before, line };
    } else if (vocabulary.departmentEnd.test(text)) name ??= { text, line };
  }
  year ??= yearInText(document);
  return {
    department: { name: name?.text ?? null, code: null, line: name?.line ?? null },
    year: year?.value ?? null,
    yearLine: year?.line ?? null,
  };
}

/** 「我单位2022年……」; else the year that is named most. */
function yearInText(document: Document): { value: number; line: number } | null {
  const counts = new Map<number, { times: number; line: number }>();
  for (let i = 0; i < document.normal.length; i++) {
    const text = document.normal[i] ?? '';
    const own = OWN_YEAR.exec(text);
    const digits = own?.[1] ?? own?.[2];
    if (digits !== undefined) return { value: Number.parseInt(digits, 10), line: i + 1 };
    for (const [, year = ''] of text.matchAll(/(20\d\d)年/g)) {
      const value = Number.parseInt(year, 10);
      const known = counts.get(value);
      counts.set(value, { times: (known?.times ?? 0) + 1, line: known?.line ?? i + 1 });
    }
  }
  let best: { value: number; line: number; times: number } | null = null;
  for (const [value, { times, line }] of counts) if (best === null || times > best.times) best = { value, line, times };
  return best;
}
