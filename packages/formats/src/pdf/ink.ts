/** What is drawn on a page, in upright picture space: points, y downwards, origin at the top left. */
import type { PageSize } from '@mingsuan/core/document';

/** A drawn character: where it begins and ends on its baseline. */
export interface Glyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
  /** Characters drawn at one stroke have one number: cells that touch are drawn apart. It joins nothing. */
  readonly run: number;
}

/** A straight horizontal or vertical line: `at` is its y or x. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A page that was put beside another, as far right as `by`. */
export interface JoinedPage extends PageSize {
  readonly by: number;
  /** Lines of a table show that the pages belong together, not only the places of texts. */
  readonly isRuled: boolean;
}

/** All that is read off a page. */
export interface PageInk {
  readonly width: number;
  readonly height: number;
  /** Quarter turns clockwise in which its text runs on the page as the file shows it. */
  readonly turn: 0 | 1 | 2 | 3;
  readonly glyphs: readonly Glyph[];
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
  /** Characters drawn without ink, as programs lay them over a scanned picture. */
  readonly unseen: readonly Glyph[];
  /** Characters whose font does not say what they are. */
  readonly meaningless: number;
  /** Pages put beside it at its right; none mostly. */
  readonly joined: readonly JoinedPage[];
  /** More lines were drawn than the limit allows; the rest is not there. */
  readonly isCut: boolean;
}

/** The parts of a character's size above and below its baseline. */
export const ASCENT = 0.9;
export const DESCENT = 0.2;

/** The middle of a character's height, by which it is put into a row. */
export function middleOf(glyph: Glyph): number {
  return glyph.base - glyph.size * 0.36;
}
