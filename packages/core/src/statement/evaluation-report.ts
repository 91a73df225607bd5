/**
 * What a report on performance says in prose and in its score table: projects with their figures, totals, the parts of an
 * overall score with what was taken off, ratio indicators. Every figure is a statement of the reading, nothing is repaired.
 * The form (项目支出绩效自评表) has a type of its own.
 */
import type { FormText } from './self-evaluation.ts';
import type { Statement } from './statement.ts';

/**
 * What a number says of a project, or of all of them: 执行率 is `rate`, 绩效目标完成率 `targetRate`, 涉及资金 `funds`,
 * 涉及一般公共预算支出 `general`, a price or an allowance `standard`, 剩余3% `remainder`.
 */
export type ReportFigure =
  | 'initialBudget'
  | 'annualBudget'
  | 'executed'
  | 'balance'
  | 'received'
  | 'funds'
  | 'general'
  | 'rate'
  | 'targetRate'
  | 'score'
  | 'share'
  | 'coverage'
  | 'count'
  | 'institutions'
  | 'standard'
  | 'remainder';

export interface FigureTold {
  readonly figure: ReportFigure;
  readonly statement: Statement;
}

/** One of the 一是…二是… of a summary: 数量指标，完成35项. */
export interface ToldIndicator {
  readonly ordinal: number;
  /** 数量指标, 产出指标 … as printed; null where none is named. */
  readonly kind: string | null;
  readonly text: FormText;
  readonly numbers: readonly Statement[];
}

/** Parts of a project's account, known by the words that open them. */
export type AccountPart = 'goal' | 'completion' | 'problems' | 'improvements' | 'cause';

/** One place that tells of a project: a line of a list, a row of the score table, its own account, or in passing. */
export interface ProjectMention {
  readonly source: 'list' | 'table' | 'account' | 'passing';
  /** The name as it stands there. */
  readonly name: FormText;
  readonly line: number;
  readonly figures: readonly FigureTold[];
  readonly grade: FormText | null;
  readonly indicators: readonly ToldIndicator[];
  readonly parts: Readonly<Partial<Record<AccountPart, FormText>>>;
  /** Numbers printed within the name itself: 8人赴…学习. */
  readonly inName: readonly Statement[];
}

export interface ReportProject {
  /** As its heading, row or list prints it, without ordinal. */
  readonly name: string;
  readonly line: number;
  readonly mentions: readonly ProjectMention[];
  /** Names it goes by in the titles of its form and summary. */
  readonly titles: readonly FormText[];
}

/** A figure of all projects or of the whole department. */
export interface ReportTotal {
  readonly scope: 'projects' | 'department';
  readonly figure: ReportFigure;
  readonly statement: Statement;
  /** Of a share: the words that name what it is a share of. */
  readonly of: string | null;
  /** The clause it stands in, for telling what it is a total of. */
  readonly clause: string;
}

/** 履职效能 50分: a part of the overall score. Points and scores are listed every time they are printed. */
export interface EvaluationPart {
  readonly name: string;
  readonly points: readonly Statement[];
  readonly scores: readonly Statement[];
}

/** A row of a table of indicators with points and scores. */
export interface ScoredItem {
  readonly name: string;
  readonly points: Statement | null;
  readonly score: Statement | null;
  readonly line: number;
}

export interface Deduction {
  readonly item: FormText;
  /** 扣减. */
  readonly points: Statement;
  /** 自评分数, and the item's full points, where printed. */
  readonly score: Statement | null;
  readonly fullPoints: Statement | null;
  readonly reason: FormText | null;
  /** The part whose name stands in the item. */
  readonly part: string | null;
  readonly line: number;
}

/** 培训覆盖率, 实际/应参加*100%, 年初指标值为95%或以上, 实际完成值为95%. */
export interface RatioIndicator {
  readonly name: FormText;
  readonly formula: string | null;
  readonly target: Statement | null;
  readonly bound: 'atLeast' | 'atMost' | 'equal';
  readonly actual: Statement | null;
  /** All words told of it. */
  readonly text: string;
  readonly line: number;
}

/** 5万元/村 × 221村 = 1105万元, or 115名，每人1000元. */
export interface Product {
  readonly price: Statement;
  readonly count: Statement;
  readonly total: Statement | null;
}

/** 市、县财政按1:1分担. */
export interface CostSharing {
  readonly first: Statement;
  readonly second: Statement;
}

/** 总分为90～100分（含90分）的为“优”. */
export interface PrintedBand {
  readonly grade: string;
  readonly from: Statement | null;
  readonly to: Statement | null;
  /** 含90分. */
  readonly included: Statement | null;
  readonly line: number;
}

/** 「14个项目考评等级全部为优」. */
export interface GradeClaim {
  readonly grade: FormText;
  readonly count: Statement | null;
  readonly isAll: boolean;
}

export interface EvaluationReport {
  readonly projects: readonly ReportProject[];
  readonly totals: readonly ReportTotal[];
  /** 综合得分 of the whole department, every time it is printed. */
  readonly overallScores: readonly Statement[];
  /** 平均得分 of the projects. */
  readonly averageScores: readonly Statement[];
  /** 总分值: what the parts add up to. */
  readonly overallPoints: readonly Statement[];
  readonly parts: readonly EvaluationPart[];
  readonly items: readonly ScoredItem[];
  readonly deductions: readonly Deduction[];
  readonly ratios: readonly RatioIndicator[];
  readonly products: readonly Product[];
  readonly sharings: readonly CostSharing[];
  readonly bands: readonly PrintedBand[];
  readonly grades: readonly GradeClaim[];
  /** Lines that are the title of a form of which no table follows. */
  readonly formTitles: readonly { readonly text: string; readonly line: number }[];
}
