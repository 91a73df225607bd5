/**
 * A paragraph of a report while it is read: its numbers, its enumerated segments (一是…；二是…), and what each number was
 * found to say. Readers claim numbers one after the other, the first claim stands; then all become statements in order.
 */
import type { Flow, FormText, Statement } from '../statement/index.ts';
import { type NumberToken, readNumbers } from './number-token.ts';
import type { Claim, ReportSink } from './report-sink.ts';
import { UNCLAIMED } from './report-sink.ts';
import type { ReportVocabulary } from './report-vocabulary.ts';
import { placeInFlow } from './sections.ts';

export interface Segment {
  readonly ordinal: number;
  /** Where its enumerator begins, where its words begin, and where the next segment begins. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

interface Slot {
  readonly claim: Claim;
  readonly done: ((statement: Statement) => void) | null;
}

const ORDINALS = '一二三四五六七八九十';
const LEADING = /^\s*(?:\((\d{1,2})\)|(\d{1,2})[、.．)])\s*/;

function ordinalOf(text: string): number {
  const digits = /\d+/.exec(text)?.[0];
  if (digits !== undefined) return Number.parseInt(digits, 10);
  const circled = text.charCodeAt(0) - 0x2460;
  if (circled >= 0 && circled < 20) return circled + 1;
  return ORDINALS.indexOf(text.charAt(0)) + 1;
}

/** 按1:1分担: the 分 begins a verb. */
function withoutVerb(token: NumberToken, text: string): NumberToken {
  return token.unit === '分' && /[担别为成析布类级期]/.test(text.charAt(token.unitEnd))
    ? { ...token, unit: '', unitEnd: token.end }
    : token;
}

export class ReportText {
  readonly flow: Flow;
  /** The text of the flow with ordinals blanked out: their digits state nothing. */
  readonly text: string;
  readonly tokens: readonly NumberToken[];
  readonly segments: readonly Segment[];
  /** Ordinal at the head of the paragraph; 0 for none. */
  readonly leading: number;
  /** Where its words begin. */
  readonly bodyStart: number;
  private readonly slots = new Map<NumberToken, Slot>();
  private readonly afterwards: (() => void)[] = [];

  /** `before`: the ordinal of the paragraph before, which tells 5.2022年 (the fifth) from 5.6万元. */
  constructor(flow: Flow, vocabulary: ReportVocabulary, before: number) {
    this.flow = flow;
    let masked = flow.text;
    const head = LEADING.exec(masked);
    const ordinal = Number.parseInt(head?.[1] ?? head?.[2] ?? '0', 10);
    const isFollowedByDigit = head !== null && /\d/.test(masked.charAt(head[0].length));
    const isOrdinal = head !== null && (head[1] !== undefined || !isFollowedByDigit || ordinal === before + 1);
    this.leading = isOrdinal ? ordinal : 0;
    this.bodyStart = isOrdinal ? head[0].length : 0;
    if (isOrdinal) masked = ' '.repeat(head[0].length) + masked.slice(head[0].length);
    const segments: Segment[] = [];
    const hits = [...masked.matchAll(vocabulary.enumerator)];
    hits.forEach((hit, i) => {
      const start = hit.index + hit[0].length;
      segments.push({
        ordinal: ordinalOf((hit[1] ?? hit[0]).trim()),
        at: hit.index + hit[0].length - (hit[1] ?? hit[0]).length,
        start,
        end: hits[i + 1]?.index ?? masked.length,
      });
      masked = masked.slice(0, hit.index) + hit[0].replace(/[\d()]/g, ' ') + masked.slice(start);
    });
    this.text = masked;
    this.segments = segments;
    this.tokens = readNumbers(masked, vocabulary.units).map((token) => withoutVerb(token, masked));
  }

  claim(token: NumberToken | undefined, claim: Claim, done: ((statement: Statement) => void) | null = null): void {
    if (token && !this.slots.has(token)) this.slots.set(token, { claim, done });
  }

  isFree(token: NumberToken): boolean {
    return !this.slots.has(token);
  }

  free(): NumberToken[] {
    return this.tokens.filter((token) => this.isFree(token));
  }

  tokenAt(start: number | undefined): NumberToken | undefined {
    return start === undefined ? undefined : this.tokens.find((token) => token.start === start);
  }

  within(start: number, end: number): NumberToken[] {
    return this.tokens.filter((token) => token.start >= start && token.start < end);
  }

  /** Words between the number before (or the sentence's beginning) and a number. */
  gapBefore(token: NumberToken, isOther: (token: NumberToken) => boolean = () => true): string {
    let from = 0;
    for (const other of this.tokens) {
      if (other === token) break;
      if (isOther(other)) from = other.unitEnd;
    }
    const gap = this.text.slice(from, token.start);
    return gap.slice(Math.max(gap.lastIndexOf('。'), gap.lastIndexOf('；')) + 1);
  }

  /** The sentence up to a number. */
  sentenceBefore(token: NumberToken): string {
    const text = this.text.slice(0, token.start);
    return text.slice(Math.max(text.lastIndexOf('。'), text.lastIndexOf('；')) + 1);
  }

  words(start: number, end: number): FormText {
    const raw = this.text.slice(start, end);
    const text = raw.trim();
    const from = start + raw.length - raw.trimStart().length;
    return { text, place: placeInFlow(this.flow, from, from + text.length) };
  }

  /** Runs once all numbers are statements. */
  afterReading(run: () => void): void {
    this.afterwards.push(run);
  }

  finish(sink: ReportSink): void {
    for (const token of this.tokens) {
      const slot = this.slots.get(token);
      const statement = sink.add(token, this.flow, slot?.claim ?? UNCLAIMED);
      slot?.done?.(statement);
    }
    for (const run of this.afterwards) run();
  }
}
