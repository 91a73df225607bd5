/** Why the workbench does not do what it is asked to: told to the person with what to do. Not a fault. */
import type { Conflict } from '../contract/workbench/book.ts';
import type { Behind } from '../store/store.ts';

export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly remedy: string;
  readonly errors: readonly { readonly path: string; readonly message: string }[];

  constructor(
    status: number,
    code: string,
    message: string,
    remedy: string,
    errors: readonly { readonly path: string; readonly message: string }[] = [],
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.remedy = remedy;
    this.errors = errors;
  }
}

/** What is asked for, or the refusal that there is none. */
export function found<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined)
    throw new Refusal(404, 'not-found', `没有找到${what}。`, '它可能已被删除，或者地址不完整。请回到列表重新打开。');
  return value;
}

/** A save that came too late: nothing was changed, and what stands there now is told. */
export class RevisionConflict extends Refusal {
  readonly conflict: Conflict;

  constructor({ revision, draft, changes }: Behind) {
    const title = '没有保存：这个账本在别处已经改过。';
    const remedy = '请看别处改了什么，再决定保留哪一边，然后重新保存。您的改动还在这个页面上。';
    super(409, 'revision-conflict', title, remedy);
    const named = { type: 'about:blank', status: 409, code: 'revision-conflict' } as const;
    this.conflict = { ...named, title, remedy, revision, draft, changes };
  }
}
