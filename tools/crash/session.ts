/**
 * Somebody at work: cells typed, rows put in and taken out, versions made, files uploaded, one after another without a
 * pause. What the server acknowledged is remembered, and asked for again after it was killed.
 */
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { BookDraft } from '@mingsuan/app/contract';
import type { BookDetail, CaseDetail, Change, Draft, Edit, Version } from '@mingsuan/app/workbench';
import { applyEdits } from '@mingsuan/core/ledger';
import { asked } from '../workbench/ask.ts';

export class Session {
  readonly #random: () => number;
  /** Of the book as it was begun; every save is replayed on it. */
  #start: BookDraft | null = null;
  #book = '';
  #revision = 0;
  /** By revision, what was acknowledged. */
  readonly #saves = new Map<number, readonly Edit[]>();
  readonly #versions: Version[] = [];
  readonly #files: { readonly document: string; readonly sha256: string }[] = [];
  #serial = 0;

  constructor(random: () => number) {
    this.#random = random;
  }

  get acknowledged(): number {
    return this.#saves.size + this.#versions.length + this.#files.length;
  }

  async begin(address: string): Promise<void> {
    const source = { from: 'empty', name: '断电县档案馆', year: 2024, profile: null };
    const { book } = await asked<BookDetail>(address, 'POST', '/api/books', source);
    this.#book = book.id;
    this.#start = (await this.#draft(address)).draft;
  }

  /** Works until the server does not answer any more. */
  async work(address: string): Promise<void> {
    try {
      for (;;) await this.#step(address);
    } catch (error) {
      // fetch tells a connection that was cut like this; anything else is a failure of the test
      if (!(error instanceof TypeError)) throw error;
    }
  }

  async #step(address: string): Promise<void> {
    const choice = this.#random();
    if (choice < 0.05) await this.#upload(address);
    else if (choice < 0.15) await this.#makeVersion(address);
    else await this.#save(address);
  }

  async #save(address: string): Promise<void> {
    const edits = this.#edits();
    const path = `/api/books/${this.#book}/draft`;
    const { revision } = await asked<{ revision: number }>(address, 'PATCH', path, { revision: this.#revision, edits });
    this.#revision = revision;
    this.#saves.set(revision, edits);
  }

  #edits(): Edit[] {
    this.#serial++;
    const path = '/sheets/原因与用途/0';
    const row = { 文字: `第 ${this.#serial} 次改动${'，说明一句'.repeat(Math.floor(this.#random() * 200))}` };
    return this.#random() < 0.8 || this.#serial < 3
      ? [{ op: 'add', path: `${path}/-`, value: row }]
      : [
          { op: 'remove', path: `${path}/0` },
          { op: 'add', path: `${path}/0`, value: row },
        ];
  }

  async #makeVersion(address: string): Promise<void> {
    const path = `/api/books/${this.#book}/versions`;
    this.#versions.push(await asked<Version>(address, 'POST', path, { revision: this.#revision, note: '' }));
  }

  async #upload(address: string): Promise<void> {
    const bytes = Buffer.from(`部门决算 ${this.#random()}\n`.repeat(1 + Math.floor(this.#random() * 20_000)));
    const form = new FormData();
    form.append('files', new Blob([bytes]), '上传.txt');
    const { documents } = await asked<CaseDetail>(address, 'POST', '/api/cases', form);
    this.#files.push({
      document: documents[0]?.id ?? '',
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  }

  async #draft(address: string): Promise<Draft> {
    return asked<Draft>(address, 'GET', `/api/books/${this.#book}/draft`);
  }

  /** What is lost or half done, in words; and goes on from what is there. */
  async check(address: string): Promise<string[]> {
    const wrong: string[] = [];
    const { revision, draft } = await this.#draft(address);
    const changes = await this.#changes(address);
    // the save that was under way may have arrived without being acknowledged
    if (revision < this.#revision || revision > this.#revision + 1)
      wrong.push(`acknowledged revision ${this.#revision}, found ${revision}`);
    if (
      !isDeepStrictEqual(
        changes.map((one) => one.revision),
        Array.from({ length: revision }, (_, i) => i + 1),
      )
    )
      wrong.push(`the log does not hold each of the ${revision} saves once`);
    for (const [at, edits] of this.#saves)
      if (!isDeepStrictEqual(changes[at - 1]?.edits, edits)) wrong.push(`save ${at} is not what was acknowledged`);
    const replayed = applyEdits(
      this.#start,
      changes.flatMap(({ edits }) => edits),
    );
    if ('misfit' in replayed || !isDeepStrictEqual(replayed.value, draft))
      wrong.push('the draft is not what its saves make of it');
    wrong.push(...(await this.#lostVersions(address)), ...(await this.#lostFiles(address)));
    this.#revision = revision;
    return wrong;
  }

  async #changes(address: string): Promise<Change[]> {
    const all: Change[] = [];
    for (let before: number | undefined; ; before = all.at(-1)?.revision) {
      const query = before === undefined ? '' : `&before=${before}`;
      const path = `/api/books/${this.#book}/changes?limit=200${query}`;
      const { items } = await asked<{ items: Change[] }>(address, 'GET', path);
      all.push(...items);
      if (items.length < 200) return all.toReversed();
    }
  }

  async #lostVersions(address: string): Promise<string[]> {
    const { versions } = await asked<BookDetail>(address, 'GET', `/api/books/${this.#book}`);
    return this.#versions
      .filter((made) => !versions.some((one) => isDeepStrictEqual(one, made)))
      .map(({ number }) => `version ${number} is not there as it was made`);
  }

  async #lostFiles(address: string): Promise<string[]> {
    const lost: string[] = [];
    for (const { document, sha256 } of this.#files) {
      const response = await fetch(`${address}/api/documents/${document}/file`);
      const bytes = Buffer.from(await response.arrayBuffer());
      if (createHash('sha256').update(bytes).digest('hex') !== sha256)
        lost.push(`the file of ${document} is not whole`);
    }
    return lost;
  }
}
