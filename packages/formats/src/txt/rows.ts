/**
 * Lines of text to rows of cells: cells stand between tabs, between pipes, or in columns aligned by blanks.
 * A blank cell is kept as a cell, so that columns do not slide.
 */
import type { GridCell, GridRow } from '@mingsuan/core/document';

/** A line cut at tabs. */
export function tabRow(normal: string, line: number): GridRow {
  return { line, cells: cut(normal, line, '\t', 0, normal.length) };
}

/** A line cut at pipes, without the empty ends; null for a rule such as |---|---|. */
export function pipeRow(normal: string, line: number): GridRow | null {
  if (/^[\s|:+=-]+$/.test(normal)) return null;
  const first = normal.search(/\S/);
  const lastNonBlank = normal.trimEnd().length;
  const from = normal.charAt(first) === '|' ? first + 1 : 0;
  const to = normal.charAt(lastNonBlank - 1) === '|' ? lastNonBlank - 1 : normal.length;
  return { line, cells: cut(normal, line, '|', from, to) };
}

function cut(normal: string, line: number, separator: string, from: number, to: number): GridCell[] {
  const cells: GridCell[] = [];
  const parting = separator.charCodeAt(0);
  let start = from;
  for (;;) {
    // half of the cells of a table are empty
    if (start < to && normal.charCodeAt(start) === parting) {
      cells.push({ text: '', line, start, end: start });
      start++;
      continue;
    }
    let end = normal.indexOf(separator, start);
    if (end < 0 || end > to) end = to;
    cells.push(cellOf(normal, line, start, end));
    if (end >= to) return cells;
    start = end + 1;
  }
}

function cellOf(normal: string, line: number, start: number, end: number): GridCell {
  let s = start;
  let e = end;
  while (s < e && isBlank(normal.charCodeAt(s))) s++;
  while (e > s && isBlank(normal.charCodeAt(e - 1))) e--;
  return { text: normal.slice(s, e), line, start: s, end: e };
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
