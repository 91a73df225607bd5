/** Who did something. One person on one machine for now; accounts will be further ids. */
import { z } from 'zod';

export const actorSchema = z.object({ id: z.string(), name: z.string() });
export type Actor = z.infer<typeof actorSchema>;

export const sessionSchema = z.object({
  actor: actorSchema,
  version: z.string(),
  /** Names the rules that audits were made with: it changes when a rule does. */
  rulebook: z.string(),
  /** Where everything is kept, as a person would look for it. */
  data: z.object({ kind: z.enum(['embedded', 'server']), place: z.string() }),
  limits: z.object({ fileBytes: z.int(), filesPerCase: z.int() }),
});
export type Session = z.infer<typeof sessionSchema>;
