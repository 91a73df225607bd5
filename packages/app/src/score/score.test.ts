/** Scoring as a use case: the sound sample agrees with itself under every scheme that it could follow. */
import { readFileSync } from 'node:fs';
import { readTxt } from '@mingsuan/formats/txt';
import { describe, expect, it } from 'vitest';
import { read } from '../read/read.ts';
import { isScheme, scoreEvaluations } from './score-evaluations.ts';
import { schemesJson, scoreJson } from './score-json.ts';

function scored(file: string, scheme: string | null = null) {
  const reading = read(readTxt(readFileSync(new URL(file, import.meta.url)), file));
  return scoreJson(reading, scheme, scoreEvaluations(reading, scheme));
}

const SOUND = '../../../../samples/final-accounts-2023/sound.txt';

describe('score', () => {
  it('finds every printed score of the sound sample within what its scheme allows', () => {
    const { forms, schema } = scored(SOUND);
    expect(schema).toBe('mingsuan.score/1');
    expect(forms).toHaveLength(8);
    for (const form of forms) {
      expect(form.isWrong, form.project ?? '').toBe(false);
      expect(form.scheme.id).toBe('shanxi');
      expect(form.rows.map((row) => row.verdict)).not.toContain('over');
      expect(form.total.printed).toBe(form.total.ofPrintedScores);
      expect(form.total.printed).toBe(form.total.likely);
      expect(form.grade.printed).toBe(form.grade.computed);
      expect(form.others.map((o) => o.scheme)).toContain('hubei');
    }
  });

  it('scores all forms by the scheme that is asked for', () => {
    const { forms, scheme } = scored(SOUND, 'hubei');
    expect(scheme).toBe('hubei');
    expect(forms[0]?.execution.weight).toBe('20.00');
  });

  it('lists schemes whose weights add up to 100, each with its basis', () => {
    for (const { id, weights, executionWeight, basis } of schemesJson()) {
      const hundredths = [executionWeight, ...Object.values(weights)].map((text) =>
        Number.parseInt(text.replace('.', ''), 10),
      );
      expect(
        hundredths.reduce((a, b) => a + b, 0),
        id,
      ).toBe(10_000);
      expect(basis.length, id).toBeGreaterThan(0);
      expect(isScheme(id)).toBe(true);
    }
    expect(isScheme('nowhere')).toBe(false);
  });
});
