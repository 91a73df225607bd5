/** The texts of a workbook, each stored once. Shared strings are read by every spreadsheet and previewer; inline ones are not. */

import { escapeText, escapeTwice, legalText, opening, XML_HEAD } from '../xml/index.ts';
import { MAIN_NAMESPACE } from './namespaces.ts';

/** The limit of a cell, in UTF-16 units: a longer text makes a file that Excel refuses. */
export const TEXT_MAX = 32_767;
const CUT = '…（原文过长，以下略）';

/** The text as the cell will show it: legal, and cut with a notice where it is beyond the limit. */
export function cellText(text: string): string {
  const legal = legalText(text);
  if (legal.length <= TEXT_MAX) return legal;
  return legal.slice(0, TEXT_MAX - CUT.length).replace(/[\ud800-\udbff]$/, '') + CUT;
}

/** Texts that a spreadsheet would take for a formula if somebody typed or re-entered them; full-width signs count in Chinese ones. */
const LIKE_FORMULA = /^(?:\s*[=+\-@＝＋－＠]|[\t\n])/;

export function looksLikeFormula(text: string): boolean {
  return LIKE_FORMULA.test(text);
}

/** Texts of a piece. */
const PIECE = 500;

const SPACE_AT_EDGE = /^\s|\s$|\s\s|[\t\n]/;

export class SharedStrings {
  private readonly indexes = new Map<string, number>();
  private readonly items: string[] = [];
  private uses = 0;

  /** The index of a text that `cellText` has made. */
  add(text: string): number {
    this.uses++;
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    const index = this.items.length;
    const space = SPACE_AT_EDGE.test(text) ? ' xml:space="preserve"' : '';
    this.items.push(`<si><t${space}>${escapeText(escapeTwice(text))}</t></si>`);
    this.indexes.set(text, index);
    return index;
  }

  /** In pieces: all texts together may be longer than a string can be. */
  *xml(): Generator<string> {
    const counts = { xmlns: MAIN_NAMESPACE, count: this.uses, uniqueCount: this.items.length };
    yield XML_HEAD + opening('sst', counts);
    for (let at = 0; at < this.items.length; at += PIECE) yield this.items.slice(at, at + PIECE).join('');
    yield '</sst>';
  }
}
