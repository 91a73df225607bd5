/**
 * Text as it may stand in the XML of a package. What XML forbids is taken out, so that no text, whatever it holds, makes a
 * file that cannot be opened; what SpreadsheetML would read as an escape is escaped.
 */

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Control characters without tab and line feed, and the two that Unicode keeps for nobody. */
const FORBIDDEN = /(?![\t\n])[\p{Cc}\ufffe\uffff]/gu;
/** Half of a surrogate pair. */
const LONE_HALF = /\p{Cs}/gu;

/** Without control characters, with half of a surrogate pair replaced and every line break a line feed. */
export function legalText(text: string): string {
  if (!/(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(text)) return text;
  return text.replace(/\r\n?/g, '\n').replace(FORBIDDEN, '').replace(LONE_HALF, '\ufffd');
}

/** The content of an element. */
export function escapeText(text: string): string {
  return legalText(text).replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));
}

const IN_ATTRIBUTE: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** Most values are names and numbers. */
const PLAIN = /^[\w:./ -]*$/;

function escapeAttribute(text: string): string {
  if (PLAIN.test(text)) return text;
  return legalText(text).replace(/[&<>"\n\t]/g, (c) => IN_ATTRIBUTE[c] ?? c);
}

/** Text that SpreadsheetML decodes once more: there `_x0041_` means A, so an underscore that begins such a word is escaped. */
export function escapeTwice(text: string): string {
  return text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text;
}

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** ` name="value"` for each; undefined and false are left out, true is 1. */
export function attributes(values: Attributes): string {
  let out = '';
  for (const name in values) {
    const value = values[name];
    if (value === undefined || value === false) continue;
    out += ` ${name}="${value === true ? '1' : typeof value === 'number' ? value : escapeAttribute(value)}"`;
  }
  return out;
}

/** `<name …>children</name>`, closed in one where there is nothing inside. */
export function element(name: string, values: Attributes, children = ''): string {
  return children === '' ? `<${name}${attributes(values)}/>` : `<${name}${attributes(values)}>${children}</${name}>`;
}

/** The beginning of an element that is written piece by piece. */
export function opening(name: string, values: Attributes): string {
  return `<${name}${attributes(values)}>`;
}

/** A list that says how many it holds; nothing where it is empty. */
export function counted(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : element(name, { count: items.length }, items.join(''));
}
