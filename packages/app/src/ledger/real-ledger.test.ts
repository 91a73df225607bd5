/**
 * A real disclosure to its ledger and back: every number of its ten tables, forms and narrative comes out again, except
 * those that its audit speaks of. Skipped where the document is not there; nothing of it is written down here.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { compose, publicationDocument } from '@mingsuan/core/composition';
import type { FormText, Reading, SelfEvaluation } from '@mingsuan/core/statement';
import { readTxt } from '@mingsuan/formats/txt';
import { publicationForm } from '@mingsuan/rulebook';
import { describe, expect, it } from 'vitest';
import { read } from '../read/read.ts';
import { ledgerFrom } from './ledger-from.ts';

const SEEDS = new URL('../../../../../shared/seeds/', import.meta.url);
const name = existsSync(SEEDS) ? readdirSync(SEEDS).find((file) => file.startsWith('001_')) : undefined;

/** All that a form says in words; what is said of execution has its numbers put right. */
function wordsOf({ project, goal, indicators, analysis }: SelfEvaluation): readonly (string | undefined)[] {
  const said = (field: FormText | null | undefined) => field?.text;
  const { output, benefit, satisfaction, experience, problems, improvements } = analysis;
  return [
    ...[project, goal.expected, goal.actual].map(said),
    ...indicators.flatMap((row) => [
      row.level1,
      row.level2,
      ...[row.name, row.initialTarget, row.adjustedTarget, row.actual, row.deviation].map(said),
    ]),
    ...[output, benefit, satisfaction, experience, problems, improvements].map(said),
  ];
}

describe.skipIf(name === undefined)('the ledger of a real disclosure (../shared/seeds)', () => {
  const original = (): Reading => read(readTxt(readFileSync(new URL(name ?? '', SEEDS)), 'real.txt'));

  it('gives every number back that its audit does not speak of', () => {
    const { proof } = ledgerFrom(original());
    for (const { where, printed, composed, finding } of proof.exceptions)
      console.info(`${where}：印作 ${printed}，台账得 ${composed ?? '（不印）'}　[${finding?.rule.id ?? '——'}]`);
    expect(proof.exceptions.filter(({ finding }) => finding === null)).toEqual([]);
    expect(proof.numbers).toBeGreaterThan(800);
    expect(proof.exceptions.length).toBeLessThan(proof.numbers / 40);
  });

  it('gives the words of every form back', () => {
    const reading = original();
    const { ledger } = ledgerFrom(reading);
    const { publication } = compose(ledger, publicationForm(ledger.year));
    const composed = read(publicationDocument(publication, reading.document.source));
    expect(composed.selfEvaluations.map(wordsOf)).toEqual(reading.selfEvaluations.map(wordsOf));
  });
});
