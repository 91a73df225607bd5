/** 得分系数: the share of its weight that an indicator earns, as some places print it beside the score. */
import { type Printed, parseNumeral, stated } from '../money/index.ts';
import { halfWidth } from '../text/index.ts';
import type { Points } from './points.ts';

/** 「96%」, 「96」 and 「0.96」 as a percentage; up to 1 a number without a sign is a share. null for anything else. */
export function readCoefficient(printed: string): Printed | null {
  const text = halfWidth(printed).replace(/\s/g, '');
  const hasSign = text.endsWith('%');
  const numeral = parseNumeral(hasSign ? text.slice(0, -1) : text);
  if (!numeral || numeral.mantissa < 0) return null;
  const { mantissa, decimals } = numeral;
  const isShare = !hasSign && BigInt(mantissa) <= 10n ** BigInt(decimals);
  if (!isShare) return statedOrNull(printed, mantissa, decimals);
  return decimals >= 2
    ? statedOrNull(printed, mantissa, decimals - 2)
    : statedOrNull(printed, mantissa * (decimals === 1 ? 10 : 100), 0);
}

function statedOrNull(text: string, mantissa: number, decimals: number): Printed | null {
  const percent = stated(text, { mantissa, decimals }, '%');
  return percent.state === 'stated' ? percent : null;
}

/** Quanta of a whole 100 %. */
const WHOLE = 100_000_000n;
/** Scores are kept to two decimals: half a hundredth is the same. */
const SAME: Points = 50;

/** Whether score = weight × coefficient within the digits of both; above 100 % the weight is all there is. */
export function isEarned(score: Printed, weight: Points, coefficient: Printed): boolean {
  const share = (of: number) => {
    const quanta = BigInt(of) < WHOLE ? BigInt(of) : WHOLE;
    return BigInt(weight) * quanta;
  };
  const half = Math.max(SAME, score.half);
  return (
    BigInt(score.value + half) * WHOLE >= share(coefficient.value - coefficient.half) &&
    BigInt(score.value - half) * WHOLE <= share(coefficient.value + coefficient.half)
  );
}
