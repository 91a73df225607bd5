/**
 * A document before it becomes text: paragraphs and grids, without separators, widths or line ends.
 * A paragraph is prose (its digits and brackets may be printed full-width, and it may be wrapped) or a fixed line.
 */
export type Block =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'prose'; readonly text: string }
  /** Cells; a null row is the empty line of a page break inside the table. */
  | { readonly kind: 'grid'; readonly rows: readonly GridRow[] };

export type GridRow = readonly string[] | null;

export const line = (text: string): Block => ({ kind: 'line', text });
export const prose = (text: string): Block => ({ kind: 'prose', text });
export const grid = (rows: readonly GridRow[]): Block => ({ kind: 'grid', rows });

/** Fills a row with empty cells up to the width. */
export function cells(width: number, ...given: string[]): string[] {
  return Array.from({ length: width }, (_, index) => given[index] ?? '');
}
