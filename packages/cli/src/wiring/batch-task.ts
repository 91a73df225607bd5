/** What the threads of a batch are told and what they answer. */
import type { BatchCase } from '@mingsuan/app';
import type { CaseResult, FileSummary } from '@mingsuan/app/contract';
import type { StartedProgram } from '@mingsuan/formats/program';

/** Limits and options of every file of a batch. */
export interface BatchSettings {
  readonly timeout: number;
  readonly memory: number;
  readonly ocr: boolean;
  readonly profile: string | null;
  /** Which files get a report page of their own. */
  readonly reports: 'all' | 'found' | 'none';
  /** Where results and reports go. */
  readonly results: string;
  /** Where there is none, the pages are left beside the results, for another machine to take. */
  readonly reportsFolder: string | null;
}

export interface FileTask {
  readonly kind: 'file';
  readonly key: string;
  readonly path: string;
  readonly sha256: string;
  readonly absolute: string;
}

export interface CaseTask {
  readonly kind: 'case';
  readonly key: string;
  /** By which it is told of: the first of its files. */
  readonly path: string;
  readonly case: BatchCase;
  /** Of its members. */
  readonly sha256s: readonly string[];
  readonly absolutes: readonly string[];
}

export type BatchTask = FileTask | CaseTask;

export type BatchAnswer =
  | { readonly key: string; readonly bytes: number; readonly summary: FileSummary }
  | { readonly key: string; readonly bytes: number; readonly case: CaseResult }
  | { readonly key: string; readonly failure: string; readonly isMemory: boolean }
  | { readonly program: StartedProgram; readonly isRunning: boolean };
