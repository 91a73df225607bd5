/**
 * A small deterministic generator (mulberry32): the same seed gives the same choices on every machine.
 * Not for secrets; for reproducible test data only.
 */
import type { Fen } from './money.ts';

export interface Random {
  /** An integer in [least, most]. */
  integer(least: number, most: number): number;
  /** True once in `outOf` times, `times` times in `outOf`. */
  chance(times: number, outOf: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** `count` different elements, in the order of the list. */
  sample<T>(from: readonly T[], count: number): T[];
  shuffle<T>(items: readonly T[]): T[];
  /** An amount in [least, most] 元, to the 分. */
  amount(leastYuan: number, mostYuan: number): Fen;
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const integer = (least: number, most: number): number => least + (next() % (most - least + 1));
  const shuffle = <T>(items: readonly T[]): T[] => {
    const result = [...items];
    for (let i = result.length - 1; i > 0; i--) {
      const j = integer(0, i);
      [result[i], result[j]] = [result[j]!, result[i]!];
    }
    return result;
  };
  return {
    integer,
    shuffle,
    chance: (times, outOf) => integer(1, outOf) <= times,
    pick: (from) => from[integer(0, from.length - 1)]!,
    sample: (from, count) => {
      const chosen = new Set(shuffle(from.map((_, index) => index)).slice(0, count));
      return from.filter((_, index) => chosen.has(index));
    },
    amount: (leastYuan, mostYuan) => BigInt(integer(leastYuan, mostYuan)) * 100n + BigInt(integer(0, 99)),
  };
}
