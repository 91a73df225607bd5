/** Where a record is kept: in use, put away, or deleted and still to be had back. The same for books and for audits. */
export type Shelf = 'kept' | 'archived' | 'deleted';

export const shelfWords: Readonly<Record<Shelf, string>> = { kept: '在用的', archived: '归档的', deleted: '删除的' };

/** As many as one answer may hold. */
const MOST = 200;

export function shelfQuery(q: string, shelf: Shelf) {
  return {
    q,
    archived: shelf === 'archived' ? 'true' : 'false',
    deleted: shelf === 'deleted' ? 'true' : 'false',
    limit: MOST,
  } as const;
}

/** What is asked of a record, by its name in words. */
export interface Shelving {
  readonly id: string;
  readonly name: string;
  readonly archived: boolean;
  readonly deleted: boolean;
}
