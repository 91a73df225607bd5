/**
 * 绩效运行监控: what a project's monitoring sheet of the first months of a year holds, and its light. Fields of the
 * sheet: RULES M-04 (财预〔2019〕136号, form 条文待核). 偏离度 and rates are computed, never entered.
 */
import { type Fraction, percentOf } from '../money/index.ts';

/** Why a target is behind: 经费保障 · 制度保障 · 人员保障 · 硬件条件保障 · 其他. */
export type DeviationCause = 'funding' | 'institution' | 'staff' | 'equipment' | 'other';

/** 完成目标可能性: 确定能 · 有可能 · 完全不可能. */
export type Likelihood = 'certain' | 'possible' | 'impossible';

/** One indicator of the sheet; values as written, for the targets are those of the approved form (M-12). */
export interface MonitoredIndicator {
  readonly name: string;
  /** 年度目标值. */
  readonly target: string;
  /** 监控时完成情况; null where it was left blank. */
  readonly done: string | null;
  /** 全年预计完成. */
  readonly forecast: string | null;
  readonly causes: readonly DeviationCause[];
  /** What is said of the causes: wanted wherever the target is not certain (M-07). */
  readonly explanation: string | null;
  readonly likelihood: Likelihood;
}

/** A project's sheet; money in quanta. */
export interface MonitoringRecord {
  readonly project: string;
  readonly year: number;
  /** 监控时点: the last month counted; 7 for 1–7月. */
  readonly month: number;
  /** 全年预算数. */
  readonly annualBudget: number;
  /** 执行数 up to the end of the month. */
  readonly executed: number;
  /** 全年预计执行数; null where none was given. */
  readonly forecastExecuted: number | null;
  readonly indicators: readonly MonitoredIndicator[];
}

/** 执行率 in percent quanta (M-05); null without a budget. */
export function monitoredRate({ executed, annualBudget }: MonitoringRecord): Fraction | null {
  return annualBudget < 0 ? null : percentOf(executed, annualBudget);
}

/** 绿 · 黄 · 红. */
export type Light = 'green' | 'yellow' | 'red';

/**
 * From how many percentage points beside the share of the year that is gone 执行率 is green, is yellow. No law gives
 * such marks: they are chosen, −5 and −20 where nothing else is said (M-09).
 */
export interface LightMarks {
  readonly green: number;
  readonly yellow: number;
}

/**
 * The light of a project (M-09): the worse of its money and of its least likely target; without a budget that of the
 * targets alone. 违规, which makes a light red too, is found by people and not asked here.
 */
export function lightOf(record: MonitoringRecord, marks: LightMarks): Light {
  const likelihoods = new Set(record.indicators.map(({ likelihood }) => likelihood));
  const reaches = (points: number) => record.annualBudget <= 0 || keepsPace(record, points);
  if (likelihoods.has('impossible') || !reaches(marks.yellow)) return 'red';
  return likelihoods.has('possible') || !reaches(marks.green) ? 'yellow' : 'green';
}

const MONTHS = 12n;

/** executed ÷ budget ≥ month ÷ 12 + points %, exactly. */
function keepsPace({ executed, annualBudget, month }: MonitoringRecord, points: number): boolean {
  return BigInt(executed) * 100n * MONTHS >= BigInt(annualBudget) * (BigInt(month) * 100n + BigInt(points) * MONTHS);
}
