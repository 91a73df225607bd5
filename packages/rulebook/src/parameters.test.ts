import { expect, test } from 'vitest';
import {
  completionBounds,
  disclosureDays,
  equipmentThreshold,
  gradeBands,
  replyDays,
  reportDecimals,
  unitDisclosureDays,
  unitReplyDays,
  valueIn,
} from './parameters.ts';

test('按年度取值，年度不明时取现行值', () => {
  expect(valueIn(reportDecimals, 2023)).toBe(2);
  expect(valueIn(equipmentThreshold, 2023)).toBe(100);
  expect(valueIn(equipmentThreshold, 2020)).toBeNull();
  expect(valueIn(equipmentThreshold, null)).toBe(100);
  expect(valueIn(completionBounds, 2023)).toEqual({ low: 60, high: 100 });
  expect([disclosureDays, unitDisclosureDays, replyDays, unitReplyDays].map((p) => valueIn(p, 2023))).toEqual([
    20, 20, 20, 15,
  ]);
});

test('等级从高到低排列，最低档从零起', () => {
  const bands = valueIn(gradeBands, 2023) ?? [];
  expect(bands.map(({ grade }) => grade).join('')).toBe('优良中差');
  expect(bands.map(({ atLeast }) => atLeast)).toEqual([90, 80, 60, 0]);
});

test('回忆的条文不标已核', () => {
  expect(disclosureDays.basis.verified).toBe(true);
  expect(unitDisclosureDays.basis.verified).toBe(false);
  expect(replyDays.basis.verified).toBe(false);
  expect(completionBounds.basis.verified).toBe(false);
});
