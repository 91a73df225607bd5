/** What the report page needs: the document's text, how to lay it out, every number's tint, the findings. Plain JSON. */
import type { AuditJson } from './audit.ts';
import type { ReportForm } from './report-form.ts';

/** agrees · explained by rounding · contradicts · bound to a fact but no rule could check it · bound to nothing. */
export type Tint = 'agrees' | 'tail' | 'contradicts' | 'unchecked' | 'unbound';

export interface ReportNumber {
  readonly line: number;
  /** Span in the line, in UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly tint: Tint;
  /** What the number states, in Chinese: 「一般公共服务支出 · 决算数」; null when unbound. */
  readonly label: string | null;
  /** Indexes into `audit.findings`. */
  readonly findings: readonly number[];
}

export interface ReportCell {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

export type ReportBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly line: number }
  | { readonly kind: 'paragraph'; readonly line: number }
  | {
      readonly kind: 'table';
      /** Chinese caption; empty where the title stands in the lines before. */
      readonly title: string;
      readonly line: number;
      readonly rows: readonly { readonly header: boolean; readonly cells: readonly ReportCell[] }[];
    };

/** Where a page or a sheet of the original begins. */
export interface ReportBreak {
  /** That of the first block on it. */
  readonly line: number;
  /** 「第 12 页」, 「工作表『收支总表』」. */
  readonly label: string;
}

/** A page of the original as it is printed, held upright. Places on it are in points from its top left corner. */
export interface ReportPage {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** A `data:` address of the picture. */
  readonly picture: string;
}

/** A stretch of a line (its span, end exclusive) and the rectangle it stands in on a page of the original. */
export type ReportBox = readonly [
  line: number,
  start: number,
  end: number,
  page: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
];

export interface ReportData {
  readonly schema: 'mingsuan.report/1';
  readonly audit: AuditJson;
  readonly lines: readonly string[];
  readonly blocks: readonly ReportBlock[];
  readonly numbers: readonly ReportNumber[];
  /** Left out where the format has no pages or sheets. */
  readonly breaks?: readonly ReportBreak[];
  /** Pages of the original that were drawn; left out where there are none. */
  readonly pages?: readonly ReportPage[];
  /** Of what stands on those pages, in the order of the lines. */
  readonly boxes?: readonly ReportBox[];
  /** The self-evaluation forms among the blocks, in the order of the text. */
  readonly forms?: readonly ReportForm[];
  /** Titles and formulas of the rules the findings name. */
  readonly rules: Readonly<Record<string, { readonly title: string; readonly formula: string }>>;
}
