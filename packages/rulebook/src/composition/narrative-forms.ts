/**
 * 第三部分 情况说明 in the words of the form in force for 2023 (山西, RULES.md §5): ten sections as sentences with slots.
 * What the slots mean: `@mingsuan/core/composition`, `sentence-layout.ts`.
 */
import type { NarrativeLayout, SentenceLayout } from '@mingsuan/core/composition';
import { KINDS, PUBLIC_ITEMS, SOURCES } from './told-items.ts';

const GRADES = ['优', '良', '中', '差'].map((grade) => ({ code: grade, name: grade }));

const USES = [
  { code: 'ministerial', name: '副部（省）级及以上领导用车' },
  { code: 'principal', name: '主要负责人用车' },
  { code: 'confidential', name: '机要通信用车' },
  { code: 'emergency', name: '应急保障用车' },
  { code: 'enforcement', name: '执法执勤用车' },
  { code: 'special', name: '特种专业技术用车' },
  { code: 'retired', name: '离退休干部服务用车' },
  { code: 'other', name: '其他用车' },
];

/** A paragraph for each, 「；」 behind all but the last. */
const apart = { join: '；\n', end: '。' } as const;
const GENERAL = 'expenditure{fund=general}';

/** What is told of each 项 of a fund that has any. */
function itemsOf(fund: string): SentenceLayout {
  return {
    text: `{{class}}（类）{{section}}（款）{{name}}（项）支出{{expenditure{fund=${fund},function=*}}}[[，主要用于{{use expenditure{fund=${fund},function=*}}}]]`,
    each: { column: `expenditure{fund=${fund}}`, digits: 7 },
    join: '；',
    end: '。',
  };
}

export const narrativeForms: readonly NarrativeLayout[] = [
  {
    title: '一、收入支出决算总体情况说明',
    level: 2,
    sentences: [
      {
        text: '{{year}}年度收入总计{{revenueTotal}}，支出总计{{expenditureTotal}}。与上年相比，收入总计{{moved revenueTotal}}，支出总计{{moved expenditureTotal}}。[[主要原因是{{reason revenueTotal}}。]]',
      },
    ],
  },
  {
    title: '二、收入决算情况说明',
    level: 2,
    sentences: [
      { text: '{{year}}年度收入合计{{revenue}}，其中：' },
      { text: '{{name}}{{revenue{source=*}}}，占比{{revenue{source=*}/revenue}}', each: { items: SOURCES }, ...apart },
    ],
  },
  {
    title: '三、支出决算情况说明',
    level: 2,
    sentences: [
      { text: '{{year}}年度支出合计{{expenditure}}，其中：' },
      {
        text: '{{name}}{{expenditure{kind=*}}}，占比{{expenditure{kind=*}/expenditure}}',
        each: { items: KINDS },
        ...apart,
      },
    ],
  },
  {
    title: '四、财政拨款收支决算总体情况说明',
    level: 2,
    sentences: [
      {
        text: '{{year}}年度财政拨款收入总计{{revenueTotal{fund=fiscal}}}，支出总计{{expenditureTotal{fund=fiscal}}}。与上年相比，财政拨款收入总计{{moved revenueTotal{fund=fiscal}}}；财政拨款支出总计{{moved expenditureTotal{fund=fiscal}}}。[[主要原因是{{reason revenueTotal{fund=fiscal}}}。]]',
      },
    ],
  },
  { title: '五、一般公共预算财政拨款支出决算情况说明', level: 2, sentences: [] },
  {
    title: '（一）一般公共预算财政拨款支出决算总体情况',
    level: 3,
    sentences: [
      {
        text: `{{year}}年度一般公共预算财政拨款支出{{${GENERAL}}}，占本年支出合计的{{${GENERAL}/expenditure}}。与上年相比，一般公共预算财政拨款支出{{moved ${GENERAL}}}。[[主要原因是{{reason ${GENERAL}}}。]]`,
      },
    ],
  },
  {
    title: '（二）一般公共预算财政拨款支出决算结构情况',
    level: 3,
    sentences: [
      { text: `{{year}}年度一般公共预算财政拨款支出{{${GENERAL}}}，主要用于以下方面：`, when: GENERAL },
      {
        text: `{{name}}（类）{{expenditure{fund=general,function=*}}}，占比{{expenditure{fund=general,function=*}/${GENERAL}}}`,
        each: { column: GENERAL, digits: 3 },
        ...apart,
      },
      { text: '本年度无此项支出。', when: { none: [GENERAL] } },
    ],
  },
  {
    title: '（三）一般公共预算财政拨款支出决算具体情况',
    level: 3,
    sentences: [
      {
        text: `{{year}}年度一般公共预算财政拨款支出年初预算{{${GENERAL}:initialBudget}}，支出决算{{${GENERAL}}}[[，完成年初预算的{{${GENERAL}:initialCompletion}}]]。其中：`,
        when: GENERAL,
      },
      {
        text: '{{name}}年初预算{{expenditure{fund=general,function=*}:initialBudget}}，支出决算{{expenditure{fund=general,function=*}}}[[，完成年初预算的{{expenditure{fund=general,function=*}:initialCompletion}}]][[，用于{{use expenditure{fund=general,function=*}}}]][[，{{moved expenditure{fund=general,function=*} 较上年决算}}]][[，主要原因是{{reason expenditure{fund=general,function=*}}}]][[，{{reason expenditure{fund=general,function=*}:initialCompletion}}]]',
        each: { column: GENERAL, digits: 3 },
        join: '；',
        end: '。',
      },
      { text: '本年度无此项支出。', when: { none: [GENERAL] } },
    ],
  },
  {
    title: '六、一般公共预算财政拨款基本支出决算情况说明',
    level: 2,
    sentences: [
      { text: '{{year}}年度财政拨款基本支出{{expenditure{fund=general,kind=basic}}}，其中：' },
      { text: '人员经费{{expenditure{fund=general,group=personnel,kind=basic}}}' },
      {
        text: '，主要包括',
        when: 'expenditure{fund=general,group=personnel,kind=basic}',
        runsOn: true,
      },
      {
        text: '{{name}}{{expenditure{economic=*,fund=general,kind=basic}}}',
        each: { economic: 'personnel' },
        join: '、',
        runsOn: true,
      },
      { text: '；', runsOn: true },
      { text: '公用经费{{expenditure{fund=general,group=nonPersonnel,kind=basic}}}' },
      {
        text: '，主要包括',
        when: 'expenditure{fund=general,group=nonPersonnel,kind=basic}',
        runsOn: true,
      },
      {
        text: '{{name}}{{expenditure{economic=*,fund=general,kind=basic}}}',
        each: { economic: 'nonPersonnel' },
        join: '、',
        runsOn: true,
      },
      { text: '。', runsOn: true },
    ],
  },
  {
    title: '七、政府性基金预算财政拨款收支决算情况说明',
    level: 2,
    sentences: [
      {
        text: '{{year}}年度政府性基金预算财政拨款收入{{revenue{source=govFund}}}，支出{{expenditure{fund=govFund}}}，年末结转和结余{{carriedOut{fund=govFund}}}，年初结转和结余{{carriedIn{fund=govFund}}}。',
        when: 'revenueTotal{fund=govFund}',
      },
      { text: '其中：', when: 'expenditure{fund=govFund}', runsOn: true },
      itemsOf('govFund'),
      { text: '本年度无此项收支。', when: { none: ['revenueTotal{fund=govFund}'] } },
    ],
  },
  {
    title: '八、国有资本经营预算财政拨款支出决算情况说明',
    level: 2,
    sentences: [
      {
        text: '{{year}}年度国有资本经营预算财政拨款支出{{expenditure{fund=stateCapital}}}，其中：基本支出{{expenditure{fund=stateCapital,kind=basic}}}，项目支出{{expenditure{fund=stateCapital,kind=project}}}。',
        when: 'expenditure{fund=stateCapital}',
      },
      itemsOf('stateCapital'),
      { text: '本年度无此项支出。', when: { none: ['expenditure{fund=stateCapital}'] } },
    ],
  },
  { title: '九、财政拨款“三公”经费支出决算情况说明', level: 2, sentences: [] },
  {
    title: '（一）“三公”经费财政拨款支出决算总体情况说明',
    level: 3,
    sentences: [
      {
        text: '{{year}}年度“三公”经费财政拨款支出全年预算{{threePublic:annualBudget}}，支出决算{{threePublic}}[[，完成全年预算的{{threePublic:completion}}]][[，{{moved threePublic 比上年}}]]。其中：',
      },
      {
        text: '{{name}}支出{{threePublic{item=*}}}[[，完成全年预算的{{threePublic{item=*}:completion}}]][[，{{moved threePublic{item=*} 比上年}}]][[，主要原因是：{{reason threePublic{item=*}}}]]',
        each: { items: PUBLIC_ITEMS },
        ...apart,
      },
    ],
  },
  {
    title: '（二）“三公”经费财政拨款支出决算具体情况说明',
    level: 3,
    sentences: [
      {
        text: '1、因公出国（境）费支出{{threePublic{item=overseas}}}，出国团组共{{threePublic{count=个,item=overseas}}}个，{{threePublic{count=人次,item=overseas}}}人次。[[主要用于：{{use threePublic{item=overseas}}}。]]',
      },
      {
        text: '2、公务用车购置支出{{threePublic{item=vehiclePurchase}}}，使用财政拨款共购置公务用车{{threePublic{count=辆,item=vehiclePurchase}}}辆[[，主要用于：{{use threePublic{item=vehiclePurchase}}}]]。',
      },
      {
        text: '3、公务用车运行维护费支出{{threePublic{item=vehicleOperation}}}，使用财政拨款负担的公务用车保有量共{{threePublic{count=辆,item=vehicleOperation}}}辆[[，主要用于：{{use threePublic{item=vehicleOperation}}}]]。',
      },
      {
        text: '4、公务接待费支出{{threePublic{item=hospitality}}}，共接待{{threePublic{count=批次,item=hospitality}}}批次，{{threePublic{count=人次,item=hospitality}}}人次。国内接待费{{threePublic{item=hospitality,scope=domestic}}}，共接待{{threePublic{count=批次,item=hospitality,scope=domestic}}}批次，{{threePublic{count=人次,item=hospitality,scope=domestic}}}人次，其中外事接待费{{threePublic{item=hospitality,scope=foreignAffairs}}}，共接待{{threePublic{count=批次,item=hospitality,scope=foreignAffairs}}}批次，{{threePublic{count=人次,item=hospitality,scope=foreignAffairs}}}人次[[，主要是{{use threePublic{item=hospitality}}}]]；国（境）外接待费{{threePublic{item=hospitality,scope=abroad}}}，共接待国（境）外{{threePublic{count=批次,item=hospitality,scope=abroad}}}批次，{{threePublic{count=人次,item=hospitality,scope=abroad}}}人次。',
      },
    ],
  },
  { title: '十、其他重要事项情况说明', level: 2, sentences: [] },
  {
    title: '（一）机关运行经费支出情况说明',
    level: 3,
    sentences: [
      {
        text: '{{year}}年机关运行经费支出{{agencyOperating}}[[，{{moved agencyOperating 比$lastYear年}}]][[，主要原因是{{reason agencyOperating}}]]。',
      },
    ],
  },
  {
    title: '（二）政府采购情况说明',
    level: 3,
    sentences: [
      {
        text: '{{year}}年度政府采购支出总额{{procurement}}，其中：政府采购货物支出{{procurement{kind=goods}}}、政府采购工程支出{{procurement{kind=works}}}、政府采购服务支出{{procurement{kind=services}}}。政府采购授予中小企业合同金额{{procurement{supplier=smallMedium}}}，占政府采购支出总额的{{procurement{supplier=smallMedium}/procurement}}。其中：授予小微企业合同金额{{procurement{supplier=smallMicro}}}，占政府采购支出总额的{{procurement{supplier=smallMicro}/procurement}}。',
      },
      {
        text: '[[货物采购授予中小企业合同金额{{known procurement{kind=goods,supplier=smallMedium}}}，]][[工程采购授予中小企业合同金额{{known procurement{kind=works,supplier=smallMedium}}}，]][[服务采购授予中小企业合同金额{{known procurement{kind=services,supplier=smallMedium}}}。]]',
        runsOn: true,
      },
    ],
  },
  {
    title: '（三）国有资产占用情况说明',
    level: 3,
    sentences: [
      { text: '截至{{year}}年12月31日，本部门（单位）共有车辆{{vehicles}}辆。其中：' },
      { text: '{{name}}{{vehicles{use=*}}}辆', each: { items: USES }, join: '、', runsOn: true },
      {
        text: '[[，其他用车主要是{{use vehicles{use=other}}}]]；单价100万元（含）以上设备（不含车辆）{{equipment}}台（套）。',
        runsOn: true,
      },
    ],
  },
  { title: '（四）预算绩效情况说明', level: 3, sentences: [] },
  {
    title: '1、预算绩效管理工作开展情况',
    level: 4,
    sentences: [
      {
        text: '根据预算绩效管理要求，一是对{{year}}年度全部财政拨款项目支出开展了绩效自评[[（涉密项目{{some selfEvaluation{count=个,secrecy=secret}}}个除外）]]，涉及二级项目{{selfEvaluation{count=个}}}个，资金{{selfEvaluation}}，占项目支出总额的{{selfEvaluation/expenditure{kind=project}}}，其中一般公共预算项目支出{{selfEvaluation{fund=general}}}、政府性基金预算项目支出{{selfEvaluation{fund=govFund}}}、国有资本经营预算项目支出{{selfEvaluation{fund=stateCapital}}}、社会保险基金预算项目支出{{selfEvaluation{fund=socialInsurance}}}。自评结果为：',
        when: 'selfEvaluation{count=个}',
      },
      {
        text: '{{selfEvaluation{count=个,grade=*}}}个项目自评等级为“{{name}}”',
        each: { items: GRADES },
        join: '，',
        end: '。',
        when: 'selfEvaluation{count=个}',
        runsOn: true,
      },
      {
        text: '[[对于自评结果为“中”“差”的项目，采取的改进管理措施为{{improvement}}。]]',
        when: 'selfEvaluation{count=个}',
        runsOn: true,
      },
      {
        text: '二是组织对{{departmentEvaluation{count=个}}}个项目开展了部门评价，涉及资金{{departmentEvaluation}}，其中一般公共预算支出{{departmentEvaluation{fund=general}}}、政府性基金预算支出{{departmentEvaluation{fund=govFund}}}、国有资本经营预算支出{{departmentEvaluation{fund=stateCapital}}}、社会保险基金预算支出{{departmentEvaluation{fund=socialInsurance}}}。',
        when: 'selfEvaluation{count=个}',
        runsOn: true,
      },
      {
        text: '{{year}}年度本部门财政拨款项目均为涉密项目，共{{selfEvaluation{count=个,secrecy=secret}}}个，绩效自评情况按规定不予公开。',
        when: { some: ['selfEvaluation{count=个,secrecy=secret}'], none: ['selfEvaluation{count=个}'] },
      },
      {
        text: '{{year}}年度本部门没有安排财政拨款项目支出，未开展项目支出绩效自评。',
        when: { none: ['selfEvaluation{count=个}', 'selfEvaluation{count=个,secrecy=secret}'] },
      },
    ],
  },
  {
    title: '2、其他需要说明的事项',
    level: 4,
    sentences: [{ text: '{{otherMatters 本部门没有其他需要说明的事项。}}' }],
  },
];
