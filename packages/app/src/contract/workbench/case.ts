/** 审一审: files of one department, audited together. */
import { z } from 'zod';
import { id, instant, reportDocument, title } from './json.ts';
import { actorSchema } from './person.ts';

/** queued → reading → auditing → drawing → done; failed where no file could be read. */
const caseStages = ['queued', 'reading', 'auditing', 'drawing', 'done', 'failed'] as const;
export const stageSchema = z.enum(caseStages);
export type CaseStage = z.infer<typeof stageSchema>;

export const countsSchema = z.object({ error: z.int(), warning: z.int(), info: z.int(), marked: z.int() });
export type FindingCounts = z.infer<typeof countsSchema>;

export const caseDocumentSchema = z.object({
  id,
  name: z.string(),
  format: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  stage: stageSchema,
  /** What the file is, once it is read. */
  kind: z.string().nullable(),
  department: z.string().nullable(),
  year: z.int().nullable(),
  counts: countsSchema.nullable(),
  /** How many numbers the text prints, and how they ended. */
  numbers: z
    .object({
      printed: z.int(),
      bound: z.int(),
      agreeing: z.int(),
      tail: z.int(),
      contradicting: z.int(),
      unbound: z.int(),
    })
    .nullable(),
  /** Whether a ledger can be started from it. */
  canBecomeBook: z.boolean(),
  /** Why it could not be read; null where it could. */
  trouble: z.string().nullable(),
});
export type CaseDocument = z.infer<typeof caseDocumentSchema>;

export const caseSchema = z.object({
  id,
  title: z.string(),
  organisation: z.object({ id, name: z.string() }).nullable(),
  year: z.int().nullable(),
  stage: stageSchema,
  documents: z.array(caseDocumentSchema),
  rulebook: z.string().nullable(),
  createdAt: instant,
  createdBy: actorSchema,
  archivedAt: instant.nullable(),
  deletedAt: instant.nullable(),
});
export type CaseRecord = z.infer<typeof caseSchema>;

/** How the rules between the files of a case ended. */
const acrossSchema = z.array(z.object({ rule: z.string(), title: z.string(), outcome: z.string(), why: z.string() }));

export const caseDetailSchema = caseSchema.extend({
  across: acrossSchema,
  /** How many audits come before this one; left out where it does not wait. */
  ahead: z.int().min(1).optional(),
});
export type CaseDetail = z.infer<typeof caseDetailSchema>;

export const pastedTextSchema = z.object({ name: title, text: z.string().min(1) });

export const markKinds = ['explained', 'falseAlarm'] as const;
export const markSchema = z.object({
  /** `findingIds[i]` of the report. */
  finding: z.string(),
  kind: z.enum(markKinds),
  reason: z.string(),
  at: instant,
  by: actorSchema,
});
export type Mark = z.infer<typeof markSchema>;

export const documentReportSchema = z.object({
  document: caseDocumentSchema,
  caseId: id,
  /** Pictures of pages are addresses on this server. */
  report: reportDocument,
  /** An id for each of `report.audit.findings`, the same when the same file is audited again. */
  findingIds: z.array(z.string()),
  marks: z.array(markSchema),
});
export type DocumentReport = z.infer<typeof documentReportSchema>;

export const exportFormats = ['findings.xlsx', 'inspection.xlsx', 'report.html', 'report.pdf'] as const;
