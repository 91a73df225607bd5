/**
 * Everywhere that a global pattern matches a text. `matchAll` makes the pattern anew each time it is asked, which costs more
 * than searching the short texts of a disclosure.
 */

const NONE: readonly RegExpExecArray[] = [];

/** The matches in order, of a pattern with the flag g. */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let hit = pattern.exec(text);
  if (!hit) return NONE;
  const hits: RegExpExecArray[] = [];
  while (hit) {
    hits.push(hit);
    if (hit[0] === '') pattern.lastIndex++;
    hit = pattern.exec(text);
  }
  return hits;
}
