/** 自评范围: what was self-evaluated as a whole, where not every project of it is listed. */
import { type EvaluatedScope, type Ledger, scopeFacts } from '@mingsuan/core/ledger';
import type { FactKey } from '@mingsuan/core/statement';
import { yuanOf } from '../digits.ts';
import { AMOUNT, type BookSheet, COUNT, formBlock, type RowValues, TABS } from '../layout.ts';
import type { FixedRows } from '../sheet-reader.ts';
import { notNegative } from './budgets.ts';

const PROJECTS = '开展自评的项目个数';
const ALL_PROJECTS = '全部项目个数';
const AMOUNTS = {
  amount: '自评涉及资金',
  projectTotal: '一般公共预算项目支出总额',
  generalTotal: '部门整体自评涉及的一般公共预算支出',
} as const;
type AmountKey = keyof typeof AMOUNTS;
const amountKeys = Object.keys(AMOUNTS) as AmountKey[];

const tracked = (what: string) => [`${what}的项目个数`, `${what}的项目预算金额`];
/** Labels of `scopeFacts`, in their order. */
const TOLD = [
  ...tracked('编报绩效目标'),
  ...tracked('绩效跟踪评价'),
  ...['优', '良', '中（合格）', '差（不合格）'].map((grade) => `评级为“${grade}”的项目个数`),
  '自评发现的问题个数',
  '已完成整改的问题个数',
  '正在整改的问题个数',
];
const isAmount = (key: FactKey) => key === 'performanceTargets' || key === 'performanceTracking';
const told = scopeFacts.map((key, i) => ({ key, label: TOLD[i] ?? key }));

export const scopeSheet: BookSheet = {
  name: '自评范围',
  title: '绩效自评的范围',
  guidance: [
    '“项目”表列全了开展自评的项目的，本表留空；绩效报告只写其中一部分项目的，在这里填全部的个数和金额（元）。',
  ],
  frozenColumns: 0,
  tabColour: TABS.performance,
  blocks: [
    formBlock('自评范围', [
      { label: PROJECTS, entries: { 填写: COUNT }, note: '个。' },
      { label: ALL_PROJECTS, entries: { 填写: COUNT }, note: '个；不写自评覆盖率的留空。' },
      { label: AMOUNTS.amount, entries: { 填写: AMOUNT }, note: '元。' },
      { label: AMOUNTS.projectTotal, entries: { 填写: AMOUNT }, note: '元；不写所占比例的留空。' },
      { label: AMOUNTS.generalTotal, entries: { 填写: AMOUNT }, note: '元；部门整体支出绩效自评报告用。' },
      ...told.map(({ key, label }) => ({
        label,
        entries: { 填写: isAmount(key) ? AMOUNT : COUNT },
        note: '没有附项目自评表的部门决算用；所在地区不写的留空。',
      })),
    ]),
  ],
};

export function scopeRows(scope: EvaluatedScope | undefined): RowValues[] {
  if (scope === undefined) return [];
  const { projects, allProjects } = scope;
  return [
    { 项目: PROJECTS, 填写: String(projects) },
    { 项目: ALL_PROJECTS, 填写: allProjects === undefined ? '' : String(allProjects) },
    ...amountKeys.map((key) => {
      const fen = scope[key];
      return { 项目: AMOUNTS[key], 填写: fen === undefined ? '' : yuanOf(fen) };
    }),
    ...told.flatMap(({ key, label }) => {
      const value = scope.told?.[key];
      return value === undefined ? [] : [{ 项目: label, 填写: isAmount(key) ? yuanOf(value) : String(value) }];
    }),
  ];
}

export function readScope(rows: FixedRows): Pick<Ledger, 'evaluated'> {
  const count = (label: string) => {
    const row = rows(label);
    const value = row?.count('填写') ?? null;
    if (value !== null && value < 0) row?.problem('填写', 'negative', '个数不能是负数。请改正。');
    return value;
  };
  const amount = (label: string) => {
    const row = rows(label);
    return row ? notNegative(row, '填写') : null;
  };
  const [projects, allProjects] = [count(PROJECTS), count(ALL_PROJECTS)];
  const whole = amount(AMOUNTS.amount);
  const projectTotal = amount(AMOUNTS.projectTotal);
  const generalTotal = amount(AMOUNTS.generalTotal);
  const others = told.flatMap(({ key, label }) => {
    const value = isAmount(key) ? amount(label) : count(label);
    return value === null ? [] : [[key, value] as const];
  });
  const entered = [projects, allProjects, whole, projectTotal, generalTotal];
  if (others.length === 0 && entered.every((value) => value === null)) return {};
  if (projects === null)
    rows(PROJECTS)?.problem('填写', 'missing-entry', '本表已填了其他内容，请补填开展自评的项目个数。');
  return {
    evaluated: {
      projects: projects ?? 0,
      ...(allProjects === null ? {} : { allProjects }),
      amount: whole ?? 0,
      ...(projectTotal === null ? {} : { projectTotal }),
      ...(generalTotal === null ? {} : { generalTotal }),
      ...(others.length === 0 ? {} : { told: Object.fromEntries(others) }),
    },
  };
}
