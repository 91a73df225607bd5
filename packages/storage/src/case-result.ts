/** What came of a case, written at once: nobody sees half an audit. */
import type { CaseResult, DocumentResult, Stamp } from '@mingsuan/app/store';
import { log } from './changes.ts';
import { type Database, keepActor, keepOrganisation } from './rows.ts';

export async function saveResult(transaction: Database, id: string, result: CaseResult, stamp: Stamp): Promise<void> {
  await keepActor(transaction, stamp.by);
  const { year, rulebook } = result;
  const organisation =
    result.organisation === null ? null : await keepOrganisation(transaction, result.organisation, stamp);
  const isRead = result.documents.some(({ audit }) => audit !== null);
  await transaction
    .updateTable('audit_case')
    .set({
      organisation_id: organisation,
      year,
      title: result.title,
      rulebook,
      across: JSON.stringify(result.across),
      stage: isRead ? 'done' : 'failed',
      tries: 0,
    })
    .where('id', '=', id)
    .execute();
  for (const one of result.documents) await saveDocument(transaction, one, { organisation, rulebook }, stamp);
  await log(transaction, { action: 'audit', organisation, year, case: id, detail: { rulebook } }, stamp);
}

async function saveDocument(
  transaction: Database,
  { id, document, audit, pages }: DocumentResult,
  { organisation, rulebook }: { readonly organisation: string | null; readonly rulebook: string },
  { by, at }: Stamp,
): Promise<void> {
  const { counts, numbers, canBecomeBook, ...rest } = document;
  await transaction
    .updateTable('document')
    .set({
      ...rest,
      organisation_id: organisation,
      counts: counts === null ? null : JSON.stringify(counts),
      numbers: numbers === null ? null : JSON.stringify(numbers),
      can_become_book: canBecomeBook,
    })
    .where('id', '=', id)
    .execute();
  if (audit === null) return;
  const owner = { organisation_id: organisation, year: document.year };
  const made = {
    ...owner,
    at,
    actor: by.id,
    report: audit.report,
    reading: audit.reading,
    finding_ids: JSON.stringify(audit.findingIds),
  };
  await transaction
    .insertInto('audit')
    .values({ document_id: id, rulebook, ...made })
    .onConflict((same) => same.columns(['document_id', 'rulebook']).doUpdateSet(made))
    .execute();
  await transaction.deleteFrom('page').where('document_id', '=', id).execute();
  for (const { page, bytes } of pages)
    await transaction
      .insertInto('page')
      .values({ document_id: id, ...owner, page, content: bytes })
      .execute();
}
