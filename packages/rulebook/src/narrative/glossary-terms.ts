/**
 * The terms 名词解释 explains (RULES S-22), and by which tables a term counts as used: one of them has a row or column of
 * that name with an amount above zero, or, without labels, any amount at all. `inEveryTemplate` marks the terms that both
 * the 山西 2023 and the 上海 2024 form define; the others are wanted only where a place's form defines them.
 * Each 类 of 一般公共预算财政拨款支出决算表 is a term too; those come from the functional list, not from here.
 */
import type { TableRole } from '@mingsuan/core/statement';

export interface GlossaryTerm {
  readonly term: string;
  /** Other wordings of the same term, in tables and in the glossary. */
  readonly aliases: readonly string[];
  readonly usedWhen: { readonly tables: readonly TableRole[]; readonly labels: readonly string[] };
  readonly inEveryTemplate: boolean;
}

interface TermRow {
  readonly term: string;
  readonly tables: readonly TableRole[];
  readonly aliases?: readonly string[];
  /** Where the tables name it otherwise than the glossary; [] for any amount in the table. */
  readonly labels?: readonly string[];
  readonly local?: true;
}

const TERMS: readonly TermRow[] = [
  { term: '财政拨款收入', tables: ['income'], aliases: ['财政拨款'] },
  { term: '上级补助收入', tables: ['incomeExpenditureTotal', 'income'], local: true },
  { term: '事业收入', tables: ['incomeExpenditureTotal', 'income'] },
  { term: '经营收入', tables: ['incomeExpenditureTotal', 'income'] },
  { term: '附属单位上缴收入', tables: ['incomeExpenditureTotal', 'income'], local: true },
  { term: '其他收入', tables: ['incomeExpenditureTotal', 'income'] },
  {
    term: '使用非财政拨款结余',
    tables: ['incomeExpenditureTotal'],
    aliases: ['使用非财政拨款结余和专用结余', '使用非财政拨款结余（含专用结余）', '用事业基金弥补收支差额'],
    local: true,
  },
  {
    term: '年初结转和结余',
    tables: ['incomeExpenditureTotal', 'governmentFund'],
    aliases: ['年初结转结余', '上年结转和结余', '上年结转结余'],
  },
  { term: '结余分配', tables: ['incomeExpenditureTotal'], local: true },
  {
    term: '年末结转和结余',
    tables: ['incomeExpenditureTotal', 'governmentFund'],
    aliases: ['年末结转结余', '结转下年'],
  },
  { term: '基本支出', tables: ['expenditure', 'generalBudget'] },
  { term: '项目支出', tables: ['expenditure', 'generalBudget'] },
  { term: '上缴上级支出', tables: ['expenditure'], local: true },
  { term: '经营支出', tables: ['expenditure'] },
  { term: '对附属单位补助支出', tables: ['expenditure'], aliases: ['对附属单位补助'], local: true },
  {
    term: '“三公”经费',
    tables: ['threePublic'],
    aliases: ['三公经费', '财政拨款“三公”经费', '财政拨款三公经费'],
    labels: [],
  },
  {
    term: '机关运行经费',
    tables: ['statistics'],
    labels: ['(一)行政单位', '(二)参照公务员法管理事业单位', '行政单位', '参照公务员法管理事业单位'],
  },
];

export const glossaryTerms: readonly GlossaryTerm[] = TERMS.map(({ term, tables, aliases = [], labels, local }) => ({
  term,
  aliases,
  usedWhen: { tables, labels: labels ?? [term, ...aliases] },
  inEveryTemplate: local !== true,
}));
