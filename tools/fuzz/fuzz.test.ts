/**
 * Random edits of the sample: none throws, none hangs, every rule ends in one outcome. Here a part of what `npm run fuzz`
 * does with ten thousand, so that the tests of a bare clone stay short.
 */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readDamaged } from './damaged-files.ts';
import { fuzzForms } from './form-shifts.ts';
import { fuzz } from './run.ts';

const sample = readFileSync(new URL('../../samples/final-accounts-2023/sound.txt', import.meta.url), 'utf8');

it('reads and audits 3,000 damaged texts to the end', { timeout: 600_000 }, () => {
  expect(fuzz(sample, 1_500, 1).texts).toBe(1_500);
});

it('reads forms whose cells slid as before, or says what it had to mend', { timeout: 120_000 }, () => {
  for (const shifts of [1, 2, 3]) {
    const { forms, exact, silent, examples } = fuzzForms(sample, shifts, 25, 1);
    expect(silent, examples.join('\n')).toBe(0);
    expect(exact * 100).toBeGreaterThanOrEqual(forms * 99);
  }
});

it('reads files of every format that are cut off or changed, to the end', { timeout: 240_000 }, async () => {
  const damaged = await readDamaged({ step: 16_384, flips: 6, seed: 1 });
  expect(damaged.map(({ format }) => format)).toEqual(['docx', 'xlsx', 'xls', 'html', 'pdf', 'txt']);
});
