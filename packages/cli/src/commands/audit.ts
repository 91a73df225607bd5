/** `mingsuan audit FILE…`: findings and coverage on the terminal, as JSON, as a workbook, as a report page. */
import {
  type AuditsJson,
  auditFiles,
  auditJson,
  caseJson,
  findingsWorkbook,
  pagesToDraw,
  type ReportData,
  read,
  reportData,
} from '@mingsuan/app';
import type { Audit, DossierAudit } from '@mingsuan/core/audit';
import type { Document } from '@mingsuan/core/document';
import type { Reading } from '@mingsuan/core/statement';
import type { ExitCode, Ports, ReadingLimits } from '../ports.ts';
import { isUnusable, tellProblems } from '../problems.ts';
import { checkedProfile } from '../profile.ts';
import { auditSummary, casesSummary } from '../summary.ts';

export interface AuditOptions extends ReadingLimits {
  readonly json?: boolean;
  readonly html?: string;
  readonly xlsx?: string;
  readonly profile?: string;
}

export async function auditCommand(ports: Ports, files: readonly string[], options: AuditOptions): Promise<ExitCode> {
  const readings: Reading[] = [];
  const paths = new Map<Document, string>();
  const profile = checkedProfile(options.profile);
  for (const file of files) {
    const reading = read(await ports.open(file, options), { profile });
    tellProblems(ports, file, reading.problems, reading.document);
    if (isUnusable(reading.document)) continue;
    readings.push(reading);
    paths.set(reading.document, file);
  }
  const cases = auditFiles(readings);
  const audits = inOrder(readings, cases);
  await tell(ports, audits, cases, files.length > 1, options);
  if (options.html !== undefined) await writeReport(ports, audits, paths, options.html, options);
  if (readings.length < files.length || readings.some(({ kind }) => kind === 'unknown')) return 2;
  return audits.some(({ findings }) => findings.some((f) => f.severity === 'error')) ? 1 : 0;
}

/** Audits in the order of the files, whatever departments they are of. */
function inOrder(readings: readonly Reading[], cases: readonly DossierAudit[]): Audit[] {
  const all = cases.flatMap(({ audits }) => audits);
  return readings.flatMap((reading) => all.filter((audit) => audit.reading.document === reading.document));
}

async function tell(
  ports: Ports,
  audits: readonly Audit[],
  cases: readonly DossierAudit[],
  isSeveral: boolean,
  options: AuditOptions,
): Promise<void> {
  const jsons = audits.map(auditJson);
  if (options.json) {
    const several: AuditsJson = { schema: 'mingsuan.audits/1', audits: jsons, cases: cases.map(caseJson) };
    ports.stdout(`${JSON.stringify(isSeveral ? several : (jsons[0] ?? null))}\n`);
  } else {
    for (const json of jsons) ports.stdout(auditSummary(json, ports.colours));
    if (isSeveral) ports.stdout(casesSummary(cases.map(caseJson)));
  }
  if (options.xlsx !== undefined && jsons.length > 0) {
    await ports.writeBytes(options.xlsx, await ports.workbookBytes(findingsWorkbook(jsons)));
    ports.stderr(`问题清单已写入 ${options.xlsx}\n`);
  }
}

/** The report page, with the pages of the originals that have pages. */
async function writeReport(
  ports: Ports,
  audits: readonly Audit[],
  paths: ReadonlyMap<Document, string>,
  out: string,
  limits: ReadingLimits,
): Promise<void> {
  const reports: ReportData[] = [];
  for (const audit of audits) {
    const pages = pagesToDraw(audit);
    const path = paths.get(audit.reading.document) ?? '';
    const original = pages.length === 0 ? undefined : await ports.drawPages(path, pages, limits);
    if (original) tellProblems(ports, path, original.problems, audit.reading.document);
    reports.push(reportData(audit, original));
  }
  const [first, ...others] = reports;
  if (!first) return;
  await ports.writeText(out, await ports.reportHtml(first, others));
  ports.stderr(`审核报告已写入 ${out}\n`);
}
