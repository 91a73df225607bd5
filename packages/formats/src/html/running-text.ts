/**
 * Text as a browser shows it: blanks run together, a line begins where a block or `<br>` does. A line of the source that
 * breaks between 汉字 leaves nothing, as in print; editors wrap there without meaning a blank.
 */
import type { SpanLink } from '@mingsuan/core/document';
import { isBlock, isElement, isShown } from './element.ts';
import type { PageElement, PageNode } from './parse-page.ts';

/** Stands for the beginning of a line until the text is cut into lines. */
const BREAK = '\v';
/** Stands behind a number of a list, which the next text follows whatever breaks come between. */
const GLUE = '\ue000';

/** Stand around what a page of ours says to be a fact; no text may hold them. */
const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';
const MARKS = /[\ufdd0\ufdd1]/g;

export interface LinkedLine {
  readonly text: string;
  readonly links: readonly SpanLink[];
}

/** Collects text; what stands between two blocks is a line. */
export class RunningText {
  private raw = '';
  private facts: string[] = [];

  text(value: string): void {
    this.raw += value.replace(MARKS, '');
  }

  /** What is added until `close` is a number of the fact. */
  open(fact: string): void {
    this.raw += OPEN;
    this.facts.push(fact);
  }

  close(): void {
    this.raw += CLOSE;
  }

  break(): void {
    this.raw += BREAK;
  }

  /** Begins a line with the number of a list. */
  number(value: string): void {
    this.raw += BREAK + value + GLUE;
  }

  /** The lines so far, blank ones left out; then it begins anew. */
  take(): LinkedLine[] {
    const facts = this.facts.values();
    const lines = this.raw
      .replace(/\ue000[\v\s]*/g, '')
      .split(BREAK)
      .map(shown)
      .filter((line) => line.trim() !== '')
      .map((line) => linked(line, facts));
    this.raw = '';
    this.facts = [];
    return lines;
  }
}

/** A line without its marks, and where they stood. */
function linked(line: string, facts: Iterator<string>): LinkedLine {
  if (!line.includes(OPEN)) return { text: line, links: [] };
  const links: SpanLink[] = [];
  let text = '';
  let start = 0;
  for (const character of line) {
    if (character === OPEN) start = text.length;
    else if (character === CLOSE) links.push({ start, end: text.length, fact: facts.next().value ?? '' });
    else text += character;
  }
  return { text, links };
}

function shown(line: string): string {
  if (!/[ \t\n\r\f]/.test(line)) return line;
  return line
    .replace(/[ \t\n\r\f]+/g, (gap, at: number) => {
      if (!/[\n\r\f]/.test(gap)) return ' ';
      return isWide(line.charCodeAt(at - 1)) || isWide(line.charCodeAt(at + gap.length)) ? '' : ' ';
    })
    .replace(/^ | $/g, '');
}

/** 汉字 and the marks that stand among them. */
function isWide(code: number): boolean {
  return code >= 0x2e80;
}

/** Pages are not changed once they are parsed, and a cell is asked for more than once. */
const texts = new WeakMap<PageElement, string>();

/** All the text of an element; its lines are one below the other. */
export function textOf(element: PageElement): string {
  const known = texts.get(element);
  if (known !== undefined) return known;
  const running = new RunningText();
  for (const child of element.childNodes) collect(child, running);
  const text = running
    .take()
    .map((line) => line.text)
    .join('\n');
  texts.set(element, text);
  return text;
}

const weights = new WeakMap<PageElement, number>();

/** How much text an element holds, tables in tables told in one walk. */
export function weightOf(element: PageElement): number {
  const known = weights.get(element);
  if (known !== undefined) return known;
  let weight = 0;
  for (const child of element.childNodes) {
    if ('value' in child) weight += child.value.trim().length;
    else if (isElement(child) && isShown(child)) weight += weightOf(child);
  }
  weights.set(element, weight);
  return weight;
}

function collect(node: PageNode, text: RunningText): void {
  if ('value' in node) text.text(node.value);
  if (!isElement(node) || !isShown(node)) return;
  const breaks = isBlock(node) || node.tagName === 'br';
  if (breaks) text.break();
  for (const child of node.childNodes) collect(child, text);
  if (breaks) text.break();
  // cells of a table inside a cell stay apart
  if (node.tagName === 'td' || node.tagName === 'th') text.text(' ');
}
