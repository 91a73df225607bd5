/**
 * The findings of one or many audits as a workbook for the reviewer: the list to work through, and beside it what the audit
 * covered, what it could not verify and what it could not read. Bytes are made of it by formats.
 */
import type { Workbook } from '@mingsuan/core/workbook';
import type { AuditJson } from '../contract/audit.ts';
import { coverageSheet } from './findings-workbook-coverage.ts';
import { findingsSheet, type SaidOf } from './findings-workbook-findings.ts';
import { problemsSheet, unverifiedSheet } from './findings-workbook-gaps.ts';
import { severityWords } from './findings-workbook-words.ts';

export function findingsWorkbook(audits: readonly AuditJson[], saidOf?: SaidOf): Workbook {
  const subject = subjectOf(audits);
  const footing = footingOf(audits);
  return {
    title: `${subject}问题清单`,
    creator: '明算',
    created: null,
    sheets: [
      findingsSheet(audits, subject, footing, saidOf),
      coverageSheet(audits, subject, footing),
      unverifiedSheet(audits, subject, footing),
      problemsSheet(audits, subject, footing),
    ],
  };
}

/** 「某局2023年度决算公开审核」 where all files are of one department, or one year; otherwise without. */
function subjectOf(audits: readonly AuditJson[]): string {
  const department = only(audits.map(({ reading }) => reading.department.name));
  const year = only(audits.map(({ reading }) => reading.year));
  return `${department ?? ''}${year === null ? '' : `${year}年度`}公开审核`;
}

function only<T>(values: readonly T[]): T | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

function footingOf(audits: readonly AuditJson[]): string {
  const findings = audits.flatMap((audit) => audit.findings);
  const counts = (['error', 'warning', 'info'] as const).map(
    (severity) => `${severityWords[severity]} ${findings.filter((finding) => finding.severity === severity).length}`,
  );
  return `明算　${audits.length} 个文件：${counts.join('，')}`;
}
