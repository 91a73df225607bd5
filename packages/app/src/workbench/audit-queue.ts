/**
 * Audits in the background, a few at a time, so that a hand is free for whoever edits. What is told to whoever watches is
 * also in the store, for who comes later.
 */
import type { CaseDetail, CaseStage } from '../contract/workbench/case.ts';
import type { CaseResult, Store } from '../store/store.ts';
import { failedCase } from './audit-case.ts';
import { LabourLost } from './labour.ts';
import { found, Refusal } from './refusal.ts';
import { stampOf, type Workings } from './workings.ts';

type Watcher = (state: CaseDetail) => void;

/** So often is an audit begun that never came to its end, as when it takes the whole process with it. */
const TRIES_MAX = 3;

export class AuditQueue {
  readonly #store: Store;
  readonly #workings: Workings;
  readonly #rulebook: string;
  readonly #watchers = new Map<string, Set<Watcher>>();
  readonly #waiting: string[] = [];
  readonly #running = new Map<string, Promise<void>>();
  #isStopped = false;

  constructor(store: Store, workings: Workings, rulebook: string) {
    this.#store = store;
    this.#workings = workings;
    this.#rulebook = rulebook;
  }

  add(id: string): void {
    if (!this.#waiting.includes(id)) this.#waiting.push(id);
    this.#begin();
  }

  /** Those that a restart cut off begin again. */
  async resume(): Promise<void> {
    for (const id of await this.#store.cases.unfinished()) this.add(id);
  }

  /** With how many come before it, where it waits. */
  placed(state: CaseDetail): CaseDetail {
    const at = this.#waiting.indexOf(state.id);
    const ahead = at < 0 ? 0 : at + this.#running.size;
    return ahead === 0 ? state : { ...state, ahead };
  }

  /** Returns how to stop watching. */
  watch(id: string, watcher: Watcher): () => void {
    const watchers = this.#watchers.get(id) ?? new Set();
    this.#watchers.set(id, watchers.add(watcher));
    return () => {
      watchers.delete(watcher);
      if (watchers.size === 0) this.#watchers.delete(id);
    };
  }

  /** Gives up what is running: the next start takes it up again. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#workings.labour.stop();
    await Promise.all(this.#running.values());
  }

  #begin(): void {
    const most = Math.max(1, this.#workings.labour.hands - 1);
    while (!this.#isStopped && this.#running.size < most) {
      // one that is audited already waits for that audit
      const next = this.#waiting.findIndex((id) => !this.#running.has(id));
      const [id] = next < 0 ? [] : this.#waiting.splice(next, 1);
      if (id === undefined) return;
      this.#running.set(
        id,
        this.#audit(id).finally(() => {
          this.#running.delete(id);
          this.#begin();
          void this.#announceWaiting();
        }),
      );
    }
  }

  async #audit(id: string): Promise<void> {
    const { cases } = this.#store;
    try {
      const state = await cases.get(id);
      if (state === null) return;
      const result = await this.#resultOf(state);
      if (this.#isStopped) return;
      await cases.finish(id, result, stampOf(this.#workings));
      await this.#announce(id);
    } catch (error) {
      // the fault of one audit must not end the others; it is told in the place of the result
      if (!this.#isStopped) await this.#fail(id, error);
    }
  }

  async #resultOf(state: CaseDetail): Promise<CaseResult> {
    const { id } = state;
    const { cases, files } = this.#store;
    const tries = await cases.begin(id);
    await this.#announce(id);
    if (tries > TRIES_MAX)
      return failedCase(state, this.#rulebook, `审核这些文件时程序意外结束了 ${TRIES_MAX} 次，不再尝试。${UNREAD}`);
    const contents: Uint8Array[] = [];
    for (const { sha256 } of state.documents) contents.push(found(await files.get(sha256), '上传的文件'));
    const task = { found: state, contents, rulebook: this.#rulebook };
    let told = Promise.resolve();
    try {
      const result = await this.#workings.labour.ask('audit', task, (stage) => {
        told = told.then(() => this.#tell(id, stage));
      });
      // none may come after its end
      await told;
      return result;
    } catch (error) {
      if (!(error instanceof LabourLost)) throw error;
      this.#workings.report(`审核没有完成（${id}）：${error.message}`);
      return failedCase(state, this.#rulebook, `审核没有完成：${error.message}${UNREAD}`);
    }
  }

  async #fail(id: string, error: unknown): Promise<void> {
    const detail = error instanceof Error ? error.message : String(error);
    if (!(error instanceof Refusal)) this.#workings.report(`审核没有完成（${id}）：${detail}`);
    await this.#tell(id, 'failed');
  }

  /** Only of interest while it lasts: what becomes of it is told by its end. */
  async #tell(id: string, stage: CaseStage): Promise<void> {
    try {
      await this.#store.cases.setStage(id, stage);
      await this.#announce(id);
    } catch {
      // the store itself is gone: the case is taken up again at the next start
    }
  }

  async #announce(id: string): Promise<void> {
    const watchers = this.#watchers.get(id);
    if (watchers === undefined) return;
    const state = await this.#store.cases.get(id);
    if (state !== null) for (const watcher of watchers) watcher(this.placed(state));
  }

  /** The line has moved: whoever watches from it is told the new place. */
  async #announceWaiting(): Promise<void> {
    // of the line as it is now: it moves on while they are told
    for (const id of this.#waiting.slice()) await this.#announce(id).catch(() => undefined);
  }
}

const UNREAD = '请把文件分开，一个一个上传；仍不行的，用 WPS 或 Office 打开后另存再传。';
