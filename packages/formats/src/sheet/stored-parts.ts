/** The parts of an xlsx that hold sheets, texts and cells, read one by one. Null is a part that is no XML. */
import { COLUMNS_MAX, type Range, ROWS_MAX, type StoredCell } from '@mingsuan/core/workbook';
import { SaxesParser } from 'saxes';

type Attributes = Readonly<Record<string, string>>;

interface Handler {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Element names come without their prefix. */
function parse(xml: string, handler: Handler): boolean {
  let isSound = true;
  const parser = new SaxesParser({ position: false, xmlns: false });
  const local = (name: string) => name.slice(name.indexOf(':') + 1);
  parser.on('error', () => {
    isSound = false;
  });
  parser.on('opentag', ({ name, attributes }) => handler.open(local(name), attributes));
  parser.on('closetag', ({ name }) => handler.close?.(local(name)));
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  for (let at = 0; at < xml.length; at += CHUNK) {
    parser.write(xml.slice(at, at + CHUNK));
    if (!isSound) return false;
  }
  parser.close();
  return isSound;
}

/** Each error costs a stack trace: a torn part is given up after the first. */
const CHUNK = 32 * 1024;

/** Targets of the workbook's relations, as paths in the package, by their ids. */
export function readRelations(xml: string): Map<string, string> | null {
  const targets = new Map<string, string>();
  const isSound = parse(xml, {
    open(name, { Id, Target }) {
      if (name !== 'Relationship' || Id === undefined || Target === undefined) return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return isSound ? targets : null;
}

interface NamedSheet {
  readonly name: string;
  readonly relation: string;
  readonly isHidden: boolean;
}

export function readWorkbook(xml: string): NamedSheet[] | null {
  const sheets: NamedSheet[] = [];
  const isSound = parse(xml, {
    open(name, attributes) {
      if (name !== 'sheet') return;
      const id = Object.keys(attributes).find((key) => key.endsWith(':id'));
      const isHidden = (attributes.state ?? 'visible') !== 'visible';
      sheets.push({ name: attributes.name ?? '', relation: attributes[id ?? ''] ?? '', isHidden });
    },
  });
  return isSound ? sheets : null;
}

/** The shared texts; how they are read aloud (rPh) is no part of them. */
export function readStrings(xml: string): string[] | null {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let isPhonetic = false;
  const isSound = parse(xml, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') isPhonetic = true;
      else if (name === 't') isText = !isPhonetic;
    },
    text(piece) {
      if (isText) text += piece;
    },
    close(name) {
      if (name === 'si') strings.push(unescaped(text));
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 't') isText = false;
    },
  });
  return isSound ? strings : null;
}

/** `_x000D_` is a character that XML or the format keeps out. */
function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

interface SheetContent {
  readonly rows: readonly (readonly (StoredCell | undefined)[] | undefined)[];
  readonly merges: readonly Range[];
}

/** A cell while its element is open. */
interface Open {
  readonly type: string;
  readonly row: number;
  readonly column: number;
  value: string;
  isFormula: boolean;
}

export function readSheet(xml: string, strings: readonly string[]): SheetContent | null {
  const rows: (StoredCell | undefined)[][] = [];
  const merges: Range[] = [];
  let row = -1;
  let column = -1;
  let cell: Open | null = null;
  let isValue = false;
  const isSound = parse(xml, {
    open(name, { r, t, ref }) {
      if (name === 'row') {
        row = r === undefined ? row + 1 : Number.parseInt(r, 10) - 1;
        column = -1;
      } else if (name === 'c') {
        const at = placeOf(r) ?? { row, column: column + 1 };
        column = at.column;
        cell = { type: t ?? 'n', ...at, value: '', isFormula: false };
      } else if (name === 'v' || name === 't') isValue = cell !== null;
      else if (name === 'f' && cell) cell.isFormula = true;
      else if (name === 'mergeCell') {
        const range = rangeOf(ref);
        if (range) merges.push(range);
      }
    },
    text(piece) {
      if (isValue && cell) cell.value += piece;
    },
    close(name) {
      if (name === 'v' || name === 't') isValue = false;
      if (name !== 'c' || cell === null) return;
      const stored = storedCell(cell, strings);
      if (stored && cell.row >= 0 && cell.row < ROWS_MAX && cell.column < COLUMNS_MAX) {
        const cells = rows[cell.row] ?? [];
        cells[cell.column] = stored;
        rows[cell.row] = cells;
      }
      cell = null;
    },
  });
  return isSound ? { rows, merges } : null;
}

function storedCell({ type, value, isFormula }: Open, strings: readonly string[]): StoredCell | null {
  if (value === '' && type !== 's')
    return isFormula ? { kind: 'error', text: '（公式没有算出结果）', isFormula } : null;
  switch (type) {
    case 's': {
      const text = strings[Number.parseInt(value, 10)] ?? '';
      return text === '' ? null : { kind: 'text', text, isFormula };
    }
    case 'b':
      return { kind: 'boolean', text: value === '1' ? 'TRUE' : 'FALSE', isFormula };
    case 'e':
      return { kind: 'error', text: value, isFormula };
    case 'n':
      return { kind: 'number', text: value.trim(), isFormula };
    default: // str, inlineStr, d
      return { kind: 'text', text: unescaped(value), isFormula };
  }
}

function placeOf(name: string | undefined): { readonly row: number; readonly column: number } | null {
  const hit = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(name ?? '');
  if (hit === null) return null;
  let column = 0;
  for (const letter of hit[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number.parseInt(hit[2] ?? '', 10) - 1, column: column - 1 };
}

function rangeOf(name: string | undefined): Range | null {
  const [first, last] = (name ?? '').split(':');
  const from = placeOf(first);
  const to = placeOf(last);
  return from && to ? { top: from.row, left: from.column, bottom: to.row, right: to.column } : null;
}
