/** A project and what it came to, as its 项目支出绩效自评表 tells. Amounts in 分. */
import type { Points } from '../performance/index.ts';
import type { Fen, Fund } from './fund.ts';

export interface LedgerIndicator {
  /** 产出指标, 数量指标, and the indicator's own name. */
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  /** With operator and unit: 「≥180人」. */
  readonly target: string;
  readonly actual: string;
  readonly weight: Points;
  readonly score: Points;
  /** 偏差原因分析及改进措施; '' where there is none. */
  readonly deviation: string;
}

export interface LedgerProject {
  readonly name: string;
  /** 项 that it is spent under. */
  readonly code: string;
  readonly fund: Exclude<Fund, 'nonFiscal'>;
  readonly initialBudget: Fen;
  readonly annualBudget: Fen;
  readonly executed: Fen;
  readonly goal: { readonly expected: string; readonly actual: string };
  readonly indicators: readonly LedgerIndicator[];
  /** Why not all of the budget was spent; '' where it was. */
  readonly executionDeviation: string;
  readonly analysis: {
    readonly output: string;
    readonly benefit: string;
    readonly satisfaction: string;
    readonly experience: string;
    readonly problems: string;
    readonly improvements: string;
  };
}
