/**
 * Landscape tables are often drawn sideways on an upright page. The direction in which most characters run decides how
 * the page is held; what runs askew, as watermarks do, is left out.
 */
import type { Glyph, Rule } from './ink.ts';

/** A character before the page is held upright: from where to where it runs. */
export interface PlacedGlyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly endX: number;
  readonly endY: number;
  readonly size: number;
  readonly run: number;
  /** Written downwards by its font: it stands upright all the same. */
  readonly isVertical: boolean;
}

/** Quarter turns clockwise in which characters run: 0 to the right, 1 downwards, 2 to the left, 3 upwards. */
type Turn = 0 | 1 | 2 | 3;

const SKEW_MAX = 0.2;

function turnOf({ x, y, endX, endY, isVertical }: PlacedGlyph): Turn | null {
  if (isVertical) return 0;
  const [across, down] = [endX - x, endY - y];
  if (Math.abs(down) <= SKEW_MAX * Math.abs(across)) return across >= 0 ? 0 : 2;
  if (Math.abs(across) <= SKEW_MAX * Math.abs(down)) return down > 0 ? 1 : 3;
  return null;
}

export function dominantTurn(glyphs: readonly PlacedGlyph[]): Turn {
  const counts = [0, 0, 0, 0];
  for (const glyph of glyphs) {
    const turn = glyph.text === ' ' ? null : turnOf(glyph);
    if (turn !== null) counts[turn] = (counts[turn] ?? 0) + 1;
  }
  return counts.indexOf(Math.max(...counts)) as Turn; // four counts
}

/** The glyph on the page held upright; null when it runs askew. */
export function turnGlyph(glyph: PlacedGlyph, turn: Turn, width: number, height: number): Glyph | null {
  const own = turnOf(glyph);
  if (own === null) return null;
  const { text, size, run } = glyph;
  const [x, y] = turnPoint(glyph.x, glyph.y, turn, width, height);
  const [endX, endY] = turnPoint(glyph.endX, glyph.endY, turn, width, height);
  if (glyph.isVertical) return { text, left: x - size / 2, right: x + size / 2, base: y + size * 0.88, size, run };
  const relative = (own - turn + 4) % 4;
  if (relative === 0 || relative === 2)
    return { text, left: Math.min(x, endX), right: Math.max(x, endX), base: y, size, run };
  // sideways among upright text, as in a narrow cell: a character per line
  const left = x - size * (relative === 1 ? 0.2 : 0.8);
  return { text, left, right: left + size, base: Math.max(y, endY), size, run };
}

export function turnRule(
  horizontal: readonly Rule[],
  vertical: readonly Rule[],
  turn: Turn,
  width: number,
  height: number,
): { horizontal: readonly Rule[]; vertical: readonly Rule[] } {
  const back = (rules: readonly Rule[], size: number): Rule[] => rules.map((rule) => ({ ...rule, at: size - rule.at }));
  const flip = (rules: readonly Rule[], size: number): Rule[] =>
    rules.map(({ at, from, to }) => ({ at, from: size - to, to: size - from }));
  switch (turn) {
    case 0:
      return { horizontal, vertical };
    case 1: // x' = y, y' = width - x
      return { horizontal: back(vertical, width), vertical: flip(horizontal, width) };
    case 2:
      return { horizontal: flip(back(horizontal, height), width), vertical: flip(back(vertical, width), height) };
    case 3: // x' = height - y, y' = x
      return { horizontal: flip(vertical, height), vertical: back(horizontal, height) };
  }
}

function turnPoint(x: number, y: number, turn: Turn, width: number, height: number): readonly [number, number] {
  if (turn === 1) return [y, width - x];
  if (turn === 2) return [width - x, height - y];
  if (turn === 3) return [height - y, x];
  return [x, y];
}
