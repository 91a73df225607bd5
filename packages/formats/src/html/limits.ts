/** How much of a page is read. A page that passes a limit is read up to it, and a Problem says so. */
export interface HtmlLimits {
  readonly bytes: number;
  /** Elements inside elements: pages that were never closed nest a few hundred deep. */
  readonly depth: number;
  readonly nodes: number;
  /** Cells of all tables, those that a span covers included. */
  readonly cells: number;
}

export const HTML_LIMITS: HtmlLimits = { bytes: 64 * 1024 * 1024, depth: 1000, nodes: 2_000_000, cells: 600_000 };
