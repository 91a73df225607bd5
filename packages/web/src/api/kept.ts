/** What a person typed and no server has acknowledged: in the browser's storage, by key. A full or forbidden storage is no fault. */

const PREFIX = 'mingsuan:';

export function kept(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

/** Null forgets. Returns whether it is kept. */
export function keep(key: string, text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, text);
    return true;
  } catch {
    return false;
  }
}

/** The keys that begin so. */
export function keptKeys(beginning: string): string[] {
  try {
    const start = PREFIX + beginning;
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(start))
      .map((key) => key.slice(PREFIX.length));
  } catch {
    return [];
  }
}
