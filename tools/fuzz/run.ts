/** Fuzzing of reading and auditing: every text, however damaged, ends with a Reading, an audit and all six outcomes counted. */
import { auditDisclosure, auditJson, read, readingJson } from '@mingsuan/app';
import { readTxt } from '@mingsuan/formats/txt';
import { randomFrom } from '@mingsuan/testkit';
import { edited } from './edits.ts';

export interface Fuzzed {
  readonly texts: number;
  /** The slowest text, in milliseconds, and the seed that makes it. */
  readonly slowestMs: number;
  readonly slowestSeed: number;
}

/** Reads and audits `count` edited texts; throws with the seed of the first that throws or loses an outcome. */
export function fuzz(text: string, count: number, firstSeed: number): Fuzzed {
  let slowestMs = 0;
  let slowestSeed = firstSeed;
  for (let seed = firstSeed; seed < firstSeed + count; seed++) {
    const start = performance.now();
    try {
      check(edited(text, randomFrom(seed)));
    } catch (error) {
      throw new Error(`seed ${seed}`, { cause: error });
    }
    const ms = performance.now() - start;
    if (ms > slowestMs) {
      slowestMs = ms;
      slowestSeed = seed;
    }
  }
  return { texts: count, slowestMs, slowestSeed };
}

function check(text: string): void {
  const reading = read(readTxt(new TextEncoder().encode(text), 'fuzz.txt'));
  readingJson(reading);
  const { coverage, findings } = auditJson(auditDisclosure(reading));
  const { rules, passed, tail, failed, explain, notApplicable, unverified } = coverage;
  if (passed + tail + failed + explain + notApplicable + unverified !== rules)
    throw new Error('a rule without outcome');
  for (const { places } of findings) {
    for (const { line, start, end } of places) {
      const length = reading.document.lines[line - 1]?.length;
      if (length === undefined || start < 0 || end < start || end > length)
        throw new Error(`a place outside the text: ${line}:${start}-${end}`);
    }
  }
}
