/** One worksheet: its cells in rows, between what is said of the whole sheet (./sheet-settings.ts), in the order the format prescribes. */
import {
  type Cell,
  type CellStyle,
  COLUMNS_MAX,
  type Column,
  columnName,
  type Plain,
  ROWS_MAX,
  type Row,
  type Sheet,
} from '@mingsuan/core/workbook';
import { element, escapeText, escapeTwice, opening, XML_HEAD } from '../xml/index.ts';
import { conditionsXml } from './conditions.ts';
import { hyperlinksXml, isLinkable } from './hyperlinks.ts';
import { MAIN_NAMESPACE, RELATIONSHIPS_NAMESPACE } from './namespaces.ts';
import { printXml } from './print-xml.ts';
import type { Relations } from './relations.ts';
import { fittedHeight } from './row-height.ts';
import { cellText, type SharedStrings } from './shared-strings.ts';
import {
  columnsXml,
  dimensionOf,
  filterXml,
  ignoredErrorsXml,
  mergesXml,
  propertiesXml,
  protectionXml,
  viewXml,
} from './sheet-settings.ts';
import type { Styles } from './styles.ts';
import { validationsXml } from './validations.ts';

/** What the sheets of a workbook share. */
export interface Stores {
  readonly strings: SharedStrings;
  readonly styles: Styles;
}

/** The sheet in pieces, so that a long list need not be held. */
export function* sheetXml(sheet: Sheet, isFirst: boolean, stores: Stores, relations: Relations): Generator<string> {
  const dimension = dimensionOf(sheet);
  if (sheet.rows.length + (sheet.further?.count ?? 0) > ROWS_MAX || dimension.right >= COLUMNS_MAX) {
    throw new RangeError(`sheet ${sheet.name} is larger than a worksheet can be`);
  }
  const namespaces = { xmlns: MAIN_NAMESPACE, 'xmlns:r': RELATIONSHIPS_NAMESPACE };
  yield [
    XML_HEAD,
    opening('worksheet', namespaces),
    propertiesXml(sheet),
    element('dimension', { ref: dimension.name }),
    viewXml(sheet, isFirst),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(sheet),
    '<sheetData>',
  ].join('');
  yield* rowsXml(sheet, stores);
  yield [
    '</sheetData>',
    protectionXml(sheet),
    filterXml(sheet),
    mergesXml(sheet),
    conditionsXml(sheet, stores.styles),
    validationsXml(sheet),
    hyperlinksXml(sheet, relations),
    printXml(sheet),
    ignoredErrorsXml(dimension.name),
    '</worksheet>',
  ].join('');
}

/** Characters of a piece. */
const PIECE = 1 << 16;

function* rowsXml({ rows, further, columns }: Sheet, stores: Stores): Generator<string> {
  const letters: string[] = [];
  let out = '';
  let index = 0;
  for (const list of [rows, further?.rows() ?? []]) {
    for (const row of list) {
      const { cells } = row;
      const number = `${++index}`;
      let inside = '';
      for (let column = 0; column < cells.length; column++) {
        const cell = cells[column];
        if (!cell) continue;
        letters[column] ??= columnName(column);
        inside += cellXml(cell, letters[column] + number, stores);
      }
      out += rowXml(row, number, inside, columns);
      if (out.length < PIECE) continue;
      yield out;
      out = '';
    }
  }
  yield out;
}

/** Nothing for a row of nothing. A fitted height is not called custom, so that Excel goes on fitting the row when it is edited. */
function rowXml({ cells, height, hidden }: Row, number: string, inside: string, columns: readonly Column[]): string {
  if (inside === '' && height === undefined && !hidden) return '';
  const points = height ?? fittedHeight(cells, columns);
  const ht = points === null ? '' : ` ht="${points}"`;
  const begin = `<row r="${number}"${ht}${height === undefined ? '' : ' customHeight="1"'}${hidden ? ' hidden="1"' : ''}`;
  return inside === '' ? `${begin}/>` : `${begin}>${inside}</row>`;
}

const LINK_STYLE: CellStyle = { colour: '0563C1', underline: true };

function cellXml(cell: Cell, name: string, { strings, styles }: Stores): string {
  const style = cell.link && isLinkable(cell.link) ? { ...LINK_STYLE, ...cell.style } : cell.style;
  if (cell.kind === 'text') {
    const { index, isLikeFormula } = strings.add(cell.text);
    return `<c r="${name}"${styleXml(styles.add(style, isLikeFormula))} t="s"><v>${index}</v></c>`;
  }
  const styled = styleXml(styles.add(style));
  if (cell.kind === 'formula') {
    const formula = `<f>${escapeText(cell.formula)}</f>`;
    return `<c r="${name}"${styled}${typeXml(cell.result)}>${formula}${valueXml(cell.result)}</c>`;
  }
  if (cell.kind === 'blank') return styled === '' ? '' : `<c r="${name}"${styled}/>`;
  return `<c r="${name}"${styled}${typeXml(cell)}>${valueXml(cell)}</c>`;
}

function styleXml(index: number): string {
  return index === 0 ? '' : ` s="${index}"`;
}

function typeXml({ kind }: Plain): string {
  return kind === 'text' ? ' t="str"' : kind === 'boolean' ? ' t="b"' : '';
}

const DIGITS = /^-?\d+(?:\.\d+)?$/;

/** Text here is the result of a formula; other text is a shared string. */
function valueXml(value: Plain): string {
  if (value.kind === 'blank') return '';
  if (value.kind === 'boolean') return `<v>${value.value ? 1 : 0}</v>`;
  if (value.kind === 'text') return `<v>${escapeText(escapeTwice(cellText(value.text)))}</v>`;
  if (!DIGITS.test(value.digits)) throw new RangeError(`a number cell holds decimal digits, not ${value.digits}`);
  return `<v>${value.digits}</v>`;
}
