/** Sections of a disclosure by the words of their titles; the first that fits wins, so the narrower stand first. */
import type { SectionLayout } from '@mingsuan/core/recognition';

const GENERAL = { fund: 'general' };
const BASIC = { fund: 'general', kind: 'basic' };

export const sections: readonly SectionLayout[] = [
  { role: 'profile', words: [['概况']], not: ['决算', '情况说明'] },
  { role: 'tables', words: [['决算表'], ['部门决算', '报表'], ['决算', '表格']], not: ['收入', '支出', '财政拨款'] },
  {
    role: 'narrative',
    words: [['情况说明']],
    not: ['支出', '收入', '收支', '经费', '采购', '资产', '绩效', '其他', '机关'],
  },
  { role: 'narrative', words: [['决算情况说明']], not: ['收入', '收支', '支出', '三公', '基金', '国有资本'] },
  { role: 'glossary', words: [['名词解释']] },
  { role: 'attachments', words: [['附件'], ['附表']], not: ['情况'] },
  { role: 'duties', words: [['职责'], ['职能']], not: ['机构'] },
  { role: 'organisation', words: [['机构设置'], ['机构情况'], ['单位构成'], ['内设机构'], ['人员构成']] },
  {
    role: 'generalStructure',
    words: [
      ['一般公共预算', '支出决算结构'],
      ['一般公共预算', '结构情况'],
    ],
    dims: GENERAL,
    names: 'functional',
    whole: { concept: 'expenditure', dims: GENERAL },
    subject: { concept: 'expenditure', dims: GENERAL },
  },
  {
    role: 'generalDetail',
    words: [['一般公共预算', '支出决算具体']],
    dims: GENERAL,
    names: 'functional',
    whole: { concept: 'expenditure', dims: GENERAL },
    subject: { concept: 'expenditure', dims: GENERAL },
  },
  {
    role: 'basic',
    words: [['基本支出决算']],
    dims: BASIC,
    names: 'economic',
    whole: { concept: 'expenditure', dims: BASIC },
    subject: { concept: 'expenditure', dims: BASIC },
  },
  {
    role: 'generalOverall',
    words: [['一般公共预算财政拨款支出决算总体']],
    dims: GENERAL,
    whole: { concept: 'expenditure', dims: {} },
    subject: { concept: 'expenditure', dims: GENERAL },
  },
  {
    role: 'general',
    words: [['一般公共预算', '支出决算']],
    not: ['三公'],
    dims: GENERAL,
    names: 'functional',
    whole: { concept: 'expenditure', dims: GENERAL },
    subject: { concept: 'expenditure', dims: GENERAL },
  },
  { role: 'governmentFund', words: [['政府性基金']], dims: { fund: 'govFund' }, names: 'functional' },
  { role: 'stateCapital', words: [['国有资本经营']], dims: { fund: 'stateCapital' }, names: 'functional' },
  {
    role: 'threePublicDetail',
    words: [['三公', '具体情况']],
    whole: { concept: 'threePublic', dims: {} },
    subject: { concept: 'threePublic', dims: {} },
  },
  {
    role: 'threePublicOverall',
    words: [['三公', '总体情况']],
    whole: { concept: 'threePublic', dims: {} },
    subject: { concept: 'threePublic', dims: {} },
  },
  {
    role: 'threePublic',
    words: [['三公']],
    whole: { concept: 'threePublic', dims: {} },
    subject: { concept: 'threePublic', dims: {} },
  },
  {
    role: 'fiscal',
    words: [['财政拨款收支决算总体'], ['财政拨款收入支出决算总体'], ['财政拨款收入', '支出决算总体']],
    not: ['一般公共预算', '基金'],
    dims: { fund: 'fiscal' },
  },
  { role: 'overall', words: [['收入支出决算总体'], ['收支决算总体'], ['收入支出总体']], not: ['财政拨款'] },
  {
    role: 'income',
    words: [['收入决算情况']],
    not: ['支出', '财政拨款'],
    whole: { concept: 'revenue', dims: {} },
    subject: { concept: 'revenue', dims: {} },
  },
  {
    role: 'expenditure',
    words: [['支出决算情况']],
    not: ['财政拨款', '收入', '三公', '一般公共预算'],
    whole: { concept: 'expenditure', dims: {} },
    subject: { concept: 'expenditure', dims: {} },
  },
  { role: 'agencyOperating', words: [['机关运行经费']], subject: { concept: 'agencyOperating', dims: {} } },
  {
    role: 'procurement',
    words: [['政府采购']],
    whole: { concept: 'procurement', dims: {} },
    subject: { concept: 'procurement', dims: {} },
  },
  { role: 'assets', words: [['国有资产占'], ['资产占用']], subject: { concept: 'vehicles', dims: {} } },
  { role: 'performance', words: [['绩效']], whole: { concept: 'expenditure', dims: { kind: 'project' } } },
  { role: 'otherMatters', words: [['其他重要事项'], ['其他需要说明']] },
];
