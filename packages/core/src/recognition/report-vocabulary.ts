/**
 * What the rulebook tells recognition about reports on performance: what they are called, the words that make a number a
 * budget, a rate or a score, the openings of their parts. Patterns are for half-width text. Only types stand here.
 */
import type { AccountPart, DocumentKind, ReportFigure } from '../statement/index.ts';

export interface ReportKindWords {
  readonly kind: DocumentKind;
  /** In the first lines; one is enough where any sign stands in the text. */
  readonly titles: readonly RegExp[];
  /** Anywhere; without a title as many as `signsMin` different ones. */
  readonly signs: readonly RegExp[];
  /** Of whom totals speak where no word says so. */
  readonly scope: 'projects' | 'department';
}

export type UnitClass = 'money' | 'percent' | 'points' | 'count' | 'none';

/** A number whose words (between the number before it and itself, or right after it) fit is this figure. */
export interface FigureCue {
  readonly figure: ReportFigure;
  readonly units: readonly UnitClass[];
  /** Ends right before the number. */
  readonly before?: RegExp;
  /** Begins right after its unit. */
  readonly after?: RegExp;
  readonly scopes?: readonly ('project' | 'projects' | 'department')[];
}

/** Heads of the score table; `name` is the project's, `ordinal` 序号, `skip` a column that is not read. */
export type ScoreColumn = 'ordinal' | 'name' | 'grade' | 'skip' | ReportFigure;

export interface ReportVocabulary {
  readonly kinds: readonly ReportKindWords[];
  readonly signsMin: number;
  /** Headings that only final accounts have. */
  readonly finalAccounts: RegExp;
  /** Units that may follow a number, longest first, and those that are points. */
  readonly units: readonly string[];
  readonly points: readonly string[];
  readonly cues: readonly FigureCue[];
  /** Figures in Chinese, for people. */
  readonly labels: Readonly<Record<ReportFigure, string>>;
  /** A project's name at the head of a paragraph; group 1. And words that only look like one. */
  readonly namedParagraph: RegExp;
  /** 项目名称：某某, and the name in the title of a report on one project; group 1. */
  readonly projectNameLine: RegExp;
  readonly titleName: RegExp;
  /** A thing named right before its amount; group 1. */
  readonly namedAmount: RegExp;
  readonly listLine: RegExp;
  readonly headingName: RegExp;
  readonly noName: RegExp;
  /** 绩效自评表 and 绩效自评综述 after a name: group 1 the name, group 2 what it is the title of. */
  readonly titleLine: RegExp;
  readonly formTitle: RegExp;
  readonly summaryParagraph: RegExp;
  /** What is dropped from the end and the beginning of a name before names are compared. */
  readonly nameTail: RegExp;
  readonly nameHead: RegExp;
  /** Words that turn a sentence to all projects or to the whole department. */
  readonly allProjects: RegExp;
  readonly wholeDepartment: RegExp;
  /** Words that make a sum one of a part only: 基本支出. */
  readonly partOnly: RegExp;
  readonly accountParts: readonly { readonly part: AccountPart; readonly opening: RegExp }[];
  /** 一是 … and 1. … within a paragraph; group 1 the ordinal. */
  readonly enumerator: RegExp;
  /** 数量指标 at the head of an indicator's words. */
  readonly indicatorKind: RegExp;
  readonly ratio: {
    readonly formula: RegExp;
    readonly target: RegExp;
    readonly actual: RegExp;
    readonly atLeastAfter: RegExp;
    readonly atMostAfter: RegExp;
    readonly atLeastBefore: RegExp;
    readonly atMostBefore: RegExp;
  };
  readonly parts: readonly string[];
  readonly score: {
    readonly overall: RegExp;
    readonly points: RegExp;
    readonly overallPoints: RegExp;
    readonly own: RegExp;
    readonly deducted: RegExp;
    readonly full: RegExp;
    readonly itemEnd: RegExp;
    readonly reason: RegExp;
  };
  /** 总分为90～100分(含90分)的为“优”: from, to, grade; and 低于60分的为“差”. */
  readonly band: RegExp;
  readonly bandBelow: RegExp;
  /** 14个项目…全部为“优”: count, all, grade; and the grade of one project. */
  readonly gradeClaim: RegExp;
  readonly gradeOf: RegExp;
  readonly products: readonly {
    readonly pattern: RegExp;
    readonly price: number;
    readonly priceUnit: number;
    readonly count: number;
    readonly total: number | null;
  }[];
  /** 按1:1分担: group 1 and 2. */
  readonly sharing: RegExp;
  readonly scoreTable: readonly { readonly column: ScoreColumn; readonly words: readonly RegExp[] }[];
  readonly grades: readonly string[];
  /** Names of departments end so. */
  readonly departmentEnd: RegExp;
}
