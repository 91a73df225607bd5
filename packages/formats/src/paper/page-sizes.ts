/**
 * The kinds of pages. The page is that of GB/T 9704-2012 (A4, the text 156 mm × 225 mm); tables have narrower margins.
 * Lengths in twentieths of a point.
 */

export type SheetKind = 'cover' | 'contents' | 'prose' | 'portrait' | 'landscape';

export interface PageSize {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** 210 mm and 297 mm. */
const [SHORT, LONG] = [11906, 16838];
const OFFICIAL: PageSize = { width: SHORT, height: LONG, top: 2098, right: 1474, bottom: 1984, left: 1588 };

export const PAGE_SIZES: Readonly<Record<SheetKind, PageSize>> = {
  cover: OFFICIAL,
  contents: OFFICIAL,
  prose: OFFICIAL,
  portrait: { width: SHORT, height: LONG, top: 1247, right: 1021, bottom: 1247, left: 1021 },
  landscape: { width: LONG, height: SHORT, top: 1134, right: 1134, bottom: 1134, left: 1134 },
};

/** What a page has for text. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

export function roomOf(kind: SheetKind): Room {
  const { width, height, top, right, bottom, left } = PAGE_SIZES[kind];
  return { width: width - left - right, height: height - top - bottom };
}
