/** How much of a workbook is read. A disclosure is a megabyte with ten thousand cells; a file built to hurt stops here. */
import type { ZipLimits } from '../zip/index.ts';

export interface SheetLimits {
  /** Bytes of the file. */
  readonly fileBytes: number;
  /** What an xlsx may grow to when inflated. */
  readonly zip: ZipLimits;
  /** XML elements of all sheets and texts: a cell with a number is two of them. */
  readonly elements: number;
  /** Cells of the Document, blank ones between others counted. */
  readonly cells: number;
}

export const SHEET_LIMITS: SheetLimits = {
  fileBytes: 32 * 1024 * 1024,
  zip: { entries: 10_000, entryBytes: 96 * 1024 * 1024, totalBytes: 128 * 1024 * 1024 },
  elements: 4_000_000,
  cells: 1_500_000,
};
