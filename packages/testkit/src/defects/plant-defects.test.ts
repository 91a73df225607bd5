/** Defects are planted where they say, one of each kind, and nowhere else. */
import { arbitraryYear, writeText } from '@mingsuan/generator/builders';
import { describe, expect, it } from 'vitest';
import { sampleYear } from '../sample/sample-year.ts';
import { defectKinds } from './defect.ts';
import { plantDefects } from './plant-defects.ts';

describe('planted defects', () => {
  it('are of every kind in the sample year', () => {
    const kinds = plantDefects(sampleYear()).defects.map(({ kind }) => kind);
    expect([...kinds].sort()).toEqual([...defectKinds].sort());
  });

  it('account for every difference from the sound text', () => {
    for (const year of [sampleYear(), ...Array.from({ length: 200 }, (_, seed) => arbitraryYear(seed))]) {
      const sound = writeText(year).split('\n');
      const { text, defects } = plantDefects(year);
      const changes = defects.flatMap((defect) => [defect, ...(defect.more ?? [])]);
      const differing = text.split('\n').flatMap((line, index) => (line === sound[index] ? [] : [index + 1]));
      expect([...new Set(changes.map(({ line }) => line))].sort((one, other) => one - other)).toEqual(differing);
      for (const change of changes) {
        expect(sound[change.line - 1]).toContain(change.old);
        expect(text.split('\n')[change.line - 1]).toContain(change.new);
        expect(change.new).not.toBe(change.old);
      }
      expect(defects.length).toBeGreaterThan(6);
    }
  });

  it('can be asked for by kind', () => {
    const { defects } = plantDefects(sampleYear(), ['timesTen']);
    expect(defects).toMatchObject([{ kind: 'timesTen', old: '23.46', new: '234.60' }]);
  });
});
