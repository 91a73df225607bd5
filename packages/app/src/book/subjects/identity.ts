/** 封面与单位: whose year it is, and which document it is told in. */
import type { Ledger } from '@mingsuan/core/ledger';
import { documentKinds, kindWord } from '../document-kinds.ts';
import { type BookSheet, formBlock, type RowValues, TABS, TEXT } from '../layout.ts';
import type { FixedRows } from '../sheet-reader.ts';

const NAME = '部门（单位）名称';
const CODE = '部门代码';
const YEAR = '决算年度';
const KIND = '文件种类';
const OTHER_MATTERS = '其他需要说明的事项';
const IMPROVEMENT = '自评为“中”“差”的项目拟采取的改进措施';

const form = formBlock('封面与单位', [
  { label: NAME, note: '印在封面和各表表头，请用全称。' },
  {
    label: CODE,
    entries: { 填写: { kind: 'code', list: '' } },
    note: '预算单位编码中的主管部门代码，如 036；没有可以不填。',
  },
  { label: YEAR, entries: { 填写: { kind: 'code', list: '' } }, note: '四位数字，如 2023。' },
  {
    label: KIND,
    entries: { 填写: { kind: 'choice', words: Object.keys(documentKinds) } },
    note: '留空为部门决算公开。三种绩效报告只填项目各表，不用填科目代码。',
  },
  { label: IMPROVEMENT, entries: { 填写: TEXT }, note: '没有这样的项目可以不填。' },
  { label: OTHER_MATTERS, entries: { 填写: TEXT }, note: '情况说明最后一节；没有可以不填。' },
]);

export const identitySheet: BookSheet = {
  name: '封面与单位',
  title: '封面与单位',
  guidance: ['封面、表头和说明中的单位名称、年度都取自这里。'],
  blocks: [form],
  frozenColumns: 0,
  tabColour: TABS.whole,
};

export function identityRows({ department, year, report, improvement, otherMatters = '' }: Ledger): RowValues[] {
  return [
    { 项目: NAME, 填写: department.name },
    { 项目: CODE, 填写: department.code ?? '' },
    { 项目: YEAR, 填写: String(year) },
    { 项目: KIND, 填写: report === undefined ? '' : kindWord(report) },
    { 项目: IMPROVEMENT, 填写: improvement },
    { 项目: OTHER_MATTERS, 填写: otherMatters },
  ];
}

type Identity = Pick<Ledger, 'department' | 'year' | 'report' | 'improvement' | 'otherMatters'>;

export function readIdentity(rows: FixedRows): Identity {
  const code = rows(CODE)?.code('填写') ?? '';
  const yearRow = rows(YEAR);
  const year = yearRow?.count('填写') ?? null;
  const isYear = year !== null && year >= 2000 && year <= 2100;
  if (yearRow && !isYear) yearRow.problem('填写', 'missing-entry', '请填四位数字的决算年度，如 2023。');
  const name = rows(NAME)?.text('填写') ?? '';
  if (name === '') rows(NAME)?.problem('填写', 'missing-entry', '请填部门（单位）的全称，它印在封面和每张表上。');
  const report = rows(KIND)?.choice('填写', documentKinds) ?? null;
  const otherMatters = rows(OTHER_MATTERS)?.text('填写') ?? '';
  return {
    department: { name, code: code === '' ? null : code },
    year: year ?? 0,
    ...(report === null ? {} : { report }),
    improvement: rows(IMPROVEMENT)?.text('填写') ?? '',
    ...(otherMatters === '' ? {} : { otherMatters }),
  };
}
