/** Small invented files of one department for examples of rules between files. Holds no rule. */

/** A form by itself: 10.00 budgeted, 9.50 spent, 95.50 points. */
export const FORM = form();

interface FormWords {
  readonly name?: string;
  readonly funds?: string;
  readonly score?: string;
  readonly total?: string;
}

/** One form, or more after each other, as a file. */
export function form({
  name = '送戏下乡经费',
  funds = '10.00\t9.50\t0.50\t95.00\t9.50',
  score = '86',
  total = '95.50\t优',
}: FormWords = {}): string {
  return [
    `${name}项目支出绩效自评表 (2023年度)`,
    '',
    `项目名称\t\t${name}`,
    '主管部门及代码\t\t036-明川县文化和旅游局\t\t\t\t预算单位\t036001-明川县文化和旅游局',
    '项目资金预算安排及执行进度(万元)\t\t年初预算数\t\t全年预算数\t全年执行数\t资金结转(剩)余\t执行率\t得分\t偏差原因分析及改进措施',
    '\t\t目标申报数\t预算编制数',
    `\t\t资金总额:\t10.00\t10.00\t${funds}`,
    '绩效指标\t一级指标\t二级指标\t三级指标\t年初指标值\t调整后续指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施',
    `\t产出指标\t数量指标\t场次\t=4场\t=4场\t=4场\t90\t${score}\t`,
    `总分\t\t\t\t\t\t\t100\t${total}`,
    '',
  ].join('\n');
}

/** 情况说明 of the same project, and of another one where it is wanted. */
export const SUMMARY = summary(['送戏下乡经费', '10.00', '9.50', '95.00', '95.50']);

export function summary(...projects: readonly (readonly [string, string, string, string, string])[]): string {
  const accounts = projects.flatMap(([name, budget, executed, rate, score], at) => [
    `（${at + 1}）${name}项目`,
    `${name}项目绩效自评综述`,
    `根据年初设定的绩效目标，本项目自评得分为${score}分。全年预算数为${budget}万元，执行数为${executed}万元，完成预算的${rate}%。项目绩效目标完成情况：一是数量指标，演出4场。发现的主要问题及原因：排期较晚。下一步改进措施：提前排期。`,
  ]);
  const total = projects.reduce((sum, [, budget]) => sum + Number.parseInt(budget, 10), 0);
  return [
    '明川县文化和旅游局',
    '2023年度部门预算绩效自评情况说明',
    '一、预算绩效管理工作开展情况',
    `我局对2023年度一般公共预算安排的${projects.length}个项目开展了绩效自评，涉及预算资金${total}.00万元。`,
    '二、项目绩效自评结果',
    ...accounts,
  ].join('\n\n');
}

const report = (grade: string) =>
  [
    '明川县文化和旅游局2023年度项目支出绩效自评报告',
    '一、基本情况',
    '我单位2023年部门预算项目1个，资金10.00万元。',
    '三、综合评价结论',
    '各项目得分见评分表。',
    '四、绩效目标完成情况分析',
    '1.送戏下乡经费项目：预算金额10.00万元，执行金额9.50万元，执行率95.00%，得分95.50分。',
    '附件：评分表',
    '项目名称\t全年预算数（万元）\t全年执行数（万元）\t执行率（%）\t自评得分\t等级',
    `送戏下乡经费\t10.00\t9.50\t95.00\t95.50\t${grade}`,
  ].join('\n');

/** A form, a report of the same grade, and one of another grade. */
export const FORMS = [FORM, report('优'), report('良')] as const;

/** 部门整体支出绩效自评报告. */
export function overallReport(whole: string): string {
  return [
    '明川县文化和旅游局2023年度',
    '部门整体支出绩效自评报告',
    '一、部门基本情况',
    '（一）部门整体收支情况',
    whole,
    '（二）部门整体绩效管理情况',
    '我局组织部门整体支出绩效自评。',
    '二、绩效自评情况',
    '（一）自评结论',
    '部门整体支出绩效评价综合得分为97分，其中履职效能综合得分为49分，管理效能综合得分为48分。',
  ].join('\n');
}
