/** How a cell looks. Flat, so that styles are combined by spreading; what is left out is the default. Colours are RRGGBB. */

export interface CellStyle {
  readonly font?: string;
  /** In points: 10.5 is 五号. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly colour?: string;
  readonly fill?: string;
  readonly border?: Border;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  /** Steps of about one Chinese character. */
  readonly indent?: number;
  /** A number format: `#,##0.00`, `0.00%`, `@`. */
  readonly format?: string;
  /** May be edited on a protected sheet. */
  readonly unlocked?: boolean;
}

export interface BorderLine {
  readonly line: 'hair' | 'thin' | 'medium' | 'thick' | 'double' | 'dotted' | 'dashed';
  readonly colour?: string;
}

export interface Border {
  readonly top?: BorderLine;
  readonly right?: BorderLine;
  readonly bottom?: BorderLine;
  readonly left?: BorderLine;
}

/** The same line on all four sides. */
export function boxed(line: BorderLine): Border {
  return { top: line, right: line, bottom: line, left: line };
}
