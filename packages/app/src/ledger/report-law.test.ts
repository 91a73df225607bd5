/** The law of the reports on performance: what is composed of a ledger is sound, and its ledger gives every number back. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { composeReport, publicationDocument } from '@mingsuan/core/composition';
import type { Ledger } from '@mingsuan/core/ledger';
import { readTxt, writeTxt } from '@mingsuan/formats/txt';
import { reportForms } from '@mingsuan/rulebook';
import { arbitraryYear, ledgerOf, sampleYear, withOverall } from '@mingsuan/testkit';
import { describe, expect, it } from 'vitest';
import { auditDisclosure } from '../audit/audit-disclosure.ts';
import { read } from '../read/read.ts';
import { ledgerFrom } from './ledger-from.ts';

const KINDS = ['selfEvaluationSummary', 'projectEvaluationReport', 'overallEvaluationReport'] as const;

const textOf = (ledger: Ledger, kind: (typeof KINDS)[number]) =>
  writeTxt(composeReport(ledger, reportForms[kind]).publication);

const YEARS = [sampleYear(), ...Array.from({ length: 12 }, (_, i) => arbitraryYear(i + 1))].filter(
  ({ projects }) => projects.length > 0,
);

describe.each(KINDS)('%s', (kind) => {
  it.each(YEARS.map((year, i) => [i, year] as const))('is sound and gives its numbers back (%i)', (_, year) => {
    const text = textOf(withOverall(ledgerOf(year)), kind);
    const reading = read(readTxt(new TextEncoder().encode(text), 'report.txt'));
    // a high score for little execution is a matter of the invented figures, not of how they are told
    const findings = auditDisclosure(reading).findings.filter(
      ({ severity, rule }) => severity !== 'info' && rule.id !== 'R-04',
    );
    const { proof } = ledgerFrom(reading);
    expect(reading.kind).toBe(kind);
    expect(findings.map(({ rule, message }) => `${rule.id} ${message}`)).toEqual([]);
    expect(proof.exceptions.map(({ where, printed, composed }) => `${where} ${printed} ${composed}`)).toEqual([]);
    expect(proof.numbers).toBeGreaterThan(5);
  });

  it('knows every number that is linked to a fact in any format', () => {
    const { publication } = composeReport(withOverall(ledgerOf(sampleYear())), reportForms[kind]);
    const source = { name: 'report', format: 'json', sha256: '', bytes: 0 } as const;
    expect(read(publicationDocument(publication, source)).kind).toBe(kind);
  });
});

const SEEDS = new URL('../../../../../shared/seeds/', import.meta.url);
const files = existsSync(SEEDS) ? readdirSync(SEEDS).filter((name) => /^00[034]_/.test(name)) : [];
if (files.length === 0) console.info('跳过：没有 ../shared/seeds，真实绩效报告的账本未测试');

describe.skipIf(files.length === 0)('real reports (../shared/seeds)', () => {
  it.each(files)('%s: contradicts only what its audit speaks of', (name) => {
    const reading = read(readTxt(new Uint8Array(readFileSync(new URL(name, SEEDS))), 'real.txt'));
    const { proof, ledger } = ledgerFrom(reading);
    for (const { where, printed, composed, finding } of proof.exceptions)
      console.info(`${where}：印作 ${printed}，账本得 ${composed ?? '（没有位置）'}　[${finding?.rule.id ?? '——'}]`);
    expect(ledger.projects.length).toBeGreaterThan(0);
    expect(proof.exceptions.length).toBeLessThan(proof.numbers / 4);
  });
});
