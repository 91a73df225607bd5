/** 编一编: the draft of a book, its saves, versions and what it prints. */
import type { Handlers } from '../handlers.ts';

export const editBooks: Pick<
  Handlers,
  | 'getDraft'
  | 'saveDraft'
  | 'checkDraft'
  | 'listChanges'
  | 'makeVersion'
  | 'getVersion'
  | 'restoreVersion'
  | 'downloadBook'
> = {
  getDraft: ({ params }, { books }) => books.draft(params.id),
  saveDraft: ({ params, body }, { books }) => books.save(params.id, body.revision, body.edits),
  checkDraft: ({ params }, { books }) => books.check(params.id),
  listChanges: ({ params, query }, { books }) => books.changes(params.id, query.before, query.limit),
  makeVersion: ({ params, body }, { books }) => books.makeVersion(params.id, body.revision, body.note),
  getVersion: ({ params }, { books }) => books.version(params.id),
  restoreVersion: ({ params, body }, { books }) => books.restore(params.id, body.revision, body.versionId),
  downloadBook: ({ params, query }, { books }) => books.download(params.id, params.format, query.version),
};
