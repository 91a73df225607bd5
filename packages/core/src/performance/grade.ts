/** Grades from totals: 优 [90, 100], 良 [80, 90), 中 [60, 80), 差 below; a boundary belongs to the better grade. */
import { POINT, type Points } from './points.ts';

export type Grade = '优' | '良' | '中' | '差';

const FROM: readonly (readonly [Grade, number])[] = [
  ['优', 90],
  ['良', 80],
  ['中', 60],
  ['差', 0],
];

/** Of the exact total, not of a rounded one: 89.995 is 良. */
export function gradeOf(total: Points): Grade {
  return FROM.find(([, from]) => total >= from * POINT)?.[0] ?? '差';
}

const NAMES: Readonly<Record<string, Grade>> = { 优: '优', 优秀: '优', 良: '良', 良好: '良', 中: '中', 差: '差' };

/** The grade that a form prints; null for 合格 and 不合格, which are grades of another scale. */
export function gradeNamed(printed: string): Grade | null {
  return NAMES[printed.replace(/[\s“”"]/g, '')] ?? null;
}
