/** Full- and half-width forms: one character stays one character, so that spans hold in both texts. */

const FULL: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '：': ':',
  '％': '%',
  '．': '.',
  '－': '-',
  '﹣': '-',
  '−': '-',
  '　': ' ',
  '\u00a0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u200b': ' ',
  '\ufeff': ' ',
  '｜': '|',
  '│': '|',
  '┃': '|',
};

/** Half-width forms by character: those of FULL, and of the digits and letters. */
const HALF = new Map(Object.entries(FULL));
for (const c of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz')
  HALF.set(String.fromCharCode(c.charCodeAt(0) + 0xfee0), c);

/** Codes of half-width characters by code, 0 where a character stays; none is below 0xa0 or among the 汉字. */
export const HALF_WIDTH_CODES = new Uint16Array(0x10000);
for (const [c, half] of HALF) HALF_WIDTH_CODES[c.charCodeAt(0)] = half.charCodeAt(0);

/** Blanks and quotation marks, which names are compared without. */
const DROPPED =
  ' \t\n\v\f\r\u1680\u2000\u2001\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f“”‘’"\'「」《》';

/** The same with blanks and quotation marks left out, which LEFT_OUT stands for. */
const PLAIN_OF_CODE = new Uint16Array(0x10000);
const LEFT_OUT = 0xffff;
for (const [c, half] of HALF) PLAIN_OF_CODE[c.charCodeAt(0)] = half === ' ' ? LEFT_OUT : half.charCodeAt(0);
for (const c of DROPPED) PLAIN_OF_CODE[c.charCodeAt(0)] = LEFT_OUT;

/** A full-width comma between digits is a thousands separator where groups of three digits and a unit or point follow. */
const WIDE_THOUSANDS = /(?<=\d)，(?=\d{3}(?:，\d{3})*(?:\.\d|万|亿|元|%|\s|$))/gm;
/** What such a comma stands in; a text without it, as nearly all are, is not searched further. */
const WIDE_COMMA = /\d，\d{3}/;

/** 汉字 and the ASCII characters that are no blank and no quotation mark: most of every text, and never replaced. */
function staysAsItIs(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code > 0x27 && code < 0x7f);
}

/** Half-width digits, letters, brackets, colon, percent sign and blanks; the length never changes. */
export function halfWidth(text: string): string {
  const half = narrowed(text);
  return WIDE_COMMA.test(half) ? half.replace(WIDE_THOUSANDS, ',') : half;
}

/** Character by character; a function of its own, for its loop is optimised while a long text is still in it. */
function narrowed(text: string): string {
  let done = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0xa0 || (code >= 0x4e00 && code <= 0x9fff)) continue;
    const other = HALF_WIDTH_CODES[code];
    if (!other) continue;
    done += text.slice(from, i) + String.fromCharCode(other);
    from = i + 1;
  }
  return from === 0 ? text : done + text.slice(from);
}

/** A name for comparison: half width, without blanks and quotation marks. */
export function plainName(text: string): string {
  return MAY_CHANGE.test(text) ? changed(text) : text;
}

/** A character that may have to be replaced or left out; most names have none. */
const MAY_CHANGE = /[^\u4e00-\u9fff(-~、。]/;

function changed(text: string): string {
  const half = text.includes('，') ? halfWidth(text) : text;
  let plain = '';
  let from = 0;
  for (let i = 0; i < half.length; i++) {
    const code = half.charCodeAt(i);
    if (staysAsItIs(code)) continue;
    const other = PLAIN_OF_CODE[code];
    if (!other) continue;
    plain += half.slice(from, i);
    if (other !== LEFT_OUT) plain += String.fromCharCode(other);
    from = i + 1;
  }
  return from === 0 ? half : plain + half.slice(from);
}
