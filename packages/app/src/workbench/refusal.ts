/** A request that cannot be carried out: told to the person with what to do. Not a fault. */

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
