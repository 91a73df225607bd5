/** JSON documents of the contract inside answers: named by their schema; what is in them is checked where they are made. */
import type { Ledger } from '@mingsuan/core/ledger';
import { z } from 'zod';
import type { BookDraft } from '../draft.ts';
import type { LedgerJson } from '../ledger.ts';
import type { ReadingJson } from '../reading.ts';
import type { ReportData } from '../report.ts';

/** Only the name is looked at: they are large, and TypeScript holds their makers to the interface. */
function named<T extends { readonly schema: string }>(schema: T['schema'], description: string): z.ZodType<T, T> {
  // the interface is the schema, zod only sees that it is of that name
  return z.looseObject({ schema: z.literal(schema) }).meta({ description }) as unknown as z.ZodType<T, T>;
}

export const ledgerDocument = named<Ledger>('mingsuan.ledger/1', '底账');
export const draftDocument = named<BookDraft>('mingsuan.draft/1', '正在填写的账本：每一格照所填的原样');
export const reportDocument = named<ReportData>('mingsuan.report/1', '审核报告：正文、各数的着色、问题');
export const readingDocument = named<ReadingJson>('mingsuan.reading/1', '读出的内容');
export const ledgerFromDocument = named<LedgerJson>('mingsuan.ledger-from/1', '由公开文件反推的底账和全部取舍');

/** Anything: what comes in a request is JSON already. Described as such, since a schema of all JSON would refer to itself. */
export const jsonValue = z.any() as unknown as z.ZodType<JsonValue, JsonValue>;
type JsonValue = z.infer<ReturnType<typeof z.json>>;

export const id = z.uuid();
/** When something happened, in UTC. */
export const instant = z.iso.datetime();
export const year = z.int().min(2000).max(2100);
/** A name that people type. */
export const title = z.string().trim().min(1).max(200);
