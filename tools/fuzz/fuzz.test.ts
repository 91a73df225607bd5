/** Ten thousand random edits of the sample: none throws, none hangs, every rule ends in one outcome. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fuzz } from './run.ts';

const sample = readFileSync(new URL('../../samples/final-accounts-2023/sound.txt', import.meta.url), 'utf8');

it('reads and audits 10,000 damaged texts to the end', { timeout: 600_000 }, () => {
  expect(fuzz(sample, 10_000, 1).texts).toBe(10_000);
});
