/** A project and what it came to, as its 项目支出绩效自评表 tells. Amounts in 分. */
import type { Points } from '../performance/index.ts';
import type { Fen, Fund } from './fund.ts';

/** The name of the indicator that reports on projects tell of all targets together. */
export const TARGET_RATE = '绩效目标完成率';

export interface LedgerIndicator {
  /** 产出指标, 数量指标, and the indicator's own name. */
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  /** With operator and unit: 「≥180人」. */
  readonly target: string;
  /** 调整后指标值, where it is not the target of the beginning of the year. */
  readonly adjustedTarget?: string;
  readonly actual: string;
  readonly weight: Points;
  readonly score: Points;
  /** 偏差原因分析及改进措施; '' where there is none. */
  readonly deviation: string;
}

/** What of a project's money is not this year's 财政拨款. */
export interface ProjectMoney {
  readonly initialBudget: Fen;
  readonly annualBudget: Fen;
  readonly executed: Fen;
}

export interface LedgerProject {
  readonly name: string;
  /** 项 that it is spent under; '' where the ledger is of a report, which tells of none. */
  readonly code: string;
  /** 涉密: its money is in all totals, but nothing of it is told: no form, no grade, no count. */
  readonly isSecret?: boolean;
  readonly fund: Exclude<Fund, 'nonFiscal'>;
  /** 资金来源 as the form names it; 市县区财政资金 where nothing else is said. */
  readonly fundSource?: string;
  /** 目标申报数, where it is not 预算编制数. */
  readonly targetedBudget?: Fen;
  /** 年初预算数 (预算编制数). */
  readonly initialBudget: Fen;
  readonly annualBudget: Fen;
  readonly executed: Fen;
  /** 上年结转资金 and 其他资金 within the three amounts above; the rest is 当年财政拨款. Absent where all is. */
  readonly funding?: { readonly carried: ProjectMoney; readonly other: ProjectMoney };
  readonly goal: { readonly expected: string; readonly actual: string };
  /** 项目概况: what it is for, what it rests on, how it is carried out, in the owner's words; absent where nothing is told. */
  readonly overview?: string;
  readonly indicators: readonly LedgerIndicator[];
  /** 自评得分 where only the whole of it is known; else it follows from the execution and the indicators. */
  readonly toldScore?: Points;
  /** Why not all of the budget was spent; '' where it was. */
  readonly executionDeviation: string;
  readonly analysis: {
    /**
     * 项目实施和预算执行情况 in the owner's words, numbers as slots: {{全年预算数}} {{全年执行数}} {{结转结余}} {{执行率}}.
     * Without it the form tells them in its own words.
     */
    readonly execution?: string;
    readonly output: string;
    readonly benefit: string;
    readonly satisfaction: string;
    readonly experience: string;
    readonly problems: string;
    readonly improvements: string;
  };
}
