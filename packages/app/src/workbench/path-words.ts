/** Where in a ledger a text stands, as people call it: 「项目“文化市场治理经费” · 第 2 个指标 · 偏差原因」. */
import type { LedgerProject } from '@mingsuan/core/ledger';

export type FactName = (fact: string) => string;

const WORDS: Readonly<Record<string, string>> = {
  organisation: '机构职能',
  duties: '职责',
  offices: '内设机构',
  units: '所属单位',
  kind: '类别',
  names: '名称',
  projects: '项目',
  name: '名称',
  code: '功能科目',
  fundSource: '资金来源名称',
  overview: '综述',
  goal: '绩效目标',
  expected: '年度目标',
  actual: '实际完成',
  indicators: '指标',
  level1: '一级指标',
  level2: '二级指标',
  target: '年度指标值',
  adjustedTarget: '调整后指标值',
  deviation: '偏差原因',
  executionDeviation: '未完成预算的原因',
  analysis: '绩效分析',
  execution: '预算执行情况',
  output: '产出情况',
  benefit: '效益情况',
  satisfaction: '满意度情况',
  experience: '主要经验做法',
  problems: '存在问题',
  improvements: '改进措施',
  improvement: '改进措施',
  overall: '部门整体评价',
  tasks: '重点工作任务',
  achievements: '主要工作成效',
  reasons: '原因',
  uses: '用途',
};

export function pathWords(
  [root, ...rest]: readonly (string | number)[],
  projects: readonly LedgerProject[],
  factName: FactName,
): string {
  const [first] = rest;
  if ((root === 'reasons' || root === 'uses') && typeof first === 'string')
    return `${WORDS[root]} · ${factName(first)}`;
  const isProject = root === 'projects' && typeof first === 'number';
  const head = isProject ? `项目“${projects[first]?.name ?? first + 1}”` : (WORDS[root ?? ''] ?? '');
  const words = (isProject ? rest.slice(1) : rest).map((step) =>
    typeof step === 'number' ? `第 ${step + 1} 个` : (WORDS[step] ?? step),
  );
  return [head, ...words].filter((word) => word !== '').join(' · ');
}
