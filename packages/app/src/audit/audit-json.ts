/** An Audit as `audit --json` prints it. */
import { type Audit, coverageOf, type Finding, type FindingPlace } from '@mingsuan/core/audit';
import { originAt } from '@mingsuan/core/document';
import type { Reading } from '@mingsuan/core/statement';
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
    findings: audit.findings.map((finding) => findingJson(finding, reading)),
    problems: reading.problems.map((problem) => problemJson(problem, reading.document)),
  };
}

/** A place in another file of the case says in which. */
function placeJson({ line, start, end, where, text, reading }: FindingPlace, own: Reading): PlaceJson {
  const place = { line, ...originAt(reading.document, line, start), text, start, end, where };
  return reading === own ? place : { ...place, document: reading.document.source.name };
}

function findingJson(finding: Finding, own: Reading): FindingJson {
  const { rule, severity, outcome, title, message, stated, expected, difference, cause } = finding;
  return {
    rule: rule.id,
    severity,
    outcome,
    title,
    message,
    places: finding.places.map((place) => placeJson(place, own)),
    stated,
    expected,
    difference,
    cause,
    basis: rule.basis.map(({ document, number, clause, verified }) => ({ document, number, clause, verified })),
    remedy: rule.remedy,
    symptoms: finding.symptoms.map((s) => ({
      rule: s.rule.id,
      message: s.message,
      places: s.places.map((place) => placeJson(place, own)),
    })),
  };
}
