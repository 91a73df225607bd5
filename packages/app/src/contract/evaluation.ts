/** What forms and reports on performance say, as `read --json` prints it: values as printed strings, null where not printed. */
import type { AnalysisPart } from '@mingsuan/core/statement';

export interface CodedNameJson {
  readonly code: string | null;
  readonly name: string;
}

export interface FundsJson {
  readonly source: string;
  readonly initialTargeted: string | null;
  readonly initialBudget: string | null;
  readonly annualBudget: string | null;
  readonly executed: string | null;
  readonly balance: string | null;
  readonly weight: string | null;
  readonly rate: string | null;
  readonly score: string | null;
  /** What the row says of its deviation, where it says something. */
  readonly deviation?: string;
  readonly line: number;
}

export interface IndicatorJson {
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly initialTarget: string | null;
  readonly adjustedTarget: string | null;
  readonly actual: string | null;
  /** 指标性质, 度量单位 and 得分系数 of forms that have such columns. */
  readonly nature?: string;
  readonly unit?: string;
  readonly coefficient?: string;
  readonly weight: string | null;
  readonly score: string | null;
  readonly deviation: string | null;
  readonly line: number;
}

/** One attached form (项目支出绩效自评表). */
export interface SelfEvaluationJson {
  readonly project: string | null;
  readonly year: number | null;
  readonly line: number;
  readonly department: CodedNameJson | null;
  readonly unit: CodedNameJson | null;
  readonly fundsUnit: string;
  readonly funds: readonly FundsJson[];
  readonly goal: { readonly expected: string | null; readonly actual: string | null };
  readonly indicators: readonly IndicatorJson[];
  readonly total: string | null;
  readonly grade: string | null;
  readonly analysis: Readonly<Partial<Record<AnalysisPart, string>>>;
}

/** A project that a report tells of: by the score table where there is one, else by its own account. */
export interface ProjectJson {
  readonly name: string;
  readonly initialBudget: string | null;
  readonly annualBudget: string | null;
  readonly executed: string | null;
  readonly rate: string | null;
  readonly score: string | null;
  readonly grade: string | null;
  readonly indicators: readonly { readonly kind: string | null; readonly text: string }[];
  readonly problems: string | null;
  readonly improvements: string | null;
  readonly line: number;
}

export interface OverallJson {
  readonly total: string | null;
  readonly parts: readonly { readonly name: string; readonly points: string | null; readonly score: string | null }[];
  readonly deductions: readonly {
    readonly item: string;
    readonly points: string;
    readonly score: string | null;
    readonly reason: string | null;
    readonly line: number;
  }[];
  readonly ratios: readonly {
    readonly name: string;
    readonly formula: string | null;
    readonly target: string | null;
    readonly actual: string | null;
    readonly line: number;
  }[];
}
