/**
 * 应得分 of an indicator in a book: what the scheme of the printed form gives for target and result. A score that is not
 * typed is the one due; one that is typed stands, and is shown beside it.
 */
import type { LedgerIndicator } from '@mingsuan/core/ledger';
import { type Allowed, allowedFor, POINT, type Points, valuesOf, writePoints } from '@mingsuan/core/performance';
import type { FormText } from '@mingsuan/core/statement';
import { halfWidth } from '@mingsuan/core/text';
import { composedScheme } from '@mingsuan/rulebook';
import { POINT_PLACES, typedNumber } from './digits.ts';
import type { RowValues } from './layout.ts';

type Scored = Pick<LedgerIndicator, 'level1' | 'level2' | 'name' | 'target' | 'adjustedTarget' | 'actual' | 'weight'>;

/** null where no rule says what it earns: nothing was filled in yet, or its words are its own. */
export function dueScore({ level1, level2, name, target, adjustedTarget, actual, weight }: Scored): Allowed | null {
  const indicator = {
    level1,
    level2,
    name: told(name),
    initialTarget: told(target),
    adjustedTarget: told(adjustedTarget ?? target),
    actual: told(actual),
    nature: null,
    unit: null,
    coefficient: null,
    weight: null,
    score: null,
    deviation: null,
    line: 0,
  };
  return allowedFor(valuesOf(indicator), weight, composedScheme);
}

/** The one score that is due; null where there is a choice. */
export function soleScore(due: Allowed | null): Points | null {
  return due !== null && due.least === due.most && !due.mostExcluded ? due.most : null;
}

/** 「6.11」, 「9.00—11.99」; '' where no rule says. */
export function dueWords(due: Allowed | null): string {
  if (due === null) return '';
  const top = mostOf(due);
  return due.least === top ? writePoints(top) : `${writePoints(due.least)}—${writePoints(top)}`;
}

/** The best score that is due. */
export function mostOf({ most, mostExcluded }: Allowed): Points {
  return mostExcluded ? most - POINT / 100 : most;
}

/** Of a row of 项目指标 as it was typed. */
export function dueOfRow(values: RowValues): Allowed | null {
  const weight = typedNumber(values.分值 ?? '', POINT_PLACES);
  if (typeof weight !== 'number') return null;
  const text = (header: string) => (values[header] ?? '').trim();
  const adjustedTarget = text('调整后指标值');
  return dueScore({
    level1: text('一级指标'),
    level2: text('二级指标'),
    name: text('三级指标'),
    target: text('符号') + text('年度指标值'),
    ...(adjustedTarget === '' ? {} : { adjustedTarget }),
    actual: text('实际完成值'),
    weight,
  });
}

/** Rows of 项目指标 without the scores that are due anyway. */
export function withoutDueScores(rows: readonly RowValues[]): RowValues[] {
  return rows.map((values) => {
    const due = soleScore(dueOfRow(values));
    const isDue = due !== null && typedNumber(values.得分 ?? '', POINT_PLACES) === due;
    return isDue ? { ...values, 得分: '' } : values;
  });
}

const NOWHERE = { line: 0, start: 0, end: 0 };

/** As a form that is read has it. */
function told(text: string): FormText {
  return { text: halfWidth(text).trim(), place: NOWHERE };
}
