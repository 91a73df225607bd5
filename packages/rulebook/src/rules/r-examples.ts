/** Small invented reports for examples of rules about reports on performance. Holds no rule. */

/** What an account tells; every value as printed. */
interface Account {
  readonly name: string;
  readonly score?: string;
  readonly budget?: string;
  readonly executed?: string;
  readonly rate?: string;
  readonly done?: string;
  readonly problems?: string;
  readonly improvements?: string;
}

const DONE =
  '一是数量指标，演出12场。二是质量指标，节目合格率100%。三是效益指标，观众增加。四是满意度指标，观众满意度96%';

/** A 综述 in the usual words. */
export function account(told: Account): string {
  const { name, score = '100', budget = '20.00万元', executed = '20.00万元', rate = '100%' } = told;
  const done = told.done ?? DONE;
  const problems = told.problems ?? '场次安排较集中';
  const improvements = told.improvements ?? '分散安排场次';
  return `${name}绩效自评综述\n根据年初设定的绩效目标，项目自评得分为${score}分。全年预算数为${budget}，执行数为${executed}，完成预算的${rate}。项目绩效目标完成情况：${done}。发现的主要问题及原因：${problems}。下一步改进措施：${improvements}。`;
}

/** 绩效情况说明: two projects unless told otherwise. */
export function summary(accounts: readonly string[], funds = '30.00万元', count = '2'): string {
  const head = `明川县文化和旅游局\n2022年度决算公开绩效情况说明\n\n我部门组织对2022年度${count}个项目支出全面开展绩效自评，涉及预算资金${funds}，占一般公共预算项目支出总额的100%。\n`;
  return `${head}\n${accounts.join('\n\n')}\n`;
}

export const FOLK = account({ name: '非遗展演项目' });
export const BOOKS = account({ name: '农家书屋项目', budget: '10.00万元', executed: '10.00万元' });

/** A row of the score table. */
type Row = readonly [name: string, budget: string, executed: string, rate: string, score: string];

interface Report {
  readonly list?: readonly (readonly [string, string])[];
  readonly budget?: string;
  readonly executed?: string;
  readonly rate?: string;
  readonly result?: string;
  readonly bands?: string;
  readonly accounts?: readonly string[];
  readonly causes?: string;
  readonly rows?: readonly Row[];
  readonly goals?: string;
  readonly process?: string;
}

const BANDS =
  '总分为90～100分（含90分）的项目为“优”；80～90分（含80分）为“良”；60～80分（含60分）为“中”；低于60分的为“差”。';
export const ROWS: readonly Row[] = [
  ['非遗展演', '20.00', '20.00', '100', '100'],
  ['农家书屋', '10.00', '9.50', '95', '98'],
];
const ACCOUNTS = [
  '1.非遗展演项目：预算金额20.00万元，执行金额20.00万元，执行率100%，得分100分。',
  '2.农家书屋项目：预算金额10.00万元，执行金额9.50万元，执行率95%，得分98分。',
];
const CAUSES = '1、农家书屋项目：原因是：图书到货较晚。改进措施：提前采购。';
const GOALS = '非遗展演项目绩效目标：演出12场。\n农家书屋项目绩效目标：更新图书。';

/** 项目支出绩效自评报告 with a list, accounts and a score table. */
export function projectReport(told: Report = {}): string {
  const { budget = '30.00万元', executed = '29.50万元', rate = '98.33%' } = told;
  const list = told.list ?? [
    ['非遗展演经费项目', '20.00万元'],
    ['农家书屋经费项目', '10.00万元'],
  ];
  const rows = told.rows ?? ROWS;
  return [
    '明川县文化和旅游局2022年度项目支出绩效自评报告',
    '一、基本情况',
    '（一）绩效目标',
    told.goals ?? GOALS,
    '（二）预算资金规模、来源及使用情况',
    `我单位2022年部门预算项目2个，资金${budget}，其中：`,
    ...list.map(([name, amount]) => `${name}：${amount}`),
    `2022年我局2个项目预算总额是${budget}，执行金额是${executed}，预算执行率：${rate}。`,
    '二、绩效自评工作情况',
    `采用比较法、公众评判法进行评价。${told.process ?? ''}`,
    told.bands ?? BANDS,
    '三、综合评价结论',
    told.result ?? '2个项目考评等级全部为“优”。',
    '四、绩效目标完成情况总体分析',
    ...(told.accounts ?? ACCOUNTS),
    '五、偏离绩效目标的原因和改进措施',
    told.causes ?? CAUSES,
    '附件：评分表',
    '项目名称\t全年预算数(万元)\t全年执行数(万元)\t执行率(%)\t自评得分',
    ...rows.map((row) => row.join('\t')),
  ].join('\n');
}

interface Overall {
  readonly whole?: string;
  readonly evaluated?: string;
  readonly composed?: string;
  readonly scores?: string;
  readonly deductions?: string;
  readonly tasks?: string;
  readonly ratios?: string;
  readonly measures?: string;
  readonly problems?: string;
}

/** 部门整体支出绩效自评报告 of 履职效能 50 and 管理效能 50. */
export function overallReport(told: Overall = {}): string {
  return [
    '明川县文化和旅游局2022年',
    '部门整体支出绩效自评报告',
    '一、基本情况',
    '（一）部门概况',
    '本部门下属事业单位2个，分别为：县文化馆、县图书馆。',
    '（二）部门整体收支情况',
    told.whole ?? '全年预算1000.00万元，全年执行数950.00万元，完成率95.00%。',
    '（三）部门整体绩效管理情况',
    told.evaluated ??
      '我局组织对2022年度12个项目支出开展绩效自评，自评覆盖率达到100%，共涉及资金400.00万元，占一般公共预算项目支出总额的100%。',
    '二、绩效自评情况',
    '（一）自评结论',
    `${told.composed ?? '指标体系设计总分值为100分，由履职效能、管理效能两部分组成，其中履职效能占50分，管理效能占50分。'}${told.scores ?? '我局部门整体支出绩效评价综合得分为97分，其中履职效能综合得分为49分，管理效能综合得分为48分。'}${told.deductions ?? '扣分的项目是：1.部门整体绩效目标产出指标完成情况，自评分数为9分，扣减1分，主要原因是两场巡演改期；2.资产盘点情况自评分数为0分，扣减1分，主要原因是本年没有进行资产盘点；3.采购合同签订时效性自评分数为1分，扣减1分，主要原因是一份合同签订较晚。'}`,
    '（二）各项工作任务绩效目标完成情况分析',
    told.tasks ?? '2022年我局共有12项工作任务申请了财政专项经费，履职效能分值50分，我局自评为49分。',
    '（三）重点项目支出完成情况分析',
    '农家书屋经费项目',
    '项目年初预算数为50.00万元，完成支出50.00万元，执行率100%。',
    told.ratios ??
      '一是图书更新率，实际更新的书屋数量/应更新的书屋数量*100%，年初指标值为95%或以上，实际完成指标值为96%。',
    '三、存在问题',
    told.problems ?? '部分巡演没有按期举行，资产盘点没有开展，采购合同签订不够及时。',
    '四、改进措施',
    told.measures ?? '合理排定巡演，保证绩效目标产出指标按期完成；每年开展一次资产盘点；规范采购合同签订的时效。',
    '五、附件',
    '部门整体支出绩效自评表。',
  ].join('\n');
}
