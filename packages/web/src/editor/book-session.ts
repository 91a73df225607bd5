/**
 * A book in hand: the draft, what was done to it, and its way to the server. Every change is in the browser's storage
 * before it is anywhere else, and stays there until the server has it. What somebody else saved meanwhile is brought
 * together with it; where both changed one cell, the person decides.
 */
import type { BookDraft } from '@mingsuan/app/contract';
import { conflictSchema } from '@mingsuan/app/workbench';
import { watchConnection } from '../api/connection.ts';
import { call, LostConnection, RequestProblem } from '../api/request.ts';
import { type Clash, decided, editsBetween, merge, rowsAt, withCells } from './draft-edits.ts';
import { forgetUnsaved, keepTyped, keepUnsaved, type LeftBehind, type TypedCell, type Unsaved } from './unsaved.ts';

/** Time for another key before what was typed is sent. */
const PAUSE = 300;
const HISTORY_MAX = 200;

export type Saving = 'saved' | 'unsaved' | 'saving' | 'offline' | 'refused';

export interface BookState {
  readonly draft: BookDraft;
  /** Revision that the server has. */
  readonly revision: number;
  readonly saving: Saving;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What two people changed; nothing is saved until it is decided. */
  readonly clashes: readonly Clash[];
  /** Why the server refused a save. */
  readonly refusal: unknown;
  /** How many times somebody else's change was taken in. */
  readonly takenIn: number;
}

export class BookSession {
  state: BookState;
  private readonly watchers = new Set<() => void>();
  private base: BookDraft;
  /** My draft while clashes are open; what is shown has theirs. */
  private mine: BookDraft | null = null;
  private past: readonly BookDraft[] = [];
  private future: readonly BookDraft[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isSending = false;
  private readonly unwatch: () => void;

  constructor(
    private readonly bookId: string,
    server: { readonly draft: BookDraft; readonly revision: number },
    { unsaved, typed }: LeftBehind,
  ) {
    this.base = server.draft;
    this.state = {
      draft: server.draft,
      revision: server.revision,
      saving: 'saved',
      canUndo: false,
      canRedo: false,
      clashes: [],
      refusal: null,
      takenIn: 0,
    };
    if (unsaved !== null || typed !== null) {
      const left = withTyped(unsaved ?? { base: server.draft, draft: server.draft }, typed);
      this.bringTogether(left.base, left.draft, server.draft, server.revision);
      keepTyped(bookId, null);
    }
    this.unwatch = watchConnection(() => this.schedule(0));
    addEventListener('pagehide', this.hurry);
  }

  /** The page may be closed: what waits for another key is sent at once. The browser keeps it all the same. */
  private readonly hurry = (): void => {
    clearTimeout(this.timer);
    void this.send();
  };

  readonly watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  /** Sends what is not sent yet and stops. */
  close(): void {
    removeEventListener('pagehide', this.hurry);
    this.unwatch();
    this.hurry();
  }

  change(draft: BookDraft): void {
    if (draft === this.state.draft) return;
    this.past = [...this.past.slice(-HISTORY_MAX), this.state.draft];
    this.future = [];
    this.show(draft);
  }

  /** What stands in the open cell; null once it is entered or given up. */
  hold(cell: TypedCell | null): void {
    keepTyped(this.bookId, cell);
  }

  undo(): void {
    const before = this.past.at(-1);
    if (before === undefined) return;
    this.past = this.past.slice(0, -1);
    this.future = [this.state.draft, ...this.future];
    this.show(before);
  }

  redo(): void {
    const [after, ...rest] = this.future;
    if (after === undefined) return;
    this.past = [...this.past, this.state.draft];
    this.future = rest;
    this.show(after);
  }

  /** Of the open clashes, those in which mine holds. */
  decide(chosen: readonly Clash[]): void {
    if (this.mine === null) return;
    const draft = decided(this.state.draft, this.mine, chosen);
    this.mine = null;
    this.set({ clashes: [] });
    this.show(draft);
  }

  /** Tries again what was refused. */
  retry(): void {
    this.set({ refusal: null });
    this.schedule(0);
  }

  /** Nothing is left to send: for what works on the server's copy. */
  async settled(): Promise<boolean> {
    clearTimeout(this.timer);
    await this.send();
    return this.state.saving === 'saved';
  }

  private show(draft: BookDraft): void {
    this.set({ draft, saving: 'unsaved' });
    keepUnsaved(this.bookId, { revision: this.state.revision, base: this.base, draft });
    this.schedule(PAUSE);
  }

  private schedule(after: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), after);
  }

  private async send(): Promise<void> {
    if (this.isSending || this.state.clashes.length > 0) return;
    const { draft, revision } = this.state;
    const edits = editsBetween(this.base, draft);
    if (edits.length === 0) {
      this.acknowledged(draft, revision);
      return;
    }
    this.isSending = true;
    this.set({ saving: 'saving' });
    try {
      const saved = await call('saveDraft', { params: { id: this.bookId }, body: { revision, edits } });
      this.isSending = false;
      this.acknowledged(draft, saved.revision);
    } catch (error) {
      this.isSending = false;
      this.failed(error);
    }
  }

  private acknowledged(draft: BookDraft, revision: number): void {
    this.base = draft;
    if (this.state.draft === draft) {
      forgetUnsaved(this.bookId);
      this.set({ revision, saving: 'saved', refusal: null });
    } else {
      this.set({ revision });
      this.show(this.state.draft);
    }
  }

  private failed(error: unknown): void {
    const conflict = error instanceof RequestProblem ? conflictSchema.safeParse(error.body) : null;
    if (conflict?.success) {
      this.bringTogether(this.base, this.state.draft, conflict.data.draft, conflict.data.revision);
    } else if (error instanceof LostConnection) {
      this.set({ saving: 'offline' });
    } else {
      this.set({ saving: 'refused', refusal: error });
    }
  }

  private bringTogether(base: BookDraft, mine: BookDraft, theirs: BookDraft, revision: number): void {
    const { draft, clashes } = merge(base, mine, theirs);
    this.base = theirs;
    // what was done before was done to another draft
    this.past = [];
    this.future = [];
    this.mine = clashes.length > 0 ? mine : null;
    const isMineOnly = editsBetween(mine, draft).length === 0;
    this.set({ revision, clashes, takenIn: this.state.takenIn + (isMineOnly ? 0 : 1) });
    if (clashes.length > 0) {
      this.set({ draft, saving: 'unsaved' });
      keepUnsaved(this.bookId, { revision, base, draft: mine });
    } else this.show(draft);
  }

  private set(change: Partial<BookState>): void {
    const canUndo = this.past.length > 0;
    this.state = { ...this.state, ...change, canUndo, canRedo: this.future.length > 0 };
    for (const watcher of this.watchers) watcher();
  }
}

/** A cell that was open when its page went is entered, on what it held then: who changed it meanwhile is asked. */
function withTyped(
  { base, draft }: Pick<Unsaved, 'base' | 'draft'>,
  typed: TypedCell | null,
): Pick<Unsaved, 'base' | 'draft'> {
  if (typed === null) return { base, draft };
  const { header, row, was, text } = typed;
  const isAsThen = (rowsAt(base, typed)[row]?.[header] ?? '') === was;
  return {
    base: isAsThen ? base : withCells(base, typed, [header], [[was]]),
    draft: withCells(draft, typed, [header], [[text]]),
  };
}
