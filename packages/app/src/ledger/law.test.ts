/** The law of the way back: the ledger behind a composed document composes to the same document, letter by letter. */
import { readFileSync } from 'node:fs';
import { compose } from '@mingsuan/core/composition';
import type { Ledger } from '@mingsuan/core/ledger';
import { readTxt, writeTxt } from '@mingsuan/formats/txt';
import { publicationForm } from '@mingsuan/rulebook';
import { arbitraryYear, ledgerOf, sampleYear } from '@mingsuan/testkit';
import { describe, expect, it } from 'vitest';
import { read } from '../read/read.ts';
import { ledgerFrom } from './ledger-from.ts';

/** Seeds of invented department-years; 13, 43 and 120 have figures that only few amounts can have been rounded to. */
const SEEDS = [...Array.from({ length: 40 }, (_, i) => i + 1), 43, 120];

function textOf(ledger: Ledger): string {
  return writeTxt(compose(ledger, publicationForm(ledger.year)).publication);
}

function wayBack(ledger: Ledger) {
  const text = textOf(ledger);
  const { ledger: found, proof, lost } = ledgerFrom(read(readTxt(new TextEncoder().encode(text), 'composed.txt')));
  return { text, again: textOf(found), exceptions: proof.exceptions, lost };
}

describe('compose(ledgerFrom(read(write(compose(ledger)))))', () => {
  it('is the document of our sample', () => {
    const { text, again, exceptions, lost } = wayBack(ledgerOf(sampleYear()));
    expect(again).toBe(text);
    expect({ exceptions, lost }).toEqual({ exceptions: [], lost: [] });
  });

  it.each(SEEDS)('is the document of the invented department-year %i', (seed) => {
    const { text, again } = wayBack(ledgerOf(arbitraryYear(seed)));
    expect(again).toBe(text);
  });
});

describe('the ledger of our sample with sixteen planted defects', () => {
  const file = new URL('../../../../samples/final-accounts-2023/defective.txt', import.meta.url);
  const { ledger, proof } = ledgerFrom(read(readTxt(new Uint8Array(readFileSync(file)), 'defective.txt')));

  it('has what the audit says instead, and nothing else is different', () => {
    expect(proof.exceptions.filter(({ finding }) => finding === null)).toEqual([]);
    expect(proof.exceptions.length).toBeLessThanOrEqual(16);
  });

  it('has the lines that the defects hid', () => {
    const shifted = ledger.lines.filter(({ code, fund }) => code.startsWith('20701') && fund === 'general');
    expect(shifted.map(({ code, expenditure }) => [code, Math.abs(expenditure.project ?? 0) > 0])).toContainEqual([
      '2070102',
      true,
    ]);
  });
});
