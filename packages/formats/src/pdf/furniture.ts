/** Page numbers and running headers: what stands at the edges of pages and is no part of the text. */
import type { TextLine } from './lines.ts';
import type { PageContent } from './page.ts';
import { stampKey } from './stamps.ts';

const PAGE_NUMBER =
  /^[\s\-—–－·~～]*(?:第\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*页)?(?:\s*[,，/／]?\s*共?\s*\d{1,4}\s*页?)?[\s\-—–－·~～]*$/i;
/** The parts of a page's height at its top and bottom where such things stand. */
const NUMBER_ZONE = 0.13;
const HEADER_ZONE = 0.14;
/** A header on fewer pages may be a title. */
const REPEATS_MIN = 3;

export function withoutFurniture(pages: readonly PageContent[]): PageContent[] {
  const seen = new Set<string>();
  const counts = countEdgeLines(pages);
  const stamps = new Set(pages.flatMap((content) => content.stamps));
  return pages.map((content) => {
    const lines = content.lines.filter((line) => {
      if (isPageNumber(content, line)) return false;
      if (stamps.size > 0 && stamps.has(stampKey(textOf(line), line))) return false;
      const key = edgeKey(content, line);
      if (key === null || (counts.get(key) ?? 0) < REPEATS_MIN) return true;
      // the first one stays: a title repeated over a table that goes on is needed once
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
    return { ...content, lines };
  });
}

function isPageNumber({ lines, height }: PageContent, line: TextLine): boolean {
  if (!isInZone(line, height, NUMBER_ZONE)) return false;
  return (line === lines[0] || line === lines.at(-1)) && PAGE_NUMBER.test(textOf(line));
}

/**
 * How many pages have the line at their edge. Beside a table it does not count: name, unit and number of a table stand
 * at the same place on many pages, and belong to it.
 */
function countEdgeLines(pages: readonly PageContent[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const content of pages) {
    for (const line of content.lines) {
      const key = edgeKey(content, line);
      if (key !== null && !isBesideTable(content, line)) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

/** Whether from the line towards the middle of the page a table comes next, after a few lines at most. */
function isBesideTable({ lines, tables, height }: PageContent, line: TextLine): boolean {
  const isTop = line.base < height / 2;
  return tables.some(({ top, bottom }) => {
    const between = lines.filter(({ base }) =>
      isTop ? base > line.base && base < top : base < line.base && base > bottom,
    );
    return (isTop ? top > line.base : bottom < line.base) && between.length < CAPTION_LINES;
  });
}

/** A table's title, number, department and unit may take so many lines. */
const CAPTION_LINES = 6;

/** What a line at the edge of a page is recognised by on other pages: its text and its height. */
function edgeKey({ lines, height, page }: PageContent, line: TextLine): string | null {
  const at = lines.indexOf(line);
  const isEdge = at < 2 || at >= lines.length - 2;
  if (!isEdge || !isInZone(line, height, HEADER_ZONE)) return null;
  return `${Math.trunc(line.base / 4)} ${withoutPageNumber(textOf(line), page)}`;
}

/** The text without a number at its end that grows with the pages: 「某县决算 12」 on page 13 as on any other. */
function withoutPageNumber(text: string, page: number): string {
  return text.replace(/(?<![\d.,，．])\d{1,4}(?=\s*页?$)/, (number) => `#${Number.parseInt(number, 10) - page}`);
}

function isInZone(line: TextLine, height: number, zone: number): boolean {
  return line.base < height * zone || line.base > height * (1 - zone);
}

export function textOf(line: TextLine): string {
  return line.words.map((word) => word.text).join('  ');
}
