/**
 * The header of a loose table by 功能科目: labels in the order of reading, upper row first, so that a group stands before
 * its parts and columns behind it. The row of 栏次 says how many columns there are.
 */
import type { GridCell, GridRow } from '../document/index.ts';
import { plainName } from '../text/index.ts';
import { isNumber, type LooseCell } from './loose-cells.ts';
import { plainCell } from './loose-row.ts';
import type { CodesLayout, ColumnLayout } from './vocabulary.ts';

export const CODE_HEADS: ReadonlySet<string> = new Set(
  '项目 科目代码 科目编码 科目名称 栏次 功能分类 功能分类科目 功能分类科目编码 支出功能分类科目编码 支出功能分类 类 款 项 类款 类款项 编码 代码 名称 项目(按功能分类)'.split(
    ' ',
  ),
);
/** What the upper row of a header ends with; 项目 stands over code and name there. */
const NAME_HEADS = new Set(['科目名称', '名称']);
const WHOLE = new Set(['小计', '合计']);
const USUAL_GROUP = '本年支出';
/** A label may have been broken into so many pieces. */
const PIECES_MAX = 3;

interface Leaf {
  readonly cell: GridCell;
  readonly group: GridCell | null;
}

/** All labels of columns and groups of a layout. */
export function columnLabels(layout: CodesLayout): ReadonlySet<string> {
  const labels = new Set([USUAL_GROUP, ...CODE_HEADS]);
  for (const column of knownColumns(layout)) {
    for (const label of column.labels) labels.add(plainName(label));
    if (column.group !== undefined) labels.add(column.group);
  }
  return labels;
}

export function knownColumns({ columns, elsewhere = [] }: CodesLayout): readonly ColumnLayout[] {
  return [...columns, ...elsewhere];
}

/** The header as rows of a grid, amounts from the third column on; null where its columns cannot be told. */
export function looseHeader(cells: readonly LooseCell[], layout: CodesLayout): GridRow[] | null {
  const numbers = cells.filter(isNumber);
  if (numbers.some(({ text }, i) => text !== String(i + 1))) return null;
  const words = mended(
    cells.filter((cell) => !isNumber(cell)),
    columnLabels(layout),
  );
  const leaves = leavesOf(words, groupsOf(layout), numbers.length > 0 ? numbers.length : null);
  const [first] = cells;
  if (!leaves || !first) return null;
  return rowsOf(leaves, numbers, first);
}

function groupsOf(layout: CodesLayout): ReadonlySet<string> {
  return new Set([USUAL_GROUP, ...knownColumns(layout).flatMap(({ group }) => group ?? [])]);
}

/** Labels put together again where only the whole is known. */
export function mended(words: readonly GridCell[], labels: ReadonlySet<string>): GridCell[] {
  const cells: GridCell[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word) continue;
    let text = word.text;
    let more = 0;
    if (!labels.has(plainName(text))) {
      for (let j = 1; j < PIECES_MAX && i + j < words.length && more === 0; j++) {
        text += words[i + j]?.text ?? '';
        if (labels.has(plainName(text))) more = j;
      }
    }
    cells.push(more > 0 ? { ...plainCell(word), text } : plainCell(word));
    i += more;
  }
  return cells;
}

function leavesOf(words: readonly GridCell[], groups: ReadonlySet<string>, width: number | null): Leaf[] | null {
  const nameAt = words.findIndex(({ text }) => NAME_HEADS.has(plainName(text)));
  const isLabel = ({ text }: GridCell) => !CODE_HEADS.has(plainName(text));
  const upper = words.slice(0, Math.max(0, nameAt)).filter(isLabel);
  const lower = words.slice(Math.max(0, nameAt)).filter(isLabel);
  const all = [...upper, ...lower];
  if (all.length === 0) return null;
  const isGroup = ({ text }: GridCell) => groups.has(plainName(text));
  const from = upper.length > 0 ? upper.length : partsFrom(all, isGroup);
  const segments = segmentsOf(all.slice(from));
  const grouped = width === null ? segments.length : all.length - width;
  if (grouped === 0) return all.map((cell) => ({ cell, group: null }));
  const top = all.slice(0, from);
  const isAllGroups = top.length === grouped;
  if (grouped !== segments.length || (!isAllGroups && top.filter(isGroup).length < grouped)) return null;
  if (isAllGroups) return top.flatMap((group, i) => (segments[i] ?? []).map((cell) => ({ cell, group })));
  // of labels that may be groups, those with most of the names of groups to themselves come last
  let spare = top.filter(isGroup).length - grouped;
  return top.flatMap((cell): Leaf[] => {
    const isSpare = isGroup(cell) && plainName(cell.text) !== USUAL_GROUP && spare > 0;
    if (!isGroup(cell) || isSpare) {
      if (isSpare) spare--;
      return [{ cell, group: null }];
    }
    return (segments.shift() ?? []).map((part) => ({ cell: part, group: cell }));
  });
}

/** Where a header in one run goes on with the parts of its groups; at its end where it has none. */
function partsFrom(all: readonly GridCell[], isGroup: (cell: GridCell) => boolean): number {
  const at = all.findIndex(({ text }, i) => WHOLE.has(plainName(text)) && all.slice(0, i).some(isGroup));
  return at < 0 ? all.length : at;
}

/** 小计 begins the parts of each group. */
function segmentsOf(cells: readonly GridCell[]): GridCell[][] {
  const segments: GridCell[][] = [];
  for (const cell of cells) {
    const last = segments[segments.length - 1];
    if (!last || WHOLE.has(plainName(cell.text))) segments.push([cell]);
    else last.push(cell);
  }
  return segments;
}

function rowsOf(leaves: readonly Leaf[], numbers: readonly LooseCell[], first: LooseCell): GridRow[] {
  const blank = { text: '', line: first.line, start: first.start, end: first.start };
  const head = [
    { ...blank, text: '科目代码' },
    { ...blank, text: '科目名称' },
  ];
  const row = (lead: readonly GridCell[], cells: readonly GridCell[]): GridRow => ({
    line: cells.find(({ text }) => text !== '')?.line ?? first.line,
    cells: [...lead, ...cells],
  });
  const groups = leaves.map(({ cell, group }, i) =>
    group === null ? cell : leaves[i - 1]?.group === group ? blank : group,
  );
  const upper = leaves.some(({ group }) => group !== null) ? [row([blank, blank], groups)] : [];
  const isUpper = upper.length > 0;
  const lower = row(
    head,
    leaves.map(({ cell, group }) => (isUpper && group === null ? blank : cell)),
  );
  const third = numbers.length > 0 ? [row([{ ...blank, text: '栏次' }, blank], numbers.map(plainCell))] : [];
  return [...upper, lower, ...third];
}
