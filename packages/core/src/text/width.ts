/** Full- and half-width forms: one character stays one character, so that spans hold in both texts. */

const FULL: Record<string, string> = {
  '（': '(',
  '）': ')',
  '：': ':',
  '，': '，',
  '％': '%',
  '．': '.',
  '－': '-',
  '﹣': '-',
  '−': '-',
  '　': ' ',
  '\u00a0': ' ',
  '\u2003': ' ',
  '\u2002': ' ',
  '｜': '|',
  '│': '|',
  '┃': '|',
  '\ufeff': ' ',
  '\u200b': ' ',
};

const NEEDS_WORK = /[（）：％．－﹣−　\u00a0\u2002\u2003｜│┃\ufeff\u200b０-９Ａ-Ｚａ-ｚ]|\d，\d{3}/;
const REPLACE = /[（）：％．－﹣−　\u00a0\u2002\u2003｜│┃\ufeff\u200b０-９Ａ-Ｚａ-ｚ]/g;
/** A full-width comma between digits is a thousands separator where exactly three digits follow. */
const WIDE_THOUSANDS = /(?<=\d)，(?=\d{3}(?:，\d{3})*(?:\.\d+)?(?!\d))(?=\d{3}(?:，\d{3})*(?:\.\d|万|元|%|\s|$))/g;

/** Half-width digits, letters, brackets, colon, percent sign and blanks; the length never changes. */
export function halfWidth(text: string): string {
  if (!NEEDS_WORK.test(text)) return text;
  const narrow = text.replace(REPLACE, (c) => FULL[c] ?? String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  return narrow.includes('，') ? narrow.replace(WIDE_THOUSANDS, ',') : narrow;
}

const DROP = /[\s“”‘’"'「」《》]/g;

/** A name for comparison: half width, without blanks and quotation marks. */
export function plainName(text: string): string {
  return halfWidth(text).replace(DROP, '');
}
