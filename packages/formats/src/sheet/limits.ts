/** How much of a workbook is read. A disclosure is a megabyte with ten thousand cells; a file built to hurt stops here. */
import type { ZipLimits } from '../zip/index.ts';

export interface SheetLimits {
  /** Bytes of the file. */
  readonly fileBytes: number;
  /** What an xlsx may grow to when inflated. */
  readonly zip: ZipLimits;
  /** XML elements of all sheets and texts: a cell with a number is two of them, one with a text of its own three. */
  readonly elements: number;
  /** Cells of the Document, blank ones between others counted; in an xls, those of the file. */
  readonly cells: number;
  /** Characters of the Document: a text that is kept once may stand in many cells. */
  readonly characters: number;
}

export const SHEET_LIMITS: SheetLimits = {
  fileBytes: 32 * 1024 * 1024,
  zip: { entries: 10_000, entryBytes: 96 * 1024 * 1024, totalBytes: 128 * 1024 * 1024 },
  elements: 2_000_000,
  cells: 600_000,
  characters: 30_000_000,
};
