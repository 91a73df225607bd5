/** Straight lines in the picture of a page: long runs of dark pixels, across and down. */
import type { Rule } from './ink.ts';

/** A page in shades of grey, row after row. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** Darker is ink. */
export const DARK = 150;
/** In points: strokes of large characters are shorter. */
const LENGTH_MIN = 26;
/** Pixels without ink that a line crosses. */
const GAP_MAX = 2;
/** A picture with more has shades, not lines. */
const RULES_MAX = 20_000;

/** `scale`: pixels for a point. Places are in points. */
export function pictureRules(picture: GreyPicture, scale: number): { horizontal: Rule[]; vertical: Rule[] } {
  const { width, height } = picture;
  return {
    horizontal: runs(picture, height, width, (at, along) => at * width + along, scale),
    vertical: runs(picture, width, height, (at, along) => along * width + at, scale),
  };
}

function runs(
  { grey }: GreyPicture,
  count: number,
  length: number,
  index: (at: number, along: number) => number,
  scale: number,
): Rule[] {
  const rules: Rule[] = [];
  for (let at = 0; at < count && rules.length < RULES_MAX; at++) {
    let from = -1;
    let last = -1;
    for (let along = 0; along <= length; along++) {
      const isDark = along < length && (grey[index(at, along)] ?? 255) < DARK;
      if (isDark) {
        if (from < 0) from = along;
        last = along;
      } else if (from >= 0 && (along - last > GAP_MAX || along === length)) {
        if (last - from >= LENGTH_MIN * scale) rules.push({ at: at / scale, from: from / scale, to: last / scale });
        from = -1;
      }
    }
  }
  return rules;
}
