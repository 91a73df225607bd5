/** The query of a list as the store asks for it. */
import type { Workbench } from '@mingsuan/app';

type Filter = Parameters<Workbench['listOrganisations']>[0];

interface Query extends Pick<Filter, 'q' | 'limit' | 'offset'> {
  readonly archived: 'true' | 'false';
  readonly deleted: 'true' | 'false';
}

export function listFilter({ q, archived, deleted, limit, offset }: Query): Filter {
  return { q, archived: archived === 'true', deleted: deleted === 'true', limit, offset };
}
