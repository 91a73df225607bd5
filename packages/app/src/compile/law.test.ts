/** The law of both directions: what is composed from a ledger, written and read again, is sound and states the ledger's facts. */
import { compose, printFact } from '@mingsuan/core/composition';
import { readTxt, writeTxt } from '@mingsuan/formats/txt';
import { publicationForm } from '@mingsuan/rulebook';
import { arbitraryYear, ledgerOf, sampleYear } from '@mingsuan/testkit';
import { describe, expect, it } from 'vitest';
import { auditDisclosure } from '../audit/audit-disclosure.ts';
import { read } from '../read/read.ts';

/** Seeds of invented department-years: empty funds, one project or many, decreases, zeros. */
const SEEDS = Array.from({ length: 60 }, (_, i) => i + 1);

function roundTrip(year: ReturnType<typeof sampleYear>) {
  const { publication, facts, missingReasons } = compose(ledgerOf(year), publicationForm(year.year));
  const reading = read(readTxt(new TextEncoder().encode(writeTxt(publication)), 'composed.txt'));
  const cells = reading.statements.filter((s) => s.cell !== null && s.fact !== null && s.printed.state === 'stated');
  return {
    missingReasons,
    problems: reading.problems,
    findings: auditDisclosure(reading).findings.filter((f) => f.severity !== 'info'),
    cells: cells.length,
    misread: cells.filter((s) => s.fact !== null && s.printed.text !== printFact(facts, s.fact)),
  };
}

describe('audit(read(write(compose(ledger)))) as text', () => {
  it('finds nothing in our sample and returns its facts', () => {
    const { cells, ...faults } = roundTrip(sampleYear());
    expect(faults).toEqual({ missingReasons: [], problems: [], findings: [], misread: [] });
    expect(cells).toBeGreaterThan(300);
  });

  it.each(SEEDS)('finds nothing in the invented department-year %i', (seed) => {
    const { cells, ...faults } = roundTrip(arbitraryYear(seed));
    expect(faults).toEqual({ missingReasons: [], problems: [], findings: [], misread: [] });
    expect(cells).toBeGreaterThan(50);
  });
});
