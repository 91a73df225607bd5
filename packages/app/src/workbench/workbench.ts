/** The workbench: all that its server can be asked to do, over a store and formats that are handed in. */
import type { Session } from '../contract/workbench/person.ts';
import { ruleBook } from '../rules/rule-book.ts';
import type { ListFilter, Store } from '../store/store.ts';
import { AuditQueue } from './audit-queue.ts';
import { type Books, bookUseCases } from './books.ts';
import { type Cases, caseUseCases } from './cases.ts';
import { type RulePages, rulePages } from './rule-pages.ts';
import type { Workings } from './workings.ts';

export interface Workbench {
  readonly session: Omit<Session, 'limits'>;
  readonly cases: Cases;
  readonly books: Books;
  readonly rules: RulePages;
  readonly listOrganisations: (filter: ListFilter) => ReturnType<Store['listOrganisations']>;
  /** Takes in a file as it comes. */
  readonly keepFile: Store['files']['put'];
  /** Everything at one moment, in one file. */
  readonly backup: () => Promise<{ readonly name: string; readonly chunks: AsyncIterable<Uint8Array> }>;
  /** Ends the audit that is running; the store is closed by whoever opened it. */
  readonly stop: () => Promise<void>;
}

export async function openWorkbench(store: Store, workings: Workings, version: string): Promise<Workbench> {
  // what the rules say of themselves, and the program that asks them
  const rulebook = workings.hash(`${version} ${JSON.stringify(ruleBook())}`).slice(0, 12);
  const queue = new AuditQueue(store, workings, rulebook);
  await queue.resume();
  return {
    session: { actor: workings.actor, version, rulebook, data: store.place },
    cases: caseUseCases(store, workings, queue),
    books: bookUseCases(store, workings),
    rules: rulePages(workings.labour),
    listOrganisations: store.listOrganisations,
    keepFile: store.files.put,
    backup: async () => ({
      name: `明算备份 ${workings.now().toISOString().slice(0, 10)}.backup`,
      chunks: await store.backup(),
    }),
    stop: () => queue.stop(),
  };
}
