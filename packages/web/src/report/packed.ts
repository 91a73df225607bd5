/**
 * The data of a report as it stands in its file: a long one has thousands of spans and places, so what says nothing is
 * left out and put back when it is opened. A span is `"@":[line,start,end]`; a place without page, sheet or cell has no
 * word of them.
 */
import { NOWHERE } from '@mingsuan/core/document';

interface Span {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

type Packed = Readonly<Record<string, unknown>> & { readonly '@': readonly [line: number, start: number, end: number] };

/** A replacer for JSON.stringify. */
export function pack(_key: string, value: unknown): unknown {
  if (!isSpan(value)) return value;
  const { line, start, end, ...rest } = value;
  const told = 'where' in rest ? Object.entries(rest).filter(([key, of]) => of !== null || !(key in NOWHERE)) : null;
  return { '@': [line, start, end], ...(told === null ? rest : Object.fromEntries(told)) };
}

/** A reviver for JSON.parse. */
export function unpack(_key: string, value: unknown): unknown {
  if (!isPacked(value)) return value;
  const { '@': span, ...rest } = value;
  const [line, start, end] = span;
  return { ...('where' in rest ? NOWHERE : {}), line, start, end, ...rest };
}

function isSpan(value: unknown): value is Span {
  return typeof value === 'object' && value !== null && 'line' in value && 'start' in value && 'end' in value;
}

function isPacked(value: unknown): value is Packed {
  return typeof value === 'object' && value !== null && '@' in value;
}
