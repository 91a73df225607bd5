/**
 * The one place where a department-year of the testkit keeps its numbers: plain data, amounts in 分.
 * Every table cell and every sentence is derived from it, so a written document agrees with itself by construction.
 */
import type { Fen } from './money.ts';
import type { Project } from './project.ts';

/** 一般公共预算、政府性基金预算、国有资本经营预算财政拨款，and money that is no 财政拨款. */
export type Fund = 'general' | 'govFund' | 'stateCapital' | 'nonFiscal';
export const fiscalFunds = ['general', 'govFund', 'stateCapital'] as const;

/** The columns of 公开02表 after the total. */
export const revenueSources = ['fiscal', 'superior', 'business', 'operating', 'affiliates', 'other'] as const;
export type RevenueSource = (typeof revenueSources)[number];

/** The columns of 公开03表 after the total. */
export const expenditureKinds = ['basic', 'project', 'upward', 'operating', 'affiliates'] as const;
export type ExpenditureKind = (typeof expenditureKinds)[number];

/** What happened to one fund under one 功能科目 (项): carriedIn + revenue = expenditure + carriedOut. */
export interface Line {
  readonly code: string;
  readonly fund: Fund;
  readonly carriedIn: Fen;
  readonly revenue: Readonly<Partial<Record<RevenueSource, Fen>>>;
  readonly expenditure: Readonly<Partial<Record<ExpenditureKind, Fen>>>;
  readonly carriedOut: Fen;
}

/** The four printed items of 三公经费. */
export interface ThreePublicItems {
  readonly overseas: Fen;
  readonly vehiclePurchase: Fen;
  readonly vehicleOperation: Fen;
  readonly reception: Fen;
}
export const threePublicItems = ['overseas', 'vehiclePurchase', 'vehicleOperation', 'reception'] as const;
export type ThreePublicItem = (typeof threePublicItems)[number];

/** Amount, 批次 and 人次 of one kind of reception. */
export interface Reception {
  readonly amount: Fen;
  readonly batches: number;
  readonly people: number;
}

export interface ThreePublic {
  /** 全年预算数, after adjustment. */
  readonly budget: ThreePublicItems;
  readonly final: ThreePublicItems;
  readonly lastYear: ThreePublicItems;
  readonly overseasGroups: number;
  readonly overseasPeople: number;
  readonly vehiclesBought: number;
  /** 保有量 borne by 财政拨款, the bought ones included. */
  readonly vehiclesKept: number;
  readonly domestic: Reception;
  /** 外事接待, part of domestic. */
  readonly foreignGuests: Reception;
  readonly abroad: Reception;
  readonly reasons: Readonly<Record<ThreePublicItem, string>>;
  readonly uses: Readonly<Record<ThreePublicItem, string>>;
}

export interface Procurement {
  readonly goods: Fen;
  readonly works: Fen;
  readonly services: Fen;
  /** 授予中小企业合同金额. */
  readonly smallAndMedium: Fen;
  /** 授予小微企业合同金额, part of smallAndMedium. */
  readonly smallAndMicro: Fen;
}

export interface AgencyOperatingCost {
  readonly administrative: Fen;
  /** 参照公务员法管理事业单位. */
  readonly civilServantManaged: Fen;
  readonly lastYear: Fen;
  readonly reason: string;
}

export interface Assets {
  /** Eight uses, in the order of 公开10表 rows 8 to 15. */
  readonly vehicles: readonly number[];
  readonly otherVehicleUse: string;
  /** 单价100万元（含）以上设备（不含车辆）. */
  readonly equipment: number;
}

export interface UnitGroup {
  /** 事业单位, 参照公务员法管理事业单位 … */
  readonly kind: string;
  readonly names: readonly string[];
}

export interface Institutions {
  readonly duties: readonly string[];
  readonly offices: readonly string[];
  readonly units: readonly UnitGroup[];
}

/** One 类 of general public budget expenditure: this year is in the lines, the rest is here. */
export interface ClassYear {
  readonly initialBudget: Fen;
  readonly lastYear: Fen;
  readonly use: string;
  /** Why it changed from last year. */
  readonly reason: string;
  /** Why it is not the initial budget; empty when it is. */
  readonly budgetReason: string;
}

export interface DepartmentYear {
  readonly department: string;
  readonly region: string;
  /** 主管部门代码; the unit code appends 001. */
  readonly departmentCode: string;
  readonly year: number;
  readonly institutions: Institutions;
  readonly lines: readonly Line[];
  /** Non-fiscal money only: 使用非财政拨款结余和专用结余, 结余分配. */
  readonly surplusUsed: Fen;
  readonly surplusAllocated: Fen;
  /** Basic expenditure of the general public budget by 经济科目 (款, five digits). */
  readonly basicByEconomic: ReadonlyMap<string, Fen>;
  readonly classes: ReadonlyMap<string, ClassYear>;
  readonly lastYearTotal: Fen;
  readonly lastYearFiscalTotal: Fen;
  readonly reasons: { readonly total: string; readonly fiscal: string; readonly general: string };
  /** What the money of a fund other than the general one was used for, by 项. */
  readonly fundUses: ReadonlyMap<string, string>;
  readonly threePublic: ThreePublic;
  readonly procurement: Procurement;
  readonly agencyOperating: AgencyOperatingCost;
  readonly assets: Assets;
  readonly projects: readonly Project[];
  /** What is done about projects graded 中 or 差; printed only when there are any. */
  readonly improvement: string;
}
