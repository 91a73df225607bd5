/**
 * What a fact is called in Chinese: for explanations beside a number, open data, messages, and for the slots that users
 * write into their own sentences. One name a fact, built from its dimensions.
 */
import { vehicleUseWords } from '@mingsuan/core/ledger';
import { type Dimensions, type FactKey, measureWords, parseFactKey } from '@mingsuan/core/statement';
import { economicEntries } from '../codes/index.ts';

const FUND: Readonly<Record<string, string>> = {
  fiscal: '财政拨款',
  general: '一般公共预算财政拨款',
  govFund: '政府性基金预算财政拨款',
  stateCapital: '国有资本经营预算财政拨款',
  socialInsurance: '社会保险基金预算',
  nonFiscal: '非财政拨款',
};
const SOURCE: Readonly<Record<string, string>> = {
  superior: '上级补助收入',
  institution: '事业收入',
  operating: '经营收入',
  affiliate: '附属单位上缴收入',
  other: '其他收入',
};
const KIND: Readonly<Record<string, string>> = {
  basic: '基本支出',
  project: '项目支出',
  toSuperior: '上缴上级支出',
  operating: '经营支出',
  toAffiliate: '对附属单位补助支出',
};
const GROUP: Readonly<Record<string, string>> = { personnel: '人员经费', nonPersonnel: '公用经费' };
const ITEM: Readonly<Record<string, string>> = {
  overseas: '因公出国（境）费',
  vehicles: '公务用车购置及运行维护费',
  vehiclePurchase: '公务用车购置费',
  vehicleOperation: '公务用车运行维护费',
  hospitality: '公务接待费',
};
const SCOPE: Readonly<Record<string, string>> = {
  domestic: '国内接待费',
  foreignAffairs: '外事接待费',
  abroad: '国（境）外接待费',
};
const COUNTED: Readonly<Record<string, string>> = {
  'overseas 个': '因公出国（境）团组数',
  'overseas 人次': '因公出国（境）人次',
  'vehiclePurchase 辆': '公务用车购置数',
  'vehicleOperation 辆': '公务用车保有量',
  'hospitality 批次': '公务接待批次',
  'hospitality 人次': '公务接待人次',
  'domestic 批次': '国内接待批次',
  'domestic 人次': '国内接待人次',
  'foreignAffairs 批次': '外事接待批次',
  'foreignAffairs 人次': '外事接待人次',
  'abroad 批次': '国（境）外接待批次',
  'abroad 人次': '国（境）外接待人次',
};
const PROCUREMENT: Readonly<Record<string, string>> = {
  goods: '政府采购货物支出',
  works: '政府采购工程支出',
  services: '政府采购服务支出',
  smallMedium: '政府采购授予中小企业合同金额',
  smallMicro: '政府采购授予小微企业合同金额',
};
const BOUGHT: Readonly<Record<string, string>> = { goods: '货物采购', works: '工程采购', services: '服务采购' };
const SUPPLIER: Readonly<Record<string, string>> = { smallMedium: '中小企业', smallMicro: '小微企业' };
const UNIT: Readonly<Record<string, string>> = {
  administrative: '行政单位',
  participating: '参照公务员法管理事业单位',
};

const fundOf = ({ fund = '' }: Dimensions): string => FUND[fund] ?? '';
const wordOf = (words: Readonly<Record<string, string>>, value: string | undefined): string =>
  value === undefined ? '' : (words[value] ?? value);

const CONCEPT: Readonly<Record<string, (dims: Dimensions) => string>> = {
  year: () => '年度',
  lastYear: () => '上年',
  revenue: ({ source = '' }) =>
    source === '' ? '本年收入' : FUND[source] ? `${FUND[source]}收入` : (SOURCE[source] ?? ''),
  expenditure: (dims) => {
    const kind = dims.kind === undefined ? '支出' : wordOf(KIND, dims.kind);
    const base = fundOf(dims) === '' && dims.kind === undefined ? '本年支出' : fundOf(dims) + kind;
    return dims.group === undefined ? base : `${base}${wordOf(GROUP, dims.group)}`;
  },
  revenueTotal: (dims) => `${fundOf(dims)}收入总计`,
  expenditureTotal: (dims) => `${fundOf(dims)}支出总计`,
  carriedIn: (dims) => `${fundOf(dims)}年初结转和结余`,
  carriedOut: (dims) => `${fundOf(dims)}年末结转和结余`,
  nonFiscalSurplusUsed: () => '使用非财政拨款结余和专用结余',
  surplusDistribution: () => '结余分配',
  threePublic: ({ item, scope, count }) => {
    if (count !== undefined) return COUNTED[`${scope ?? item} ${count}`] ?? '';
    return scope === undefined ? wordOf(ITEM, item) || '“三公”经费' : wordOf(SCOPE, scope);
  },
  procurement: ({ kind, supplier }) => {
    const share = wordOf(PROCUREMENT, supplier);
    return kind !== undefined && supplier !== undefined
      ? `${wordOf(BOUGHT, kind)}${share.slice('政府采购'.length)}`
      : wordOf(PROCUREMENT, kind) || share || '政府采购支出';
  },
  reservedProcurement: ({ supplier }) => `面向${wordOf(SUPPLIER, supplier)}预留的政府采购项目预算金额`,
  awardedProcurement: ({ scope, supplier }) =>
    `${scope === 'reserved' ? '预留' : '其他'}政府采购项目中${wordOf(SUPPLIER, supplier)}中标或成交金额`,
  agencyOperating: ({ unit }) => `${wordOf(UNIT, unit)}机关运行经费`,
  vehicles: ({ use }) => wordOf(vehicleUseWords, use) || '车辆',
  equipment: () => '单价100万元（含）以上设备（不含车辆）',
  project: () => '',
  selfEvaluation: (dims) => evaluated('自评', dims),
  performanceTargets: ({ count }) => `编报绩效目标的项目${count === undefined ? '预算金额' : '个数'}`,
  performanceTracking: ({ count }) => `绩效跟踪评价的项目${count === undefined ? '预算金额' : '个数'}`,
  evaluationProblems: ({ state }) => `自评中${wordOf(PROBLEM_STATES, state) || '发现'}的问题个数`,
  departmentEvaluation: (dims) => evaluated('部门评价', dims),
};

const PROBLEM_STATES: Readonly<Record<string, string>> = { corrected: '已完成整改', open: '正在整改' };

function evaluated(what: string, dims: Dimensions): string {
  if (dims.secrecy !== undefined) return '涉密项目个数';
  if (dims.grade !== undefined) return `${what}等级为“${dims.grade}”的项目个数`;
  return dims.count === undefined ? `${what}${fundOf(dims)}项目资金` : `${what}项目个数`;
}

const economicNames = new Map([...economicEntries()].map(({ code, name }) => [code, name]));

export function economicName(code: string): string {
  return economicNames.get(code) ?? '';
}

/** 「一般公共预算财政拨款支出 · 201 一般公共服务支出 · 年初预算数」. */
export function factName(key: FactKey, functional: (code: string) => string): string {
  const { concept, dims, measure } = parseFactKey(key);
  const codeName = (code: string | undefined, name: string) => (code === undefined ? '' : `${code} ${name}`.trim());
  return [
    CONCEPT[concept]?.(dims) ?? concept,
    codeName(dims.function, dims.function === undefined ? '' : functional(dims.function)),
    codeName(dims.economic, economicName(dims.economic ?? '')),
    measureWords[measure],
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** Other words that people use for a fact, for the slots of their sentences. */
export const slotAliases: Readonly<Record<string, FactKey>> = {
  收入合计: 'revenue',
  支出合计: 'expenditure',
  三公经费: 'threePublic',
  三公经费预算: 'threePublic:annualBudget',
  基本支出: 'expenditure{kind=basic}',
  项目支出: 'expenditure{kind=project}',
  一般公共预算支出: 'expenditure{fund=general}',
  人员经费: 'expenditure{fund=general,group=personnel,kind=basic}',
  公用经费: 'expenditure{fund=general,group=nonPersonnel,kind=basic}',
  政府采购支出总额: 'procurement',
  车辆数: 'vehicles',
  自评项目资金: 'selfEvaluation',
};

const SOURCES: Readonly<Record<string, string>> = {
  year: '封面',
  lastYear: '封面',
  nonFiscalSurplusUsed: '结余的使用和分配',
  surplusDistribution: '结余的使用和分配',
  threePublic: '“三公”经费',
  procurement: '政府采购',
  reservedProcurement: '政府采购',
  awardedProcurement: '政府采购',
  agencyOperating: '机关运行经费',
  vehicles: '国有资产占用',
  equipment: '国有资产占用',
  selfEvaluation: '项目和绩效自评',
  selfEvaluationForm: '项目和绩效自评',
  departmentEvaluation: '项目和绩效自评',
  project: '项目和绩效自评',
};

/** The part of the ledger that a fact comes from. */
export function factSource(key: FactKey): string {
  const { concept, dims, measure } = parseFactKey(key);
  if (concept === 'expenditure' && measure.endsWith('Budget')) return '年初预算和调整预算';
  if (dims.economic !== undefined || dims.group !== undefined) return '基本支出经济分类';
  return SOURCES[concept] ?? '收支明细';
}
