/** `score --json`: every self-evaluation recomputed, printed beside computed, schema mingsuan.score/1. */
import type { Origin, Source } from '@mingsuan/core/document';
import type { BasisJson } from './audit.ts';

/** within what the scheme allows, above it, below it, or not to be judged by rule. */
export type ScoreVerdictJson = 'within' | 'over' | 'under' | 'unknown';

/** Points as decimal text with two decimals; null where they are not printed or cannot be computed. */
export type PointsJson = string | null;

export interface ScoreRowJson {
  readonly line: number;
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly target: string | null;
  readonly actual: string | null;
  readonly weight: PointsJson;
  readonly printed: PointsJson;
  /** What the scheme allows; both ends the same where it leaves no choice. `mostExcluded`: the best score is of the next band. */
  readonly allowed: { readonly least: string; readonly most: string; readonly mostExcluded: boolean } | null;
  /** The scoring method by its catalogue id, SC-01 …; null where there is none. */
  readonly method: string | null;
  readonly met: boolean | null;
  readonly verdict: ScoreVerdictJson;
}

export interface ScoredFormJson extends Partial<Origin> {
  readonly project: string | null;
  readonly year: number | null;
  readonly line: number;
  readonly scheme: { readonly id: string; readonly title: string };
  readonly execution: {
    readonly weight: string;
    readonly printedRate: string | null;
    readonly computedRate: string | null;
    readonly printed: PointsJson;
    readonly computed: PointsJson;
    readonly agrees: boolean | null;
  };
  readonly rows: readonly ScoreRowJson[];
  readonly weightSum: PointsJson;
  readonly total: {
    readonly printed: PointsJson;
    /** Sum of the printed scores. */
    readonly ofPrintedScores: PointsJson;
    /** Least, likeliest and most that the scheme allows. */
    readonly least: PointsJson;
    readonly likely: PointsJson;
    readonly most: PointsJson;
  };
  readonly grade: {
    readonly printed: string | null;
    readonly ofTotal: string | null;
    readonly computed: string | null;
  };
  /** What other schemes give for the same facts. */
  readonly others: readonly {
    readonly scheme: string;
    readonly total: string;
    readonly grade: string;
    readonly notApplicable: readonly string[];
  }[];
  /** Whether something printed is surely wrong: a sum, the rate, the grade, a score above what is allowed. */
  readonly isWrong: boolean;
}

export interface ScoreJson {
  readonly schema: 'mingsuan.score/1';
  readonly source: Source;
  /** The scheme asked for; null: each form by the one it follows. */
  readonly scheme: string | null;
  readonly forms: readonly ScoredFormJson[];
}

export interface SchemeJson {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly executionWeight: string;
  readonly weights: Readonly<Record<string, string>>;
  readonly notes: readonly string[];
  readonly basis: readonly BasisJson[];
}
