/**
 * The three reports on performance that stand beside 部门决算, in our own words and in the order of their official outlines.
 * What the slots mean: `@mingsuan/core/composition`, `report-values.ts`.
 */
import type { ReportForm } from '@mingsuan/core/composition';

const summary: ReportForm = {
  title: '{{year}}年度部门决算公开绩效情况说明',
  paragraphs: [
    { text: '一、预算绩效管理工作开展情况', level: 2 },
    {
      text: '按照预算绩效管理的要求，我单位对{{year}}年度安排的{{evaluated}}个项目开展了绩效自评[[，自评覆盖率{{coverage}}]]，涉及预算资金{{evaluatedAmount}}[[，其中已支出{{evaluatedExecuted}}]][[，占一般公共预算项目支出总额的{{evaluatedShare}}]]。',
    },
    { text: '二、项目绩效自评结果', level: 2 },
    {
      text: '（{{number}}）{{name}}项目\n\n{{name}}项目绩效自评综述\n\n根据年初设定的绩效目标，本项目自评得分为{{score}}分。全年预算数为{{budget}}，执行数为{{executed}}[[，完成预算的{{rate}}]]。[[项目绩效目标完成情况：{{indicators}}。]][[发现的主要问题及原因：{{problems}}。]][[下一步改进措施：{{improvements}}。]]',
      each: 'project',
    },
  ],
  nameTail: '项目',
  table: null,
};

const projectReport: ReportForm = {
  title: '{{year}}年度项目支出绩效自评报告',
  paragraphs: [
    { text: '一、基本情况', level: 2 },
    { text: '（一）项目背景和绩效目标', level: 3 },
    { text: '按照预算绩效管理的要求，我单位对{{year}}年度部门预算安排的{{count}}个项目开展绩效自评。' },
    { text: '{{name}}项目绩效目标：{{goal}}。', each: 'project' },
    { text: '（二）预算资金安排和使用情况', level: 3 },
    { text: '我单位{{year}}年部门预算项目{{count}}个，资金{{budget}}，其中：' },
    { text: '{{name}}项目：{{budget}}', each: 'project' },
    { text: '{{count}}个项目预算总额为{{budget}}，执行金额为{{executed}}[[，预算执行率{{rate}}]]。' },
    { text: '二、绩效评价工作开展情况', level: 2 },
    {
      text: '自评把实际完成值与年初目标比较。总分为90～100分（含90分）的项目为“优”；80～90分（含80分）为“良”；60～80分（含60分）为“中”；低于60分的为“差”。',
    },
    { text: '三、综合评价结论', level: 2 },
    { text: '经评定，{{grades}}，各项目得分见评分表。' },
    { text: '四、绩效目标完成情况分析', level: 2 },
    {
      text: '{{number}}.{{name}}项目：预算金额{{budget}}，执行金额{{executed}}[[，执行率{{rate}}]]，得分{{score}}分。[[{{overview}}。]][[{{done}}。]][[项目绩效目标完成情况：{{indicators}}。]][[绩效目标完成率为{{targetRate}}。]]',
      each: 'project',
    },
    { text: '五、偏离绩效目标的原因和改进措施', level: 2 },
    {
      text: '{{number}}、{{name}}项目：年初预算数是{{initial}}，全年执行数是{{executed}}，原因是：{{cause}}。[[改进措施：{{improvements}}。]]',
      each: 'shortfall',
    },
    { text: '六、自评结果的应用和公开', level: 2 },
    { text: '自评结果作为下一年度安排项目预算的依据，并按规定公开。' },
  ],
  nameTail: '',
  table: 'projects',
};

const overallReport: ReportForm = {
  title: '{{year}}年度部门整体支出绩效自评报告',
  paragraphs: [
    { text: '一、部门基本情况', level: 2 },
    { text: '（一）部门概况', level: 3 },
    {
      text: '{{department}}[[内设{{offices}}等{{officeCount}}个职能股室]]。[[本部门下属事业单位{{bodyCount}}个，分别为：{{bodies}}。]]',
    },
    { text: '（二）年度总体工作和重点工作任务', level: 3 },
    { text: '{{number}}.{{name}}；', each: 'task' },
    { text: '（三）部门整体收支情况', level: 3 },
    { text: '整体支出绩效目标：{{wholeGoal}}。' },
    { text: '我单位全年预算{{wholeBudget}}，全年执行数{{wholeExecuted}}[[，完成率{{wholeRate}}]]。' },
    { text: '（四）部门整体绩效管理情况', level: 3 },
    {
      text: '我单位组织对{{year}}年度{{evaluated}}个项目支出开展绩效自评[[，自评覆盖率达到{{coverage}}]]，共涉及资金{{evaluatedAmount}}[[，占一般公共预算项目支出总额的{{evaluatedShare}}]]。[[我单位组织部门整体支出绩效自评，涉及一般公共预算支出{{generalTotal}}。]]',
    },
    { text: '二、绩效自评情况', level: 2 },
    { text: '（一）自评结论', level: 3 },
    {
      text: '指标体系设计总分值为{{wholePoints}}分，由{{partNames}}组成。{{year}}年部门整体支出绩效评价综合得分为{{wholeScore}}分，等级为“{{wholeGrade}}”。',
    },
    { text: '其中{{name}}占{{weight}}分，{{name}}评价综合得分为{{score}}分', each: 'part', join: '；' },
    {
      text: '{{number}}.{{name}}，自评分数为{{score}}分，扣减{{lost}}分[[，主要原因是{{reason}}]]',
      each: 'item',
      join: '；',
      lead: '扣分的项目是：',
    },
    { text: '（二）重点项目支出完成情况分析', level: 3 },
    {
      text: '{{name}}项目[[\n\n（1）项目概况\n\n{{overview}}。]]\n\n项目年初预算数为{{initial}}[[，调整后全年预算数为{{adjusted}}]]，完成支出{{executed}}[[，执行率{{rate}}]]。[[\n\n项目绩效目标：{{goal}}。]][[\n\n项目绩效目标完成情况\n\n{{indicators}}。]][[\n\n主要存在问题：{{problems}}。]][[\n\n下一步改进措施：{{improvements}}。]]',
      each: 'project',
    },
    { text: '（三）主要工作成效', level: 3 },
    { text: '{{number}}.{{name}}。', each: 'achievement' },
    { text: '三、存在问题', level: 2 },
    { text: '{{wholeProblems}}' },
    { text: '四、改进措施', level: 2 },
    { text: '{{wholeImprovements}}' },
  ],
  nameTail: '项目',
  table: 'parts',
};

/** By the kind of document. */
export const reportForms = {
  selfEvaluationSummary: summary,
  projectEvaluationReport: projectReport,
  overallEvaluationReport: overallReport,
} as const satisfies Record<string, ReportForm>;
