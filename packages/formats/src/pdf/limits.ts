/** What reading a PDF may cost at most. */
export interface PdfLimits {
  readonly pages: number;
  /** Drawing operators of a page. */
  readonly operators: number;
  /** Straight lines of a page. */
  readonly rules: number;
  readonly seconds: number;
}

/** Final accounts have some tens of pages, collections of self-evaluations some hundreds. */
export const PDF_LIMITS: PdfLimits = { pages: 1000, operators: 1_000_000, rules: 100_000, seconds: 50 };
