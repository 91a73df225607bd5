/** What the rules about the narrative share: groups of sections, and numbers too large to compute with. Holds no rule. */
import { safeInteger } from '@mingsuan/core/money';

export const always = { from: null, to: null };

/** 一般公共预算财政拨款支出决算: as one section, or as its three. */
export const GENERAL = ['general', 'generalOverall', 'generalStructure', 'generalDetail'];
export const THREE_PUBLIC = ['threePublic', 'threePublicOverall', 'threePublicDetail'];
export const FUNDS = ['governmentFund', 'stateCapital'];
/** Every section with amounts. */
export const NARRATIVE = [
  'overall',
  'income',
  'expenditure',
  'fiscal',
  ...GENERAL,
  'basic',
  ...FUNDS,
  ...THREE_PUBLIC,
  'agencyOperating',
  'procurement',
  'performance',
];

const MOST = BigInt(Number.MAX_SAFE_INTEGER);

/** A whole number as such; null where it is beyond exact arithmetic, and so beyond any amount that is told rightly. */
export function exactly(value: bigint): number | null {
  return value > MOST || value < -MOST ? null : safeInteger(value);
}
