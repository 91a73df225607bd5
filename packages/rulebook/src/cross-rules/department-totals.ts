/** The report on the whole department against the tables of the final accounts. */
import { answer, type Case, type Check, type CrossRule, type Dossier, type SumCheck } from '@mingsuan/core/audit';
import { notApplicable, parseRef, plus, resolve, totalsOf } from '@mingsuan/core/families';
import type { ReportFigure, Statement } from '@mingsuan/core/statement';
import { always } from '../rules/n-shared.ts';
import { cite } from '../sources/index.ts';
import { overallReport } from './examples.ts';

interface Basis {
  readonly ref: string;
  readonly name: string;
}

const SPENT: readonly Basis[] = [
  { ref: '01:expenditure', name: '01表 本年支出合计' },
  { ref: '01:expenditureTotal', name: '01表 支出总计' },
  { ref: '04:expenditure{fund=fiscal}', name: '04表 本年支出合计' },
  { ref: '04:expenditureTotal{fund=fiscal}', name: '04表 支出总计' },
  { ref: '05:expenditure{fund=general}', name: '05表 合计' },
];
const GENERAL: readonly Basis[] = [{ ref: '05:expenditure{fund=general}', name: '05表 合计' }];

function possible(accounts: Case, total: Statement, bases: readonly Basis[], what: string): SumCheck[] {
  return bases.flatMap(({ ref, name }): SumCheck[] => {
    const right = resolve(accounts, [parseRef(ref)]);
    if (typeof right === 'string' || right.every(({ statement }) => statement.printed.state !== 'stated')) return [];
    return [{ kind: 'equal', left: [plus(total)], right, say: `整体自评报告的${what} = ${name}` }];
  });
}

function* totalsOfTables(
  dossier: Dossier,
  figure: ReportFigure,
  bases: readonly Basis[],
  what: string,
): Generator<Check> {
  const { finalAccounts } = dossier;
  let asked = false;
  for (const { reading } of finalAccounts ? dossier.reports : []) {
    if (!finalAccounts || !reading.evaluation || reading.kind !== 'overallEvaluationReport') continue;
    for (const total of totalsOf(reading.evaluation, figure, 'department')) {
      const checks = possible(finalAccounts, total, bases, what);
      // the report does not say of which total it speaks; which, is seen by which comes out
      const check = checks.find((c) => answer(c).outcome !== 'failed') ?? checks[0];
      if (!check) continue;
      asked = true;
      yield check;
    }
  }
  if (!asked) yield notApplicable(`没有同时提供决算公开和写有${what}的部门整体自评报告。`);
}

const CELLS = { '01:58': '950.00', '01:62': '960.00', '05:合计.1': '900.00' };
const GOOD = '全年预算1000.00万元，全年执行数950.00万元，完成率95.00%。';

export const crossRules: readonly CrossRule[] = [
  {
    id: 'D-04-3',
    title: '部门整体自评报告的全年执行数等于决算公开的支出',
    formula: '整体自评 全年执行数 = 01表 本年支出合计（或 支出总计、财政拨款支出、一般公共预算支出）',
    severity: 'warning',
    basis: [cite('R10'), cite('layout', '同一数字，各处相同')],
    effective: always,
    remedy: '以公开01表的本年支出合计为准，改正整体自评报告；口径不同的，在报告中写明。',
    across: (dossier) => totalsOfTables(dossier, 'executed', SPENT, '全年执行数'),
    examples: {
      pass: [{ name: '与本年支出合计相同', year: 2023, cells: CELLS, others: [{ text: overallReport(GOOD) }] }],
      fail: [
        {
          name: '与哪个合计都不同',
          year: 2023,
          cells: CELLS,
          others: [{ text: overallReport(GOOD.replace('950.00', '905.00').replace('95.00%', '90.50%')) }],
        },
      ],
    },
  },
  {
    id: 'D-04-4',
    title: '部门整体自评报告的一般公共预算支出等于公开05表合计',
    formula: '整体自评 涉及一般公共预算支出 = 05表 合计 栏1',
    severity: 'warning',
    basis: [cite('R10'), cite('layout', '同一数字，各处相同')],
    effective: always,
    remedy: '以公开05表合计为准，改正整体自评报告。',
    across: (dossier) => totalsOfTables(dossier, 'general', GENERAL, '一般公共预算支出'),
    examples: {
      pass: [
        {
          name: '与05表合计相同',
          year: 2023,
          cells: CELLS,
          others: [{ text: overallReport(GOOD).replace('绩效自评。', '绩效自评，涉及一般公共预算支出900.00万元。') }],
        },
      ],
      fail: [
        {
          name: '印作全部支出',
          year: 2023,
          cells: CELLS,
          others: [{ text: overallReport(GOOD).replace('绩效自评。', '绩效自评，涉及一般公共预算支出950.00万元。') }],
        },
      ],
    },
  },
];
