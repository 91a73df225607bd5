/**
 * Columns of amounts that no layout names: 「其中：…」 beside what it is part of, and columns only one place prints.
 * Each gets a fact of its own, so that it is added up and compared within its table and never taken for another.
 */
import { type FactKey, factKey, ofFunction, parseFactKey } from '../statement/index.ts';
import { copied } from '../text/index.ts';
import type { HeaderColumn } from './header-row.ts';
import type { CodesLayout, ColumnLayout } from './vocabulary.ts';

/** A printed column of amounts and what it says of a 科目, null being the total. */
export interface ReadColumn {
  readonly at: number;
  readonly label: string;
  readonly number: string | null;
  readonly factOf: (code: string | null) => FactKey | null;
  /** Of a column that the layout has. */
  readonly layout?: ColumnLayout;
}

/** What counts rows or compares amounts is no amount, and is added up nowhere. */
const NO_AMOUNT = /^序号$|率|比重|比例|占比|[%％]|^备注$/;

const PART = /^其中:?(.*)$/;
/** What would be taken for the structure of a fact's key. */
const KEY_SIGNS = /[{},=:]/g;

export function otherColumns(
  layout: CodesLayout,
  header: readonly HeaderColumn[],
  known: readonly ReadColumn[],
): ReadColumn[] {
  const taken = new Set(known.map((column) => column.at));
  const columns: ReadColumn[] = [];
  for (let at = 2; at < header.length; at++) {
    const printed = header[at];
    const leaf = printed?.path[printed.path.length - 1];
    if (taken.has(at) || !printed || leaf === undefined) continue;
    if (NO_AMOUNT.test(leaf)) {
      columns.push({ at, label: copied(printed.path.join('')), number: printed.number, factOf: () => null });
      continue;
    }
    const part = PART.exec(leaf);
    const whole = part ? wholeLeftOf(at, known) : undefined;
    const total = whole
      ? partOf(whole, part?.[1] ?? '')
      : factKey('otherColumn', { of: layout.role, column: plain(printed.path.join('')) });
    columns.push({
      at,
      label: copied(printed.path.join('')),
      number: printed.number,
      factOf: (code) => (code === null ? total : ofFunction(total, code)),
    });
  }
  return columns;
}

/** The nearest column on the left: what 其中 is part of. */
function wholeLeftOf(at: number, known: readonly ReadColumn[]): FactKey | undefined {
  let nearest: ReadColumn | undefined;
  for (const column of known) if (column.at < at && column.at > (nearest?.at ?? -1)) nearest = column;
  return nearest?.factOf(null) ?? undefined;
}

function partOf(whole: FactKey, part: string): FactKey {
  const { concept, dims, measure } = parseFactKey(whole);
  return factKey(concept, { ...dims, part: plain(part) }, measure);
}

function plain(text: string): string {
  return text.replace(KEY_SIGNS, '');
}
