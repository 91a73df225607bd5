/** Why a request was not carried out: problem+json (RFC 9457) in plain Chinese, with what to do. */
import { z } from 'zod';

export const problemSchema = z.object({
  type: z.literal('about:blank'),
  status: z.int(),
  /** For programs: `revision-conflict`, `not-found`, `file-too-large`… */
  code: z.string(),
  /** What happened. */
  title: z.string(),
  /** What to do. */
  remedy: z.string(),
  /** What is wrong in the request, by its path. */
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});

/** Named so as not to be taken for a Problem of an input file. */
export type RequestProblem = z.infer<typeof problemSchema>;
