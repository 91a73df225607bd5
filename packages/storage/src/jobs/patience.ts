/**
 * A database that restarts, or a network that is cut, is waited for: what was asked is asked again until it is answered.
 * Every question of the queue may be asked twice without harm.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { StoreUnusable } from '../store-unusable.ts';

/** Of the connection or of a moment, not of the question: classes and codes of PostgreSQL, and of the system. */
const PASSING = /^(?:08...|57P0[123]|53[23]00|40001|40P01|25P0[23]|55P03|57014|E[A-Z]+|EAI_AGAIN)$/;
/** pg has no codes for these. */
const CUT = /Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client has encountered/;

const SHORTEST = 200;
const LONGEST = 5000;
const TOLD_AFTER = 3000;

/** `tell` hears, once, that the database is waited for, and that it is back. After `limit` milliseconds it fails as it does. */
export async function patiently<T>(
  ask: () => Promise<T>,
  tell: (text: string) => void,
  limit = Number.POSITIVE_INFINITY,
): Promise<T> {
  let waited = 0;
  let isTold = false;
  for (let pause = SHORTEST; ; pause = Math.min(LONGEST, pause * 2)) {
    try {
      const answer = await ask();
      if (isTold) tell('数据库恢复了，接着做。');
      return answer;
    } catch (error) {
      if (!isPassing(error) || waited >= limit) throw error;
      if (waited >= TOLD_AFTER && !isTold) {
        isTold = true;
        tell(`数据库没有回应（${error instanceof Error ? error.message : ''}），在等它恢复；已经做完的不会丢。`);
      }
    }
    await wait(pause);
    waited += pause;
  }
}

function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof StoreUnusable) return isPassing(error.cause);
  // of several addresses, none of which answers
  if (error instanceof AggregateError) return error.errors.every(isPassing);
  return 'code' in error && typeof error.code === 'string' ? PASSING.test(error.code) : CUT.test(error.message);
}
