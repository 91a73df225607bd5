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

const REPLACE = /[（）：％．－﹣−　\u00a0\u2002\u2003\u200b\ufeff｜│┃０-９Ａ-Ｚａ-ｚ]/g;
/** A full-width comma between digits is a thousands separator where groups of three digits and a unit or point follow. */
const WIDE_THOUSANDS = /(?<=\d)，(?=\d{3}(?:，\d{3})*(?:\.\d|万|亿|元|%|\s|$))/gm;

function narrow(c: string): string {
  return FULL[c] ?? String.fromCharCode(c.charCodeAt(0) - 0xfee0);
}

/** Half-width digits, letters, brackets, colon, percent sign and blanks; the length never changes. */
export function halfWidth(text: string): string {
  const half = text.replace(REPLACE, narrow);
  return half.includes('，') ? half.replace(WIDE_THOUSANDS, ',') : half;
}

const DROP = /[\s“”‘’"'「」《》]/g;
const CHANGES = /[（）：％．－﹣−　\u00a0\u2002\u2003\u200b\ufeff｜│┃０-９Ａ-Ｚａ-ｚ\s“”‘’"'「」《》]/;

/** A name for comparison: half width, without blanks and quotation marks. */
export function plainName(text: string): string {
  return CHANGES.test(text) ? halfWidth(text).replace(DROP, '') : text;
}
