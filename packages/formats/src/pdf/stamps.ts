/**
 * Words printed large across the text, as stamps of 内部资料 are: no part of what the page says. They are known by what they
 * cover; where they cover nothing, by standing where they do on another page. Stamps that run askew are left out before.
 */
import { ASCENT, type Glyph } from './ink.ts';
import { glyphLines, spell } from './lines.ts';

export interface Stamped {
  readonly glyphs: readonly Glyph[];
  /** What the stamps of the page are known by on others. */
  readonly stamps: readonly string[];
}

/** So many times as large as most characters of the page, at least. */
const LARGE = 1.8;
/** So many characters under a line of it show that it is one. */
const COVERED_MIN = 2;

export function withoutStamps(glyphs: readonly Glyph[]): Stamped {
  const sizes = glyphs.map(({ size }) => size).sort((a, b) => a - b);
  const usual = sizes[sizes.length >> 1] ?? 0;
  const isLarge = ({ size }: Glyph) => size >= LARGE * usual;
  const large = glyphs.filter((glyph) => isLarge(glyph) && glyph.text !== ' ');
  if (large.length === 0) return { glyphs, stamps: [] };
  const small = glyphs.filter((glyph) => !isLarge(glyph) && glyph.text !== ' ');
  const stamped = new Set<Glyph>();
  const stamps: string[] = [];
  for (const line of glyphLines(large)) {
    if (small.filter((glyph) => line.some((other) => covers(other, glyph))).length < COVERED_MIN) continue;
    for (const glyph of line) stamped.add(glyph);
    const [first] = line;
    if (first) stamps.push(stampKey(spell(line), first));
  }
  return stamped.size === 0 ? { glyphs, stamps } : { glyphs: glyphs.filter((glyph) => !stamped.has(glyph)), stamps };
}

export function stampKey(text: string, { base, size }: { readonly base: number; readonly size: number }): string {
  return `${text.replace(/\s/g, '')} ${Math.trunc(base / 4)} ${Math.trunc(size)}`;
}

/** Whether the middle of a small character lies inside a large one. */
function covers(large: Glyph, small: Glyph): boolean {
  const [x, y] = [(small.left + small.right) / 2, small.base - small.size / 3];
  return x > large.left && x < large.right && y > large.base - large.size * ASCENT && y < large.base;
}
