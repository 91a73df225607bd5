/** What a batch has to do and has done: which files are finished, by whom, and what was found in each. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type AuditedFile, fileColumns, groupCases, type SummedFile, unreadResult } from '@mingsuan/app';
import type { CaseResult, FileResult, FileSummary } from '@mingsuan/app/contract';
import type { ProblemCode } from '@mingsuan/core/document';
import type { ParquetSource } from '@mingsuan/formats/parquet';
import type { FoundFile } from '../batch/find-files.ts';
import type { Journal } from '../batch/journal.ts';
import type { Progress } from '../batch/progress.ts';
import { factsFile, resultFile } from './batch-files.ts';
import type { BatchSettings, BatchTask } from './batch-task.ts';
import type { TaskFailure, TaskOutcome } from './batch-threads.ts';

/** What the journal keeps of a task. */
export type Finished = { readonly summary: FileSummary } | { readonly case: CaseResult };

export class Work {
  private readonly keys = new Map<string, string>();
  private readonly summaries = new Map<string, FileSummary>();
  private readonly cases: CaseResult[] = [];
  private readonly context: string;
  readonly journal: Journal<Finished>;
  private readonly files: readonly FoundFile[];
  private readonly settings: BatchSettings;
  private readonly progress: Progress;

  constructor(files: readonly FoundFile[], settings: BatchSettings, journal: Journal<Finished>, progress: Progress) {
    this.files = files;
    this.settings = settings;
    this.journal = journal;
    this.progress = progress;
    const { timeout, memory, ocr, profile, reports } = settings;
    this.context = JSON.stringify({ program: programVersion(), timeout, memory, ocr, profile, reports });
  }

  /** Those that no earlier run finished, with this program, these options and this content. */
  async *fileTasks(): AsyncGenerator<BatchTask> {
    for (const { path, absolute, problem } of this.files) {
      if (problem) {
        this.finish(path, '', this.unread({ path, sha256: '', bytes: 0 }, problem.code, problem.message));
        continue;
      }
      const sha256 = await hashOf(absolute);
      if (sha256 === null) {
        this.finish(
          path,
          '',
          this.unread(
            { path, sha256: '', bytes: 0 },
            'unreadable-file',
            `文件「${path}」读不出来：文件已不在，或没有权限。请检查后再审。`,
          ),
        );
        continue;
      }
      const key = this.keyOf([path, sha256]);
      const known = this.finished(key);
      if (known && 'summary' in known) {
        this.keys.set(path, key);
        this.summaries.set(path, known.summary);
        this.progress.add({ isOld: true, isProblem: known.summary.isUnread });
      } else yield { kind: 'file', key, path, sha256, absolute };
    }
  }

  async *caseTasks(): AsyncGenerator<BatchTask> {
    const absolutes = new Map(this.files.map(({ path, absolute }) => [path, absolute]));
    for (const one of groupCases([...this.ordered()])) {
      const key = this.keyOf(['case', ...one.members.map((path) => this.keys.get(path) ?? ''), ...one.own]);
      const known = this.finished(key);
      if (known && 'case' in known) this.cases.push(known.case);
      else {
        const [path = ''] = one.members;
        const paths = one.members.map((member) => absolutes.get(member) ?? member);
        const sha256s = one.members.map((member) => this.summaries.get(member)?.sha256 ?? '');
        yield { kind: 'case', key, path, case: one, sha256s, absolutes: paths };
      }
    }
  }

  take(task: BatchTask, outcome: TaskOutcome): void {
    if ('summary' in outcome) {
      this.journal.add({ key: task.key, bytes: outcome.bytes, value: { summary: outcome.summary } });
      this.finish(task.path, task.key, outcome.summary);
    } else if ('case' in outcome) {
      this.journal.add({ key: task.key, bytes: outcome.bytes, value: { case: outcome.case } });
      this.cases.push(outcome.case);
    } else if (task.kind === 'file')
      this.finish(task.path, outcome.code === 'set-aside' ? '' : task.key, this.failed(task, outcome));
  }

  /** Summaries by path, whoever was ready first. */
  *ordered(): Generator<FileSummary> {
    for (const { path } of this.files) {
      const summary = this.summaries.get(path);
      if (summary) yield summary;
    }
  }

  /** Each file with what its case added, in the order of the paths. */
  *summed(): Generator<SummedFile> {
    const added = new Map<string, SummedFile['added'][number][]>();
    const cases = this.cases.toSorted((a, b) => (a.files.join('\n') < b.files.join('\n') ? -1 : 1));
    for (const one of cases)
      for (const [path, findings] of Object.entries(one.added))
        added.set(path, [...(added.get(path) ?? []), ...findings]);
    for (const summary of this.ordered()) yield { summary, added: added.get(summary.path) ?? [] };
  }

  /** Everything found in each file, each read from the disk when it is its turn. */
  *audited(): Generator<AuditedFile> {
    for (const { summary, added } of this.summed()) {
      const own = this.resultOf(summary.path)?.findings ?? [];
      yield { summary, findings: added.length === 0 ? own : [...own, ...added] };
    }
  }

  /** Facts of each file in the order of the paths, and what they have in common. */
  facts(): ParquetSource[] {
    return [...this.ordered()].flatMap((summary) => {
      const csv = join(this.settings.results, factsFile(this.keys.get(summary.path) ?? ''));
      return this.keys.has(summary.path) && existsSync(csv) ? [{ csv, shared: fileColumns(summary) }] : [];
    });
  }

  private resultOf(path: string): FileResult | null {
    const key = this.keys.get(path);
    if (key === undefined || key === '') return null;
    // what a thread left there
    return JSON.parse(gunzipSync(readFileSync(join(this.settings.results, resultFile(key)))).toString()) as FileResult;
  }

  /** Done before, and its result is on the disk as it was. */
  private finished(key: string): Finished | null {
    const line = this.journal.get(key);
    if (!line) return null;
    const size = statSync(join(this.settings.results, resultFile(key)), { throwIfNoEntry: false })?.size;
    return size === line.bytes ? line.value : null;
  }

  private finish(path: string, key: string, summary: FileSummary): void {
    this.keys.set(path, key);
    this.summaries.set(path, summary);
    this.progress.add({ isProblem: summary.isUnread });
  }

  private keyOf(parts: readonly string[]): string {
    return createHash('sha256')
      .update([this.context, ...parts].join('\u0000'))
      .digest('hex');
  }

  /** The reader was ended: that is the result, and the next run finds the same. */
  private failed({ key, path, absolute }: BatchTask & { readonly kind: 'file' }, outcome: TaskFailure): FileSummary {
    const { timeout, memory } = this.settings;
    const name = basename(path);
    const words = {
      'time-limit': `文件「${name}」在时限 ${timeout} 秒内没有审完，已停止。请拆分文件，或用 --timeout 放宽时限（秒）后再审。`,
      'memory-limit': `审核文件「${name}」所需内存超过上限 ${memory} MB，已停止。请拆分文件，或用 --memory 放宽上限（MB）后再审。`,
      'set-aside': `文件「${name}」交给各台机器试了多次都没有审成，已搁置：${outcome.detail}。请排除原因后再运行一次，只重做搁置的。`,
      'reader-failed': `读取文件「${name}」时出错：${outcome.detail}。文件可能已损坏；请用 WPS 或 Office 打开后另存再审，仍不行的请把文件发给维护者。`,
    };
    const source = { path, sha256: '', bytes: statSync(absolute, { throwIfNoEntry: false })?.size ?? 0 };
    const summary = this.unread(source, outcome.code, words[outcome.code]);
    // a file or a machine that fails today is tried again by the next run
    if (outcome.code === 'set-aside') return summary;
    const written = gzipSync(JSON.stringify({ summary, findings: [] }), { level: 1 });
    const file = join(this.settings.results, resultFile(key));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, written);
    this.journal.add({ key, bytes: written.length, value: { summary } });
    return summary;
  }

  private unread(
    source: { path: string; sha256: string; bytes: number },
    code: ProblemCode,
    message: string,
  ): FileSummary {
    return unreadResult(source, { code, line: null, message }).summary;
  }
}

/** Bytes of a file that is taken into memory to be hashed. */
const HASHED_WHOLE = 4 << 20;

async function hashOf(absolute: string): Promise<string | null> {
  try {
    const hash = createHash('sha256');
    // a stream costs more than most files take to be read
    if (statSync(absolute).size <= HASHED_WHOLE) hash.update(readFileSync(absolute));
    else await pipeline(createReadStream(absolute), hash);
    return hash.digest('hex');
  } catch {
    // gone or forbidden: told as a file that cannot be read
    return null;
  }
}

/** What decides a result besides the file: the program with its rulebook. */
export function programVersion(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  if (import.meta.url.endsWith('.ts')) return 'source';
  const hash = createHash('sha256');
  for (const name of readdirSync(here).sort()) if (name.endsWith('.mjs')) hash.update(readFileSync(join(here, name)));
  return hash.digest('hex');
}
