/**
 * Characters of symbol fonts: in `w:sym`, and in runs set in such a font, where code points F020–F0FF stand for the
 * font's own characters. Only those that carry meaning in a disclosure are known: signs of targets, boxes of forms.
 */

const SYMBOL: Readonly<Record<number, string>> = {
  163: '≤',
  165: '∞',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  184: '÷',
  185: '≠',
  186: '≡',
  187: '≈',
  190: '—',
  229: '∑',
  37: '%',
  61: '=',
  60: '<',
  62: '>',
};

const WINGDINGS: Readonly<Record<number, string>> = {
  111: '□',
  113: '□',
  114: '□',
  168: '□',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};

const WINGDINGS_2: Readonly<Record<number, string>> = { 79: '✗', 80: '✓', 81: '☒', 82: '☑', 163: '□' };

/** The characters of a font of symbols; null for a font of letters. */
export function symbolFont(name: string | undefined): Readonly<Record<number, string>> | null {
  switch (name?.toLowerCase()) {
    case 'symbol':
      return SYMBOL;
    case 'wingdings':
      return WINGDINGS;
    case 'wingdings 2':
      return WINGDINGS_2;
    default:
      return null;
  }
}

/** One `w:sym`: its code in hexadecimal, in the font's private range or a plain code point. */
export function symbolOf(font: string | undefined, char: string | undefined): string {
  if (char === undefined || !/^[0-9a-f]{1,5}$/i.test(char)) return '';
  const code = Number.parseInt(char, 16);
  const own = symbolFont(font)?.[code & 0xff];
  if (own !== undefined) return own;
  const isPlain = code >= 0x20 && (code < 0xd800 || code > 0xf8ff) && code < 0x10000;
  return isPlain && symbolFont(font) === null ? String.fromCodePoint(code) : '';
}

/** Text of a run set in a symbol font. */
export function inSymbolFont(text: string, font: Readonly<Record<number, string>>): string {
  return text.replace(/[\uf020-\uf0ff]/g, (c) => font[c.charCodeAt(0) & 0xff] ?? '');
}
