/** What was checked between the files of one department, as `audit --json` of several files prints it. */
import type { DossierAudit } from '@mingsuan/core/audit';
import type { CaseJson } from '../contract/audit.ts';

export function caseJson({ audits, across }: DossierAudit): CaseJson {
  const years = audits.flatMap(({ reading }) => (reading.year === null ? [] : [reading.year]));
  return {
    department: audits[0]?.reading.department.name ?? null,
    years: [...new Set(years)].sort(),
    files: audits.map(({ reading }) => reading.document.source.name),
    rules: across.map(({ rule, outcome, why }) => ({ rule: rule.id, title: rule.title, outcome, why })),
  };
}
