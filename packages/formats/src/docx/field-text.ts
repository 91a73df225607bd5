/**
 * What fields print that keep no result: equations of old Word, `EQ \f(12,34)`, and boxes to tick. No other number may
 * come of it than a reader sees: a fraction keeps its stroke.
 */

/** The text of an equation field; blank for any other instruction. */
export function equationText(instruction: string): string {
  const body = /^\s*EQ\s+(.*)$/is.exec(instruction)?.[1];
  if (body === undefined) return '';
  let text = body;
  // the innermost first; a switch has options of its own before its brackets
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(/\\([a-z])\s*(?:\\[a-z]+\d*\s*)*\(([^()\\]*)\)/i, (_, name: string, inner: string) =>
      printed(name.toLowerCase(), inner.split(/[,;]/)),
    );
  }
  return text.trim();
}

function printed(name: string, parts: readonly string[]): string {
  const texts = parts.map((part) => part.trim());
  if (name === 'f') return texts.join('/');
  // characters over one another, as ① of a circle and a digit: what stands in the circle
  if (name === 'o') return texts.at(-1) ?? '';
  return texts.join(name === 'r' ? '√' : '');
}

/** A box to tick of a form, which is no text of its own. */
export const BOXES = { ticked: '☑', open: '☐' } as const;
