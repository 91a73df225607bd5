/** What `mingsuan.disclosure/1` may hold. A file that differs is refused with the path, never guessed at. */
import type { OpenDisclosure } from '@mingsuan/core/composition';
import { z } from 'zod';

const text = z.string();
const fact = z.string().nullable();
const count = z.int().min(1).max(1000);

const cell = z.object({ text, fact, columns: count, rows: count, align: z.enum(['left', 'center', 'right']) });
const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cover'), lines: z.array(text), date: text.nullable() }),
  z.object({
    kind: z.literal('contents'),
    title: text,
    entries: z.array(z.object({ level: z.union([z.literal(1), z.literal(2)]), text, block: z.int() })),
  }),
  z.object({ kind: z.literal('heading'), level, text }),
  z.object({ kind: z.literal('paragraph'), runs: z.array(z.object({ text, fact })) }),
  z.object({
    kind: z.literal('table'),
    role: text.nullable(),
    title: text,
    number: text.nullable(),
    head: z.array(text),
    header: z.array(z.array(cell)),
    body: z.array(z.array(cell)),
    widths: z.array(z.number()),
    isWide: z.boolean(),
    notes: z.array(text),
  }),
]);

const codeName = z.object({ code: text, name: text }).nullable();

const openFact = z.object({
  fact: text,
  name: text,
  concept: text,
  measure: text,
  year: z.int(),
  function: codeName,
  economic: codeName,
  project: text.nullable(),
  dimensions: z.record(text, text),
  value: z.string().regex(/^-?\d+(?:\.\d+)?$/),
  unit: text,
  printed: text.nullable(),
});

const disclosure = z.object({
  schema: z.literal('mingsuan.disclosure/1'),
  title: text,
  department: z.object({ name: text, code: text.nullable() }),
  year: z.int(),
  profile: text,
  facts: z.array(openFact),
  blocks: z.array(block),
});

/** Where a value is not what the schema asks for. */
export interface SchemaIssue {
  readonly path: string;
  readonly code: string;
}

export function checkDisclosure(value: unknown): OpenDisclosure | readonly SchemaIssue[] {
  const result = disclosure.safeParse(value);
  // Roles and measures are words of ours that a reader does not rely on.
  if (result.success) return result.data as OpenDisclosure;
  return result.error.issues.map(({ path, code }) => ({ path: pathOf(path), code }));
}

/** facts[3].value */
export function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i === 0 ? '' : '.'}${String(part)}`))
    .join('');
}
