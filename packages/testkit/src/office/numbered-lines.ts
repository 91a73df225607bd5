/** Lines whose typed number Word would have counted: they give it up and get a level of the list instead. */

const NUMERALS = '一二三四五六七八九十';
const NUMBERS = [
  /^第([一二三四五六七八九十]+)部分 /,
  /^([一二三四五六七八九十]+)、/,
  /^（([一二三四五六七八九十]+)）/,
  /^(\d+)\. /,
];

export interface NumberedLine {
  /** null where the line keeps its number, or has none. */
  readonly level: number | null;
  readonly text: string;
}

export class NumberedLines {
  private readonly isAutomatic: boolean;
  private readonly counters = NUMBERS.map(() => 0);

  constructor(isAutomatic: boolean) {
    this.isAutomatic = isAutomatic;
  }

  next(text: string): NumberedLine {
    const level = NUMBERS.findIndex((pattern) => pattern.test(text));
    const label = NUMBERS[level]?.exec(text);
    const isCounted = label && !text.includes('\t') && ordinal(label[1] ?? '') === (this.counters[level] ?? 0) + 1;
    if (!this.isAutomatic || !isCounted) return { level: null, text };
    this.counters[level] = (this.counters[level] ?? 0) + 1;
    this.counters.fill(0, level + 1);
    return { level, text: text.slice(label[0].length) };
  }
}

/** 十二 is 12; nothing here counts beyond 十九. */
function ordinal(text: string): number {
  if (/^\d/.test(text)) return Number.parseInt(text, 10);
  return [...text].reduce((sum, numeral) => sum + NUMERALS.indexOf(numeral) + 1, 0);
}
