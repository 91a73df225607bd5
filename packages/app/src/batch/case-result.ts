/** What the files of a case contradict each other in, beyond what each contradicts itself in. */
import type { Finding } from '@mingsuan/core/audit';
import type { Reading } from '@mingsuan/core/statement';
import { auditDisclosure } from '../audit/audit-disclosure.ts';
import { auditFiles } from '../audit/audit-files.ts';
import type { CaseResult, FindingRow } from '../contract/batch.ts';
import { findingRow } from './file-result.ts';
import type { BatchCase } from './group-cases.ts';

/** `readings` in the order of the case's members. */
export function caseResult({ department, year, own, members }: BatchCase, readings: readonly Reading[]): CaseResult {
  const added: Record<string, FindingRow[]> = {};
  const audits = auditFiles(readings).flatMap((one) => one.audits);
  members.forEach((path, i) => {
    const reading = readings[i];
    const together = audits.find((audit) => audit.reading.document === reading?.document);
    if (!reading || !together || !own.includes(path)) return;
    const alone = new Set(auditDisclosure(reading).findings.map(signature));
    added[path] = together.findings.filter((finding) => !alone.has(signature(finding))).map(findingRow);
  });
  return { department, year, files: members, added };
}

function signature({ rule, message }: Finding): string {
  return `${rule.id}\n${message}`;
}
