/** The departments that something is kept of. */
import type { ListFilter, Page } from '@mingsuan/app/store';
import type { Organisation } from '@mingsuan/app/workbench';
import { sql } from 'kysely';
import { type Database, matches } from './rows.ts';

export async function listOrganisations(database: Database, filter: ListFilter): Promise<Page<Organisation>> {
  const found = database.selectFrom('organisation').where(matches(filter.q));
  const { total } = await found.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const items = await found
    .select(['id', 'name', 'code'])
    .select([
      sql<number>`(select count(*) from book where organisation_id = organisation.id and deleted_at is null)`.as(
        'books',
      ),
      sql<number>`(select count(*) from audit_case where organisation_id = organisation.id and deleted_at is null)`.as(
        'cases',
      ),
      sql<number[]>`(select coalesce(json_agg(distinct year order by year), '[]') from (
        select year from book where organisation_id = organisation.id and deleted_at is null
        union select year from audit_case where organisation_id = organisation.id and deleted_at is null and year is not null
      ) as years)`.as('years'),
    ])
    .orderBy('pinyin')
    .orderBy('id')
    .limit(filter.limit)
    .offset(filter.offset)
    .execute();
  return { items, total };
}
