/**
 * Links of a PDF that we wrote: the open data attached to it says which fact each number of the composed document is.
 * The pages are what is read; the attachment adds links where the pages say, blanks aside, exactly what it says, as often
 * as it says it. What was changed on the pages has none, so that it is judged by its words alone.
 */
import { publicationDocument } from '@mingsuan/core/composition';
import type { Document, FactLink } from '@mingsuan/core/document';
import { checkDisclosure } from '../open-data/index.ts';

/** Larger ones are none of ours. */
const BYTES_MAX = 16 * 1024 * 1024;
/** Characters looked through for all lines together. */
const WORK_MAX = 2_000_000_000;

/** The document with the links that one of the attachments gives it. */
export function withAttachedFacts(document: Document, attachments: readonly Uint8Array[]): Document {
  for (const bytes of attachments) {
    const composed = composedIn(bytes, document);
    if (composed === null) continue;
    const links = linksFrom(composed, document);
    return links.length === 0 ? document : { ...document, links };
  }
  return document;
}

/** null where the attachment is something else. */
function composedIn(bytes: Uint8Array, { source }: Document): Document | null {
  if (bytes.length > BYTES_MAX) return null;
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
  const checked = checkDisclosure(value);
  return 'blocks' in checked ? publicationDocument(checked, source) : null;
}

/** The characters of a document one after another without blanks, and where each stands. */
class Stream {
  readonly text: string;
  readonly starts: readonly number[];
  private readonly lines: number[] = [];
  private readonly columns: number[] = [];

  constructor(lines: readonly string[]) {
    const starts: number[] = [];
    const parts: string[] = [];
    lines.forEach((line, i) => {
      starts.push(this.lines.length);
      for (let column = 0; column < line.length; column++) {
        if (isBlank(line.charCodeAt(column))) continue;
        parts.push(line.charAt(column));
        this.lines.push(i + 1);
        this.columns.push(column);
      }
    });
    this.starts = starts;
    this.text = parts.join('');
  }

  /** Where a stretch stands; null where it is broken over lines. */
  placeOf(start: number, end: number): Omit<FactLink, 'fact'> | null {
    const [line, last, column, lastColumn] = [
      this.lines[start],
      this.lines[end - 1],
      this.columns[start],
      this.columns[end - 1],
    ];
    if (line === undefined || line !== last || column === undefined || lastColumn === undefined) return null;
    return { line, start: column, end: lastColumn + 1 };
  }
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x3000 || code === 0xa0;
}

function withoutBlanks(text: string): string {
  return text.replace(/[ \t\u3000\u00a0]/g, '');
}

function linksFrom(composed: Document, read: Document): FactLink[] {
  const [own, pages] = [new Stream(composed.lines), new Stream(read.lines)];
  const byLine = new Map<number, FactLink[]>();
  for (const link of composed.links ?? []) byLine.set(link.line, [...(byLine.get(link.line) ?? []), link]);
  if (byLine.size * (own.text.length + pages.text.length) > WORK_MAX) return [];
  return [...byLine].flatMap(([line, links]): FactLink[] => {
    const text = composed.lines[line - 1] ?? '';
    const from = own.starts[line - 1] ?? 0;
    const key = withoutBlanks(text);
    const [here, there] = [occurrences(own.text, key), occurrences(pages.text, key)];
    const at = there[here.indexOf(from)];
    if (here.length !== there.length || at === undefined) return [];
    return links.flatMap(({ start, end, fact }) => {
      const first = at + withoutBlanks(text.slice(0, start)).length;
      const place = pages.placeOf(first, first + withoutBlanks(text.slice(start, end)).length);
      return place === null ? [] : [{ ...place, fact }];
    });
  });
}

function occurrences(text: string, key: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) found.push(at);
  return found;
}
