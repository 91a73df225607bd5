/** The log of all that anybody did: written in the same transaction as the thing itself, never changed. */
import type { Stamp } from '@mingsuan/app/store';
import type { Change } from '@mingsuan/app/workbench';
import { actorOf, type Database, instant } from './rows.ts';
import type { SaveDetail } from './tables.ts';

interface Entry {
  readonly action: string;
  readonly organisation: string | null;
  readonly year: number | null;
  readonly book?: string;
  readonly case?: string;
  readonly document?: string;
  readonly revision?: number;
  readonly version?: number;
  readonly detail?: unknown;
}

export async function log(database: Database, entry: Entry, { by, at }: Stamp): Promise<void> {
  await database
    .insertInto('change')
    .values({
      at,
      actor: by.id,
      action: entry.action,
      organisation_id: entry.organisation,
      year: entry.year,
      book_id: entry.book ?? null,
      case_id: entry.case ?? null,
      document_id: entry.document ?? null,
      revision: entry.revision ?? null,
      version: entry.version ?? null,
      detail: JSON.stringify(entry.detail ?? {}),
    })
    .execute();
}

/** Saves of a book. */
export function savesOf(database: Database, book: string) {
  return database.selectFrom('change').where('book_id', '=', book).where('revision', 'is not', null);
}

export async function readSaves(query: ReturnType<typeof savesOf>): Promise<Change[]> {
  const rows = await query.select(['revision', 'at', 'detail']).select(actorOf('change.actor').as('by')).execute();
  return rows.map(({ revision, at, by, detail }) => {
    // written by `save` alone
    const { edits, inverse } = detail as SaveDetail;
    return { revision: revision ?? 0, at: instant(at), by, edits: [...edits], inverse: [...inverse] } as Change;
  });
}
