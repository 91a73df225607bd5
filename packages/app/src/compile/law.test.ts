/** The law of both directions: what is composed from a ledger, written and read again, is sound and states the ledger's facts. */
import type { Finding } from '@mingsuan/core/audit';
import { compose, printFact } from '@mingsuan/core/composition';
import type { Ledger } from '@mingsuan/core/ledger';
import type { TableRole } from '@mingsuan/core/statement';
import { readTxt, writeTxt } from '@mingsuan/formats/txt';
import { type PublicationProfile, publicationForm } from '@mingsuan/rulebook';
import { arbitraryYear, ledgerByItem, ledgerOf, sampleYear } from '@mingsuan/testkit';
import { describe, expect, it } from 'vitest';
import { auditDisclosure } from '../audit/audit-disclosure.ts';
import { read } from '../read/read.ts';

/** Seeds of invented department-years: empty funds, one project or many, decreases, zeros. */
const SEEDS = Array.from({ length: 60 }, (_, i) => i + 1);

/** What the tables that T01, T02 … ask about are. */
const ROLES: readonly TableRole[] = [
  'incomeExpenditureTotal',
  'income',
  'expenditure',
  'fiscalTotal',
  'generalBudget',
  'basicExpenditure',
  'governmentFund',
  'stateCapital',
  'threePublic',
  'statistics',
];

/** A sum within one table that only rounding explains; T01-06 and T06-11 are no sums. */
function isTableTail({ outcome, rule }: Finding): boolean {
  return outcome === 'tail' && /^T(?!01-06|06-11)/.test(rule.id);
}

function roundTrip(ledger: Ledger, profile: PublicationProfile) {
  const { publication, facts, missingReasons } = compose(ledger, publicationForm(ledger.year, profile), '2024年9月');
  const reading = read(readTxt(new TextEncoder().encode(writeTxt(publication)), 'composed.txt'));
  const cells = reading.statements.filter((s) => s.cell !== null && s.fact !== null && s.printed.state === 'stated');
  const { findings } = auditDisclosure(reading);
  const noted = publication.blocks.flatMap((block) =>
    block.kind === 'table' && block.notes.some((note) => note.includes('尾差')) ? [block.role] : [],
  );
  return {
    missingReasons,
    problems: reading.problems,
    findings: findings.filter((f) => f.severity !== 'info'),
    tailsWithoutNote: [
      ...new Set(findings.filter(isTableTail).map(({ rule }) => ROLES[Number.parseInt(rule.id.slice(1, 3), 10) - 1])),
    ].filter((role) => role !== undefined && !noted.includes(role)),
    cells: cells.length,
    misread: cells.filter((s) => s.fact !== null && s.printed.text !== printFact(facts, s.fact)),
  };
}

const SOUND = { missingReasons: [], problems: [], findings: [], tailsWithoutNote: [], misread: [] };

/** How each profile's ledgers are kept. */
const PROFILES = [
  ['shanxi-2023', ledgerOf],
  ['shanghai-2024', ledgerByItem],
] as const;

describe.each(PROFILES)('audit(read(write(compose(ledger)))) as text in the form %s', (profile, ledgerFor) => {
  it('finds nothing in our sample and returns its facts', () => {
    const { cells, ...faults } = roundTrip(ledgerFor(sampleYear()), profile);
    expect(faults).toEqual(SOUND);
    expect(cells).toBeGreaterThan(300);
  });

  it.each(SEEDS)('finds nothing in the invented department-year %i', (seed) => {
    const { cells, ...faults } = roundTrip(ledgerFor(arbitraryYear(seed)), profile);
    expect(faults).toEqual(SOUND);
    expect(cells).toBeGreaterThan(50);
  });
});
