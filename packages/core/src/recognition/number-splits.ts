/** All ways to part digits that ran together into numbers: 「194.9194.9100%」 is 194.9 · 194.9 · 100%, or 194.91 · 94.9 · 100%. */

/** A number as people print it: no nought in front of other digits, commas only between thousands. */
const NUMBER = /^-?(?:[1-9]\d{0,2}(?:,\d{3})+|0|[1-9]\d*)(?:\.\d+)?%?$/;
/** More ways than this are not looked at. */
const WAYS_MAX = 2000;

/** The ways to part a text into so many numbers; none where there are too many to try. */
export function splitsOf(text: string, count: number): readonly (readonly string[])[] {
  const found: string[][] = [];
  const pieces: string[] = [];
  const search = (from: number, left: number): void => {
    if (found.length > WAYS_MAX) return;
    if (left === 1) {
      const rest = text.slice(from);
      if (NUMBER.test(rest)) found.push([...pieces, rest]);
      return;
    }
    for (let end = from + 1; end <= text.length - (left - 1); end++) {
      const piece = text.slice(from, end);
      if (!NUMBER.test(piece)) continue;
      pieces.push(piece);
      search(end, left - 1);
      pieces.pop();
    }
  };
  if (count > 0 && text.length >= count) search(0, count);
  return found.length > WAYS_MAX ? [] : found;
}
