/**
 * Characters as a font's table of contents names them, to the characters a person reads. Only what stands for a 汉字 by
 * another number is changed: radicals and compatibility ideographs. Widths and punctuation stay as they are printed.
 */

/** Radicals that Unicode itself does not decompose, with the 汉字 they look like. */
const RADICALS = new Map(
  Array.from(
    '⺁厂⺃乚⺇几⺌小⺎兀⺐尢⺒巳⺓幺⺛旡⺝月⺟母⺠民⺥爫⺦丬⺧牛⺩王⺪疋⺫目⺬示⺮竹⺰纟⺱罒⺲罒⺳网⺶羊⺷羊⺸羊⺹耂⺻聿⺼肉⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'.matchAll(
      /(.)(.)/gu,
    ),
    ([, radical = '', character = '']) => [radical, character] as const,
  ),
);

const COMPATIBILITY = /[\u2e80-\u2fdf\uf900-\ufaff]|[\u{2f800}-\u{2fa1f}]/gu;
/** Dashes that fonts draw as one, as a pair of them is typed. */
const LONG_DASHES = /[\u2e3a\u2e3b]/g;
/** Blanks that are not the plain one, and what has no width at all. */
const BLANK = /[\s\p{Cc}]/gu;
const NOTHING = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

export function readableText(text: string): string {
  const code = text.charCodeAt(0);
  // digits and the common 汉字, alone: nothing to do
  if (text.length === 1 && ((code > 0x20 && code < 0x7f) || (code > 0x3000 && code < 0xd800))) return text;
  return text
    .replace(COMPATIBILITY, (character) => RADICALS.get(character) ?? character.normalize('NFKC'))
    .replace(LONG_DASHES, (dash) => '—'.repeat(dash === '\u2e3a' ? 2 : 3))
    .replace(BLANK, ' ')
    .replace(NOTHING, '');
}

/** Whether a character is one that says nothing: a font's own number without a meaning. */
export function isMeaningless(text: string): boolean {
  const code = text.codePointAt(0) ?? 0;
  return (code >= 0xe000 && code <= 0xf8ff) || code === 0xfffd || code >= 0xf0000;
}

/** Whether a character is written without blanks to its neighbours: 汉字, their punctuation, full-width forms. */
export function isWide(text: string, at: number): boolean {
  return text.charCodeAt(at) >= 0x2e80;
}
