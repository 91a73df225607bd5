/** The forms of places and times; of two that fit alike the first is named. A new province or year is a row here. */
import type { ProfileLayout } from '@mingsuan/core/recognition';
import type { Reading } from '@mingsuan/core/statement';
import { national } from './national.ts';
import { provinces } from './provinces.ts';

export const profiles: readonly ProfileLayout[] = [...national, ...provinces];

const byId: ReadonlyMap<string | null, ProfileLayout> = new Map(profiles.map((profile) => [profile.id, profile]));

/** The form a document is in; undefined where it is not known. */
export function formOf({ profile }: Pick<Reading, 'profile'>): ProfileLayout | undefined {
  return byId.get(profile);
}
