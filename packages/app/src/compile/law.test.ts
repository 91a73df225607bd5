/**
 * The law of both directions: what is compiled from a ledger, written and read again, is sound and states exactly the
 * numbers that were printed, each as the fact it is; also after LibreOffice had the file, where it is installed.
 * `LAW_SEEDS=300 npx vitest run packages/app/src/compile/law.test.ts -t "as 'docx'"` takes that many of a format.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from '@mingsuan/core/audit';
import type { Publication } from '@mingsuan/core/composition';
import type { Document } from '@mingsuan/core/document';
import { type Ledger, reportKinds } from '@mingsuan/core/ledger';
import { factKey, parseFactKey, type Statement, type TableRole } from '@mingsuan/core/statement';
import { readDocx, writeDocx } from '@mingsuan/formats/docx';
import { readHtml, writeHtml } from '@mingsuan/formats/html';
import { readJson, writeJson } from '@mingsuan/formats/json';
import { readPdf, writePdf } from '@mingsuan/formats/pdf';
import { readXlsx } from '@mingsuan/formats/sheet';
import { readTxt, writeTxt } from '@mingsuan/formats/txt';
import { writeXlsx } from '@mingsuan/formats/xlsx';
import { arbitraryYear, ledgerByItem, ledgerOf, sampleYear, withOverall } from '@mingsuan/testkit';
import { afterAll, describe, expect, it } from 'vitest';
import { auditDisclosure } from '../audit/audit-disclosure.ts';
import { read } from '../read/read.ts';
import { type Compilation, type CompileOptions, compile } from './compile.ts';
import { tablesWorkbook } from './tables-workbook.ts';

type WriteAndRead = (compiled: Compilation) => Document | Promise<Document>;

const bytes = (text: string) => new TextEncoder().encode(text);
const attached = (data: Compilation['data']) => ({ facts: { name: '决算公开.json', content: writeJson(data) } });
const docxOf = ({ publication }: Compilation) => writeDocx(publication);
const xlsxOf = ({ publication, facts, figures }: Compilation) => writeXlsx(tablesWorkbook(publication, facts, figures));

/** Each format with how many invented department-years go through it: empty funds, decreases, zeros, secret projects. */
const FORMATS: [name: string, seeds: number, writeAndRead: WriteAndRead][] = [
  ['text', 40, ({ publication }) => readTxt(bytes(writeTxt(publication)), 'composed.txt')],
  ['docx', 16, (one) => readDocx(docxOf(one), 'composed.docx')],
  ['xlsx', 12, (one) => readXlsx(xlsxOf(one), 'composed.xlsx')],
  [
    'html',
    12,
    ({ publication, notes }) => readHtml(bytes(writeHtml(publication, notes, { script: '', style: '' })), 'a.html'),
  ],
  ['json', 12, ({ data }) => readJson(bytes(writeJson(data)), 'composed.json')],
  ['pdf', 4, async ({ publication, data }) => readPdf(await writePdf(publication, attached(data)), 'composed.pdf')],
];

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'mingsuan-law-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file as LibreOffice saves it. */
function throughOffice(content: Uint8Array, from: 'docx' | 'xlsx', to: 'docx' | 'xlsx' | 'pdf'): Uint8Array {
  writeFileSync(join(folder, `composed.${from}`), content);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const out = join(folder, to);
  spawnSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, join(folder, `composed.${from}`)]);
  return new Uint8Array(readFileSync(join(out, `composed.${to}`)));
}

if (hasOffice)
  FORMATS.push(
    ['docx saved by LibreOffice', 0, (one) => readDocx(throughOffice(docxOf(one), 'docx', 'docx'), 'a.docx')],
    ['xlsx saved by LibreOffice', 0, (one) => readXlsx(throughOffice(xlsxOf(one), 'xlsx', 'xlsx'), 'a.xlsx')],
    ['pdf made by LibreOffice of the docx', 0, (one) => readPdf(throughOffice(docxOf(one), 'docx', 'pdf'), 'a.pdf')],
  );

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

/**
 * A fact with the text it is printed as. 上海 calls 中 and 差 合格 and 不合格; readings of reports number what may be told
 * several times as it comes.
 */
function claim(fact: string, text: string): string {
  return `${unnumbered(fact).replace('grade=合格', 'grade=中').replace('grade=不合格', 'grade=差')} ${text}`;
}

function unnumbered(fact: string): string {
  if (!/[{,]n=/.test(fact)) return fact;
  const { concept, dims, measure } = parseFactKey(fact);
  const { n: _n, ...others } = dims;
  return factKey(concept, others, measure);
}

/** Every number of a publication that has a fact, as often as it is printed. */
function printedClaims({ blocks }: Publication): string[] {
  const numbers = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? block.runs : block.kind === 'table' ? block.body.flat() : [],
  );
  return numbers.flatMap(({ fact, text }) => (fact === null || text === '' || isWord(fact) ? [] : [claim(fact, text)]));
}

/** Years are told and date nothing. */
function isWord(fact: string): boolean {
  return fact === 'year' || fact === 'lastYear';
}

/** Numbers that a composed document prints as words: days, thresholds, what is counted, what a form's analysis retells. */
const OF_WORDS = /^(?:date|institutions|equipmentThreshold)\b|^selfEvaluationForm\{.*\bpart=/;

function readClaims(statements: readonly Statement[]): string[] {
  return statements.flatMap(({ fact, printed }) =>
    fact === null || printed.state !== 'stated' || isWord(fact) || OF_WORDS.test(fact)
      ? []
      : [claim(fact, printed.text)],
  );
}

/** What is in one list more often than in another. */
function beyond(list: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const one of other) left.set(one, (left.get(one) ?? 0) + 1);
  return list.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}

function compiled(ledger: Ledger, options: CompileOptions): Compilation {
  const result = compile(ledger, { date: '2024年9月', ...options });
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result;
}

async function faultsOf(one: Compilation, writeAndRead: WriteAndRead) {
  const { publication, missingReasons } = one;
  const reading = read(await writeAndRead(one));
  const { findings } = auditDisclosure(reading);
  const noted = new Set(
    publication.blocks.flatMap((block) =>
      block.kind === 'table' && block.notes.some((note) => note.includes('尾差')) ? [block.role] : [],
    ),
  );
  const [written, told] = [printedClaims(publication), readClaims(reading.statements)];
  return {
    missingReasons,
    problems: reading.problems,
    findings: findings.filter((f) => f.severity !== 'info'),
    tailsWithoutNote: [
      ...new Set(findings.filter(isTableTail).map(({ rule }) => ROLES[Number.parseInt(rule.id.slice(1, 3), 10) - 1])),
    ].filter((role) => role !== undefined && !noted.has(role)),
    lost: beyond(written, told),
    invented: beyond(told, written),
  };
}

const SOUND = { missingReasons: [], problems: [], findings: [], tailsWithoutNote: [], lost: [], invented: [] };

/** How each profile's ledgers are kept. */
const PROFILES = [
  ['shanxi-2023', ledgerOf],
  ['shanghai-2024', ledgerByItem],
] as const;

const WAYS = PROFILES.flatMap(([profile, ledgerFor]) =>
  FORMATS.map(([format, count, writeAndRead]) => ({ profile, ledgerFor, format, count, writeAndRead })),
);

/** Every other department-year keeps a project secret; every tenth all of them. */
function withSecrets(ledger: Ledger, seed: number): Ledger {
  const isSecret = (i: number) => seed % 10 === 0 || (seed % 2 === 1 && i === 0);
  return { ...ledger, projects: ledger.projects.map((one, i) => (isSecret(i) ? { ...one, isSecret: true } : one)) };
}

describe.each(WAYS)('audit(read(write(compile(ledger)))) as $format in the form $profile', (way) => {
  const { profile, ledgerFor, count, writeAndRead } = way;

  it('finds nothing in our sample and returns its facts', async () => {
    const one = compiled(ledgerFor(sampleYear()), { profile });
    expect(await faultsOf(one, writeAndRead)).toEqual(SOUND);
    expect(printedClaims(one.publication).length).toBeGreaterThan(500);
  });

  // a pass through the office takes seconds: of those, only our sample
  it.each(count > 0 ? [50] : [])('finds nothing in a department-year of %i projects', async (projects) => {
    const one = compiled(ledgerFor(arbitraryYear(8, { projects })), { profile });
    expect(await faultsOf(one, writeAndRead)).toEqual(SOUND);
    expect(printedClaims(one.publication).length).toBeGreaterThan(1500);
  });

  it.each(seeds(count))('finds nothing in the invented department-year %i', async (seed) => {
    const one = compiled(withSecrets(ledgerFor(arbitraryYear(seed)), seed), { profile });
    expect(await faultsOf(one, writeAndRead)).toEqual(SOUND);
  });
});

/** A pass through the office takes seconds: one of the kinds stands for all. */
const REPORTS = reportKinds.flatMap((kind) =>
  FORMATS.filter(([, count]) => count > 0 || kind === 'overallEvaluationReport').map(
    ([format, count, writeAndRead]) => ({
      kind,
      format,
      years: count === 0 ? [0] : seeds(format === 'pdf' ? 1 : 3),
      writeAndRead,
    }),
  ),
);

describe.each(REPORTS)('audit(read(write(compile(ledger)))) of $kind as $format', ({ kind, years, writeAndRead }) => {
  // what readings find in the words of a report besides what the ledger states: counts in targets, standards, names
  const spoken = (claims: readonly string[]) =>
    claims.filter(
      (one) => !/^(?:indicator|ratioIndicator|quantity|gradeBand|projectName|targetCompletion|balance)\b/.test(one),
    );

  it.each(years)('returns its facts in year %i', async (seed) => {
    const year = seed === 0 ? sampleYear() : arbitraryYear(seed);
    if (year.projects.length === 0) return;
    const one = compiled(withOverall(ledgerOf(year)), { kind });
    const faults = await faultsOf(one, writeAndRead);
    // a high score for little execution is a matter of the invented figures, not of how they are told
    const findings = faults.findings.filter(({ rule }) => rule.id !== 'R-04');
    expect({ ...faults, findings, invented: spoken(faults.invented) }).toEqual(SOUND);
    expect(printedClaims(one.publication).length).toBeGreaterThan(5);
  });
});
