/** As many documents as wanted, none of them written over another. */
import { describe, expect, it } from 'vitest';
import { placeName } from './place-names.ts';

describe('names of places', () => {
  it.each([undefined, '区'])('are never the same twice, however many are wanted (%s)', (ending) => {
    const names = new Set(Array.from({ length: 60_000 }, (_, i) => placeName(i, ending)));
    expect(names.size).toBe(60_000);
  });
});
