import { expect, test } from 'vitest';
import { layouts } from '../index.ts';
import { profiles } from './index.ts';

test('编号不重复，每张表都有表式，没有地名的只凭表式认出', () => {
  expect(new Set(profiles.map(({ id }) => id)).size).toBe(profiles.length);
  const roles = new Set<string>(layouts.map(({ role }) => role));
  for (const profile of profiles) {
    expect(
      profile.tables.filter(({ role }) => !roles.has(role)),
      profile.id,
    ).toEqual([]);
    expect(profile.places.length > 0 || profile.isKnownByForm, profile.id).toBe(true);
  }
});

test('规定了说明内容的，见过全套表式', () => {
  for (const { id, sections, isComplete } of profiles) expect(sections.length > 0, id).toBe(isComplete);
});
