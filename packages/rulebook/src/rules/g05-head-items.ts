/** What every table's head prints: 表号, 部门名称, 年度, 金额单位. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import type { Reading, TableReading } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import { CAPITAL, EARNED, GENERAL, SPENT, tablesText } from './g-examples.ts';
import { always, askTables, failed, spanInLine, tableNamed } from './g-shared.ts';

/** What is missing from one head but printed on this many others was forgotten. */
const PRINTED_ELSEWHERE_MIN = 3;

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
    yield failed(`${missing.map(tableNamed).join('、')}的表头没有印${name}，其他各表都印了。`, {
      places: missing.map((table) => spanInLine(reading, table.line, '')),
    });
  }
}

function* units({ reading }: Case): Generator<Check> {
  if (reading.tables.every(({ unit }) => unit !== null)) return;
  const withMoney = new Map<string, string>();
  for (const { cell, printed } of reading.statements) {
    if (cell && printed.state === 'stated' && printed.dimension === 'money') withMoney.set(cell.table, printed.unit);
  }
  for (const table of reading.tables) {
    if (
      table.unit !== null ||
      !withMoney.has(table.role) ||
      /单位:?(?:人民币)?(?:亿元|万元|元)/.test(headText(reading, table))
    )
      continue;
    yield failed(`${tableNamed(table)}没有印金额单位，按${withMoney.get(table.role)}核对。`, {
      places: [spanInLine(reading, table.line, '')],
    });
  }
}

export const rules: readonly Rule[] = [
  {
    id: 'G-01-2',
    title: '每张表的表头都印有表号、部门名称和年度',
    formula: '每张表都印：公开NN表、部门名称、年度',
    severity: 'warning',
    basis: [cite('S001', '各表表头：公开NN表、部门名称、年度、金额单位')],
    effective: always,
    remedy: '补印表头缺少的一项。',
    check: askTables(missingItems),
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
    check: askTables(units),
    examples: {
      pass: [{ name: '表头印有金额单位', text: tablesText([SPENT]) }],
      fail: [{ name: '表头没有金额单位', text: tablesText([SPENT.slice(0, 3)]) }],
    },
  },
];
