/** Texts of several forms that begin or end in the same words. Holds no rule. */
import type { FormText } from '@mingsuan/core/statement';
import { append, type Form, isWord } from './p-forms.ts';

/** So many forms with the same words are a pattern. */
export const COPIES_MIN = 3;

export interface Told {
  readonly form: Form;
  readonly text: FormText;
}

/** Texts that end alike, else begin alike: slips of the pen in between do not make a text one's own. */
export function groupsOf(told: readonly Told[], { beginning, end }: { beginning: number; end: number }): Told[][] {
  if (told.length < COPIES_MIN) return [];
  const byEnd = grouped(told, end, -1);
  const taken = new Set(byEnd.flat());
  const rest = told.filter((one) => !taken.has(one));
  return [...byEnd, ...grouped(rest, beginning, 1)];
}

/** Texts with the same first (`step` 1) or last (-1) so many 汉字, in so many forms that they are a pattern. */
function grouped(told: readonly Told[], count: number, step: 1 | -1): Told[][] {
  const groups: Told[][] = [];
  const byKey = new Map<number, Told[][]>();
  for (const one of told) {
    const { text } = one.text;
    const key = keyOf(text, count, step);
    const own = byKey.get(key)?.find(([first]) => isAlike(text, first?.text.text ?? '', count, step));
    if (own) own.push(one);
    else {
      const group = [one];
      groups.push(group);
      append(byKey, key, group);
    }
  }
  return groups.filter((of) => of.length >= COPIES_MIN && new Set(of.map((g) => g.form)).size >= COPIES_MIN);
}

/** A number that texts with the same words have in common. */
function keyOf(text: string, count: number, step: 1 | -1): number {
  let key = 0;
  for (let i = step > 0 ? 0 : text.length - 1, left = count; i >= 0 && i < text.length && left > 0; i += step) {
    const code = text.charCodeAt(i);
    if (!isWord(code)) continue;
    key = (Math.imul(key, 31) + code) | 0;
    left--;
  }
  return key;
}

/** The same 汉字, whatever stops, digits or blanks stand between them. */
function isAlike(text: string, other: string, count: number, step: 1 | -1): boolean {
  let i = step > 0 ? 0 : text.length - 1;
  let j = step > 0 ? 0 : other.length - 1;
  for (let left = count; left > 0; left--) {
    while (i >= 0 && i < text.length && !isWord(text.charCodeAt(i))) i += step;
    while (j >= 0 && j < other.length && !isWord(other.charCodeAt(j))) j += step;
    const isOver = i < 0 || i >= text.length;
    if (isOver || j < 0 || j >= other.length) return isOver && (j < 0 || j >= other.length);
    if (text.charCodeAt(i) !== other.charCodeAt(j)) return false;
    i += step;
    j += step;
  }
  return true;
}
