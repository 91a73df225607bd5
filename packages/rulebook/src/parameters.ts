/**
 * Numbers that rules compare with, each with its years and its basis. Whole numbers in the unit named, so that a rule
 * scales them exactly; a threshold of our own is marked 审核经验.
 */
import { type Citation, cite } from './sources/index.ts';

export interface DatedValue<T> {
  /** First and last year; null where open. */
  readonly from: number | null;
  readonly to: number | null;
  readonly value: T;
}

export interface Parameter<T> {
  readonly title: string;
  readonly unit: string;
  readonly values: readonly DatedValue<T>[];
  readonly basis: Citation;
}

function always<T>(value: T): readonly DatedValue<T>[] {
  return [{ from: null, to: null, value }];
}

export interface GradeBand {
  readonly grade: '优' | '良' | '中' | '差';
  /** The grade begins here, inclusive, and ends below the one above it. */
  readonly atLeast: number;
}

/** Digits after the point of a printed amount in 万元 and of a printed percentage. */
export const reportDecimals: Parameter<number> = {
  title: '金额与百分比的小数位数',
  unit: '位',
  values: always(2),
  basis: cite('S001', '金额单位：万元，保留两位小数'),
};

/** 单价100万元（含）以上设备（不含车辆）. Earlier forms parted general (50) from special (100) equipment. */
export const equipmentThreshold: Parameter<number> = {
  title: '国有资产占用情况中大型设备的单价起点（含）',
  unit: '万元',
  values: [{ from: 2022, to: null, value: 100 }],
  basis: cite('S001', '公开10表：单价100万元（含）以上设备（不含车辆）'),
};

/** A completion rate outside these bounds needs a written reason. Percent, both inclusive. */
export const completionBounds: Parameter<{ readonly low: number; readonly high: number }> = {
  title: '完成率须说明原因的上下限',
  unit: '%',
  values: always({ low: 60, high: 100 }),
  basis: cite('practice', '完成率低于60%或高于100%的，应当说明原因'),
};

/** Days from the finance department's reply to publication by the department. */
export const disclosureDays: Parameter<number> = {
  title: '部门决算公开时限',
  unit: '日',
  values: always(20),
  basis: cite('R143', '批复后20日内公开'),
};

/** Days from the department's reply to publication by its unit. */
export const unitDisclosureDays: Parameter<number> = {
  title: '单位决算公开时限',
  unit: '日',
  values: always(20),
  basis: cite('YSFT', '单位决算公开时限'),
};

/** Days from approval of the accounts to the finance department's reply to the department. */
export const replyDays: Parameter<number> = {
  title: '财政部门批复部门决算时限',
  unit: '日',
  values: always(20),
  basis: cite('YSF', '第八十条'),
};

/** Days from the finance department's reply to the department's reply to its units. */
export const unitReplyDays: Parameter<number> = {
  title: '部门批复所属单位决算时限',
  unit: '日',
  values: always(15),
  basis: cite('FJ', '公开时间'),
};

/** Bands of a score out of 100, best first. */
export const gradeBands: Parameter<readonly GradeBand[]> = {
  title: '绩效评价等级',
  unit: '分',
  values: always([
    { grade: '优', atLeast: 90 },
    { grade: '良', atLeast: 80 },
    { grade: '中', atLeast: 60 },
    { grade: '差', atLeast: 0 },
  ]),
  basis: cite('R10G'),
};

/** What a parameter is in a year (in the newest, where the year is not known); null where it had no value. */
export function valueIn<T>(parameter: Parameter<T>, year: number | null): T | null {
  const dated = parameter.values.find(({ from, to }) =>
    year === null ? to === null : (from ?? year) <= year && year <= (to ?? year),
  );
  return dated ? dated.value : null;
}
