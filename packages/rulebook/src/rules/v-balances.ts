/** Tables of 一般公共预算 and 国有资本经营预算 that print income and what is carried over too (云南, 上海 and others): each row balances. */
import type { Case, Rule } from '@mingsuan/core/audit';
import { tie } from '@mingsuan/core/families';
import type { FactKey, TableRole } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';

const printsIncome = (role: TableRole) => (disclosure: Case) =>
  hasRevenue(disclosure.factsOf(role)) || '该表没有收入和结转结余各栏。';

function hasRevenue(facts: ReadonlyMap<FactKey, unknown>): boolean {
  for (const fact of facts.keys()) if (fact.startsWith('revenue')) return true;
  return false;
}

const document = (title: string, carriedOut: string) =>
  `明川县教育局\n2023年度部门决算\n\n${title}收入支出决算表\n金额单位：万元\n` +
  '科目编码\t科目名称\t年初结转和结余\t本年收入\t本年支出\t\t\t年末结转和结余\n\t\t\t\t小计\t基本支出\t项目支出\t\n' +
  `合计\t\t1.00\t9.00\t8.00\t5.00\t3.00\t2.00\n205\t教育支出\t1.00\t9.00\t8.00\t5.00\t3.00\t${carriedOut}`;

const balance = (id: string, table: string, role: TableRole, fund: string, name: string): Rule =>
  tie({
    id,
    title: `${name}收支表每行平衡`,
    formula: '每行 年初结转和结余 + 本年收入 − 本年支出 = 年末结转和结余',
    basis: [cite('layout', '每行 年初结转和结余 + 本年收入 − 本年支出 = 年末结转和结余')],
    effective: { from: null, to: null },
    severity: 'error',
    remedy: '核对该行年初结转和结余、本年收入、本年支出、年末结转和结余，改正填错的一栏。',
    when: printsIncome(role),
    left: [
      `${table}:carriedIn{fund=${fund}}`,
      `${table}:revenue{source=${fund}}`,
      `-${table}:expenditure{fund=${fund}}`,
    ],
    right: [`${table}:carriedOut{fund=${fund}}`],
    each: 'rows',
    examples: {
      pass: [{ name: '平衡', text: document(name, '2.00') }],
      fail: [{ name: '年末结转多出', text: document(name, '3.00') }],
    },
  });

export const rules: readonly Rule[] = [
  balance('V-14', '05', 'generalBudget', 'general', '一般公共预算财政拨款'),
  balance('V-15', '08', 'stateCapital', 'stateCapital', '国有资本经营预算财政拨款'),
];
