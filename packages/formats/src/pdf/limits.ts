/** What reading a PDF may cost at most. */
export interface PdfLimits {
  readonly pages: number;
  /** Drawing operators of a page. */
  readonly operators: number;
  /** Straight lines of a page. */
  readonly rules: number;
  readonly seconds: number;
}

/** What pictures of pages may cost at most. */
export interface PictureLimits {
  readonly pages: number;
  /** Of all pictures together, as they are packed. */
  readonly bytes: number;
  /** Of one picture. */
  readonly pixels: number;
  readonly seconds: number;
}

/** A page of text takes about 60 kilobytes and a fifth of a second. */
export const PICTURE_LIMITS: PictureLimits = { pages: 200, bytes: 8_000_000, pixels: 2_500_000, seconds: 50 };

/** Final accounts have some tens of pages, collections of self-evaluations some hundreds. */
export const PDF_LIMITS: PdfLimits = { pages: 1000, operators: 1_000_000, rules: 100_000, seconds: 50 };
