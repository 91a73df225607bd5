/** Audits one after another in the background. What is told to whoever watches is also in the store, for who comes later. */
import type { CaseDetail, CaseStage } from '../contract/workbench/case.ts';
import type { Store } from '../store/store.ts';
import { auditCase } from './audit-case.ts';
import { found } from './refusal.ts';
import { stampOf, type Workings } from './workings.ts';

type Watcher = (state: CaseDetail) => void;

export class AuditQueue {
  readonly #store: Store;
  readonly #workings: Workings;
  readonly #rulebook: string;
  readonly #watchers = new Map<string, Set<Watcher>>();
  readonly #waiting: string[] = [];
  #running: Promise<void> | null = null;
  #isStopped = false;

  constructor(store: Store, workings: Workings, rulebook: string) {
    this.#store = store;
    this.#workings = workings;
    this.#rulebook = rulebook;
  }

  add(id: string): void {
    if (!this.#waiting.includes(id)) this.#waiting.push(id);
    this.#running ??= this.#run();
  }

  /** Those that a restart cut off begin again. */
  async resume(): Promise<void> {
    for (const id of await this.#store.cases.unfinished()) this.add(id);
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

  /** Finishes what is running and begins nothing more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    for (let id = this.#waiting.shift(); id !== undefined && !this.#isStopped; id = this.#waiting.shift())
      await this.#audit(id);
    this.#running = null;
  }

  async #audit(id: string): Promise<void> {
    const { cases, files } = this.#store;
    try {
      const state = await cases.get(id);
      if (state === null) return;
      const result = await auditCase({
        found: state,
        bytesOf: async ({ sha256 }) => found(await files.get(sha256), '上传的文件'),
        formats: this.#workings.formats,
        rulebook: this.#rulebook,
        tell: (stage) => this.#tell(id, stage),
      });
      await cases.finish(id, result, stampOf(this.#workings));
      await this.#announce(id);
    } catch (error) {
      // the fault of one audit must not end the others; it is told in the place of the result
      await this.#fail(id, error);
    }
  }

  async #fail(id: string, error: unknown): Promise<void> {
    const detail = error instanceof Error ? error.message : String(error);
    this.#workings.report(`审核没有完成（${id}）：${detail}`);
    try {
      await this.#tell(id, 'failed');
    } catch {
      // the store itself is gone: the case is taken up again at the next start
    }
  }

  async #tell(id: string, stage: CaseStage): Promise<void> {
    await this.#store.cases.setStage(id, stage);
    await this.#announce(id);
  }

  async #announce(id: string): Promise<void> {
    const watchers = this.#watchers.get(id);
    if (watchers === undefined) return;
    const state = await this.#store.cases.get(id);
    if (state !== null) for (const watcher of watchers) watcher(state);
  }
}
