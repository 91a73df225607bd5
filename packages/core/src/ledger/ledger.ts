/**
 * The one place where the numbers of a department-year are entered. Plain data; amounts in 分 as safe integers.
 * Totals are never entered: whatever another entry implies is derived (`derive-facts.ts`), so that a document composed
 * from a ledger cannot contradict itself.
 */
import { type DocumentKind, type FactKey, factKey } from '../statement/index.ts';
import type { Fen, Fund } from './fund.ts';
import type { OverallEvaluation } from './overall.ts';
import type { LedgerProject } from './project.ts';

/** 上级补助、事业、经营、附属单位上缴、其他收入: the sources of money that is no 财政拨款, by the names of their facts. */
export const otherSources = ['superior', 'institution', 'operating', 'affiliate', 'other'] as const;
export type OtherSource = (typeof otherSources)[number];

/** 基本、项目、上缴上级、经营支出, 对附属单位补助支出. */
export const expenditureKinds = ['basic', 'project', 'toSuperior', 'operating', 'toAffiliate'] as const;
export type ExpenditureKind = (typeof expenditureKinds)[number];

/** Money besides the general budget whose 基本支出 may be told by 部门经济科目. */
export const otherMoney = ['govFund', 'stateCapital', 'nonFiscal'] as const satisfies readonly Fund[];
export type OtherMoney = (typeof otherMoney)[number];

/** What happened to one fund under one 功能科目 (项). What is carried out is what is left of it. */
export interface LedgerLine {
  /** Seven digits. */
  readonly code: string;
  readonly fund: Fund;
  /** 年初结转和结余. */
  readonly carriedIn: Fen;
  /** 财政拨款收入 of a fiscal fund; of 非财政拨款 the income by source. */
  readonly revenue: Fen | Readonly<Partial<Record<OtherSource, Fen>>>;
  readonly expenditure: Readonly<Partial<Record<ExpenditureKind, Fen>>>;
}

/** The four items of 三公经费 that are entered; 公务用车购置及运行维护费 and the whole are their sums. */
export const threePublicItems = ['overseas', 'vehiclePurchase', 'vehicleOperation', 'hospitality'] as const;
export type ThreePublicItem = (typeof threePublicItems)[number];
export type ThreePublicAmounts = Readonly<Record<ThreePublicItem, Fen>>;

/** Amount, 批次 and 人次 of one kind of reception. */
export interface Reception {
  readonly amount: Fen;
  readonly batches: number;
  readonly people: number;
}

export interface ThreePublic {
  /** 全年预算数. */
  readonly budget: ThreePublicAmounts;
  readonly final: ThreePublicAmounts;
  readonly overseasGroups: number;
  readonly overseasPeople: number;
  readonly vehiclesBought: number;
  /** 保有量 borne by 财政拨款. */
  readonly vehiclesKept: number;
  /** 国内接待, with 外事接待 in it. */
  readonly domestic: Reception;
  readonly foreignAffairs: Reception;
  /** 国（境）外接待. */
  readonly abroad: Reception;
}

export interface Procurement {
  readonly goods: Fen;
  readonly works: Fen;
  readonly services: Fen;
  /** 授予中小企业合同金额, and of it 授予小微企业. */
  readonly smallMedium: Fen;
  readonly smallMicro: Fen;
  /** What of 授予中小企业合同金额 each kind is; absent where that is not known. */
  readonly smallMediumByKind?: Readonly<Record<'goods' | 'works' | 'services', Fen>>;
  /** Projects reserved for small suppliers, and contracts that these were awarded; absent where that is not known. */
  readonly reserved?: ReservedProcurement;
}

/** 面向中小企业、小微企业预留的政府采购项目. */
export interface ReservedProcurement {
  /** 预算金额 of what was reserved. */
  readonly smallMedium: Fen;
  readonly smallMicro: Fen;
  /** 中标或成交 of what was reserved, and of other projects. */
  readonly awardedSmallMedium: Fen;
  readonly awardedSmallMicro: Fen;
  readonly otherSmallMedium: Fen;
}

/** The eight kinds of vehicles as 公开10表 and the workbook name them, in that order. */
export const vehicleUseWords = {
  ministerial: '副部（省）级及以上领导用车',
  principal: '主要负责人用车',
  confidential: '机要通信用车',
  emergency: '应急保障用车',
  enforcement: '执法执勤用车',
  special: '特种专业技术用车',
  retired: '离退休干部服务用车',
  other: '其他用车',
} as const;
export type VehicleUse = keyof typeof vehicleUseWords;
export const vehicleUses = Object.keys(vehicleUseWords) as readonly VehicleUse[];

export interface Organisation {
  readonly duties: readonly string[];
  /** 内设机构. */
  readonly offices: readonly string[];
  /** 所属单位 by kind: 事业单位, 参照公务员法管理事业单位. */
  readonly units: readonly { readonly kind: string; readonly names: readonly string[] }[];
}

/** Last year's figures, as far as this year's document tells them. */
export interface LastYear {
  /** 收入总计 (支出总计 is the same). */
  readonly total: Fen;
  readonly fiscalTotal: Fen;
  /** 一般公共预算财政拨款支出 by 类. */
  readonly generalByClass: Readonly<Record<string, Fen>>;
  /** The whole of it, where only that is known. */
  readonly general?: Fen;
  readonly threePublic: ThreePublicAmounts;
  readonly agencyOperating: Fen;
}

/** Reports on performance that a ledger may be of: they tell of projects without 科目, and of no other money. */
export const reportKinds = [
  'selfEvaluationSummary',
  'projectEvaluationReport',
  'overallEvaluationReport',
] as const satisfies readonly DocumentKind[];
export type ReportKind = (typeof reportKinds)[number];

/** What was self-evaluated as a whole, where the document lists only some of the projects, or none. */
export interface EvaluatedScope {
  /** 开展自评的项目个数, and how many projects there are in all. */
  readonly projects: number;
  readonly allProjects?: number;
  /** 自评涉及资金. */
  readonly amount: Fen;
  /** 一般公共预算项目支出总额. */
  readonly projectTotal?: Fen;
  /** 部门整体支出绩效自评涉及的一般公共预算支出. */
  readonly generalTotal?: Fen;
  /** What else is told of them where no project is listed, by the keys of `scopeFacts`: amounts and counts. */
  readonly told?: Readonly<Record<FactKey, number>>;
}

const tracked = (concept: string): readonly FactKey[] => [factKey(concept, { count: '个' }), concept];

/** Facts that only a place's form tells of the projects as a whole (上海《部门决算模板》第十部分). */
export const scopeFacts: readonly FactKey[] = [
  ...tracked('performanceTargets'),
  ...tracked('performanceTracking'),
  ...['优', '良', '中', '差'].map((grade) => factKey('selfEvaluation', { count: '个', grade })),
  'evaluationProblems',
  factKey('evaluationProblems', { state: 'corrected' }),
  factKey('evaluationProblems', { state: 'open' }),
];

export interface Ledger {
  readonly schema: 'mingsuan.ledger/1';
  /** The report that the ledger is of; absent where it is of the whole 部门决算. */
  readonly report?: ReportKind;
  readonly year: number;
  readonly department: { readonly name: string; readonly code: string | null };
  readonly organisation: Organisation;
  readonly lines: readonly LedgerLine[];
  /** 使用非财政拨款结余和专用结余, 结余分配. */
  readonly surplusUsed: Fen;
  readonly surplusDistribution: Fen;
  /** 基本支出 of the general budget by 部门经济科目 (款, five digits). */
  readonly basicByEconomic: Readonly<Record<string, Fen>>;
  /** The same of other money; absent where there is none or nobody asks for it. */
  readonly otherBasicByEconomic?: Readonly<Partial<Record<OtherMoney, Readonly<Record<string, Fen>>>>>;
  /** 年初预算 of 一般公共预算财政拨款支出 by 类; by 项 where a place tells of each. */
  readonly initialBudget: Readonly<Record<string, Fen>>;
  /** 全年预算数 (after adjustment) of the same; absent where a place does not ask for it. */
  readonly annualBudget?: Readonly<Record<string, Fen>>;
  readonly lastYear: LastYear;
  readonly threePublic: ThreePublic;
  readonly procurement: Procurement;
  /** 机关运行经费 of 行政单位 and of 参照公务员法管理事业单位. */
  readonly agencyOperating: { readonly administrative: Fen; readonly participating: Fen };
  readonly vehicles: Readonly<Partial<Record<VehicleUse, number>>>;
  /** 单价100万元（含）以上设备（不含车辆）, 台（套）. */
  readonly equipment: number;
  readonly projects: readonly LedgerProject[];
  /** 部门整体支出绩效自评; absent where there is none. */
  readonly overall?: OverallEvaluation;
  /** Absent where all projects that were evaluated are listed. */
  readonly evaluated?: EvaluatedScope;
  /** What is done about projects graded 中 or 差; '' where there are none. */
  readonly improvement: string;
  /** 其他需要说明的事项, in the owner's words; absent where there are none. */
  readonly otherMatters?: string;
  /** 名词解释 in the owner's words, by term: instead of ours, or beside them. */
  readonly terms?: Readonly<Record<string, string>>;
  /** Names of 科目 that the classification of the year does not list. */
  readonly codeNames: Readonly<Record<string, string>>;
  /**
   * Why a fact changed from last year, by its key; and with `:initialCompletion` why it is not the budget. Without a
   * stop at the end.
   */
  readonly reasons: Readonly<Record<FactKey, string>>;
  /** What money was used for, by the key of the fact. */
  readonly uses: Readonly<Record<FactKey, string>>;
}
