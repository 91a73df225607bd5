/**
 * 第一 and 第三部分 in the order and with the content of the form in force in 上海 for 2024 (RULES.md §5, SH): eleven
 * sections as sentences with slots, told down to 项级科目.
 * What the slots mean: `@mingsuan/core/composition`, `sentence-layout.ts`.
 */
import type { NarrativeLayout, SentenceLayout } from '@mingsuan/core/composition';
import { KINDS, PUBLIC_ITEMS, SOURCES } from './told-items.ts';

/** 公务用车 told as one; a reason is asked for 购置 and 运行维护 apart, which change for different ones. */
const ITEM_GROUPS = [
  { code: 'overseas', name: '因公出国（境）费' },
  { code: 'vehicles', name: '公务用车购置及运行维护费' },
  { code: 'hospitality', name: '公务接待费' },
];

const GRADES = [
  { code: '优', name: '优' },
  { code: '良', name: '良' },
  { code: '中', name: '合格' },
  { code: '差', name: '不合格' },
];

const USES = [
  { code: 'ministerial', name: '部级领导干部用车' },
  { code: 'principal', name: '主要领导干部用车' },
  { code: 'confidential', name: '机要通信用车' },
  { code: 'emergency', name: '应急保障用车' },
  { code: 'enforcement', name: '执法执勤用车' },
  { code: 'special', name: '特种专业技术用车' },
  { code: 'retired', name: '离退休干部用车' },
  { code: 'other', name: '其他用车' },
];

const GENERAL = 'expenditure{fund=general}';
const ITEM = 'expenditure{fund=general,function=*}';
const COMPARED = '[[决算数{{compared KEY initialBudget}}预算数的主要原因：{{reason KEY:initialCompletion due}}。]]';

function compared(key: string): string {
  return COMPARED.replaceAll('KEY', key);
}

/** What is told of each 项 of a fund that has any. */
function itemsOf(fund: string): SentenceLayout {
  const item = `expenditure{fund=${fund},function=*}`;
  return {
    text: `{{number}}、{{class}}（类）{{section}}（款）{{name}}（项）。[[主要用于：{{use ${item}}}。]]支出决算为{{${item}}}。`,
    each: { column: `expenditure{fund=${fund}}`, digits: 7 },
    join: '\n',
  };
}

function fundSection(title: string, name: string, fund: string): NarrativeLayout {
  const total = `revenueTotal{fund=${fund}}`;
  return {
    title,
    level: 2,
    sentences: [
      {
        text: `${name}收入{{revenue{source=${fund}}}}，支出{{expenditure{fund=${fund}}}}`,
        when: total,
      },
      { text: '，支出具体情况如下：', when: `expenditure{fund=${fund}}`, runsOn: true },
      { text: '。', when: { some: [total], none: [`expenditure{fund=${fund}}`] }, runsOn: true },
      itemsOf(fund),
      { text: `{{department}}{{year}}年度无${name}收入和支出。`, when: { none: [total] } },
    ],
  };
}

export const shanghaiOverview: readonly NarrativeLayout[] = [
  {
    title: '一、主要职能',
    level: 2,
    sentences: [{ text: '{{number}}. {{name}}', each: { organisation: 'duties' }, join: '\n' }],
  },
  {
    title: '二、部门决算单位构成',
    level: 2,
    sentences: [
      { text: '[[{{department}}设{{officeCount}}个内设机构，分别是：{{offices}}。]]' },
      {
        text: '从预算单位构成看，{{department}}部门决算包括：{{department}}本级决算[[、{{units}}决算]]。',
        runsOn: true,
      },
    ],
  },
];

export const shanghaiNarrative: readonly NarrativeLayout[] = [
  {
    title: '一、收入支出决算总体情况说明',
    level: 2,
    sentences: [
      {
        text: '{{department}}{{year}}年度收入支出总计{{revenueTotal}}。与{{lastYear}}年度相比，收入支出总计{{moved revenueTotal}}。[[主要原因：{{reason revenueTotal}}。]]',
      },
    ],
  },
  {
    title: '二、收入决算情况说明',
    level: 2,
    sentences: [
      { text: '本年收入合计{{revenue}}' },
      { text: '，其中：', when: 'revenue', runsOn: true },
      { text: '。', when: { none: ['revenue'] }, runsOn: true },
      {
        text: '{{name}}{{revenue{source=*}}}，占{{revenue{source=*}/revenue}}',
        each: { items: SOURCES, having: 'revenue{source=*}' },
        join: '；',
        end: '。',
        runsOn: true,
      },
    ],
  },
  {
    title: '三、支出决算情况说明',
    level: 2,
    sentences: [
      { text: '本年支出合计{{expenditure}}' },
      { text: '，其中：', when: 'expenditure', runsOn: true },
      { text: '。', when: { none: ['expenditure'] }, runsOn: true },
      {
        text: '{{name}}{{expenditure{kind=*}}}，占{{expenditure{kind=*}/expenditure}}',
        each: { items: KINDS, having: 'expenditure{kind=*}' },
        join: '；',
        end: '。',
        runsOn: true,
      },
    ],
  },
  {
    title: '四、财政拨款收入支出决算总体情况说明',
    level: 2,
    sentences: [
      {
        text: '{{department}}{{year}}年度财政拨款收入支出总计{{revenueTotal{fund=fiscal}}}。与{{lastYear}}年度相比，财政拨款收入支出总计{{moved revenueTotal{fund=fiscal}}}。[[主要原因：{{reason revenueTotal{fund=fiscal}}}。]]',
      },
    ],
  },
  { title: '五、一般公共预算财政拨款支出决算情况说明', level: 2, sentences: [] },
  {
    title: '（一）一般公共预算财政拨款支出决算总体情况',
    level: 3,
    sentences: [
      {
        text: `一般公共预算财政拨款支出{{${GENERAL}}}，占本年支出合计的{{${GENERAL}/expenditure}}。与{{lastYear}}年度相比，一般公共预算财政拨款支出{{moved ${GENERAL}}}。[[主要原因：{{reason ${GENERAL}}}。]]`,
      },
    ],
  },
  {
    title: '（二）一般公共预算财政拨款支出决算结构情况',
    level: 3,
    sentences: [
      { text: `一般公共预算财政拨款支出{{${GENERAL}}}，主要用于以下方面：`, when: GENERAL },
      {
        text: `{{name}}（类）{{${ITEM}}}，占{{${ITEM}/${GENERAL}}}`,
        each: { column: GENERAL, digits: 3 },
        join: '；',
        end: '。',
        runsOn: true,
      },
      { text: '{{department}}{{year}}年度无一般公共预算财政拨款支出。', when: { none: [GENERAL] } },
    ],
  },
  {
    title: '（三）一般公共预算财政拨款支出决算具体情况',
    level: 3,
    sentences: [
      {
        text: `一般公共预算财政拨款支出年初预算为{{${GENERAL}:initialBudget}}，支出决算为{{${GENERAL}}}[[，完成年初预算的{{${GENERAL}:initialCompletion}}]]。${compared(GENERAL)}其中：`,
        when: GENERAL,
      },
      {
        text: `{{number}}、{{class}}（类）{{section}}（款）{{name}}（项）。[[主要用于：{{use ${ITEM}}}。]][[年初预算为{{known ${ITEM}:initialBudget}}，]]支出决算为{{${ITEM}}}。${compared(ITEM)}`,
        each: { column: GENERAL, digits: 7 },
        join: '\n',
      },
      { text: '{{department}}{{year}}年度无一般公共预算财政拨款支出。', when: { none: [GENERAL] } },
    ],
  },
  {
    title: '六、一般公共预算财政拨款基本支出决算情况说明',
    level: 2,
    sentences: [
      { text: '一般公共预算财政拨款基本支出{{expenditure{fund=general,kind=basic}}}。其中：' },
      { text: '人员经费{{expenditure{fund=general,group=personnel,kind=basic}}}', runsOn: true },
      { text: '，主要包括：', when: 'expenditure{fund=general,group=personnel,kind=basic}', runsOn: true },
      { text: '{{name}}', each: { economic: 'personnel' }, join: '、', runsOn: true },
      { text: '；公用经费{{expenditure{fund=general,group=nonPersonnel,kind=basic}}}', runsOn: true },
      { text: '，主要包括：', when: 'expenditure{fund=general,group=nonPersonnel,kind=basic}', runsOn: true },
      { text: '{{name}}', each: { economic: 'nonPersonnel' }, join: '、', runsOn: true },
      { text: '。', runsOn: true },
    ],
  },
  { title: '七、财政拨款“三公”经费支出决算情况说明', level: 2, sentences: [] },
  {
    title: '（一）“三公”经费财政拨款支出决算总体情况说明',
    level: 3,
    sentences: [
      {
        text: '“三公”经费财政拨款支出预算为{{threePublic:annualBudget}}，支出决算为{{threePublic}}[[，完成预算的{{threePublic:completion}}]]，其中：',
      },
      {
        text: '{{name}}支出决算为{{threePublic{item=*}}}[[，完成预算的{{threePublic{item=*}:completion}}]]',
        each: { items: ITEM_GROUPS },
        join: '；',
        end: '。',
        runsOn: true,
      },
      {
        text: '{{year}}年度“三公”经费财政拨款支出决算数{{moved threePublic 比$lastYear年度}}，其中：',
      },
      {
        text: '{{name}}支出决算{{moved threePublic{item=*}}}',
        each: { items: ITEM_GROUPS },
        join: '；',
        end: '。',
        runsOn: true,
      },
      {
        text: '[[{{name}}变动的主要原因是{{reason threePublic{item=*}}}。]]',
        each: { items: PUBLIC_ITEMS },
        runsOn: true,
      },
    ],
  },
  {
    title: '（二）“三公”经费财政拨款支出决算具体情况说明',
    level: 3,
    sentences: [
      {
        text: '“三公”经费财政拨款支出决算中，',
        when: 'threePublic',
      },
      {
        text: '{{name}}支出决算{{threePublic{item=*}}}，占{{threePublic{item=*}/threePublic}}',
        each: { items: ITEM_GROUPS },
        join: '；',
        end: '。具体情况如下：',
        when: 'threePublic',
        runsOn: true,
      },
      {
        text: '1、因公出国（境）费支出{{threePublic{item=overseas}}}。全年安排因公出国（境）团组{{threePublic{count=个,item=overseas}}}个、累计{{threePublic{count=人次,item=overseas}}}人次。[[开支内容包括：{{use threePublic{item=overseas}}}。]]',
        when: 'threePublic',
      },
      {
        text: '2、公务用车购置及运行维护费支出{{threePublic{item=vehicles}}}。其中：公务用车购置支出为{{threePublic{item=vehiclePurchase}}}，购置公务用车{{threePublic{count=辆,item=vehiclePurchase}}}辆[[，主要用于{{use threePublic{item=vehiclePurchase}}}]]。公务用车运行维护支出{{threePublic{item=vehicleOperation}}}[[，主要用于{{use threePublic{item=vehicleOperation}}}]]。{{year}}年，{{department}}所属各预算单位开支财政拨款的公务用车保有量为{{threePublic{count=辆,item=vehicleOperation}}}辆。',
        when: 'threePublic',
      },
      {
        text: '3、公务接待费支出{{threePublic{item=hospitality}}}。其中：国内公务接待支出{{threePublic{item=hospitality,scope=domestic}}}，接待{{threePublic{count=批次,item=hospitality,scope=domestic}}}批次、{{threePublic{count=人次,item=hospitality,scope=domestic}}}人次[[，主要用于{{use threePublic{item=hospitality}}}]]。',
        when: 'threePublic',
      },
      {
        text: '{{department}}{{year}}年度无“三公”经费财政拨款支出。',
        when: { none: ['threePublic'] },
      },
    ],
  },
  fundSection('八、政府性基金预算财政拨款收入支出决算情况说明', '政府性基金预算财政拨款', 'govFund'),
  fundSection('九、国有资本经营预算财政拨款收入支出决算情况说明', '国有资本经营预算财政拨款', 'stateCapital'),
  {
    title: '十、预算绩效管理情况',
    level: 2,
    sentences: [
      {
        text: '{{department}}{{year}}年度预算绩效管理工作开展情况如下[[（涉密项目{{some selfEvaluation{count=个,secrecy=secret}}}个除外）]]：[[编报绩效目标的{{year}}年度项目{{known performanceTargets{count=个}}}个，涉及预算金额{{known performanceTargets}}；]][[绩效跟踪评价的{{year}}年度项目{{known performanceTracking{count=个}}}个，涉及预算金额{{known performanceTracking}}；]]绩效自评的{{year}}年度项目{{selfEvaluation{count=个}}}个，涉及支出金额{{selfEvaluation}}（其中，',
        when: 'selfEvaluation{count=个}',
      },
      {
        text: '绩效评级为“{{name}}”的项目{{selfEvaluation{count=个,grade=*}}}个',
        each: { items: GRADES },
        join: '；',
        when: 'selfEvaluation{count=个}',
        runsOn: true,
      },
      {
        text: '[[。绩效自评中共发现问题{{known evaluationProblems}}个，已经完成整改的{{known evaluationProblems{state=corrected}}}个，正在整改的{{known evaluationProblems{state=open}}}个]]）。',
        when: 'selfEvaluation{count=个}',
        runsOn: true,
      },
      {
        text: '[[对评级较低的项目，采取的改进管理措施为{{improvement}}。]]',
        when: 'selfEvaluation{count=个}',
        runsOn: true,
      },
      {
        text: '{{department}}{{year}}年度没有安排财政拨款项目支出，未开展项目支出绩效自评。',
        when: { none: ['selfEvaluation{count=个}', 'selfEvaluation{count=个,secrecy=secret}'] },
      },
      {
        text: '{{department}}{{year}}年度财政拨款项目均为涉密项目，共{{selfEvaluation{count=个,secrecy=secret}}}个，绩效自评情况按规定不予公开。',
        when: { some: ['selfEvaluation{count=个,secrecy=secret}'], none: ['selfEvaluation{count=个}'] },
      },
    ],
  },
  { title: '十一、其他重要事项的情况说明', level: 2, sentences: [] },
  {
    title: '（一）机关运行经费支出情况',
    level: 3,
    sentences: [
      {
        text: '机关运行经费支出{{agencyOperating}}[[，{{moved agencyOperating 比$lastYear年度}}]]。[[主要原因是{{reason agencyOperating}}。]]',
        when: 'agencyOperating',
      },
      { text: '{{department}}{{year}}年度无机关运行经费支出。', when: { none: ['agencyOperating'] } },
    ],
  },
  {
    title: '（二）政府采购支出情况',
    level: 3,
    sentences: [
      {
        text: '{{department}}{{year}}年度政府采购金额（以合同签订为准）为{{procurement}}，其中：货物采购金额{{procurement{kind=goods}}}、工程采购金额{{procurement{kind=works}}}、服务采购金额{{procurement{kind=services}}}。',
      },
      {
        text: '授予中小企业合同金额{{procurement{supplier=smallMedium}}}，其中：授予小微企业合同金额{{procurement{supplier=smallMicro}}}。',
        when: 'procurement{supplier=smallMedium}',
        runsOn: true,
      },
      {
        text: '[[{{year}}年度本部门面向中小企业预留政府采购项目预算金额{{known reservedProcurement{supplier=smallMedium}}}，面向小微企业预留政府采购项目预算金额{{known reservedProcurement{supplier=smallMicro}}}。在面向中小企业预留的政府采购项目中，由中小企业供应商中标或成交的，采购金额{{known awardedProcurement{scope=reserved,supplier=smallMedium}}}；在面向小微企业预留政府采购项目中，由小微企业供应商中标或成交的，采购金额{{known awardedProcurement{scope=reserved,supplier=smallMicro}}}；在其他政府采购项目中，由中小企业供应商中标或成交的，采购金额{{known awardedProcurement{scope=others,supplier=smallMedium}}}。]]',
      },
    ],
  },
  {
    title: '（三）国有资产占有使用情况说明',
    level: 3,
    sentences: [
      { text: '截至{{year}}年12月31日，{{department}}共有车辆{{vehicles}}辆，其中：' },
      { text: '{{name}}{{vehicles{use=*}}}辆', each: { items: USES }, join: '、', runsOn: true },
      { text: '[[，其他用车主要是{{use vehicles{use=other}}}]]。', runsOn: true },
      { text: '单价100万元（含）以上设备（不含车辆）{{equipment}}台（套）。', runsOn: true },
    ],
  },
];
