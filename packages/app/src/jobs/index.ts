/** The port of work that several machines share. */
export type {
  FinishedJob,
  HeldJob,
  Job,
  JobQueue,
  JobResult,
  JobTerms,
} from './job-queue.ts';
