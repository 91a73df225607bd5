/** Words of the narrative: which phrase names which fact, and which words make a number a change, a share, a rate. */
import type { NarrativeLexicon, TermLayout } from '@mingsuan/core/recognition';
import { vehicleUses } from '../layouts/index.ts';
import { organisationTerms, performanceTerms } from './performance-terms.ts';
import { terms } from './term-rows.ts';
import { universityTerms } from './university-terms.ts';

const THREE_PUBLIC = ['threePublicOverall', 'threePublicDetail', 'threePublic'];
const GENERAL_SECTIONS = ['general', 'generalOverall', 'generalStructure', 'generalDetail'];

const totals = terms(
  ['overall'],
  [
    ['收入支出总计|收支总计|收入支出总体|收支总体|收入总计|收入总额|收支', 'revenueTotal'],
    ['支出总计|支出总额', 'expenditureTotal'],
    ['本年收入合计|收入合计|本年收入', 'revenue'],
    ['本年支出合计|支出合计|本年支出', 'expenditure'],
    ['年初结转和结余|上年结转和结余', 'carriedIn'],
    ['年末结转和结余', 'carriedOut'],
    ['结余分配', 'surplusDistribution'],
    ['使用非财政拨款结余和专用结余|使用非财政拨款结余(含专用结余)|使用非财政拨款结余', 'nonFiscalSurplusUsed'],
  ],
);

/** 「收、支总计均为」: the comma parts the words. */
const bothTotals: TermLayout = {
  words: ['支总计'],
  concept: 'revenueTotal',
  in: ['overall', 'fiscal'],
  label: '收支总计',
};

const incomeTerms = terms(
  ['income'],
  [
    ['收入总计', 'revenueTotal'],
    ['年初结转和结余|上年结转和结余', 'carriedIn'],
    ['本年收入合计|收入合计|本年收入', 'revenue'],
    ['一般公共预算财政拨款收入', 'revenue', { source: 'general' }],
    ['政府性基金预算财政拨款收入', 'revenue', { source: 'govFund' }],
    ['国有资本经营预算财政拨款收入', 'revenue', { source: 'stateCapital' }],
    ['财政拨款收入', 'revenue', { source: 'fiscal' }],
    ['上级补助收入', 'revenue', { source: 'superior' }],
    ['事业收入', 'revenue', { source: 'institution' }],
    ['经营收入', 'revenue', { source: 'operating' }],
    ['附属单位上缴收入|附属单位缴款', 'revenue', { source: 'affiliate' }],
    ['其他收入', 'revenue', { source: 'other' }],
  ],
);

const expenditureTerms = terms(
  ['expenditure'],
  [
    ['支出总计', 'expenditureTotal'],
    ['年末结转和结余', 'carriedOut'],
    ['结余分配', 'surplusDistribution'],
    ['本年支出合计|支出合计|本年支出', 'expenditure'],
    ['基本支出', 'expenditure', { kind: 'basic' }],
    ['项目支出', 'expenditure', { kind: 'project' }],
    ['上缴上级支出', 'expenditure', { kind: 'toSuperior' }],
    ['经营支出', 'expenditure', { kind: 'operating' }],
    ['对附属单位补助支出', 'expenditure', { kind: 'toAffiliate' }],
  ],
);

const fiscalTerms = terms(
  ['fiscal'],
  [
    [
      '财政拨款收入支出总计|财政拨款收入支出总体|财政拨款收支总计|财政拨款收支总体|财政拨款收入总计|财政拨款总收入|收入总计|收支总计',
      'revenueTotal',
    ],
    ['财政拨款支出总计|财政拨款总支出|支出总计', 'expenditureTotal'],
    ['本年财政拨款收入|本年收入合计|本年收入', 'revenue', { source: 'fiscal', fund: '' }],
    ['本年财政拨款支出|本年支出合计|本年支出', 'expenditure'],
    ['年初财政拨款结转和结余', 'carriedIn'],
    ['年末财政拨款结转和结余', 'carriedOut'],
  ],
);

const fiscalExpenditureTerms = terms(
  ['fiscalExpenditure'],
  [['财政拨款本年支出|财政拨款支出决算|财政拨款支出|本年支出合计|本年支出', 'expenditure']],
);

const generalTerms: TermLayout[] = [
  ...terms(GENERAL_SECTIONS, [
    [
      '财政拨款支出决算|财政拨款支出|一般公共预算财政拨款决算支出|一般公共预算财政拨款支出决算|一般公共预算财政拨款支出|一般公共预算支出',
      'expenditure',
    ],
  ]),
  ...terms(GENERAL_SECTIONS, [
    ['一般公共预算财政拨款收入|一般公共预算收入|财政拨款收入', 'revenue', { source: 'general', fund: '' }],
    ['年初一般公共预算财政拨款结转和结余|年初财政拨款结转和结余|年初结转和结余', 'carriedIn'],
    ['年末一般公共预算财政拨款结转和结余|年末财政拨款结转和结余|年末结转和结余', 'carriedOut'],
  ]),
  // the whole that a share is of, named in the sentence: all expenditure, not only this fund's
  {
    words: ['本年支出合计', '本年支出总计', '本年支出'],
    concept: 'expenditure',
    dims: { fund: '' },
    in: GENERAL_SECTIONS,
  },
];

const basicTerms: TermLayout[] = [
  ...terms(
    ['basic'],
    [
      ['一般公共预算财政拨款基本支出|财政拨款基本支出|基本支出', 'expenditure'],
      ['人员经费', 'expenditure', { group: 'personnel' }],
      ['公用经费|日常公用经费', 'expenditure', { group: 'nonPersonnel' }],
    ],
  ),
];

const fundTerms: TermLayout[] = [
  ...terms(
    ['governmentFund'],
    [
      [
        '政府性基金预算财政拨款收入|政府性基金预算收入|政府性基金收入|本年收入',
        'revenue',
        { source: 'govFund', fund: '' },
      ],
      ['政府性基金预算财政拨款支出|政府性基金预算支出|政府性基金支出|本年支出', 'expenditure'],
      ['政府性基金预算财政拨款收入总计|政府性基金预算收入总计|收入总计', 'revenueTotal'],
      ['政府性基金预算财政拨款支出总计|政府性基金预算支出总计|支出总计', 'expenditureTotal'],
      ['年初结转和结余', 'carriedIn'],
      ['年末结转和结余', 'carriedOut'],
      ['基本支出', 'expenditure', { kind: 'basic' }],
      ['项目支出', 'expenditure', { kind: 'project' }],
    ],
  ),
  ...terms(
    ['stateCapital'],
    [
      ['国有资本经营预算财政拨款收入|国有资本经营预算收入|本年收入', 'revenue', { source: 'stateCapital', fund: '' }],
      ['国有资本经营预算财政拨款支出|国有资本经营预算支出|本年支出', 'expenditure'],
      ['基本支出', 'expenditure', { kind: 'basic' }],
      ['项目支出', 'expenditure', { kind: 'project' }],
    ],
  ),
];

const threePublicTerms: TermLayout[] = [
  ...terms(THREE_PUBLIC, [
    ['三公经费财政拨款支出决算|三公经费财政拨款支出|三公经费支出|三公经费', 'threePublic'],
    ['因公出国(境)费用|因公出国(境)费|因公出国(境)', 'threePublic', { item: 'overseas' }],
    ['出国团组|出国(境)团组|因公出国(境)团组', 'threePublic', { item: 'overseas' }],
    [
      '公务用车购置及运行维护费|公务用车购置及运行费|公务用车购置费及运行维护费|公务用车购置和运行维护费|公务车购置及运行维护费',
      'threePublic',
      { item: 'vehicles' },
    ],
    [
      '公务用车购置费|公务用车购置支出|公务用车购置|公务车购置费|公务车购置',
      'threePublic',
      { item: 'vehiclePurchase' },
    ],
    ['购置公务用车|购置车辆', 'threePublic', { item: 'vehiclePurchase' }],
    [
      '公务用车运行维护费|公务用车运行维护支出|公务用车运行支出|公务用车运行费|公务车运行维护费|公务车运行费',
      'threePublic',
      { item: 'vehicleOperation' },
    ],
    ['公务用车保有量|公务车保有量|车辆保有量|公务用车保有|保有量', 'threePublic', { item: 'vehicleOperation' }],
    ['公务接待费', 'threePublic', { item: 'hospitality' }],
    ['国内公务接待费|国内公务接待|国内接待费|国内接待', 'threePublic', { item: 'hospitality', scope: 'domestic' }],
    ['外事接待费|外事接待|外宾接待费|外宾接待支出', 'threePublic', { item: 'hospitality', scope: 'foreignAffairs' }],
    [
      '国(境)外公务接待费|国(境)外公务接待|国(境)外接待费|国(境)外接待|国(境)外',
      'threePublic',
      { item: 'hospitality', scope: 'abroad' },
    ],
  ]),
];

/** Names of uses of vehicles in other places' forms. */
const USES_ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  ministerial: ['部级领导干部用车', '副部(省)级以上领导用车', '省级领导用车'],
  principal: ['主要领导干部用车', '主要领导用车'],
  retired: ['离退休干部用车'],
};

/** 「在其他政府采购项目中，由中小企业供应商中标或成交的，采购金额」: which contracts are meant, long before the number. */
const awarded = terms(
  ['procurement'],
  [
    [
      '面向中小企业预留的政府采购项目中|面向中小企业预留政府采购项目中',
      'awardedProcurement',
      { scope: 'reserved', supplier: 'smallMedium' },
    ],
    [
      '面向小微企业预留的政府采购项目中|面向小微企业预留政府采购项目中',
      'awardedProcurement',
      { scope: 'reserved', supplier: 'smallMicro' },
    ],
    ['其他政府采购项目中', 'awardedProcurement', { scope: 'others', supplier: 'smallMedium' }],
  ],
).map((term): TermLayout => ({ ...term, anchor: true }));

const otherTerms: TermLayout[] = [
  { words: ['机关运行经费支出', '机关运行经费'], concept: 'agencyOperating', in: ['agencyOperating'] },
  ...terms(
    ['procurement'],
    [
      ['政府采购支出总额|政府采购支出|政府采购总额|政府采购金额(以合同签订为准)|政府采购金额', 'procurement'],
      ['政府采购货物支出|货物支出|货物采购金额', 'procurement', { kind: 'goods' }],
      ['政府采购工程支出|工程支出|工程采购金额', 'procurement', { kind: 'works' }],
      ['政府采购服务支出|服务支出|服务采购金额', 'procurement', { kind: 'services' }],
      ['授予中小企业合同金额|中小企业合同金额', 'procurement', { supplier: 'smallMedium' }],
      ['授予小微企业合同金额|小微企业合同金额', 'procurement', { supplier: 'smallMicro' }],
      ['货物采购授予中小企业合同金额', 'procurement', { kind: 'goods', supplier: 'smallMedium' }],
      ['工程采购授予中小企业合同金额', 'procurement', { kind: 'works', supplier: 'smallMedium' }],
      ['服务采购授予中小企业合同金额', 'procurement', { kind: 'services', supplier: 'smallMedium' }],
      ['面向中小企业预留政府采购项目预算金额', 'reservedProcurement', { supplier: 'smallMedium' }],
      ['面向小微企业预留政府采购项目预算金额', 'reservedProcurement', { supplier: 'smallMicro' }],
    ],
  ),
  ...awarded,
  { words: ['采购金额'], concept: 'procurement', relative: true, in: ['procurement'] },
  {
    words: ['共有车辆', '车辆数合计', '车辆'],
    concept: 'vehicles',
    in: ['assets'],
    counted: true,
  },
  ...vehicleUses.map(
    ({ use, label }): TermLayout => ({
      words: [label, ...(USES_ELSEWHERE[use] ?? [])],
      concept: 'vehicles',
      dims: { use },
      in: ['assets'],
      counted: true,
    }),
  ),
  {
    words: ['以上设备(不含车辆)', '以上设备', '以上专用设备', '以上通用设备'],
    concept: 'equipment',
    in: ['assets'],
    counted: true,
    label: '单价100万元以上设备',
  },
  ...terms(
    ['assets'],
    [
      ['资产总额|资产总计|资产合计', 'assetsHeld'],
      ['流动资产', 'assetsHeld', { kind: 'current' }],
      ['固定资产', 'assetsHeld', { kind: 'fixed' }],
      ['无形资产', 'assetsHeld', { kind: 'intangible' }],
      ['在建工程', 'assetsHeld', { kind: 'construction' }],
      ['房屋建筑物|房屋', 'assetsHeld', { kind: 'buildings' }],
      ['账面原值|资产处置收入', 'assetsDisposed'],
    ],
  ),
  { words: ['单价', '单位价值'], concept: 'equipmentThreshold', in: ['assets'], label: '设备单价标准' },
];

export const lexicon: NarrativeLexicon = {
  terms: [
    ...totals,
    bothTotals,
    ...incomeTerms,
    ...expenditureTerms,
    ...fiscalTerms,
    ...universityTerms,
    ...fiscalExpenditureTerms,
    ...generalTerms,
    ...basicTerms,
    ...fundTerms,
    ...threePublicTerms,
    ...otherTerms,
    ...performanceTerms,
    ...organisationTerms,
  ],
  up: ['增加', '增长', '上升', '增幅'],
  down: ['减少', '下降', '降低', '降幅'],
  share: ['占'],
  completion: ['完成'],
  initialBudget: ['年初预算'],
  annualBudget: ['全年预算', '调整预算', '调整后预算', '预算数', '预算为'],
  reason: ['主要原因', '原因是', '原因为', '原因:', '主要是', '由于', '因为', '主要用于', '用于'],
  reasonEnd: [
    '。',
    '；',
    '较上年',
    '比上年',
    '与上年',
    '同比',
    '以下方面',
    '以下几个方面',
    '以下几方面',
    '，共接待',
    '，共购置',
    '，全年',
    '其中:',
    '其中：',
  ],
  units: [
    '台(套)',
    '台/套',
    '亿元',
    '万元',
    '批次',
    '人次',
    '个百分点',
    '元',
    '万',
    '%',
    '个',
    '辆',
    '台',
    '套',
    '家',
    '人',
    '名',
    '项',
    '次',
    '批',
    '分',
    '年',
    '月',
    '日',
    '号',
    '天',
    '届',
  ],
};
