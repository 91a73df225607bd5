/** Where the lanes of 公开06 begin: the columns of code, name and amount, of which code and amount may be several. */
import type { GridRow } from '../document/index.ts';
import { plainName } from '../text/index.ts';
import type { LanesLayout } from './vocabulary.ts';

export interface Lane {
  /** First column of the code; it ends before the name. */
  readonly code: number;
  readonly name: number;
  readonly amounts: readonly LaneAmount[];
}

interface LaneAmount {
  readonly at: number;
  readonly label: string;
  /** personnel or nonPersonnel where each has a column of its own; null for all of it. */
  readonly group: string | null;
}

const CODE_HEAD = /(?:科目|分类)?(?:代码|编码)$/;
const NAME_HEADS = new Set(['科目名称', '科目', '名称', '经济分类科目名称', '经济分类名称']);
const HEADER_WORD = /编码|代码|名称|经济分类|决算数|人员经费$|公用经费$|^[类款]$|^金额$|^合计$|^科目$|^项目$|^栏次$/;
const AMOUNT = /^-?[\d,]*\.?\d+$/;
const CODE = /^\d{3}(?:\d{2})?$/;

/** What the column of amounts is called where there is one. */
export const AMOUNT_LABEL = '决算数';

export interface Lanes {
  readonly lanes: readonly Lane[];
  readonly headerRows: ReadonlySet<GridRow>;
  readonly width: number;
}

export function lanesOf(rows: readonly GridRow[], layout: LanesLayout): Lanes {
  const headerRows = new Set(rows.filter(isHeader));
  const width = Math.max(0, ...[...headerRows].map((row) => row.cells.length));
  const names = columnsWith(headerRows, (text) => NAME_HEADS.has(text));
  const codes = columnsWith(headerRows, (text) => CODE_HEAD.test(text));
  const lanes: Lane[] = [];
  let from = 0;
  const starts = names.length > 0 ? names : codes.map((at) => at + 1);
  starts.forEach((name, i) => {
    const next = starts[i + 1];
    const codeOfNext = next === undefined ? width : codeStart(codes, from, next);
    const code = codeStart(codes, from, name);
    const amounts = amountsOf(headerRows, layout, name + 1, codeOfNext);
    if (code < name) lanes.push({ code, name, amounts });
    from = amounts[amounts.length - 1]?.at ?? name + 1;
    from++;
  });
  return { lanes, headerRows, width };
}

/** Where the code in front of a name begins: under its heading, or right after the amount before. */
function codeStart(codes: readonly number[], from: number, name: number): number {
  const heading = codes.find((at) => at >= from && at < name);
  return heading ?? Math.min(from, name - 1);
}

function isHeader({ cells }: GridRow): boolean {
  const texts: string[] = [];
  for (const { text } of cells) {
    const plain = text === '' ? '' : plainName(text);
    if (plain === '') continue;
    // neither a head nor the number of a column: the first such cell tells, which is nearly always the first of all
    if (!NUMBER_HEAD.test(plain) && !HEADER_WORD.test(plain) && plain !== '支出' && plain !== '预算数') return false;
    texts.push(plain);
  }
  if (texts.some((text) => CODE.test(text) || AMOUNT.test(text))) return texts.every((text) => NUMBER_HEAD.test(text));
  return texts.length > 0 && texts.every((text) => HEADER_WORD.test(text) || text === '支出' || text === '预算数');
}

/** A number of a column, or the word before them. */
const NUMBER_HEAD = /^\d{1,2}$|^栏次$/;

function columnsWith(rows: ReadonlySet<GridRow>, test: (text: string) => boolean): number[] {
  const columns = new Set<number>();
  for (const row of rows)
    row.cells.forEach((cell, i) => {
      if (test(plainName(cell.text))) columns.add(i);
    });
  return [...columns].sort((a, b) => a - b);
}

/** One amount after the name; or 合计, 人员经费 and 公用经费 beside each other. */
function amountsOf(rows: ReadonlySet<GridRow>, layout: LanesLayout, from: number, to: number): LaneAmount[] {
  const labels = new Map<number, string>();
  for (const row of rows)
    for (let i = from; i < to; i++) labels.set(i, plainName(row.cells[i]?.text ?? '') || (labels.get(i) ?? ''));
  const found: LaneAmount[] = [];
  for (const [at, label] of labels) {
    const group = layout.totals.find((total) => total.labels.some((word) => word.startsWith(label)))?.dims.group;
    if (label === '人员经费' || label === '公用经费') found.push({ at, label, group: group ?? null });
    else if (label === '合计') found.push({ at, label, group: null });
  }
  if (found.some((column) => column.group !== null)) return found;
  return [{ at: from, label: AMOUNT_LABEL, group: null }];
}
