/** Whether bytes begin as a web page, as a saved one (MHTML), or as the XML that Office 2003 wrote under .xls and .doc. */
import type { Content } from './words.ts';

/** Comments and a prologue may stand before the first tag. */
const SEARCHED = 4096;

/** The beginning as far as ASCII goes: markup is ASCII in every encoding met with; UTF-16 has zeros between. */
function beginning(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SEARCHED));
  const text = head.toString('latin1').replace(/^(?:ÿþ|þÿ|ï»¿)/, '');
  return (/^(?:\0.|.\0)/s.test(text) ? text.replaceAll('\0', '') : text).trimStart();
}

/** Tags that a page or a fragment of one begins with. */
const FIRST_TAG =
  /^<(?:!doctype\s+html|html|head|body|meta|title|style|script|link|base|table|div|p|h[1-6]|center|font|span)\b/i;

export function startsAsHtml(bytes: Uint8Array): boolean {
  const text = beginning(bytes)
    .replace(/^<\?xml[^>]*>\s*/i, '')
    .replace(/^(?:<!--.*?-->\s*)+/s, '');
  return FIRST_TAG.test(text);
}

/** XML of a workbook or a document of Office 2003; null for any other beginning. */
export function startsAsXml(bytes: Uint8Array): Content | null {
  const text = beginning(bytes);
  if (!text.startsWith('<?xml') && !text.startsWith('<Workbook')) return null;
  if (text.includes('urn:schemas-microsoft-com:office:spreadsheet') && /<(?:\w+:)?Workbook\b/.test(text)) return 'xls';
  if (/schemas\.microsoft\.com\/office\/word\/2003\/wordml|<pkg:package\b/.test(text)) return 'wordXml';
  return null;
}

/** The head of a mail message whose parts are a page and its pictures. */
export function mhtmlHead(bytes: Uint8Array): boolean {
  const text = beginning(bytes);
  return /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*?mime-version:/i.test(text) && /^content-type:/im.test(text);
}
