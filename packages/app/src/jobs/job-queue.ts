/**
 * Work that several machines share: each job is done by somebody, and has exactly one result, however often whoever works
 * on it dies. A port; `storage` has it on PostgreSQL. One machine alone needs none: its threads take from the list itself.
 */

/** Something to be done, told apart by its key: a hash of the program, the options and the content. */
export interface Job {
  readonly key: string;
  /** As JSON. */
  readonly data: unknown;
}

/** Somebody's for as long as he lets himself be heard of; afterwards anybody's again. */
export interface HeldJob extends Job {
  readonly id: string;
  readonly leaseSeconds: number;
}

/** What came of a job: the bytes of its parts, or why there are none. */
export interface JobResult {
  readonly failure: JobFailure | null;
  readonly result: Uint8Array | null;
  readonly facts: Uint8Array | null;
  readonly report: Uint8Array | null;
}

/** `code` is of whoever did the job, or `set-aside`: given up after too many tries, and why. */
export interface JobFailure {
  readonly code: string;
  readonly detail: string;
}

export interface FinishedJob extends JobResult {
  readonly key: string;
}

export interface JobCounts {
  /** Nobody's yet, those that wait to be tried again included. */
  readonly waiting: number;
  readonly held: number;
}

/** When a job becomes anybody's again, and how often. */
export interface JobTerms {
  readonly leaseSeconds: number;
  /** After the first try. */
  readonly retries: number;
  /** Before the first further try; doubled for each one after it. */
  readonly retryDelaySeconds: number;
}

export interface JobQueue {
  /** Each once, whoever else asks for the same. What is finished is there at once; what was set aside or taken is done anew. */
  readonly enqueue: (jobs: readonly Job[], terms: JobTerms) => Promise<void>;
  /** At most so many, held from now on. */
  readonly fetch: (many: number) => Promise<HeldJob[]>;
  /** Says that these are still being worked on. */
  readonly keep: (jobs: readonly HeldJob[]) => Promise<void>;
  /** The result and the end of the job are one; where there is a result already, it stays. */
  readonly complete: (job: HeldJob, result: JobResult) => Promise<void>;
  /** To be tried again later, or set aside when that was tried too often. */
  readonly fail: (job: HeldJob, why: string) => Promise<void>;
  /** To be done by somebody else now; no try is lost. */
  readonly giveBack: (jobs: readonly HeldJob[]) => Promise<void>;
  /** Which of these have a result that nobody took. */
  readonly finished: (keys: readonly string[]) => Promise<string[]>;
  readonly results: (keys: readonly string[]) => Promise<FinishedJob[]>;
  /** Whoever asked has these in a safe place: the results are let go. */
  readonly taken: (keys: readonly string[]) => Promise<void>;
  readonly counts: () => Promise<JobCounts>;
  readonly close: () => Promise<void>;
}
