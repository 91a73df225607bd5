/** What a project's self-evaluation comes to: the score of execution, the total, the grade. */
import { type Grade, gradeOf, POINT, type Points, portion } from '../performance/index.ts';
import type { LedgerProject } from './project.ts';

/** 预算执行 counts ten points in the forms in force (RULES.md §7). */
const EXECUTION_WEIGHT = 10 * POINT;

/** 执行率 × 10 points, at most 10; nothing where there was no budget. */
export function executionPoints({ executed, annualBudget }: Pick<LedgerProject, 'executed' | 'annualBudget'>): Points {
  return portion(EXECUTION_WEIGHT, BigInt(executed), BigInt(annualBudget), 'halfUp');
}

export function totalPoints(project: LedgerProject): Points {
  if (project.toldScore !== undefined) return project.toldScore;
  return project.indicators.reduce((sum, { score }) => sum + score, executionPoints(project));
}

export function gradeOfProject(project: LedgerProject): Grade {
  return gradeOf(totalPoints(project));
}
