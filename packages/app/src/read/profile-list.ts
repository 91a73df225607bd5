/** The forms of places that are known, for choosing one by name. */
import { profiles } from '@mingsuan/rulebook';

export interface ProfileName {
  readonly id: string;
  readonly name: string;
}

export function profileList(): readonly ProfileName[] {
  return profiles.map(({ id, name }) => ({ id, name }));
}
