/** What answers each route of the contract: a function from what came in, checked, to what goes out. */
import type { Download, Workbench, WrittenJson } from '@mingsuan/app';
import type { RouteContract, Routes } from '@mingsuan/app/workbench';
import type { z } from 'zod';

/** A file that was uploaded, as kept. */
export interface KeptFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

type Out<T> = T extends z.ZodType ? z.output<T> : undefined;
type In<T> = T extends z.ZodType ? z.input<T> : never;

export interface Request<R extends RouteContract> {
  readonly params: Out<R['params']>;
  readonly query: Out<R['query']>;
  readonly body: Out<R['body']>;
  /** Takes in the files of the request; of a route that takes none there are none. */
  readonly files: () => Promise<readonly KeptFile[]>;
  /** The one file of the request, whole. */
  readonly file: () => Promise<Download>;
}

/** How something stands, and every state that it comes to until the last one; stops when the reader goes. */
export interface Events<T> {
  readonly now: () => Promise<T>;
  readonly isLast: (state: T) => boolean;
  readonly watch: (tell: (state: T) => void) => () => void;
}

/** A file to keep, whole or as it is made; or a picture on the page. */
export type SentBytes =
  | Download
  | { readonly name: string; readonly chunks: AsyncIterable<Uint8Array> }
  | { readonly inline: Uint8Array; readonly type: string };

type Answer<R extends RouteContract> = R['answers'] extends 'bytes'
  ? SentBytes
  : R['answers'] extends 'events'
    ? Events<In<R['answer']>>
    : In<R['answer']> | WrittenJson;

export type Handler<R extends RouteContract> = (
  request: Request<R>,
  workbench: Workbench,
) => Promise<Answer<R>> | Answer<R>;

export type Handlers = { readonly [K in keyof Routes]: Handler<Routes[K]> };
