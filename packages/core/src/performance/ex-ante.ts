/**
 * 事前绩效评估: whether a new policy or project is worth its money, asked before it gets any. Five dimensions, a
 * conclusion and a suggestion: RULES E-02 (事前绩效评估审核表, 五维) and E-04; common forms give each dimension 20 of 100.
 */
import { POINT, type Points } from './points.ts';

/** 立项必要性 · 投入经济性 · 绩效目标合理性 · 实施方案可行性 · 筹资合规性. */
export type ExAnteDimension = 'necessity' | 'economy' | 'targets' | 'feasibility' | 'financing';

/** 予以支持 · 部分支持（调整完善后支持） · 不予支持. */
export type ExAnteConclusion = 'supported' | 'partly' | 'rejected';

export interface ExAnteOpinion {
  /** What was found. */
  readonly text: string;
  readonly weight: Points;
  /** null where the dimension was not scored. */
  readonly score: Points | null;
}

/** The assessment of one project or policy; money in quanta. */
export interface ExAnteAssessment {
  readonly project: string;
  /** First year of the budget that is asked for. */
  readonly year: number;
  readonly requested: number;
  readonly dimensions: Readonly<Record<ExAnteDimension, ExAnteOpinion>>;
  readonly conclusion: ExAnteConclusion;
  /** 建议安排额度; null where none was named. */
  readonly suggested: number | null;
  readonly suggestions: string | null;
}

/** Σ得分 of the five; null where one was not scored, or the weights are not 100 or are exceeded (E-02). */
export function exAnteTotal({ dimensions }: ExAnteAssessment): Points | null {
  let [weights, total] = [0, 0];
  for (const { weight, score } of Object.values(dimensions)) {
    if (score === null || score < 0 || score > weight) return null;
    weights += weight;
    total += score;
  }
  return weights === 100 * POINT ? total : null;
}

/** E-01: money may be planned only for what was assessed and not rejected; null is 未评估. */
export function mayBePlanned(assessment: ExAnteAssessment | null): boolean {
  return assessment !== null && assessment.conclusion !== 'rejected';
}
