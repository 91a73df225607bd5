/** Where words stand in a clause: what the binding of prose looks for. */

const CLAUSE_ENDS: ReadonlySet<number> = new Set(Array.from('，；。：:、,;', (end) => end.charCodeAt(0)));

/** Whether a character, by its code, ends a clause; 汉字 end none. */
export function isClauseEnd(code: number): boolean {
  return (code < 0x4e00 || code > 0x9fff) && CLAUSE_ENDS.has(code);
}

export function lastClause(gap: string): string {
  for (let i = gap.length - 1; i >= 0; i--) if (isClauseEnd(gap.charCodeAt(i))) return gap.slice(i + 1);
  return gap;
}

/** A pattern that finds any of the words; they hold no sign that patterns give a meaning. */
export function anyOf(words: readonly string[]): RegExp {
  return new RegExp(words.join('|'));
}

export function firstIndex(text: string, words: readonly string[]): number {
  let first = -1;
  for (const word of words) {
    const at = text.indexOf(word);
    if (at >= 0 && (first < 0 || at < first)) first = at;
  }
  return first;
}

export function lastIndex(text: string, words: readonly string[]): number {
  let at = -1;
  for (const word of words) if (text.includes(word)) at = Math.max(at, text.lastIndexOf(word));
  return at;
}

/** Where the last of the words ends; -1 where none stands there. */
export function lastEnd(text: string, words: readonly string[]): number {
  let end = -1;
  for (const word of words) {
    // hardly any word stands there, which searching forwards tells sooner
    if (text.includes(word)) end = Math.max(end, text.lastIndexOf(word) + word.length);
  }
  return end;
}

/** An index of -1 would be looked up as a name, which makes every look-up at that place slow. */
export function last<T>(items: readonly T[]): T | undefined {
  return items.length === 0 ? undefined : items[items.length - 1];
}
