/** How much of a package is read. Whoever opens files for others sets them lower. */
import { ZIP_LIMITS, type ZipLimits } from '../zip/index.ts';

export interface DocxLimits extends ZipLimits {
  /** Elements inside one another. */
  readonly depth: number;
  /** Cells of all tables, the columns they cover counted. */
  readonly cells: number;
}

export const DOCX_LIMITS: DocxLimits = { ...ZIP_LIMITS, depth: 400, cells: 600_000 };
