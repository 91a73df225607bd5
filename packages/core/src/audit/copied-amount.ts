/**
 * Copy radar for reports on performance: a wrong number that stands elsewhere as another project's, or a total that repeats
 * the one before it. Only asked of numbers already known to be wrong; equal amounts alone prove nothing.
 */
import { parseFactKey, type Reading, type Statement } from '../statement/index.ts';

/** Rounder numbers meet by chance. */
const DIGITS_MIN = 3;
const TOTALS: ReadonlySet<string> = new Set(['allProjects', 'wholeExpenditure']);

/** Where a wrong number may have been copied from, in Chinese; '' where nothing tells. */
export function copiedFrom(reading: Reading, wrong: Statement): string {
  if (reading.evaluation === null || wrong.fact === null || wrong.printed.dimension !== 'money') return '';
  if (wrong.printed.text.replace(/\D/g, '').length < DIGITS_MIN) return '';
  const own = parseFactKey(wrong.fact);
  const others = reading.statements.filter((s) => {
    if (s === wrong || s.fact === null || s.fact === wrong.fact) return false;
    if (s.printed.dimension !== 'money' || s.printed.value !== wrong.printed.value) return false;
    const { concept, dims } = parseFactKey(s.fact);
    if (TOTALS.has(own.concept)) return concept === own.concept;
    return dims.project !== undefined && dims.project !== own.dims.project;
  });
  const alike = others.find((s) => parseFactKey(s.fact ?? '').measure === own.measure);
  const source = alike ?? others[0];
  return source ? `与「${source.label}」的数相同，疑似误抄` : '';
}
