/** Cells that are no plain amount: dashes, unreadable text, negative numbers. */
import type { Case, Rule, Verdict } from '@mingsuan/core/audit';
import { parseFactKey, type Statement, type TableRole } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import { always, failed, notApplicable, passed, quoted } from './g-shared.ts';
import { survey } from './g-survey.ts';

const NO_NUMBERS = '文件中没有数字。';

/** Findings, or that all is right, or that there was nothing to look at. */
function* outcome(findings: readonly Verdict[], looked: number): Generator<Verdict> {
  if (findings.length > 0) yield* findings;
  else yield looked > 0 ? passed() : notApplicable(NO_NUMBERS);
}

/** Dashes are the print of a place that writes none for blank; a few among blanks were put where a number belongs. */
function* dashes(disclosure: Case): Generator<Verdict> {
  const findings: Verdict[] = [];
  for (const [role, dashed] of dashedByTable(survey(disclosure).dashed)) {
    if (dashed.length > blankIn(disclosure, role)) continue;
    const words = quoted(dashed.map(({ label }) => label));
    findings.push(
      failed(`${words}印作“——”（不适用），同表其余没有数的格是空白；“——”不参加求和。`, { statements: dashed }),
    );
  }
  yield* outcome(findings, disclosure.reading.tables.length);
}

/** 公开06表 prints dashes for 309 and 311. */
function isDashedRightly({ cell }: Statement): boolean {
  return cell?.table === 'basicExpenditure' && /^3(?:09|11)/.test(cell.row);
}

function dashedByTable(statements: readonly Statement[]): Map<TableRole, Statement[]> {
  const byTable = new Map<TableRole, Statement[]>();
  for (const statement of statements) {
    if (!statement.cell || isDashedRightly(statement)) continue;
    const { table } = statement.cell;
    byTable.set(table, [...(byTable.get(table) ?? []), statement]);
  }
  return byTable;
}

function blankIn({ reading }: Case, role: TableRole): number {
  let count = 0;
  for (const statement of reading.statements)
    if (statement.cell?.table === role && statement.printed.state === 'blank' && !isDashedRightly(statement)) count++;
  return count;
}

/** 公开02 and 06, whose cells slide most easily, have rules of their own (T02-06, T06-09). */
const ASKED_ELSEWHERE: ReadonlySet<TableRole> = new Set(['income', 'basicExpenditure']);

function* unreadable(disclosure: Case): Generator<Verdict> {
  const cells = survey(disclosure).unreadable.filter(({ cell }) => cell !== null && !ASKED_ELSEWHERE.has(cell.table));
  const words = quoted(cells.map(({ printed }) => printed.text));
  const findings =
    cells.length > 0 ? [failed(`${words}读不出是哪个数，有关的勾稽关系未能核验。`, { statements: cells })] : [];
  yield* outcome(findings, disclosure.reading.tables.length);
}

/** Balances carried over and 其他收入 may be reversed below zero, and totals with them. */
const MAY_BE_NEGATIVE: ReadonlySet<string> = new Set([
  'carriedIn',
  'carriedOut',
  'surplusDistribution',
  'nonFiscalSurplusUsed',
]);

function mayBeNegative(fact: string): boolean {
  const { concept, dims, measure } = parseFactKey(fact);
  if (measure !== 'amount' && measure !== 'annualBudget' && measure !== 'initialBudget') return true;
  return MAY_BE_NEGATIVE.has(concept) || (concept === 'revenue' && dims.source === 'other');
}

function* negative(disclosure: Case): Generator<Verdict> {
  const odd = survey(disclosure).negative.filter(
    ({ cell, fact, form, printed }) =>
      form === undefined && (cell !== null || printed.dimension === 'money') && fact !== null && !mayBeNegative(fact),
  );
  const words = quoted(odd.map(({ label, printed }) => `${label} ${printed.text}`));
  const findings = odd.length > 0 ? [failed(`${words}为负数。`, { statements: odd })] : [];
  yield* outcome(findings, disclosure.reading.statements.length);
}

export const rules: readonly Rule[] = [
  {
    id: 'G-09',
    title: '应当填数的格不用“——”',
    formula: '空白作 0 参加求和；“——”表示不适用，不参加求和',
    severity: 'info',
    basis: [cite('layout', '公开06表：309、311 两类印“——”')],
    effective: always,
    remedy: '没有数的格留空白或填 0；只有不适用的格才填“——”。',
    check: dashes,
    examples: {
      pass: [{ name: '没有数的格留空白', cells: { '03:合计.1': '10.00', '03:合计.2': '10.00' } }],
      fail: [
        { name: '一格用“——”，其余空白', cells: { '03:合计.1': '10.00', '03:合计.2': '10.00', '03:合计.3': '——' } },
      ],
    },
  },
  {
    id: 'G-10',
    title: '金额格里只有一个数',
    formula: '金额格 = 一个数、空白或“——”',
    severity: 'info',
    basis: [cite('practice', '金额格中的文字、粘连的数不能核对')],
    effective: always,
    remedy: '对照原件改正这一格；粘连的两个数分开填写。',
    check: unreadable,
    examples: {
      pass: [{ name: '金额格都是数', cells: { '03:合计.1': '10.00' } }],
      fail: [{ name: '两个数粘在一起', cells: { '03:合计.1': '10.00 5.00' } }],
    },
  },
  {
    id: 'G-11',
    title: '收入、支出、预算数不为负',
    formula: '金额 ≥ 0（年初、年末结转和结余，结余分配，其他收入的冲销除外）',
    severity: 'warning',
    basis: [cite('practice', '负数只见于结转结余和收入冲销')],
    effective: always,
    remedy: '核对正负号；确有冲减的，在说明中写明原因。',
    check: negative,
    examples: {
      pass: [{ name: '年末结转为负不报', cells: { '01:27': '10.00', '01:60': '-1.00' } }],
      fail: [{ name: '项目支出为负', cells: { '03:合计.1': '10.00', '03:合计.3': '-2.00' } }],
    },
  },
];
