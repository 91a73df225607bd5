/** Amounts close to another: last year's, the initial budget. They are either equal or visibly apart in print. */
import { absolute, type Fen } from '../money.ts';
import type { Random } from '../random.ts';

/** Below 100 元 a difference might print as 0.00 or 0.01万元 and say nothing. */
const visible = 10_000n;

/** `amount` times something between leastPercent and mostPercent, now and then the amount itself. */
export function nearby(random: Random, amount: Fen, leastPercent = 60, mostPercent = 140): Fen {
  if (random.chance(1, 10)) return amount;
  const scaled = (amount * BigInt(random.integer(leastPercent * 100, mostPercent * 100))) / 10_000n;
  return absolute(scaled - amount) < visible ? amount : scaled;
}

/** A part of the amount between leastPercent and mostPercent. */
export function partOf(random: Random, amount: Fen, leastPercent: number, mostPercent: number): Fen {
  return (amount * BigInt(random.integer(leastPercent * 100, mostPercent * 100))) / 10_000n;
}
