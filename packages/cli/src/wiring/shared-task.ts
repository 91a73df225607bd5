/** A task of a batch as it travels to another machine: what to do, under which limits, on which files by their content. */
import type { BatchCase } from '@mingsuan/app';
import type { JobTerms } from '@mingsuan/app/jobs';
import type { ArchivePlace } from '../batch/find-files.ts';
import type { BatchSettings, BatchTask } from './batch-task.ts';
import { programVersion } from './batch-work.ts';

/** What decides the result, without the folders of one machine. */
export type SharedSettings = Pick<BatchSettings, 'timeout' | 'memory' | 'ocr' | 'profile' | 'reports'>;

export interface SharedTask {
  readonly settings: SharedSettings;
  /** Null for a file by itself. */
  readonly case: BatchCase | null;
  /** By their paths under the folder, which every machine has in a place of its own. */
  readonly files: readonly SharedFile[];
}

export interface SharedFile {
  readonly path: string;
  readonly sha256: string;
  /** It is an entry of this. */
  readonly archive?: ArchivePlace;
}

/** Two machines that die with it in hand are chance; six are the document. */
const RETRIES = 5;
const RETRY_DELAY_SECONDS = 2;

const VERSION_LETTERS = 16;

/** Which queue: programs of another version have another. */
export function queueVersion(): string {
  return programVersion().slice(0, VERSION_LETTERS);
}

export function termsOf(leaseSeconds: number): JobTerms {
  return { leaseSeconds, retries: RETRIES, retryDelaySeconds: RETRY_DELAY_SECONDS };
}

export function sharedTask(
  task: BatchTask,
  { timeout, memory, ocr, profile, reports }: BatchSettings,
  archives: ReadonlyMap<string, ArchivePlace>,
): SharedTask {
  const settings = { timeout, memory, ocr, profile, reports };
  const shared = (path: string, sha256: string): SharedFile => {
    const archive = archives.get(path);
    return { path, sha256, ...(archive && { archive }) };
  };
  if (task.kind === 'file') return { settings, case: null, files: [shared(task.path, task.sha256)] };
  return { settings, case: task.case, files: task.case.members.map((path, i) => shared(path, task.sha256s[i] ?? '')) };
}

/** The task on a machine where the files are at `absolutes`. */
export function taskHere(key: string, shared: SharedTask, absolutes: readonly string[]): BatchTask {
  const [file = { path: '', sha256: '' }] = shared.files;
  const [absolute = ''] = absolutes;
  return shared.case === null
    ? { kind: 'file', key, path: file.path, sha256: file.sha256, absolute }
    : {
        kind: 'case',
        key,
        path: file.path,
        case: shared.case,
        sha256s: shared.files.map(({ sha256 }) => sha256),
        absolutes,
      };
}
