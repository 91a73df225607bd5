/** The head of a table: 公开NN表, 部门名称, 年度, 金额单位 — run together first, for all of them wrap over lines. */
import type { TableRegion } from './table-region.ts';

export interface TableHead {
  readonly number: string | null;
  readonly unit: string | null;
  readonly department: string | null;
  readonly departmentLine: number | null;
  readonly year: number | null;
  readonly yearLine: number | null;
}

const NUMBER = /公开(\d{2})/;
const DEPARTMENT = /(?:部门|单位)(?:名称)?:(.*?)(?=20\d\d年|金额单位|单位:|公开\d{2}|$)/;
const YEAR = /(20\d\d)年/;
const UNIT = /单位:(亿元|万元|元)/;

/** Reads the head; what is not printed is null. */
export function readHead(region: TableRegion): TableHead {
  let text = '';
  const starts: { at: number; line: number }[] = [];
  for (const part of region.head) {
    starts.push({ at: text.length, line: part.line });
    text += part.text.replace(/\s+/g, '');
  }
  const lineOf = (at: number): number => {
    let line = region.line;
    for (const start of starts) if (start.at <= at) line = start.line;
    return line;
  };
  // 「单位：万元」is a unit, 「单位名称：…」a name: take names only where no unit follows.
  const named = text.replace(/(?:金额)?单位:(?=亿元|万元|元)/g, (m) => '│'.repeat(m.length));
  const department = DEPARTMENT.exec(named);
  const year = YEAR.exec(text);
  const name = department?.[1]?.replace(/│.*$/, '') ?? '';
  return {
    number: NUMBER.exec(text)?.[1] ?? NUMBER.exec(region.title)?.[1] ?? null,
    unit: UNIT.exec(text)?.[1] ?? unitBelow(region),
    department: name === '' ? null : name,
    departmentLine: department && name !== '' ? lineOf(department.index) : null,
    year: year?.[1] === undefined ? null : Number.parseInt(year[1], 10),
    yearLine: year ? lineOf(year.index) : null,
  };
}

/** The unit where it is printed under the table. */
function unitBelow({ notes }: TableRegion): string | null {
  for (const note of notes) {
    const unit = UNIT.exec(note.text.replace(/\s+/g, ''))?.[1];
    if (unit !== undefined) return unit;
  }
  return null;
}
