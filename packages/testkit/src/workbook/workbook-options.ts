/** In how many ways the same disclosure is kept as a workbook. The defaults are the official form. */
export interface WorkbookOptions {
  /** A sheet for each table, or all tables below one another on one. */
  readonly sheets: 'each' | 'one';
  /** 表号, 部门, 年度 and 单位 in rows of their own; beside one another in one row; with the 表号 above the title. */
  readonly heads: 'rows' | 'beside' | 'above';
  /** 科目代码 in one cell, in one merged over three columns, or parted into 类, 款 and 项. */
  readonly codes: 'one' | 'merged' | 'parted';
  /** A narrow blank column between the two sides of a table. */
  readonly hasGaps: boolean;
  /** Amounts hold more digits than they show. */
  readonly holdsMore: boolean;
  /** How the sheets are made up for printing; null leaves them as a program exports them. */
  readonly look: PrintLook | null;
}

export interface PrintLook {
  /** Lines around all cells of tables; under their rows only; or none at all. */
  readonly borders: 'thin' | 'dashed' | 'double' | 'rows' | 'none';
  /** In digits: a wider column wraps its words. */
  readonly widthMax: number;
  readonly landscape: boolean;
  /** Whether a table is made as small as the page is wide; else it goes on beside, on more pages. */
  readonly isFitted: boolean;
}

export const standardWorkbook: WorkbookOptions = {
  sheets: 'each',
  heads: 'rows',
  codes: 'one',
  hasGaps: false,
  holdsMore: false,
  look: null,
};
