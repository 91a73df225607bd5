/**
 * Automatic numbers of an RTF whose writer lost the words of its lists: LibreOffice writes `?` for 第, 部, 分 and 、 in the
 * list's definition, yet prints the whole number in front of each paragraph, for programs without lists. There those numbers
 * become text and the lists go. An RTF whose lists are whole stays as it is.
 */

const LOST = /\{\\leveltext[^{}]*\\'3f/;
const PRINTED = /\{\\listtext([^{}]*)\}/g;
/** The paragraph's link to its list. */
const LINK = /\\(?:ls|ilvl)\d+ ?/g;
/** 、 。 ， ： ） 】 〕 ．: marks that bring their own space. */
const MARK_AT_END = /\\u(?:12289|12290|65292|65306|65289|12305|12309|65294)(?:\\'[0-9a-f]{2}|\?)?$/;

export function withTypedNumbers(bytes: Uint8Array): Uint8Array {
  const rtf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  if (!LOST.test(rtf)) return bytes;
  const typed = rtf.replace(PRINTED, (_, content: string) => {
    const number = content.replace(/\\(?:pard|plain)\b *|\\tab\s*$/g, '').trimStart();
    return `{${number}${MARK_AT_END.test(number) || number === '' ? '' : ' '}}`;
  });
  return Buffer.from(typed.replace(LINK, ''), 'latin1');
}
