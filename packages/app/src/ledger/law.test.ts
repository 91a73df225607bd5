/** The law of the way back: the ledger behind a composed document composes to the same document, letter by letter. */
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
