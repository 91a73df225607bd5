/** Scores of words, SC-05, SC-06 and SC-10: how far the words say the target was reached, and the band that earns. */
import type { RoundingMode } from '../money/index.ts';
import type { IndicatorValue } from './indicator-value.ts';
import { type Points, percentOfWeight } from './points.ts';
import type { Allowed } from './quantity-score.ts';
import type { Attainment, WordBand } from './scheme.ts';

/** What most forms print. */
const USUAL = '达成预期指标';
const MET = /^(?:已)?(?:全部|全面|基本)?(?:达成|完成|达到|实现)(?:预期|年度|年初|绩效)*(?:指标|目标)?$/;
const PARTLY = /^(?:部分|基本)(?:达成|完成|达到|实现)|^部分/;
const MISSED = /^未(?:达成|完成|达到|实现)|^没有?(?:达成|完成|达到|实现)/;
const YES = /^(?:是|达标|合格|及时|按时|按期|已完成)$/;
const NO = /^(?:否|不达标|不合格|不及时|未按时|未按期)$/;

/** What the words of an actual value say of its target; null for words of their own. */
export function attainmentOf(actual: string, target: string): Attainment | null {
  if (actual === USUAL) return 'met';
  const words = actual.replace(/[。；，]$/, '');
  if (PARTLY.test(words)) return 'partly';
  if (MISSED.test(words) || NO.test(words)) return 'missed';
  return MET.test(words) || YES.test(words) || words === target ? 'met' : null;
}

export function scoreWords(
  attainment: Attainment,
  weight: Points,
  bands: readonly WordBand[],
  rounding: RoundingMode,
): Allowed | null {
  const band = bands.find((b) => b.attainment === attainment);
  if (!band) return null;
  return {
    least: percentOfWeight(weight, band.from, rounding),
    most: percentOfWeight(weight, band.to, rounding),
    mostExcluded: attainment !== 'met',
    method: 'SC-05',
    met: attainment === 'met',
  };
}

/** In time all; late something less, which places settle by periods of their own. */
export function scoreDate(
  target: Extract<IndicatorValue, { kind: 'date' }>,
  actual: Extract<IndicatorValue, { kind: 'date' }>,
  weight: Points,
): Allowed {
  const late = monthsLate(target, actual);
  const isMet = late < 0 || (late === 0 && (target.day === null || actual.day === null || actual.day <= target.day));
  return { least: isMet ? weight : 0, most: weight, mostExcluded: !isMet, method: 'SC-10', met: isMet };
}

function monthsLate(
  target: Extract<IndicatorValue, { kind: 'date' }>,
  actual: Extract<IndicatorValue, { kind: 'date' }>,
): number {
  const years = target.year === null || actual.year === null ? 0 : actual.year - target.year;
  return years * 12 + actual.month - target.month;
}
