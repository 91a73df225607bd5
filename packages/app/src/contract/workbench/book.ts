/** 编一编 and 本子: books, their drafts and versions. A book is the ledger of one department and one year. */
import { z } from 'zod';
import {
  draftDocument,
  id,
  instant,
  jsonValue,
  ledgerDocument,
  ledgerFromDocument,
  reportDocument,
  title,
  year,
} from './json.ts';
import { actorSchema } from './person.ts';

export const bookSchema = z.object({
  id,
  organisation: z.object({ id, name: z.string() }),
  year,
  /** The form of a place it is compiled in; null is the usual one. */
  profile: z.string().nullable(),
  /** What tells it from other books of the same department and year: 「送审稿」; may be empty. */
  label: z.string(),
  /** Of the draft. Grows by one with each save. */
  revision: z.int(),
  /** Number of the newest version, 0 where none was made yet. */
  versions: z.int(),
  origin: z.enum(['empty', 'document', 'roll', 'duplicate', 'workbook']),
  createdAt: instant,
  createdBy: actorSchema,
  savedAt: instant,
  savedBy: actorSchema,
  archivedAt: instant.nullable(),
  deletedAt: instant.nullable(),
});
export type Book = z.infer<typeof bookSchema>;

/** How a book begins. */
export const bookSourceSchema = z.discriminatedUnion('from', [
  z.object({ from: z.literal('empty'), name: title, year, profile: z.string().nullable() }),
  z.object({ from: z.literal('document'), documentId: id, roll: z.boolean() }),
  z.object({ from: z.literal('roll'), bookId: id }),
  z.object({ from: z.literal('duplicate'), bookId: id, label: z.string().max(200) }),
]);
export type BookSource = z.infer<typeof bookSourceSchema>;

/** What a person may change about a book or case beside its content. `archived` and `deleted` can be taken back. */
export const shelfSchema = z.object({ archived: z.boolean().optional(), deleted: z.boolean().optional() });
export const bookPatchSchema = shelfSchema.extend({
  label: z.string().max(200).optional(),
  profile: z.string().nullable().optional(),
});

/**
 * One step of a JSON Patch (RFC 6902) on the draft: paths are JSON Pointers, as `/sheets/收入支出/0/3/基本支出`. A cell is
 * set by `add`, whether it was there or not; rows are added and removed by their index.
 */
export const editSchema = z.discriminatedUnion('op', [
  z.object({ op: z.literal('add'), path: z.string().max(500), value: jsonValue }),
  z.object({ op: z.literal('replace'), path: z.string().max(500), value: jsonValue }),
  z.object({ op: z.literal('remove'), path: z.string().max(500) }),
]);
export type Edit = z.infer<typeof editSchema>;

/** A save: applied only on the revision it was made on. */
export const saveSchema = z.object({ revision: z.int(), edits: z.array(editSchema).min(1).max(5000) });
export const savedSchema = z.object({ revision: z.int(), savedAt: instant });

/** A save that was made: what, by whom, and what stood there before. */
export const changeSchema = z.object({
  revision: z.int(),
  at: instant,
  by: actorSchema,
  edits: z.array(editSchema),
  /** The edits that take it back. */
  inverse: z.array(editSchema),
});
export type Change = z.infer<typeof changeSchema>;

/** The answer 409 to a save: somebody else, or another tab, saved first. Nothing was changed. */
export const conflictSchema = z.object({
  type: z.literal('about:blank'),
  status: z.literal(409),
  code: z.literal('revision-conflict'),
  title: z.string(),
  remedy: z.string(),
  revision: z.int(),
  draft: draftDocument,
  /** Saves since the revision that was expected, oldest first. */
  changes: z.array(changeSchema),
});
export type Conflict = z.infer<typeof conflictSchema>;

/** What was typed, right or wrong: a ledger follows from it once nothing of it is in error (`readDraft` of app). */
export const draftSchema = z.object({ book: bookSchema, revision: z.int(), draft: draftDocument });
export type Draft = z.infer<typeof draftSchema>;

/** The ledger as it prints and what is to be said about it. */
export const checkSchema = z.object({
  revision: z.int(),
  /** The document as it would be published, tinted, with its findings; null where it cannot be composed. */
  report: reportDocument.nullable(),
  findingIds: z.array(z.string()),
  missingReasons: z.array(
    z.object({ fact: z.string(), name: z.string(), message: z.string(), suggestion: z.string() }),
  ),
  /** What keeps it from being composed, by its cell in the draft: `/sheets/收入支出/0/3/科目代码`. */
  problems: z.array(z.object({ code: z.string(), path: z.string(), message: z.string() })),
});
export type BookCheck = z.infer<typeof checkSchema>;

export const versionSchema = z.object({
  id,
  bookId: id,
  number: z.int(),
  /** SHA-256 of the canonical JSON of the draft. */
  sha256: z.string(),
  /** SHA-256 of the version before; null of the first. */
  parent: z.string().nullable(),
  revision: z.int(),
  at: instant,
  by: actorSchema,
  note: z.string(),
});
export type Version = z.infer<typeof versionSchema>;
export const versionDetailSchema = z.object({
  version: versionSchema,
  draft: draftDocument,
  /** Null where something of it was in error. */
  ledger: ledgerDocument.nullable(),
});

export const bookDetailSchema = z.object({
  book: bookSchema,
  versions: z.array(versionSchema),
  /** What was decided when it was inferred from a document; null where it was not. */
  inference: ledgerFromDocument.nullable(),
});
export type BookDetail = z.infer<typeof bookDetailSchema>;

export const downloadFormats = ['docx', 'pdf', 'xlsx', 'html', 'json', 'zip', 'book.xlsx', 'ledger.json'] as const;

/** Numbers of two books, or of two versions of one, beside each other. */
export const comparisonSchema = z.object({
  left: z.object({ label: z.string(), year }),
  right: z.object({ label: z.string(), year }),
  facts: z.array(
    z.object({
      fact: z.string(),
      name: z.string(),
      unit: z.string(),
      /** Null where one does not have it. Of money in 元 with two decimals. */
      left: z.string().nullable(),
      right: z.string().nullable(),
      difference: z.string().nullable(),
    }),
  ),
  /** Numbers that are the same on both sides. */
  same: z.int(),
  texts: z.array(z.object({ path: z.string(), left: z.string().nullable(), right: z.string().nullable() })),
});
export type Comparison = z.infer<typeof comparisonSchema>;

/** A department with what this machine holds of it. */
export const organisationSchema = z.object({
  id,
  name: z.string(),
  code: z.string().nullable(),
  books: z.int(),
  cases: z.int(),
  years: z.array(z.int()),
});
export type Organisation = z.infer<typeof organisationSchema>;
