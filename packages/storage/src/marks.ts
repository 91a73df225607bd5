/** Marks on findings: explained with a reason, or a false alarm. A mark that is taken back stays in the table. */
import { randomUUID } from 'node:crypto';
import type { CaseStore } from '@mingsuan/app/store';
import type { Mark } from '@mingsuan/app/workbench';
import { log } from './changes.ts';
import { actorOf, type Database, instant, keepActor } from './rows.ts';

export function markStore(database: Database): Pick<CaseStore, 'marks' | 'mark' | 'unmark'> {
  return {
    marks: (id) => standingMarks(database, id),
    mark: (id, { finding, kind, reason }, stamp) =>
      database.transaction().execute(async (transaction) => {
        const by = await keepActor(transaction, stamp.by);
        const { organisation_id, year } = await ownerOf(transaction, id);
        await withdraw(transaction, id, finding, by, stamp.at);
        await transaction
          .insertInto('mark')
          .values({
            id: randomUUID(),
            document_id: id,
            organisation_id,
            year,
            finding,
            kind,
            reason,
            at: stamp.at,
            actor: by,
          })
          .execute();
        const detail = { finding, kind, reason };
        await log(transaction, { action: 'mark', organisation: organisation_id, year, document: id, detail }, stamp);
        return standingMarks(transaction, id);
      }),
    unmark: (id, finding, stamp) =>
      database.transaction().execute(async (transaction) => {
        const by = await keepActor(transaction, stamp.by);
        const { organisation_id, year } = await ownerOf(transaction, id);
        await withdraw(transaction, id, finding, by, stamp.at);
        const entry = { action: 'unmark', organisation: organisation_id, year, document: id, detail: { finding } };
        await log(transaction, entry, stamp);
        return standingMarks(transaction, id);
      }),
  };
}

async function ownerOf(transaction: Database, id: string) {
  return transaction
    .selectFrom('document')
    .select(['organisation_id', 'year'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

async function withdraw(transaction: Database, id: string, finding: string, by: string, at: Date): Promise<void> {
  await transaction
    .updateTable('mark')
    .set({ withdrawn_at: at, withdrawn_by: by })
    .where('document_id', '=', id)
    .where('finding', '=', finding)
    .where('withdrawn_at', 'is', null)
    .execute();
}

async function standingMarks(database: Database, id: string): Promise<Mark[]> {
  const rows = await database
    .selectFrom('mark')
    .select(['finding', 'kind', 'reason', 'at', actorOf('mark.actor').as('by')])
    .where('document_id', '=', id)
    .where('withdrawn_at', 'is', null)
    .orderBy('at')
    .execute();
  return rows.map(({ at, ...row }) => ({ ...row, at: instant(at) }));
}
