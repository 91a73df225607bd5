/** The audit of a case from the bytes of its files: read, audited together, pages drawn; told stage by stage. */
import type { Audit, DossierAudit } from '@mingsuan/core/audit';
import type { Document } from '@mingsuan/core/document';
import type { Reading } from '@mingsuan/core/statement';
import { auditFiles } from '../audit/audit-files.ts';
import { caseJson } from '../audit/case-json.ts';
import { reportData } from '../audit/report-data.ts';
import { pagesToDraw } from '../audit/report-pages.ts';
import type { FindingJson } from '../contract/audit.ts';
import type { CaseDetail, CaseDocument, CaseStage } from '../contract/workbench/case.ts';
import { read } from '../read/read.ts';
import { readingJson } from '../read/reading-json.ts';
import type { CaseResult, DocumentResult } from '../store/store.ts';
import { isTooMuch, NOTHING, plus, tooMuch } from './case-limits.ts';
import { findingIds } from './finding-ids.ts';
import type { LabourInput } from './labour.ts';
import type { Formats } from './workings.ts';

interface OpenedFile {
  readonly file: CaseDocument;
  readonly bytes: Uint8Array;
  readonly reading: Reading;
}

interface LeftFile {
  readonly file: CaseDocument;
  readonly left: DocumentResult;
}

export async function auditCase(
  { found, contents, rulebook }: LabourInput<'audit'>,
  formats: Formats,
  tell: (stage: CaseStage) => void,
): Promise<CaseResult> {
  const files: (OpenedFile | LeftFile)[] = [];
  let amount = NOTHING;
  for (const [i, file] of found.documents.entries()) {
    const bytes = contents[i] ?? new Uint8Array();
    const document = await formats.open(bytes, file.name);
    const more = plus(amount, document);
    if (isTooMuch(more)) files.push({ file, left: unread(file.id, document.source.format, tooMuch(file.name)) });
    else {
      amount = more;
      files.push({ file, bytes, reading: read(document) });
    }
  }
  tell('auditing');
  const readable = files.filter((one) => 'reading' in one).filter(({ reading }) => !isUnusable(reading.document));
  const dossiers = auditFiles(readable.map(({ reading }) => reading));
  tell('drawing');
  const documents: DocumentResult[] = [];
  for (const one of files) documents.push('left' in one ? one.left : await resultOf(one, dossiers, formats));
  const readings = readable.map(({ reading }) => reading);
  const department = readings.find((reading) => reading.department.name !== null)?.department;
  const years = readings.flatMap(({ year }) => (year === null ? [] : [year]));
  const year = years.length === 0 ? null : Math.max(...years);
  return {
    title: titleOf(found, department?.name ?? null, year),
    organisation: department?.name ? { name: department.name, code: department.code } : null,
    year,
    rulebook,
    across: dossiers.flatMap((dossier) => caseJson(dossier).rules),
    documents,
  };
}

/** A name that a person gave stays; that of the first file makes way for the department's. */
function titleOf({ title, documents }: CaseDetail, department: string | null, year: number | null): string {
  if (title !== documents[0]?.name || department === null) return title;
  return `${department}${year === null ? '' : ` ${year}年度`}`;
}

/** Nothing of the file was read; a Problem says why. */
function isUnusable({ lines }: Document): boolean {
  return lines.every((line) => line.trim() === '');
}

async function resultOf(
  { file, bytes, reading }: OpenedFile,
  dossiers: readonly DossierAudit[],
  formats: Formats,
): Promise<DocumentResult> {
  const { id } = file;
  const { source, problems } = reading.document;
  const audit = dossiers.flatMap(({ audits }) => audits).find((one) => one.reading.document === reading.document);
  if (audit === undefined) {
    const trouble = problems[0]?.message ?? `文件「${file.name}」里没有可读的文字。`;
    return unread(id, source.format, trouble);
  }
  const { pictures, problems: undrawn } = await pagesOf(audit, bytes, file.name, formats);
  const address = (page: number) => `/api/documents/${id}/pages/${page}`;
  const original = { pictures: pictures.map(({ page }) => ({ page, picture: address(page) })), problems: undrawn };
  const report = reportData(audit, original);
  const ids = findingIds(report.audit.findings);
  return {
    id,
    document: {
      format: source.format,
      kind: reading.kind,
      department: reading.department.name,
      year: reading.year,
      counts: { ...countsOf(report.audit.findings), marked: 0 },
      numbers: report.audit.coverage.numbers,
      canBecomeBook: canBecomeBook(reading),
      trouble: null,
    },
    audit: { report: written(report), reading: written(readingJson(reading)), findingIds: ids },
    pages: pictures,
  };
}

function written(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function unread(id: string, format: string, trouble: string): DocumentResult {
  const nothing = { kind: null, department: null, year: null, counts: null, numbers: null, canBecomeBook: false };
  return { id, document: { ...nothing, format, trouble }, audit: null, pages: [] };
}

/** Of a case whose audit did not come to an end. */
export function failedCase({ title, year, documents }: CaseDetail, rulebook: string, trouble: string): CaseResult {
  const all = documents.map(({ id, format }) => unread(id, format, trouble));
  return { title, organisation: null, year, rulebook, across: [], documents: all };
}

async function pagesOf(audit: Audit, bytes: Uint8Array, name: string, formats: Formats) {
  const pages = pagesToDraw(audit);
  return pages.length === 0 ? { pictures: [], problems: [] } : formats.drawPages(bytes, name, pages);
}

function countsOf(findings: readonly FindingJson[]) {
  const count = (severity: FindingJson['severity']) => findings.filter((one) => one.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}

/** Whether there is anything that a ledger holds. */
export function canBecomeBook({ year, tables, selfEvaluations, evaluation }: Reading): boolean {
  return year !== null && (tables.length > 0 || selfEvaluations.length > 0 || evaluation !== null);
}
