/** Heads of the tables: department and year agree with the cover, numbers are not given twice. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import type { Place, Reading, TableReading } from '@mingsuan/core/statement';
import { plainName } from '@mingsuan/core/text';
import { cite } from '../sources/index.ts';
import { EARNED, GENERAL, SPENT, tablesText } from './g-examples.ts';
import { always, askTables, failed, spanInLine, tableNamed, unverified } from './g-shared.ts';

const SEAL = /\((?:公章|盖章|签章)\)$/;
/** A page number that fell between the lines of a head. */
const PAGE_NUMBER = /[-—–]*\d{1,4}[-—–]*$/;
/** A cover may call a department by a shorter name; one or two characters less are a slip. */
const ABBREVIATION_MIN = 3;

function bareName(name: string): string {
  return plainName(name).replace(PAGE_NUMBER, '').replace(SEAL, '');
}

/** The most frequent key of a grouping; the first of equals. */
function mostFrequent<K>(groups: ReadonlyMap<K, readonly unknown[]>): K | undefined {
  let best: K | undefined;
  for (const [key, group] of groups)
    if (group.length > (best === undefined ? 0 : (groups.get(best)?.length ?? 0))) best = key;
  return best;
}

function groupBy<K>(tables: readonly TableReading[], keyOf: (table: TableReading) => K | null): Map<K, TableReading[]> {
  const groups = new Map<K, TableReading[]>();
  for (const table of tables) {
    const key = keyOf(table);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(table);
    else groups.set(key, [table]);
  }
  return groups;
}

function isShortFor(short: string, long: string): boolean {
  if (long.length - short.length < ABBREVIATION_MIN) return false;
  let i = 0;
  for (const c of long) if (c === short[i]) i++;
  return i === short.length;
}

function sameDepartment(a: string, b: string): boolean {
  return a === b || a.includes(b) || b.includes(a) || isShortFor(a, b) || isShortFor(b, a);
}

/** On a page a cell shows no more than fits into it: a name that merely ends too early may be whole behind its edge. */
function isCutOff(name: string, whole: string, { document }: Reading): boolean {
  return document.source.format === 'pdf' && name.length > 1 && whole.startsWith(name);
}

function* departments({ reading }: Case): Generator<Check> {
  const groups = groupBy(reading.tables, ({ department }) => (department === null ? null : bareName(department)));
  const cover = bareName(reading.department.name ?? '');
  const expected = groups.has(cover) ? cover : mostFrequent(groups);
  if (expected === undefined) return;
  for (const [name, tables] of groups) {
    if (name === expected) continue;
    if (isCutOff(name, expected, reading)) {
      yield unverified(
        `${tables.map(tableNamed).join('、')}的部门名称只看得到「${name}」，其余可能被单元格边缘遮住，未能核验。`,
      );
      continue;
    }
    yield failed(
      `${tables.map(tableNamed).join('、')}的部门名称印作「${name}」，其他各表${cover === expected ? '和封面' : ''}为「${expected}」。`,
      {
        places: tables.map((t) => spanInLine(reading, t.departmentLine ?? t.line, t.department ?? '')),
        stated: name,
        expected,
      },
    );
  }
  const { line } = reading.department;
  if (line !== null && cover !== '' && !sameDepartment(cover, expected)) {
    yield failed(`封面的部门名称「${cover}」与各表表头「${expected}」不一致。`, {
      places: [spanInLine(reading, line, cover)],
      stated: cover,
      expected,
    });
  }
}

/** The span of a head's year; null for a date that only stands in the head. */
function yearPlace(reading: Reading, { year, yearLine }: TableReading): Place | null {
  if (year === null || yearLine === null) return null;
  const place = spanInLine(reading, yearLine, `${year}年`);
  const after = (reading.document.normal[yearLine - 1] ?? '').slice(place.end);
  return /^\s*\d{1,2}\s*月/.test(after) ? null : place;
}

function* years({ reading }: Case): Generator<Check> {
  const groups = groupBy(reading.tables, (table) => (yearPlace(reading, table) === null ? null : table.year));
  const usual = mostFrequent(groups);
  if (usual === undefined || reading.year === null) return;
  const expected = groups.has(reading.year) ? reading.year : usual;
  if (expected !== reading.year && reading.yearLine !== null) {
    yield failed(`封面的年度为${reading.year}年，各表表头为${expected}年。`, {
      places: [spanInLine(reading, reading.yearLine, `${reading.year}年`)],
      stated: `${reading.year}年`,
      expected: `${expected}年`,
    });
  }
  for (const [year, tables] of groups) {
    if (year === expected) continue;
    yield failed(`${tables.map(tableNamed).join('、')}的年度印作${year}年，应为${expected}年。`, {
      places: tables.map((table) => yearPlace(reading, table)).filter((place) => place !== null),
      stated: `${year}年`,
      expected: `${expected}年`,
    });
  }
}

function* numbers({ reading }: Case): Generator<Check> {
  for (const [number, tables] of groupBy(reading.tables, (table) => table.number)) {
    if (tables.length < 2) continue;
    yield failed(
      `表号「公开${number}表」印在了 ${tables.length} 张表上：${tables.map(({ title }) => `「${title}」`).join('、')}。`,
      {
        places: tables.map((table) => headSpan(reading, table, `公开${number}`)),
        stated: `公开${number}表`,
      },
    );
  }
}

function headSpan(reading: Reading, table: TableReading, text: string): Place {
  for (let line = table.line; line < firstRow(table); line++) {
    if (reading.document.normal[line - 1]?.includes(text)) return spanInLine(reading, line, text);
  }
  return spanInLine(reading, table.line, '');
}

function firstRow(table: TableReading): number {
  return table.rows[0]?.line ?? table.endLine + 1;
}

export const rules: readonly Rule[] = [
  {
    id: 'G-01',
    title: '各表表头的部门名称、年度与封面一致，表号不重复',
    formula: '封面部门名称 = 各表部门名称；封面年度 = 各表年度；表号各不相同',
    severity: 'error',
    basis: [cite('S001', '各表表头：公开NN表、部门名称、年度、金额单位')],
    effective: always,
    remedy: '把表头改成封面上的部门全称和本年度；表号按规定顺序编排。',
    check: askTables(departments, years, numbers),
    examples: {
      pass: [
        { name: '两张表与封面一致', text: tablesText([EARNED, SPENT]) },
        { name: '封面用简称，各表用全称', text: tablesText([EARNED, SPENT], '县教育局\n2023年度部门决算公开') },
      ],
      fail: [
        {
          name: '一张表的部门名称漏了字',
          text: tablesText([EARNED, SPENT, [...GENERAL.slice(0, 2), '部门名称：明川教育局 2023年度']]),
        },
        {
          name: '一张表沿用了上年的年度',
          text: tablesText([EARNED, [...SPENT.slice(0, 2), '部门名称：明川县教育局 2022年度']]),
        },
        { name: '两张表的表号相同', text: tablesText([EARNED, ['支出决算表', ...EARNED.slice(1)]]) },
      ],
    },
  },
];
