/** Bars that lie, as SVG: how many of how many, told by length, by a filled part of an outlined one, and in digits. No colour is needed. */
import type { Bar } from '@mingsuan/app/contract';
import { escapeHtml } from '../report/escape.ts';

const WIDTH = 720;
const NAME_WIDTH = 250;
const DIGITS_WIDTH = 150;
const ROW = 26;
const THICK = 14;
/** Characters of a name that fit beside its bar. */
const NAME_MAX = 19;

/** `isPart`: each bar is filled by its share of its own whole, few or many; otherwise bars are compared with the longest. */
export function barChart(title: string, bars: readonly Bar[], isPart: boolean): string {
  const longest = Math.max(1, ...bars.map(({ value }) => value));
  const room = WIDTH - NAME_WIDTH - DIGITS_WIDTH;
  const length = ({ value, of }: Bar) =>
    Math.max(value > 0 ? 2 : 0, Math.trunc((value * room) / (isPart ? Math.max(1, of) : longest)));
  const rows = bars.map((bar, i) => {
    const y = i * ROW;
    const digits = isPart ? `${bar.value} / ${bar.of}（${bar.share}）` : `${bar.value}（${bar.share}）`;
    const outline = isPart
      ? `<rect x="${NAME_WIDTH}" y="${y + 5}" width="${room}" height="${THICK}" class="whole"/>`
      : '';
    const end = NAME_WIDTH + (isPart ? room : length(bar));
    return [
      `<text x="${NAME_WIDTH - 8}" y="${y + 17}" text-anchor="end">${escapeHtml(shortened(bar.name))}<title>${escapeHtml(bar.name)}</title></text>`,
      outline,
      `<rect x="${NAME_WIDTH}" y="${y + 5}" width="${length(bar)}" height="${THICK}" class="part"/>`,
      `<text x="${end + 8}" y="${y + 17}">${escapeHtml(digits)}</text>`,
    ].join('');
  });
  return `<svg viewBox="0 0 ${WIDTH} ${Math.max(1, bars.length) * ROW}" role="img" aria-label="${escapeHtml(title)}">${rows.join('')}</svg>`;
}

function shortened(name: string): string {
  const characters = [...name];
  return characters.length <= NAME_MAX ? name : `${characters.slice(0, NAME_MAX - 1).join('')}…`;
}
