/** The last few checks of drafts as they are sent: whoever asks again before the next edit is answered at once. */
import type { Book } from '../contract/workbench/book.ts';
import { WrittenJson } from './written-json.ts';

interface Known {
  readonly revision: number;
  readonly profile: string | null;
  readonly check: Promise<WrittenJson>;
}

const KEPT_MAX = 8;

export class KnownChecks {
  /** By book, the newest at the end. */
  readonly #known = new Map<string, Known>();

  /** `make` is asked once for each state of a book, however many wait for it. */
  of({ id, revision, profile }: Book, make: () => Promise<Uint8Array>): Promise<WrittenJson> {
    const known = this.#known.get(id);
    if (known?.revision === revision && known.profile === profile) return known.check;
    const check = make().then((bytes) => new WrittenJson(bytes));
    this.#known.delete(id);
    this.#known.set(id, { revision, profile, check });
    // one that failed is asked for again
    check.catch(() => this.#known.get(id)?.check === check && this.#known.delete(id));
    for (const oldest of [...this.#known.keys()].slice(0, -KEPT_MAX)) this.#known.delete(oldest);
    return check;
  }
}
