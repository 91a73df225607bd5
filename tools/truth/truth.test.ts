/** Of a hundred generated documents every planted defect is found, and nothing else is accused. `npm run truth` takes ten thousand. */
import { describe, expect, it } from 'vitest';
import { measure } from './measure.ts';

const COUNT = 120;

describe('generated documents with planted defects', () => {
  const measured = measure({ from: 0, count: COUNT, seed: 1 });

  it('have every defect found', () => {
    expect(measured.missed).toEqual([]);
    expect(measured.defects).toBeGreaterThan(COUNT / 2);
  });

  it('accuse nothing else', () => {
    expect(measured.invented).toEqual([]);
  });
});
