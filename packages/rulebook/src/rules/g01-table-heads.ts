/** Heads of the tables: 表号, 部门名称, 年度 and 金额单位 are printed and agree with the cover. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import type { Place, Reading, TableReading } from '@mingsuan/core/statement';
import { plainName } from '@mingsuan/core/text';
import { cite } from '../sources/index.ts';
import { always, failed, notApplicable, passed, spanInLine } from './g-shared.ts';

const SEAL = /\((?:公章|盖章|签章)\)$/;
/** A cover may call a department by a shorter name; one or two characters less are a slip. */
const ABBREVIATION_MIN = 3;
/** What is missing from one head but printed on this many others was forgotten. */
const PRINTED_ELSEWHERE_MIN = 3;

function bareName(name: string): string {
  return plainName(name).replace(SEAL, '');
}

function named(table: TableReading): string {
  return `${table.number === null ? '' : `公开${table.number}表`}「${table.title}」`;
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

function* departments({ reading }: Case): Generator<Check> {
  const groups = groupBy(reading.tables, ({ department }) => (department === null ? null : bareName(department)));
  const cover = bareName(reading.department.name ?? '');
  const expected = groups.has(cover) ? cover : mostFrequent(groups);
  if (expected === undefined) return;
  for (const [name, tables] of groups) {
    if (name === expected) continue;
    yield failed(
      `${tables.map(named).join('、')}的部门名称印作「${name}」，其他各表${cover === expected ? '和封面' : ''}为「${expected}」。`,
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
    yield failed(`${tables.map(named).join('、')}的年度印作${year}年，应为${expected}年。`, {
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

/** The text from the title to the first row of amounts, blanks taken out: heads may stand in the grid itself. */
function headText(reading: Reading, table: TableReading): string {
  return reading.document.normal
    .slice(table.line - 1, firstRow(table) - 1)
    .join('')
    .replace(/\s/g, '');
}

const HEAD_ITEMS: readonly {
  readonly name: string;
  readonly isRead: (table: TableReading) => boolean;
  readonly printed: RegExp;
}[] = [
  { name: '表号', isRead: ({ number }) => number !== null, printed: /公开\d{2}|表号|[附表]表?\d/ },
  {
    name: '部门名称',
    isRead: ({ department }) => department !== null,
    printed: /(?:部门|单位)(?:名称)?:(?!万?元|亿元)/,
  },
  { name: '年度', isRead: ({ year }) => year !== null, printed: /20\d\d/ },
];

function* missingItems({ reading }: Case): Generator<Check> {
  for (const { name, isRead, printed } of HEAD_ITEMS) {
    const without = reading.tables.filter((table) => !isRead(table));
    if (reading.tables.length - without.length < PRINTED_ELSEWHERE_MIN) continue;
    const missing = without.filter((table) => !printed.test(headText(reading, table)));
    if (missing.length === 0) continue;
    yield failed(`${missing.map(named).join('、')}的表头没有印${name}，其他各表都印了。`, {
      places: missing.map((table) => spanInLine(reading, table.line, '')),
    });
  }
}

function* units({ reading }: Case): Generator<Check> {
  const withMoney = new Set<string>();
  for (const { cell, printed } of reading.statements) {
    if (cell && printed.state === 'stated' && printed.dimension === 'money') withMoney.add(cell.table);
  }
  for (const table of reading.tables) {
    if (
      table.unit !== null ||
      !withMoney.has(table.role) ||
      /单位:?(?:人民币)?(?:亿元|万元|元)/.test(headText(reading, table))
    )
      continue;
    yield failed(`${named(table)}没有印金额单位，按万元核对。`, { places: [spanInLine(reading, table.line, '')] });
  }
}

/** Runs questions about the heads; where none finds anything, the heads are right. */
function ask(...questions: readonly ((disclosure: Case) => Iterable<Check>)[]): Rule['check'] {
  return function* (disclosure) {
    if (disclosure.reading.tables.length === 0) {
      yield notApplicable('文件中没有公开表。');
      return;
    }
    let found = false;
    for (const question of questions) {
      for (const check of question(disclosure)) {
        found = true;
        yield check;
      }
    }
    if (!found) yield passed();
  };
}

/** Small tables with heads as given, for examples. */
function tablesText(
  heads: readonly (readonly [title: string, ...head: string[]])[],
  cover = '明川县教育局\n2023年度部门决算公开',
): string {
  const rows = '项目\t\t本年支出合计\n科目代码\t科目名称\t\n栏次\t\t1\n合计\t\t1.00\n205\t教育支出\t1.00';
  return [cover, ...heads.map((head) => `${head.join('\n')}\n${rows}`)].join('\n\n');
}

const SPENT = ['支出决算表', '公开03表', '部门名称：明川县教育局 2023年度', '金额单位：万元'] as const;
const EARNED = ['收入决算表', '公开02表', '部门名称：明川县教育局 2023年度', '金额单位：万元'] as const;
const GENERAL = [
  '一般公共预算财政拨款支出决算表',
  '公开05表',
  '部门名称：明川县教育局 2023年度',
  '金额单位：万元',
] as const;
const CAPITAL = ['国有资本经营预算财政拨款支出决算表', '部门名称：明川县教育局 2023年度', '金额单位：万元'] as const;

export const rules: readonly Rule[] = [
  {
    id: 'G-01',
    title: '各表表头的部门名称、年度与封面一致，表号不重复',
    formula: '封面部门名称 = 各表部门名称；封面年度 = 各表年度；表号各不相同',
    severity: 'error',
    basis: [cite('S001', '各表表头：公开NN表、部门名称、年度、金额单位')],
    effective: always,
    remedy: '把表头改成封面上的部门全称和本年度；表号按规定顺序编排。',
    check: ask(departments, years, numbers),
    examples: {
      pass: [
        { name: '两张表与封面一致', text: tablesText([EARNED, SPENT]) },
        { name: '封面用简称，各表用全称', text: tablesText([EARNED, SPENT], '县教育局\n2023年度部门决算公开') },
      ],
      fail: [
        {
          name: '一张表的部门名称漏了字',
          text: tablesText([
            EARNED,
            SPENT,
            [...GENERAL.slice(0, 2), '部门名称：明川教育局 2023年度'] as [string, ...string[]],
          ]),
        },
        {
          name: '一张表沿用了上年的年度',
          text: tablesText([EARNED, [SPENT[0], SPENT[1], '部门名称：明川县教育局 2022年度']]),
        },
        { name: '两张表的表号相同', text: tablesText([EARNED, [SPENT[0], EARNED[1], SPENT[2], SPENT[3]]]) },
      ],
    },
  },
  {
    id: 'G-01b',
    title: '每张表的表头都印有表号、部门名称和年度',
    formula: '每张表都印：公开NN表、部门名称、年度',
    severity: 'warning',
    basis: [cite('S001', '各表表头：公开NN表、部门名称、年度、金额单位')],
    effective: always,
    remedy: '补印表头缺少的一项。',
    check: ask(missingItems),
    examples: {
      pass: [{ name: '三张表的表头都齐全', text: tablesText([EARNED, SPENT, GENERAL]) }],
      fail: [{ name: '第四张表没有表号', text: tablesText([EARNED, SPENT, GENERAL, CAPITAL]) }],
    },
  },
  {
    id: 'G-05',
    title: '有金额的表都印有金额单位',
    formula: '表头印“金额单位：万元”（或元、亿元），换算后再比较',
    severity: 'warning',
    basis: [cite('S001', '各表表头：公开NN表、部门名称、年度、金额单位')],
    effective: always,
    remedy: '在表头补印“金额单位：万元”。',
    check: ask(units),
    examples: {
      pass: [{ name: '表头印有金额单位', text: tablesText([SPENT]) }],
      fail: [{ name: '表头没有金额单位', text: tablesText([[SPENT[0], SPENT[1], SPENT[2]]]) }],
    },
  },
];
