/**
 * Loose 公开06: code, name and amount one after the other, however many stand beside each other. A code is followed by its
 * name and an amount is not, so that a blank amount leaves no doubt.
 */
import type { GridCell, GridRow } from '../document/index.ts';
import { plainName } from '../text/index.ts';
import { blankAfter, isNumber, type LooseCell } from './loose-cells.ts';
import { joinedCell, plainCell } from './loose-row.ts';
import type { LanesLayout } from './vocabulary.ts';

const CODE = /^[35]\d{2}(?:\d{2})?$/;
const GLUED_CODE = /^([35]\d{2}(?:\d{2})?)([^\d.,%—-].*)$/;
/** 款 in a column of its own. */
const PART = /^\d{2}$/;
const NAME_HEAD = '科目名称';
/** So few codes are a list of something else. */
const CODES_MIN = 3;

export function looseLanes(cells: readonly LooseCell[], layout: LanesLayout): GridRow[] | null {
  const from = cells.findIndex((_, i) => isCode(cells, i));
  const first = cells[from];
  if (!first || isManyColumned(cells.slice(0, from))) return null;
  const isTotal = (cell: LooseCell | undefined) =>
    layout.totals.some(({ labels }) => labels.includes(plainName(cell?.text ?? '')));
  const rows: GridRow[] = [];
  let codes = 0;
  for (let i = from; i < cells.length; ) {
    const here = cells[i];
    if (!here) break;
    let end = i + 1;
    const isStart = isCode(cells, i);
    if (!isStart && !isTotal(here)) {
      // a number that stands behind no name is in no lane that anybody knows
      if (isNumber(here)) return null;
      i++;
      continue;
    }
    if (isStart && PART.test(cells[end]?.text ?? '')) end++;
    if (isStart)
      while (end < cells.length && !isNumber(cells[end]) && !isCode(cells, end) && !isTotal(cells[end])) end++;
    const amount = isNumber(cells[end]) && !isCode(cells, end) ? cells[end] : undefined;
    if (isStart) codes++;
    rows.push({ line: here.line, cells: row(withPart(cells.slice(i, end)), amount) });
    i = end + (amount ? 1 : 0);
  }
  if (codes < CODES_MIN) return null;
  return [header(first), ...rows];
}

/** 人员经费 and 公用经费 as columns of their own. */
function isManyColumned(header: readonly LooseCell[]): boolean {
  const at = header.findLastIndex(({ text }) => plainName(text) === NAME_HEAD);
  return at >= 0 && header.slice(at + 1).some(({ text }) => /^(?:人员|公用)经费$/.test(plainName(text)));
}

function isCode(cells: readonly LooseCell[], i: number): boolean {
  const text = cells[i]?.text ?? '';
  if (GLUED_CODE.test(text)) return true;
  const part = text.length === 3 && PART.test(cells[i + 1]?.text ?? '') ? 1 : 0;
  const next = cells[i + 1 + part];
  return CODE.test(text) && next !== undefined && !isNumber(next);
}

/** The cells of a row with 类 and 款 put together. */
function withPart([code, part, ...name]: readonly LooseCell[]): readonly LooseCell[] {
  if (!code || !part || !PART.test(part.text)) return [code, part, ...name].filter((cell) => cell !== undefined);
  return [{ ...code, ...joinedCell([code, part]) }, ...name];
}

function row([code, ...name]: readonly LooseCell[], amount: LooseCell | undefined): GridCell[] {
  if (!code) return [];
  const glued = GLUED_CODE.exec(code.text);
  const cut = code.start + (glued?.[1]?.length ?? 0);
  const first = glued ? { ...plainCell(code), text: glued[1] ?? '', end: cut } : plainCell(code);
  const words = glued ? [{ ...plainCell(code), text: glued[2] ?? '', start: cut }, ...name] : name;
  const second = joinedCell(words) ?? blankAfter(first);
  return [first, second, amount ? plainCell(amount) : blankAfter(second)];
}

function header({ line, start }: LooseCell): GridRow {
  return {
    line,
    cells: ['科目代码', NAME_HEAD, '决算数'].map((text) => ({ text, line, start, end: start })),
  };
}
