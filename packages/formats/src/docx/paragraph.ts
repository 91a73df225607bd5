/** The paragraph that is being read: its runs, fields and what is hidden; its text with the automatic number in front. */
import type { SpanLink } from '@mingsuan/core/document';
import type { Numbering } from './numbering.ts';
import type { Gathered } from './story.ts';
import type { Styles } from './styles.ts';
import { inSymbolFont } from './symbols.ts';

export class Run {
  isHidden: boolean | undefined;
  style: string | null = null;
  /** The characters of the symbol font that the run is set in. */
  symbols: Readonly<Record<number, string>> | null = null;
  /** Set above the line: 10² is not 102, and 1.00¹ refers to a note. */
  isRaised = false;
}

export class Paragraph {
  style: string | null = null;
  numId: number | undefined;
  level: number | undefined;
  /** Deleted in a tracked change: the next paragraph goes on behind this one's text. */
  isMarkDeleted = false;
  isMarkHidden = false;
  /** The page its first word stands on. */
  page: number | null = null;
  text = '';
  /** Stretches that a bookmark marks as the number of a fact, by the bookmark's id. */
  readonly marks = new Map<string, { readonly start: number; end: number; readonly fact: string }>();
  /** What stands in text boxes anchored here. */
  boxes: Gathered | null = null;
  run: Run | null = null;

  /** Adds text of the run; false where the run is hidden. */
  say(text: string, page: number | null, styles: Styles): boolean {
    const { run } = this;
    if (run?.isHidden ?? styles.isHidden(run?.style ?? this.style)) return false;
    if (this.text === '') this.page = page;
    const shown = run?.symbols ? inSymbolFont(text, run.symbols) : text;
    this.text += run?.isRaised ? raised(shown) : shown;
    return true;
  }

  /** The marks of stretches that hold something, in a text that has `before` in front. */
  links(before: number): SpanLink[] {
    return [...this.marks.values()].flatMap(({ start, end, fact }) =>
      end > start ? [{ start: before + start, end: before + end, fact }] : [],
    );
  }

  /** The number that the paragraph prints; counts it. */
  number(styles: Styles, numbering: Numbering): string {
    const inherited = styles.numbering(this.style);
    const numId = this.numId ?? inherited.numId ?? 0;
    const level = this.numId === undefined ? (this.level ?? inherited.level) : this.level;
    return numId === 0 ? '' : numbering.next(numId, level, this.style);
  }
}

function raised(text: string): string {
  return text.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(digit.charCodeAt(0) - 0x30));
}

/** Fields that are open, one in another: what stands before the separator is an instruction and is not printed. */
export class Fields {
  private readonly open: ('instruction' | 'result')[] = [];
  /** The instruction of the innermost field, as far as it was read. */
  private instruction = '';

  get isInstruction(): boolean {
    return this.open.includes('instruction');
  }

  instruct(text: string): void {
    this.instruction += text;
  }

  /** `begin`, `separate` or `end`; the instruction of a field that ends without a result. */
  mark(type: string | undefined): string {
    const { instruction } = this;
    if (type !== 'separate') this.instruction = '';
    if (type === 'end') return this.open.pop() === 'instruction' ? instruction : '';
    if (type === 'begin') this.open.push('instruction');
    else if (type === 'separate' && this.open.length > 0) this.open[this.open.length - 1] = 'result';
    return '';
  }

  /** An instruction does not run over the end of its paragraph: one that seems to lost its end. */
  endParagraph(): void {
    if (this.isInstruction) this.open.fill('result');
  }
}
