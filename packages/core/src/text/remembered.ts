/** Results kept for texts that come again in many documents: words of forms, titles, names. */

/** Longer texts come but once. */
const LENGTH_MAX = 80;

/**
 * A function of a short text that keeps its results; beyond so many they are forgotten. What it is given is a copy: a part
 * of a text would keep all of that text.
 */
export function remembered<T>(make: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LENGTH_MAX) return make(text);
    let result = known.get(text);
    if (result === undefined) {
      if (known.size >= most) known.clear();
      const own = ` ${text}`.slice(1);
      result = make(own);
      known.set(own, result);
    }
    return result;
  };
}
