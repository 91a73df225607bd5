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

function looksLikeFormula(text: string): boolean {
  return LIKE_FORMULA.test(text);
}

/** Texts of a piece. */
const PIECE = 500;

const SPACE_AT_EDGE = /^\s|\s$|\s\s|[\t\n]/;

/** A text of a cell as it is stored. */
interface StoredText {
  readonly index: number;
  readonly isLikeFormula: boolean;
}

export class SharedStrings {
  /** By the text as it was given: lists repeat most of theirs, so that few are looked at. */
  private readonly known = new Map<string, StoredText>();
  private readonly items: string[] = [];
  private uses = 0;

  add(text: string): StoredText {
    this.uses++;
    let stored = this.known.get(text);
    if (stored === undefined) {
      const shown = cellText(text);
      // what is the same once it is legal is stored once
      stored = (shown === text ? undefined : this.known.get(shown)) ?? this.store(shown);
      this.known.set(text, stored);
    }
    return stored;
  }

  private store(shown: string): StoredText {
    const index = this.items.length;
    const space = SPACE_AT_EDGE.test(shown) ? ' xml:space="preserve"' : '';
    this.items.push(`<si><t${space}>${escapeText(escapeTwice(shown))}</t></si>`);
    const stored = { index, isLikeFormula: looksLikeFormula(shown) };
    this.known.set(shown, stored);
    return stored;
  }

  /** In pieces: all texts together may be longer than a string can be. */
  *xml(): Generator<string> {
    const counts = { xmlns: MAIN_NAMESPACE, count: this.uses, uniqueCount: this.items.length };
    yield XML_HEAD + opening('sst', counts);
    for (let at = 0; at < this.items.length; at += PIECE) yield this.items.slice(at, at + PIECE).join('');
    yield '</sst>';
  }
}
