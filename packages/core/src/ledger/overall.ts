/** 部门整体支出绩效自评 of a ledger: what the whole department set out to do, what came of it, what it cost in points. */
import { type Grade, gradeOf, type Points } from '../performance/index.ts';
import type { Fen } from './fund.ts';
import type { LedgerIndicator } from './project.ts';

export interface OverallEvaluation {
  /** 全年预算数 and 全年执行数 of the whole department. */
  readonly annualBudget: Fen;
  readonly executed: Fen;
  readonly goal: { readonly expected: string; readonly actual: string };
  /** 年度重点工作任务. */
  readonly tasks: readonly string[];
  /** `level1` is the part (履职效能, 管理效能), `deviation` why points were taken off. */
  readonly indicators: readonly LedgerIndicator[];
  /** 主要工作成效. */
  readonly achievements: readonly string[];
  readonly problems: string;
  readonly improvements: string;
}

/** 综合得分. */
export function overallPoints({ indicators }: OverallEvaluation): Points {
  return indicators.reduce((sum, { score }) => sum + score, 0);
}

export function overallGrade(evaluation: OverallEvaluation): Grade {
  return gradeOf(overallPoints(evaluation));
}

/** What a part of the evaluation is worth and has reached. */
export interface OverallPart {
  readonly name: string;
  readonly weight: Points;
  readonly score: Points;
}

/** The parts in the order of their first indicators. */
export function overallParts({ indicators }: OverallEvaluation): readonly OverallPart[] {
  const parts = new Map<string, OverallPart>();
  for (const { level1, weight, score } of indicators) {
    const part = parts.get(level1) ?? { name: level1, weight: 0, score: 0 };
    parts.set(level1, { name: level1, weight: part.weight + weight, score: part.score + score });
  }
  return [...parts.values()];
}
