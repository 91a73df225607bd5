/**
 * Lines of text to rows of cells: cells stand between tabs, between pipes, or in columns aligned by blanks.
 * A blank cell is kept as a cell, so that columns do not slide.
 */
import type { GridCell, GridRow } from '@mingsuan/core/document';

/** Where a line stands in the characters of its text, which are in half width. */
export interface LineOfText {
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
  readonly codes: Uint16Array;
  /** Of its first character among them. */
  readonly start: number;
}

/** A line cut at tabs, of which the first stands at `first` in the places of tabs. */
export function tabRow(of: LineOfText, tabs: readonly number[], first: number): GridRow {
  const cells: GridCell[] = [];
  const length = of.text.length;
  let from = 0;
  for (let t = first; from <= length; t++) {
    const to = t < tabs.length ? Math.min((tabs[t] ?? 0) - of.start, length) : length;
    cells.push(cellOf(of, from, to));
    from = to + 1;
  }
  return { line: of.line, cells };
}

/** A line cut at pipes, without the empty ends; null for a rule such as |---|---|. */
export function pipeRow(of: LineOfText): GridRow | null {
  const { text } = of;
  if (/^[\s|:+=-]+$/.test(text)) return null;
  const first = text.search(/\S/);
  const lastNonBlank = text.trimEnd().length;
  let from = text.charAt(first) === '|' ? first + 1 : 0;
  const end = text.charAt(lastNonBlank - 1) === '|' ? lastNonBlank - 1 : text.length;
  const cells: GridCell[] = [];
  while (from <= end) {
    const pipe = text.indexOf('|', from);
    const to = pipe < 0 || pipe > end ? end : pipe;
    cells.push(cellOf(of, from, to));
    from = to + 1;
  }
  return { line: of.line, cells };
}

function cellOf({ text, line, codes, start }: LineOfText, from: number, to: number): GridCell {
  // half of the cells of a table are empty
  if (from === to) return { text: '', line, start: from, end: from };
  let s = from;
  let e = to;
  while (s < e && isBlank(codes[start + s] ?? 0)) s++;
  while (e > s && isBlank(codes[start + e - 1] ?? 0)) e--;
  return { text: text.slice(s, e), line, start: s, end: e };
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 13;
}

interface Token extends GridCell {
  readonly left: number;
  readonly right: number;
}

/** The words of a line that stand at least two blanks apart, with their place in display columns. */
function spacedTokens(original: string, normal: string, line: number): Token[] {
  const tokens: Token[] = [];
  const words = /\S+(?: \S+)*/g;
  for (let hit = words.exec(normal); hit; hit = words.exec(normal)) {
    const left = displayWidth(original, 0, hit.index);
    const right = left + displayWidth(original, hit.index, hit.index + hit[0].length);
    tokens.push({ text: hit[0], line, start: hit.index, end: hit.index + hit[0].length, left, right });
  }
  return tokens;
}

function displayWidth(text: string, from: number, to: number): number {
  let width = 0;
  for (let i = from; i < to; i++) width += text.charCodeAt(i) > 0x2e7f || text.charCodeAt(i) === 0x2014 ? 2 : 1;
  return width;
}

export function looksSpaced(normal: string): boolean {
  return /\S {2,}\S/.test(normal) && !/[。；]\s*$/.test(normal);
}

/** Wider words are sentences that run on over other columns: they stand in a column but do not make it. */
const COLUMN_WIDTH_MAX = 60;

/** Rows of a block of lines whose cells are aligned by blanks: columns are the ranges that words share. */
export function spacedRows(
  original: readonly string[],
  normal: readonly string[],
  from: number,
  to: number,
): GridRow[] {
  const rows: Token[][] = [];
  const ranges: { left: number; right: number }[] = [];
  for (let i = from; i < to; i++) {
    const tokens = spacedTokens(original[i] ?? '', normal[i] ?? '', i + 1);
    rows.push(tokens);
    for (const { left, right } of tokens) if (right - left <= COLUMN_WIDTH_MAX) ranges.push({ left, right });
  }
  ranges.sort((x, y) => x.left - y.left);
  const columns: { left: number; right: number }[] = [];
  for (const range of ranges) {
    const last = columns[columns.length - 1];
    if (last && range.left < last.right) last.right = Math.max(last.right, range.right);
    else columns.push({ ...range });
  }
  return rows.flatMap((tokens, r) => {
    const line = from + r + 1;
    if (tokens.length === 0) return [];
    const cells: GridCell[] = [];
    let t = 0;
    for (const column of columns) {
      const token = tokens[t];
      if (token && token.left < column.right) {
        cells.push({ text: token.text, line, start: token.start, end: token.end });
        t++;
      } else {
        const at = token?.start ?? (normal[line - 1] ?? '').length;
        cells.push({ text: '', line, start: at, end: at });
      }
    }
    return [{ line, cells }];
  });
}
