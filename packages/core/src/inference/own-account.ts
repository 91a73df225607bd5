/**
 * The owner's words in a report's account of a project: under headings of their own (项目概况, 绩效目标, 存在问题), or
 * sentences with numbers that no figure of the ledger takes (a quantity, a standard). Kept as printed.
 */
import { parseFactKey, type Reading, type ReportProject } from '../statement/index.ts';
import { plainName } from '../text/index.ts';

export interface OwnAccount {
  readonly overview: string;
  readonly goal: string;
  readonly problems: string;
}

type Part = keyof OwnAccount | 'other';

/** What opens a part, with or without its ordinal; what follows on the line belongs to it. */
const ORDINAL = '^\\s*[（(]?[\\d①-⑩一二三四五六七八九十]{1,3}[)）.、．]?\\s*';
const OPENERS: readonly (readonly [Part, RegExp])[] = [
  ['overview', new RegExp(`${ORDINAL}项目(?:概况|基本情况|简介)[：:。]?`)],
  ['other', new RegExp(`${ORDINAL}(?:项目)?绩效(?:目标完成)?情况[：:。]?`)],
  ['goal', new RegExp(`${ORDINAL}(?:项目)?(?:年度)?绩效目标[：:。]?`)],
  ['problems', new RegExp(`${ORDINAL}(?:主要)?存在的?(?:主要)?问题(?:及原因)?[：:。]?`)],
  ['other', new RegExp(`${ORDINAL}(?:下一步)?改进措施[：:。]?`)],
];

/** Numbers that are of nothing but the owner's words. */
const OWN_NUMBERS = new Set(['quantity', 'standard', 'product', 'sharing', 'remainder']);

export function ownAccount(reading: Reading, project: ReportProject, starts: readonly number[]): OwnAccount {
  const parts: Record<Part, string> = { overview: '', goal: '', problems: '', other: '' };
  for (const { source, line } of project.mentions) {
    if (source !== 'account') continue;
    const end = endOf(reading, line, starts);
    if (end - line > 1) underHeadings(reading, firstLine(reading, line), end, parts);
  }
  return { overview: parts.overview, goal: parts.goal, problems: parts.problems };
}

/** The account begins where its headings do, which may be above the line of its figures. */
function firstLine({ document, sections }: Reading, line: number): number {
  const section = sections.find((one) => one.line <= line && line <= one.endLine);
  let first = line;
  while (first > (section?.line ?? 1) && OPENERS.some(([, opens]) => opens.test(document.lines[first - 2] ?? '')))
    first--;
  return first;
}

/** One past the last line: where another project's account or another section begins. */
function endOf({ sections }: Reading, line: number, starts: readonly number[]): number {
  const section = sections.find((one) => one.line <= line && line <= one.endLine);
  const next = starts.filter((start) => start > line);
  return Math.min((section?.endLine ?? line) + 1, ...next);
}

function underHeadings({ document }: Reading, from: number, end: number, parts: Record<Part, string>): void {
  let open: Part = 'other';
  for (const raw of document.lines.slice(from - 1, end - 1)) {
    const opener = OPENERS.find(([, opens]) => opens.test(raw));
    const text = opener ? raw.replace(opener[1], '') : raw;
    if (opener) open = opener[0];
    parts[open] += (open === 'overview' ? withoutFigures(text) : text).trim();
  }
}

/** 「项目年初预算数为…，完成支出…，执行率…。」 is told from the ledger. */
function withoutFigures(text: string): string {
  return text.replace(/(?<=^|。)[^。]*(?:预算数|预算金额)(?:为|是)[^。]*(?:支出|执行)[^。]*。/g, '');
}

/** Sentences of the one-line accounts of a project whose numbers are its owner's, and that `said` does not have. */
export function ownSentences(reading: Reading, { mentions }: ReportProject, said: string): string {
  const lines = new Set(mentions.flatMap(({ source, line }) => (source === 'account' ? [line] : [])));
  const own = reading.statements.filter(
    ({ fact, place }) => fact !== null && lines.has(place.line) && OWN_NUMBERS.has(parseFactKey(fact).concept),
  );
  const sentences = own.map(({ place }) => sentenceAround(reading.document.lines[place.line - 1] ?? '', place.start));
  return [...new Set(sentences)].filter((text) => !plainName(said).includes(plainName(text))).join('。');
}

function sentenceAround(line: string, at: number): string {
  const from = Math.max(line.lastIndexOf('。', at), line.lastIndexOf('；', at)) + 1;
  const end = /[。；]/.exec(line.slice(at));
  return line.slice(from, end ? at + end.index : undefined).trim();
}
