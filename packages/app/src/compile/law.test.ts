/**
 * The law of both directions: what is composed from a ledger, written and read again, is sound and states the ledger's
 * facts; also after LibreOffice had the file, where it is installed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from '@mingsuan/core/audit';
import { compose, type Publication, printFact } from '@mingsuan/core/composition';
import type { Document } from '@mingsuan/core/document';
import type { Ledger } from '@mingsuan/core/ledger';
import type { TableRole } from '@mingsuan/core/statement';
import { readDocx, writeDocx } from '@mingsuan/formats/docx';
import { readPdf, writePdf } from '@mingsuan/formats/pdf';
import { readTxt, writeTxt } from '@mingsuan/formats/txt';
import { type PublicationProfile, publicationForm } from '@mingsuan/rulebook';
import { arbitraryYear, ledgerByItem, ledgerOf, sampleYear } from '@mingsuan/testkit';
import { afterAll, describe, expect, it } from 'vitest';
import { auditDisclosure } from '../audit/audit-disclosure.ts';
import { read } from '../read/read.ts';

type WriteAndRead = (publication: Publication) => Document | Promise<Document>;

/** Each format with how many invented department-years go through it: empty funds, one project or many, decreases, zeros. */
const FORMATS: [name: string, seeds: number, writeAndRead: WriteAndRead][] = [
  ['text', 60, (publication) => readTxt(new TextEncoder().encode(writeTxt(publication)), 'composed.txt')],
  ['docx', 30, (publication) => readDocx(writeDocx(publication), 'composed.docx')],
  ['pdf', 4, async (publication) => readPdf(await writePdf(publication), 'composed.pdf')],
];

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'mingsuan-law-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The Word document as LibreOffice saves it. */
function throughOffice(publication: Publication, format: 'docx' | 'pdf'): Uint8Array {
  writeFileSync(join(folder, 'composed.docx'), writeDocx(publication));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const to = join(folder, format);
  spawnSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', to, join(folder, 'composed.docx')]);
  return new Uint8Array(readFileSync(join(to, `composed.${format}`)));
}

if (hasOffice)
  FORMATS.push(
    ['docx saved by LibreOffice', 0, (publication) => readDocx(throughOffice(publication, 'docx'), 'composed.docx')],
    ['pdf made by LibreOffice of the docx', 0, (publication) => readPdf(throughOffice(publication, 'pdf'), 'x.pdf')],
  );

/** `LAW_SEEDS=300` takes that many of every format. */
const asked = Number.parseInt(process.env.LAW_SEEDS ?? '', 10);
const seeds = (usual: number) => Array.from({ length: asked > 0 ? asked : usual }, (_, i) => i + 1);

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

async function roundTrip(ledger: Ledger, profile: PublicationProfile, writeAndRead: WriteAndRead) {
  const { publication, facts, missingReasons } = compose(ledger, publicationForm(ledger.year, profile), '2024年9月');
  const reading = read(await writeAndRead(publication));
  const cells = reading.statements.filter((s) => s.cell !== null && s.fact !== null && s.printed.state === 'stated');
  const { findings } = auditDisclosure(reading);
  const noted = new Set(
    publication.blocks.flatMap((block) =>
      block.kind === 'table' && block.notes.some((note) => note.includes('尾差')) ? [block.role] : [],
    ),
  );
  return {
    missingReasons,
    problems: reading.problems,
    findings: findings.filter((f) => f.severity !== 'info'),
    tailsWithoutNote: [
      ...new Set(findings.filter(isTableTail).map(({ rule }) => ROLES[Number.parseInt(rule.id.slice(1, 3), 10) - 1])),
    ].filter((role) => role !== undefined && !noted.has(role)),
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

const WAYS = PROFILES.flatMap(([profile, ledgerFor]) =>
  FORMATS.map(([format, count, writeAndRead]) => ({ profile, ledgerFor, format, count, writeAndRead })),
);

describe.each(WAYS)('audit(read(write(compose(ledger)))) as $format in the form $profile', (way) => {
  const { profile, ledgerFor, count, writeAndRead } = way;

  it('finds nothing in our sample and returns its facts', async () => {
    const { cells, ...faults } = await roundTrip(ledgerFor(sampleYear()), profile, writeAndRead);
    expect(faults).toEqual(SOUND);
    expect(cells).toBeGreaterThan(300);
  });

  it.each(seeds(count))('finds nothing in the invented department-year %i', async (seed) => {
    const { cells, ...faults } = await roundTrip(ledgerFor(arbitraryYear(seed)), profile, writeAndRead);
    expect(faults).toEqual(SOUND);
    expect(cells).toBeGreaterThan(50);
  });
});
