/**
 * The one way to the server: a route of the contract by its name, answers checked by its schema. What the server refuses
 * is a RequestProblem in plain Chinese; what never reaches it is a LostConnection.
 */
import {
  type RequestProblem as ProblemJson,
  problemSchema,
  type Routes,
  requestHeader,
  routes,
} from '@mingsuan/app/workbench';
import { z } from 'zod';
import { tellConnection } from './connection.ts';

// Without this zod tries whether it may write code at run time, which the page's policy refuses.
z.config({ jitless: true });

export class RequestProblem extends Error {
  constructor(
    readonly problem: ProblemJson,
    /** The whole answer: a conflict tells more than a problem. */
    readonly body: unknown,
  ) {
    super(problem.title);
  }
}

export class LostConnection extends Error {}

type Of<R, K extends string> = R extends Record<K, infer S extends z.ZodType> ? S : null;
type Part<K extends string, S> = S extends z.ZodType
  ? object extends z.input<S>
    ? { [P in K]?: z.input<S> }
    : { [P in K]: z.input<S> }
  : unknown;
export type Call<K extends keyof Routes> = Part<'params', Of<Routes[K], 'params'>> &
  Part<'query', Of<Routes[K], 'query'>> &
  Part<'body', Of<Routes[K], 'body'>> &
  (Routes[K] extends { readonly takesFiles: true } ? { readonly files: readonly File[] } : unknown) & {
    readonly signal?: AbortSignal;
  };
export type Answer<K extends keyof Routes> = z.output<Routes[K]['answer']>;

interface Parts {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly files?: readonly File[];
  readonly signal?: AbortSignal;
}

export async function call<K extends keyof Routes>(name: K, input: Call<K>): Promise<Answer<K>> {
  const parts = input as Parts;
  const { method, answer } = routes[name];
  const response = await send(addressOf(name, parts), {
    method,
    headers: {
      ...(method === 'GET' ? {} : { [requestHeader]: '1' }),
      ...(parts.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(parts.body === undefined ? {} : written(parts.body)),
    ...(parts.files === undefined ? {} : { body: formOf(parts.files) }),
    ...(parts.signal === undefined ? {} : { signal: parts.signal }),
  });
  // the schema of this very route
  return answer.parse(await response.json()) as Answer<K>;
}

/** Browsers let at most 64 KB be under way behind a page that is gone. */
const LETTERS_BEHIND_A_PAGE = 8_000;

/** What is short goes out even when its page is closed at this moment. */
function written(body: unknown): Pick<RequestInit, 'body' | 'keepalive'> {
  const text = JSON.stringify(body);
  return { body: text, keepalive: text.length <= LETTERS_BEHIND_A_PAGE };
}

/** Where a route is, for links and downloads. */
export function addressOf(name: keyof Routes, { params = {}, query = {} }: Pick<Parts, 'params' | 'query'>): string {
  const path = routes[name].path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(String(params[key])));
  const told = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(told.map(([key, value]) => [key, String(value)])).toString();
  return search === '' ? path : `${path}?${search}`;
}

async function send(address: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    tellConnection(false);
    throw new LostConnection();
  }
  tellConnection(true);
  if (response.ok) return response;
  throw await problemOf(response);
}

async function problemOf(response: Response): Promise<RequestProblem> {
  const body: unknown = await response.json().catch(() => null);
  const told = problemSchema.safeParse(body);
  if (told.success) return new RequestProblem(told.data, body);
  const { status } = response;
  const title = `服务没有说明原因（HTTP ${status}）`;
  return new RequestProblem(
    { type: 'about:blank', status, code: 'unexplained', title, remedy: '请再试一次；仍不行请重新运行 npm start。' },
    body,
  );
}

function formOf(files: readonly File[]): FormData {
  const form = new FormData();
  for (const file of files) form.append('files', file, file.name);
  return form;
}

export interface TroubleWords {
  readonly title: string;
  readonly remedy: string;
}

/** Anything that went wrong, for people. */
export function troubleWords(error: unknown): TroubleWords {
  if (error instanceof RequestProblem) return error.problem;
  if (error instanceof LostConnection) {
    return { title: '连不上明算的服务。', remedy: '请看运行 npm start 的窗口是否还开着；重新运行后再试。' };
  }
  const words = error instanceof Error ? error.message : String(error);
  return { title: '页面自身出错。', remedy: `这是程序的问题。请刷新页面再试；仍不行请把这句话发给维护者：${words}` };
}
