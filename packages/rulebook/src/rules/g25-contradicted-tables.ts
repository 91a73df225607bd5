/** Tables whose labels and numbers do not belong together: one warning each, and no findings of their single cells. */
import type { Case, Rule, Verdict } from '@mingsuan/core/audit';
import { cite } from '../sources/index.ts';
import { always, failed, notApplicable, passed, spanInLine } from './g-shared.ts';

function* contradicted({ reading }: Case): Generator<Verdict> {
  const problems = reading.problems.filter(({ code }) => code === 'contradicted-table');
  for (const { line, message } of problems)
    yield failed(message, { places: line === null ? [] : [spanInLine(reading, line, '')] });
  if (problems.length > 0) return;
  yield reading.tables.length > 0 ? passed() : notApplicable('文件中没有公开表。');
}

const HEAD =
  '明川县教育局\n2023年度部门决算公开\n\n支出决算表\n公开03表\n部门名称：明川县教育局 2023年度\n金额单位：万元\n项目';
const ROWS = [
  '合计\t\t30.00\t10.00\t20.00',
  '205\t教育支出\t30.00\t10.00\t20.00',
  '20501\t教育管理事务\t12.00\t10.00\t2.00',
  '2050101\t行政运行\t12.00\t10.00\t2.00',
  '20502\t普通教育\t18.00\t\t18.00',
  '2050202\t小学教育\t18.00\t\t18.00',
].join('\n');

const tableUnder = (...labels: readonly string[]) =>
  `${HEAD}\t\t${labels.join('\t')}\n科目代码\t科目名称\t\t\t\n栏次\t\t1\t2\t3\n${ROWS}`;

export const rules: readonly Rule[] = [
  {
    id: 'G-25',
    title: '表头各栏与下面的数字对得上',
    formula: '表内、表间应当相等的，多数相等',
    severity: 'warning',
    basis: [cite('practice', '一张表的勾稽关系大多不成立，是栏目、单位或年度弄错，不是各数都填错')],
    effective: always,
    remedy: '核对这张表的表头、金额单位和年度，栏目与数字错位的整列改正后再审。',
    check: contradicted,
    examples: {
      pass: [{ name: '合计等于各栏之和', text: tableUnder('本年支出合计', '基本支出', '项目支出') }],
      fail: [{ name: '表头的合计与项目支出对调', text: tableUnder('项目支出', '基本支出', '本年支出合计') }],
    },
  },
];
