/** Requests to the workbench, as its page sends them. */
import type { RequestProblem } from '@mingsuan/app/workbench';

export type Answer<T> = { readonly status: number; readonly body: T };

/** Throws where nobody answers; a refusal is an answer. */
export async function ask<T>(address: string, method: string, path: string, body?: unknown): Promise<Answer<T>> {
  const isForm = body instanceof FormData;
  const response = await fetch(address + path, {
    method,
    headers: { 'x-mingsuan': '1', ...(isForm || body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  });
  // what it is the contract says
  return { status: response.status, body: (await response.json()) as T };
}

/** The answer of a request that has to succeed. */
export async function asked<T>(address: string, method: string, path: string, body?: unknown): Promise<T> {
  const { status, body: answer } = await ask<T | RequestProblem>(address, method, path, body);
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answer).slice(0, 500)}`);
  return answer as T;
}
