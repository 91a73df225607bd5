/** An Audit as `audit --json` prints it. */
import { type Audit, coverageOf, type Finding, type FindingPlace } from '@mingsuan/core/audit';
import { type Document, originAt } from '@mingsuan/core/document';
import type { AuditJson, FindingJson, PlaceJson } from '../contract/audit.ts';
import { problemJson } from '../read/original.ts';

export function auditJson(audit: Audit): AuditJson {
  const { reading } = audit;
  return {
    schema: 'mingsuan.audit/1',
    source: reading.document.source,
    reading: {
      kind: reading.kind,
      department: { name: reading.department.name, code: reading.department.code },
      year: reading.year,
      profile: reading.profile,
    },
    coverage: coverageOf(audit),
    unverified: audit.rules
      .filter((r) => r.outcome === 'unverified')
      .map(({ rule, why }) => ({ rule: rule.id, title: rule.title, why })),
    findings: audit.findings.map((finding) => findingJson(finding, reading.document)),
    problems: reading.problems.map((problem) => problemJson(problem, reading.document)),
  };
}

function findingJson(finding: Finding, document: Document): FindingJson {
  const placeJson = ({ line, start, end, where, text }: FindingPlace): PlaceJson => ({
    line,
    ...originAt(document, line, start),
    text,
    start,
    end,
    where,
  });
  const { rule, severity, outcome, title, message, stated, expected, difference, cause } = finding;
  return {
    rule: rule.id,
    severity,
    outcome,
    title,
    message,
    places: finding.places.map(placeJson),
    stated,
    expected,
    difference,
    cause,
    basis: rule.basis.map(({ document, number, clause, verified }) => ({ document, number, clause, verified })),
    remedy: rule.remedy,
    symptoms: finding.symptoms.map((s) => ({ rule: s.rule.id, message: s.message, places: s.places.map(placeJson) })),
  };
}
