/** `mingsuan audit FILE…`: findings and coverage on the terminal, as JSON, as a workbook, as a report page. */
import { type AuditJson, auditDisclosure, auditJson, findingsWorkbook, read, reportData } from '@mingsuan/app';
import type { ExitCode, Ports, ReadingLimits } from '../ports.ts';
import { isUnusable, tellProblems } from '../problems.ts';
import { auditSummary } from '../summary.ts';

export interface AuditOptions extends ReadingLimits {
  readonly json?: boolean;
  readonly html?: string;
  readonly xlsx?: string;
}

export async function auditCommand(ports: Ports, files: readonly string[], options: AuditOptions): Promise<ExitCode> {
  const audits: AuditJson[] = [];
  let code: ExitCode = 0;
  for (const [i, file] of files.entries()) {
    const reading = read(await ports.open(file, options));
    tellProblems(ports, file, reading.problems, reading.document);
    if (isUnusable(reading.document)) {
      code = 2;
      continue;
    }
    const audit = auditDisclosure(reading);
    const json = auditJson(audit);
    audits.push(json);
    if (reading.kind === 'unknown') code = 2;
    else if (code === 0 && json.findings.some((f) => f.severity === 'error')) code = 1;
    if (!options.json) ports.stdout(auditSummary(json, ports.colours));
    if (options.html !== undefined) {
      const out = numbered(options.html, i, files.length);
      await ports.writeText(out, await ports.reportHtml(reportData(audit)));
      ports.stderr(`审核报告已写入 ${out}\n`);
    }
  }
  if (options.xlsx !== undefined && audits.length > 0) {
    await ports.writeBytes(options.xlsx, await ports.workbookBytes(findingsWorkbook(audits)));
    ports.stderr(`问题清单已写入 ${options.xlsx}\n`);
  }
  if (options.json)
    ports.stdout(
      `${JSON.stringify(files.length === 1 ? (audits[0] ?? null) : { schema: 'mingsuan.audits/1', audits })}\n`,
    );
  return code;
}

/** One report per file: report.html, report-2.html … */
function numbered(path: string, index: number, count: number): string {
  if (count === 1 || index === 0) return path;
  const dot = path.lastIndexOf('.');
  return dot > path.lastIndexOf('/') ? `${path.slice(0, dot)}-${index + 1}${path.slice(dot)}` : `${path}-${index + 1}`;
}
