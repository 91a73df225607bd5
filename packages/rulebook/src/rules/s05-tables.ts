/** The tables of a disclosure: all nine are there, empty or not. */
import type { Case, Rule, Verdict } from '@mingsuan/core/audit';
import type { ProblemCode } from '@mingsuan/core/document';
import type { ProfileLayout } from '@mingsuan/core/recognition';
import type { Reading, TableRole } from '@mingsuan/core/statement';
import { layouts } from '../layouts/index.ts';
import { formOf } from '../layouts/profiles/index.ts';
import { cite } from '../sources/index.ts';
import {
  always,
  failed,
  isDisclosure,
  notApplicable,
  passed,
  spanInLine,
  UNKNOWN_FORM,
  unverified,
} from './g-shared.ts';

const NOT_DISCLOSURE = '文件不是部门决算公开，或只有少数几张表。';

/** Tables that every department publishes, with words of any title they go by. */
const REQUIRED: readonly (readonly [role: TableRole, words: RegExp])[] = [
  ['incomeExpenditureTotal', /收入?支出?决算总表|收入支出决算表/],
  ['income', /收入决算/],
  ['expenditure', /支出决算/],
  ['fiscalTotal', /财政拨款收入?支出?决算总表/],
  ['generalBudget', /一般公共预算.*(?:收入)?支出决算/],
  ['basicExpenditure', /基本支出/],
  ['governmentFund', /政府性基金/],
  ['stateCapital', /国有资本/],
  ['threePublic', /三公/],
];

function usualTitle(role: TableRole, form: ProfileLayout): string {
  const own = form.tables.find((table) => table.role === role);
  if (own && form.numbering !== '公开') return `「${own.title}」`;
  const layout = layouts.find((l) => l.role === role);
  return `公开${layout?.number ?? ''}表「${layout?.titles[0] ?? role}」`;
}

const TITLE_LENGTH_MAX = 40;
/** A table that is there, but of which nothing is known. */
const UNREAD: ReadonlySet<ProblemCode> = new Set(['unknown-table', 'doubtful-table', 'contradicted-table']);

/** A line of the body that may be the title of a table under another name. */
function isTitledOtherwise(reading: Reading, words: RegExp): boolean {
  const known = new Set(reading.tables.map((table) => table.line));
  const first = reading.sections[0]?.line ?? 1;
  return reading.document.normal.some((text, i) => {
    if (i + 1 < first || text.length > TITLE_LENGTH_MAX || known.has(i + 1)) return false;
    return /表\s*(?:\(.*\))?\s*$/.test(text) && words.test(text.replace(/[\s“”"]/g, ''));
  });
}

/** Whether a number stands alone that no table read bears: a table whose title is lost. */
function hasUntitled({ document, tables, sections }: Reading): boolean {
  const numbers = new Set(tables.map(({ number }) => number));
  const first = sections[0]?.line ?? 1;
  return document.normal.some((text, i) => {
    const number = text.includes('公开') ? /^\s*公开(\d{2})表?\s*$/.exec(text)?.[1] : undefined;
    return number !== undefined && i + 1 >= first && !numbers.has(number);
  });
}

function* allTables({ reading }: Case): Generator<Verdict> {
  if (!isDisclosure(reading)) {
    yield notApplicable(NOT_DISCLOSURE);
    return;
  }
  const form = formOf(reading);
  if (!form || !(form.isComplete || form.areTablesKnown)) {
    yield notApplicable(form ? `${form.name}的表式没有见过全套，不知道应有哪些表。` : UNKNOWN_FORM);
    return;
  }
  const read = new Set(reading.tables.map(({ role }) => role));
  const owed = new Set(form.tables.filter((table) => !table.optional).map(({ role }) => role));
  const missing = REQUIRED.filter(([role]) => owed.has(role) && !read.has(role));
  const isDoubtful =
    missing.length > 0 && (reading.problems.some(({ code }) => UNREAD.has(code)) || hasUntitled(reading));
  const absent = missing.filter(([, words]) => !isDoubtful && !isTitledOtherwise(reading, words)).map(([role]) => role);
  if (absent.length > 0) {
    const words = absent.map((role) => usualTitle(role, form)).join('、');
    const first = reading.tables[0];
    yield failed(`缺少 ${absent.length} 张表：${words}。`, {
      places: first ? [spanInLine(reading, first.line, '')] : [],
    });
  } else if (missing.length > 0) {
    yield unverified(`没有认出${missing.map(([role]) => usualTitle(role, form)).join('、')}，未能核验是否公开。`);
  } else yield passed();
}

/** A cell in each of the tables named, so that all are printed. */
const ALL: Readonly<Record<string, string>> = {
  '01:27': '10.00',
  '02:合计.1': '10.00',
  '03:合计.1': '10.00',
  '04:27': '10.00',
  '05:合计.1': '10.00',
  '06:人员经费合计': '10.00',
  '07:empty': '',
  '08:empty': '',
  '09:empty': '',
};

const without = (...tables: readonly string[]) =>
  Object.fromEntries(Object.entries(ALL).filter(([key]) => !tables.includes(key.slice(0, 2))));

export const rules: readonly Rule[] = [
  {
    id: 'S-05',
    title: '收支总体情况、财政拨款收支情况九张表齐全',
    formula: '公开01—09表都在（没有数据的也列空表）',
    severity: 'error',
    basis: [cite('S001', '公开01—10表'), cite('R143', '部门决算公开内容')],
    effective: always,
    remedy: '补上缺少的表；没有数据的，列出空表并说明。',
    check: allTables,
    examples: {
      pass: [{ name: '九张表都在，其中三张是空表', cells: ALL }],
      fail: [{ name: '没有国有资本经营预算的空表', cells: without('08') }],
    },
  },
];
