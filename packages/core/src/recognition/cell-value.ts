/** What a table cell says: a number, nothing, not applicable, or something unreadable. */
import type { ProblemCode } from '../document/index.ts';
import { blank, notApplicable, type Printed, parseNumeral, stated, unreadable } from '../money/index.ts';

/** 「12.30①」: a mark of a note. */
const NOTE_MARK = /[①-⑳]+$/;
/** 「(12.30)」: below nought, as accountants write it. */
const IN_BRACKETS = /^\((\d[\d,]*(?:\.\d+)?)\)$/;
/** 「1, 537.40」, 「1 537.40」. */
const SPACED = /^-?\d{1,3}(?:,? \d{3}|,\d{3})+(?:\.\d+)?$/;
const DASHES = /^[-—–―─_/]+$/;
const WITH_UNIT = /^(-?[\d,.]+)\s*(亿元|万元|元|%|辆|台\(套\)|台|套|个|人次|批次|人)$/;
const TWO_NUMBERS = /^-?[\d,]*\.?\d+[\s;；、]+-?[\d,]*\.?\d+$|\.\d+\.|,\d{3}\.\d{2}\d/;

export interface CellValue {
  readonly printed: Printed;
  readonly problem: ProblemCode | null;
}

/** Reads a cell's normalised text in the unit its table declares. */
export function readCell(text: string, unit: string): CellValue {
  if (text === '') return { printed: blank(unit), problem: null };
  const numeral = parseNumeral(text) ?? parseNumeral(asTyped(text));
  if (numeral) {
    const printed = stated(text, numeral, unit);
    return { printed, problem: printed.state === 'unreadable' ? 'unreadable-cell' : null };
  }
  if (DASHES.test(text)) return { printed: notApplicable(text, unit), problem: null };
  const own = WITH_UNIT.exec(text);
  const ownNumeral = own?.[1] === undefined ? null : parseNumeral(own[1]);
  if (own?.[2] !== undefined && ownNumeral) return { printed: stated(text, ownNumeral, own[2]), problem: null };
  return { printed: unreadable(text, unit), problem: TWO_NUMBERS.test(text) ? 'glued-numbers' : 'unreadable-cell' };
}

/** The numeral of a cell without what typing put around it. */
function asTyped(text: string): string {
  const bare = text.replace(NOTE_MARK, '').replace(IN_BRACKETS, '-$1');
  return SPACED.test(bare) ? bare.replace(/[ ,]/g, '') : bare;
}
