/** How many projects were evaluated and with how much money: 决算's 预算绩效情况 against forms and reports of other files. */
import { answer, type Check, type CrossRule, type Dossier, type SumCheck } from '@mingsuan/core/audit';
import {
  projectCounts as countsOfReport,
  notApplicable,
  objection,
  passed,
  plus,
  totalsOf,
} from '@mingsuan/core/families';
import { type Grade, gradeOf } from '@mingsuan/core/performance';
import type { Reading, Statement } from '@mingsuan/core/statement';
import { AMOUNT, gradeCounts, ONE, projectCounts, told } from '../rules/n-performance-facts.ts';
import { always } from '../rules/n-shared.ts';
import { cite } from '../sources/index.ts';
import { FORM, form, SUMMARY, summary } from './examples.ts';
import { gradeWord, projectsOf, type ToldProject } from './projects.ts';

interface Told {
  readonly reading: Reading;
  readonly statement: Statement;
}

/** 自评项目个数 of every document that tells one: 决算, 情况说明, reports. */
function countsTold(dossier: Dossier): Told[] {
  return dossier.current.flatMap((disclosure) => {
    const { reading } = disclosure;
    const counts =
      reading.evaluation === null ? projectCounts(disclosure) : countsOfReport(reading.evaluation).slice(0, 1);
    // projects of several budgets told apart are not all of them
    return counts.length === 1 ? counts.map((statement) => ({ reading, statement })) : [];
  });
}

function* countsAlike(dossier: Dossier): Generator<Check> {
  const [anchor, ...others] = countsTold(dossier);
  if (!anchor || others.length === 0) yield notApplicable('没有两份文件都写自评项目个数。');
  else {
    for (const { statement } of others) {
      const say = '自评项目个数在各文件中相同';
      yield { kind: 'equal', left: [plus(statement)], right: [plus(anchor.statement)], say };
    }
  }
}

/** All projects, where as many are told of as 决算 says were evaluated, none of them in 决算 itself. */
function allProjects(dossier: Dossier): readonly ToldProject[] | null {
  const { finalAccounts } = dossier;
  if (!finalAccounts || finalAccounts.reading.forms.length > 0) return null;
  const [count, other] = projectCounts(finalAccounts);
  const projects = projectsOf(dossier).flatMap((group) => group.slice(0, 1));
  return count && !other && count.printed.value === projects.length * ONE ? projects : null;
}

function* fundsAlike(dossier: Dossier): Generator<Check> {
  const amount = dossier.finalAccounts && told(dossier.finalAccounts, AMOUNT);
  if (!amount) {
    yield notApplicable('决算公开没有写自评涉及的资金。');
    return;
  }
  const say = '自评资金在决算公开和自评文件中相同';
  const possible: SumCheck[] = [];
  for (const { reading } of dossier.reports) {
    if (!reading.evaluation) continue;
    for (const figure of ['funds', 'executed', 'annualBudget'] as const) {
      for (const total of totalsOf(reading.evaluation, figure, 'projects'))
        possible.push({ kind: 'equal', left: [plus(amount)], right: [plus(total)], say });
    }
  }
  const projects = allProjects(dossier);
  for (const figure of ['executed', 'annualBudget'] as const) {
    const parts = projects?.map((project) => project.figures[figure]).filter((s) => s !== undefined) ?? [];
    if (projects && parts.length === projects.length) {
      const sum = `自评资金 = 各项目${figure === 'executed' ? '全年执行数' : '全年预算数'}之和`;
      possible.push({ kind: 'equal', left: [plus(amount)], right: parts.map(plus), say: sum });
    }
  }
  // either is told by some departments; which, is seen by which comes out
  const right = possible.find((check) => answer(check).outcome !== 'failed') ?? possible[0];
  yield right ?? notApplicable('其他文件没有写自评资金，也没有全部自评项目的金额。');
}

function* gradesAlike(dossier: Dossier): Generator<Check> {
  const { finalAccounts } = dossier;
  const grades = allProjects(dossier)?.map(gradeOfProject);
  const names: readonly Grade[] = ['优', '良', '中', '差'];
  const counts = finalAccounts
    ? names.flatMap((grade) => gradeCounts(finalAccounts, [grade]).map((count) => ({ grade, count })))
    : [];
  if (!grades || grades.includes(null) || counts.length === 0) {
    yield notApplicable('决算公开没有写各等级个数，或没有另外提供全部自评项目的得分。');
    return;
  }
  const rightOf = (grade: Grade) => grades.filter((own) => own === grade).length;
  const wrong = counts.filter(({ grade, count }) => count.printed.value !== rightOf(grade) * ONE);
  if (wrong.length === 0) yield { ...passed(), statements: counts.map(({ count }) => count) };
  else {
    const words = wrong.map(({ grade, count }) => `“${grade}”${count.printed.text}个`).join('、');
    const right = wrong.map(({ grade }) => `“${grade}”${rightOf(grade)}个`).join('、');
    yield objection(`决算公开说自评等级为${words}，按自评文件的得分是${right}。`, {
      statements: wrong.map(({ count }) => count),
      stated: words,
      expected: right,
    });
  }
}

function gradeOfProject(project: ToldProject): Grade | null {
  const printed = gradeWord(project);
  const score = project.figures.score?.printed;
  return printed ?? (score?.dimension === 'plain' ? gradeOf(score.value) : null);
}

function* withinProjectExpenditure(dossier: Dossier): Generator<Check> {
  const spent = dossier.finalAccounts?.cell('expenditure', 'expenditure{kind=project}');
  const parts = projectsOf(dossier)
    .filter(([first]) => first?.reading !== dossier.finalAccounts?.reading)
    .map(([first]) => first?.figures.executed)
    .filter((statement) => statement !== undefined);
  if (!spent || parts.length === 0) yield notApplicable('没有同时提供公开03表和项目的自评文件。');
  else {
    const say = '各自评项目执行数之和不大于03表项目支出合计';
    yield { kind: 'atMost', left: parts.map(plus), right: [plus(spent)], say };
  }
}

const TOLD =
  '组织开展了绩效自评，涉及二级项目2个，资金19.50万元。自评结果为：2个项目自评等级为“优”，0个项目自评等级为“良”。';
const ACCOUNTS = { year: 2023, cells: { '03:合计.3': '30.00' }, prose: { performance: TOLD } };
const BOTH = `${FORM}\n${form({ name: '文物看护经费', funds: '10.00\t10.00\t0\t100\t10.00', score: '88', total: '98.00\t优' })}`;
const TWO = summary(
  ['送戏下乡经费', '10.00', '9.50', '95.00', '95.50'],
  ['文物看护经费', '10.00', '10.00', '100.00', '98.00'],
);

function accounts(from = '', to = '') {
  return { ...ACCOUNTS, prose: { performance: TOLD.replace(from, to) }, others: [{ text: BOTH }] };
}

const remedy = '核对自评项目清单、自评表和各文件的说法，统一为一个数；口径不同的，在文中写明。';

export const crossRules: readonly CrossRule[] = [
  {
    id: 'N-37-7',
    title: '自评项目个数在决算公开、情况说明和报告中相同',
    formula: '决算公开 自评项目个数 = 情况说明（报告）项目个数',
    severity: 'warning',
    basis: [cite('R10'), cite('layout', '同一数字，各处相同')],
    effective: always,
    remedy,
    across: countsAlike,
    examples: {
      pass: [{ name: '都是两个', ...ACCOUNTS, others: [{ text: TWO }] }],
      fail: [{ name: '情况说明只有一个', ...ACCOUNTS, others: [{ text: SUMMARY }] }],
    },
  },
  {
    id: 'N-37-8',
    title: '决算公开的自评资金等于自评表、情况说明中的合计',
    formula: '自评资金 = 情况说明 涉及资金，或 = Σ自评表 全年执行数（全年预算数）',
    severity: 'warning',
    basis: [cite('R10'), cite('layout', '合计 = 各项之和')],
    effective: always,
    remedy,
    across: fundsAlike,
    examples: {
      pass: [{ name: '两张表执行数之和', ...accounts() }],
      fail: [{ name: '与执行数、预算数之和都不等', ...accounts('19.50', '15.90') }],
    },
  },
  {
    id: 'N-39-3',
    title: '决算公开的各等级个数与另外公开的自评得分相符',
    formula: '各等级个数 = 得分在该档的项目个数',
    severity: 'warning',
    basis: [cite('R10G')],
    effective: always,
    remedy: '按自评得分逐项定级，改正个数。',
    across: gradesAlike,
    examples: {
      pass: [{ name: '两个优', ...accounts() }],
      fail: [{ name: '一个优算成良', ...accounts('2个项目自评等级为“优”，0个', '1个项目自评等级为“优”，1个') }],
    },
  },
  {
    id: 'P-01-2',
    title: '自评项目的执行数之和不大于公开03表的项目支出',
    formula: 'Σ自评项目 全年执行数 ≤ 03表 合计 栏3',
    severity: 'warning',
    basis: [cite('R10'), cite('layout', '部分 ≤ 项目支出合计')],
    effective: always,
    remedy: '核对自评项目的执行数；包括转移支付或其他单位支出的，在文中说明。',
    across: withinProjectExpenditure,
    examples: {
      pass: [{ name: '19.50 ≤ 30.00', ...accounts() }],
      fail: [{ name: '项目支出只有15万元', ...accounts(), cells: { '03:合计.3': '15.00' } }],
    },
  },
];
