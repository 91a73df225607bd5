/** Whether the server answers: every request tells it; while none is answered, it is asked again and again. */

const ASK_EVERY = 2_000;

let connected = true;
let asking = false;
const watchers = new Set<() => void>();

export function isConnected(): boolean {
  return connected;
}

export function watchConnection(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** A request was answered, or could not be sent. */
export function tellConnection(now: boolean): void {
  if (!now) askLater();
  if (now === connected) return;
  connected = now;
  for (const watcher of watchers) watcher();
}

function askLater(): void {
  if (asking) return;
  asking = true;
  setTimeout(async () => {
    const answered = await fetch('/api/session', { cache: 'no-store' }).catch(() => null);
    asking = false;
    tellConnection(answered !== null);
  }, ASK_EVERY);
}
