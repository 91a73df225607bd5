/**
 * The styles of a workbook: fonts, fills, borders, number formats and their combinations, each stored once.
 * A cell names a combination by its index; 0 is the default.
 */
import type { Border, BorderLine, CellStyle, Condition } from '@mingsuan/core/workbook';
import { attributes, counted, element, escapeTwice, XML_HEAD } from '../xml/index.ts';
import { MAIN_NAMESPACE } from './namespaces.ts';

/** What a cell has without a style. 宋体 is on every Chinese office machine, and WPS and LibreOffice have a stand-in. */
export const DEFAULT_FONT = { font: '宋体', size: 11 } as const;
/** The number of the Chinese character set, without which Excel may pick a Latin fallback. */
const CHINESE_CHARSET = 134;

const BUILT_IN_FORMATS: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '@': 49,
};
const FIRST_OWN_FORMAT = 164;

/** A list of distinct XML fragments. */
class Distinct {
  readonly items: string[] = [];
  private readonly indexes = new Map<string, number>();

  constructor(...first: readonly string[]) {
    for (const item of first) this.add(item);
  }

  add(item: string): number {
    const known = this.indexes.get(item);
    if (known !== undefined) return known;
    this.items.push(item);
    this.indexes.set(item, this.items.length - 1);
    return this.items.length - 1;
  }
}

export class Styles {
  // The first two fills are reserved by the format.
  private readonly fonts = new Distinct(fontXml({}));
  private readonly fills = new Distinct(patternXml('none'), patternXml('gray125'));
  private readonly borders = new Distinct(borderXml({}));
  private readonly formats = new Distinct();
  private readonly combinations = new Distinct(this.combinationXml({}, false));
  private readonly conditional = new Distinct();
  private readonly known = new Map<CellStyle, number>();
  private readonly knownQuoted = new Map<CellStyle, number>();

  /** The index of a style; `quoted` marks text that must never be taken for a formula. */
  add(style: CellStyle | undefined, quoted = false): number {
    if (style === undefined) return quoted ? this.combinations.add(this.combinationXml({}, true)) : 0;
    const known = quoted ? this.knownQuoted : this.known;
    const before = known.get(style);
    if (before !== undefined) return before;
    const index = this.combinations.add(this.combinationXml(style, quoted));
    known.set(style, index);
    return index;
  }

  private combinationXml(style: CellStyle, quoted: boolean): string {
    const { horizontal, vertical, wrap, indent, unlocked } = style;
    const alignment = attributes({ horizontal, vertical, wrapText: wrap, indent });
    const children =
      (alignment === '' ? '' : `<alignment${alignment}/>`) + (unlocked ? '<protection locked="0"/>' : '');
    const numFmtId = this.format(style.format);
    const fontId = this.fonts.add(fontXml(style));
    const fillId = style.fill === undefined ? 0 : this.fills.add(patternXml('solid', style.fill));
    const borderId = this.borders.add(borderXml(style.border ?? {}));
    const applied = {
      applyNumberFormat: numFmtId > 0,
      applyFont: fontId > 0,
      applyFill: fillId > 0,
      applyBorder: borderId > 0,
      applyAlignment: alignment !== '',
      applyProtection: unlocked === true,
    };
    return element('xf', { numFmtId, fontId, fillId, borderId, xfId: 0, quotePrefix: quoted, ...applied }, children);
  }

  /** The index of a look that conditions give. */
  addConditional({ bold, colour, fill }: Condition['style']): number {
    const font = bold || colour !== undefined ? `<font>${bold ? '<b/>' : ''}${colourXml('color', colour)}</font>` : '';
    // the colour of a conditional fill is its background, where that of a cell is its foreground
    const ground = fill === undefined ? '' : `<fill><patternFill>${colourXml('bgColor', fill)}</patternFill></fill>`;
    return this.conditional.add(element('dxf', {}, font + ground));
  }

  private format(code: string | undefined): number {
    if (code === undefined) return 0;
    return BUILT_IN_FORMATS[code] ?? FIRST_OWN_FORMAT + this.formats.add(code);
  }

  xml(): string {
    const formats = this.formats.items.map((code, i) =>
      element('numFmt', { numFmtId: FIRST_OWN_FORMAT + i, formatCode: escapeTwice(code) }),
    );
    const base = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
    const parts = [
      counted('numFmts', formats),
      counted('fonts', this.fonts.items),
      counted('fills', this.fills.items),
      counted('borders', this.borders.items),
      counted('cellStyleXfs', [base]),
      counted('cellXfs', this.combinations.items),
      counted('cellStyles', ['<cellStyle name="常规" xfId="0" builtinId="0"/>']),
      counted('dxfs', this.conditional.items),
    ];
    return XML_HEAD + element('styleSheet', { xmlns: MAIN_NAMESPACE }, parts.join(''));
  }
}

/** RRGGBB as the opaque ARGB of the format. */
export function argb(colour: string): string {
  if (!/^[0-9A-Fa-f]{6}$/.test(colour)) throw new RangeError(`a colour is RRGGBB, not ${colour}`);
  return `FF${colour.toUpperCase()}`;
}

function colourXml(name: string, colour: string | undefined): string {
  return colour === undefined ? '' : element(name, { rgb: argb(colour) });
}

function fontXml({ font, size, bold, italic, underline, colour }: CellStyle): string {
  const marks = (bold ? '<b/>' : '') + (italic ? '<i/>' : '') + (underline ? '<u/>' : '');
  const name = element('name', { val: font ?? DEFAULT_FONT.font });
  const charset = element('charset', { val: CHINESE_CHARSET });
  const points = element('sz', { val: size ?? DEFAULT_FONT.size });
  return `<font>${marks}${points}${colourXml('color', colour)}${name}${charset}</font>`;
}

function patternXml(pattern: string, colour?: string): string {
  return `<fill>${element('patternFill', { patternType: pattern }, colourXml('fgColor', colour))}</fill>`;
}

function borderXml({ left, right, top, bottom }: Border): string {
  const side = (name: string, line: BorderLine | undefined): string =>
    line === undefined ? `<${name}/>` : element(name, { style: line.line }, colourXml('color', line.colour));
  return `<border>${side('left', left)}${side('right', right)}${side('top', top)}${side('bottom', bottom)}<diagonal/></border>`;
}
