/**
 * Bars that lie, one under another: how many of how many, told by length, by a filled part of an outlined one, and in digits.
 * No colour is needed. The bars are SVG, so that a printer which leaves out backgrounds prints them; the words are text.
 */
import type { Bar } from '@mingsuan/app/contract';
import { escapeHtml } from '../report/escape.ts';

/** Units of the length of a bar. */
const WHOLE = 1000;
/** What is more than nothing is seen. */
const LEAST = 6;

/** `isPart`: each bar is filled by its share of its own whole, few or many; otherwise bars are compared with the longest. */
export function barChart(title: string, bars: readonly Bar[], isPart: boolean): string {
  const longest = Math.max(1, ...bars.map(({ value }) => value));
  const rows = bars.map((bar) => {
    const { name, value, of, share, note } = bar;
    const length = Math.trunc((value * WHOLE) / (isPart ? Math.max(1, of) : longest));
    const whole = isPart ? `<rect class="whole" width="${WHOLE}" height="14"/>` : '';
    const part = `<rect class="part" width="${value > 0 ? Math.max(LEAST, length) : 0}" height="14"/>`;
    const digits = isPart ? `${value} / ${of}（${share}）` : `${value}（${share}）`;
    const more = note === undefined ? '' : `<span class="tag">${escapeHtml(note)}</span>`;
    return `<li><span class="name">${escapeHtml(name)}${more}</span><svg viewBox="0 0 ${WHOLE} 14" preserveAspectRatio="none" aria-hidden="true">${whole}${part}</svg><span class="digits">${digits}</span></li>`;
  });
  return `<ul class="bars" aria-label="${escapeHtml(title)}">${rows.join('')}</ul>`;
}
