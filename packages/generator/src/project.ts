/**
 * One project and its self-evaluation (项目支出绩效自评): funds, indicators, score and grade.
 * Scores are integer hundredths of a point; the weights of the indicators and of execution (10) add up to 100.
 */
import { divideHalfUp, type Fen } from './money.ts';

export interface Indicator {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly weight: number;
  readonly scoreHundredths: number;
  /** 偏差原因分析及改进措施; empty when there is none. */
  readonly deviation: string;
}

export interface Project {
  readonly name: string;
  /** 项 under which it is spent. */
  readonly code: string;
  readonly fund: 'general' | 'govFund' | 'stateCapital';
  readonly initialBudget: Fen;
  readonly annualBudget: Fen;
  readonly executed: Fen;
  /** Why not all of it was spent; empty when all was. */
  readonly executionDeviation: string;
  readonly expectedGoal: string;
  readonly actualGoal: string;
  readonly indicators: readonly Indicator[];
  readonly analysis: {
    readonly output: string;
    readonly benefit: string;
    readonly satisfaction: string;
    readonly experience: string;
    readonly problems: string;
    readonly improvements: string;
  };
}

const executionWeight = 10;
export const grades = ['优', '良', '中', '差'] as const;
export type Grade = (typeof grades)[number];

/** 执行率 × 10 points, at most 10. */
export function executionScoreHundredths(project: Project): number {
  const full = executionWeight * 100;
  return Math.min(full, Number(divideHalfUp(project.executed * BigInt(full), project.annualBudget)));
}

export function totalScoreHundredths(project: Project): number {
  return project.indicators.reduce(
    (total, indicator) => total + indicator.scoreHundredths,
    executionScoreHundredths(project),
  );
}

/** [90, 100] 优, [80, 90) 良, [60, 80) 中, below 差. */
export function gradeOf(project: Project): Grade {
  const total = totalScoreHundredths(project);
  if (total >= 9000) return '优';
  if (total >= 8000) return '良';
  return total >= 6000 ? '中' : '差';
}
