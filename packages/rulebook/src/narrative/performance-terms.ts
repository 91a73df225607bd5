/** Words of the narrative about performance and about the department's institutions. */
import type { TermLayout } from '@mingsuan/core/recognition';

export const performanceTerms: TermLayout[] = [
  {
    words: ['绩效自评', '自评项目'],
    concept: 'selfEvaluation',
    in: ['performance'],
    anchor: true,
  },
  { words: ['二级项目', '一级项目'], concept: 'selfEvaluation', in: ['performance'], label: '自评项目' },
  {
    words: ['涉密项目'],
    concept: 'selfEvaluation',
    dims: { secrecy: 'secret' },
    in: ['performance'],
    label: '涉密项目',
  },
  {
    words: ['编报绩效目标'],
    concept: 'performanceTargets',
    in: ['performance'],
    anchor: true,
    label: '编报绩效目标的项目',
  },
  {
    words: ['绩效跟踪评价', '绩效跟踪'],
    concept: 'performanceTracking',
    in: ['performance'],
    anchor: true,
    label: '绩效跟踪的项目',
  },
  { words: ['平均得分'], concept: 'selfEvaluationScore', in: ['performance'], counted: true },
  { words: ['发现问题'], concept: 'evaluationProblems', in: ['performance'], counted: true },
  {
    words: ['完成整改'],
    concept: 'evaluationProblems',
    dims: { state: 'corrected' },
    in: ['performance'],
    counted: true,
  },
  { words: ['正在整改'], concept: 'evaluationProblems', dims: { state: 'open' }, in: ['performance'], counted: true },
  {
    words: ['涉及资金', '涉及预算金额', '预算金额', '资金'],
    concept: 'selfEvaluation',
    in: ['performance'],
    relative: true,
    label: '涉及资金',
  },
  ...(
    [
      ['一般公共预算', 'general'],
      ['政府性基金预算', 'govFund'],
      ['国有资本经营预算', 'stateCapital'],
      // the ministry's template of some years prints 国有资金经营预算
      ['国有资金经营预算', 'stateCapital'],
      ['社会保险基金预算', 'socialInsurance'],
      ['其他资金', 'other'],
      ['单位资金', 'other'],
      ['自有资金', 'other'],
    ] as const
  ).map(
    ([word, fund]): TermLayout => ({
      words: [`${word}项目支出`, `${word}支出`, word],
      concept: 'selfEvaluation',
      dims: { fund },
      in: ['performance'],
      relative: true,
    }),
  ),
  {
    words: ['一般公共预算项目支出总额'],
    concept: 'expenditure',
    dims: { fund: 'general', kind: 'project' },
    in: ['performance'],
  },
  {
    words: ['政府性基金预算项目支出总额'],
    concept: 'expenditure',
    dims: { fund: 'govFund', kind: 'project' },
    in: ['performance'],
  },
  {
    words: ['国有资本经营预算项目支出总额'],
    concept: 'expenditure',
    dims: { fund: 'stateCapital', kind: 'project' },
    in: ['performance'],
  },
  { words: ['项目支出总额'], concept: 'expenditure', dims: { kind: 'project' }, in: ['performance'] },
  {
    words: ['项目', '项目支出'].flatMap((what) =>
      ['', '全面'].flatMap((how) => ['开展', '开展了'].map((did) => `${what}${how}${did}绩效自评`)),
    ),
    concept: 'selfEvaluation',
    in: ['performance'],
    after: true,
    anchor: true,
    label: '自评项目',
  },
  {
    words: ['项目开展了部门评价', '项目开展部门评价'],
    concept: 'departmentEvaluation',
    in: ['performance'],
    after: true,
    anchor: true,
    label: '部门评价项目',
  },
  ...(['优', '良', '合格', '不合格', '中', '差'] as const).map(
    (grade): TermLayout => ({
      words: [`绩效评级为${grade}的项目`, `自评等级为${grade}的项目`, `等级为${grade}的项目`, `评级为${grade}的项目`],
      concept: 'selfEvaluation',
      dims: { grade },
      in: ['performance'],
      label: `自评等级为“${grade}”的项目`,
    }),
  ),
  ...(['优', '良', '中', '差'] as const).map(
    (grade): TermLayout => ({
      words: [`项目自评等级为${grade}`, `项目自评结果为${grade}`, `项目自评为${grade}`],
      concept: 'selfEvaluation',
      dims: { grade },
      in: ['performance'],
      after: true,
      label: `自评等级为“${grade}”的项目`,
    }),
  ),
];

export const organisationTerms: TermLayout[] = (
  [
    [['内设机构', '内设科室', '职能科室', '内设处室', '科室'], 'inner'],
    [['事业单位', '下属单位', '所属单位', '二级单位', '直属单位'], 'subordinate'],
  ] as const
).map(
  ([words, kind]): TermLayout => ({
    words,
    concept: 'institutions',
    dims: { kind },
    in: ['organisation'],
    after: true,
    counted: true,
  }),
);
