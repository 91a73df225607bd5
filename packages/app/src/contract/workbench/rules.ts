/** 规则: the rulebook to read and to try. */
import { z } from 'zod';

const citationSchema = z.object({
  document: z.string(),
  number: z.string().nullable(),
  clause: z.string().nullable(),
  verified: z.boolean(),
});

export const ruleSchema = z.object({
  id: z.string(),
  title: z.string(),
  formula: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  basis: z.array(citationSchema),
  from: z.int().nullable(),
  to: z.int().nullable(),
  remedy: z.string(),
});
export type RuleSummary = z.infer<typeof ruleSchema>;

/** Cells are written `03:2013201.2`, prose by section. */
const ruleExampleSchema = z.object({
  name: z.string(),
  cells: z.record(z.string(), z.string()),
  prose: z.record(z.string(), z.string()),
  text: z.string().nullable(),
});
export const ruleDetailSchema = ruleSchema.extend({
  pass: z.array(ruleExampleSchema),
  fail: z.array(ruleExampleSchema),
});
export type RuleDetail = z.infer<typeof ruleDetailSchema>;

export const trialSchema = z.object({
  outcome: z.enum(['passed', 'tail', 'failed', 'explain', 'notApplicable', 'unverified']),
  why: z.string(),
  findings: z.array(z.object({ message: z.string(), stated: z.string().nullable(), expected: z.string().nullable() })),
});
export type RuleTrial = z.infer<typeof trialSchema>;

/** 分类科目 of a year, for entering and naming codes. */
export const codesSchema = z.object({
  functional: z.record(z.string(), z.string()),
  economic: z.record(z.string(), z.string()),
});
export type Codes = z.infer<typeof codesSchema>;

export const profilesSchema = z.array(z.object({ id: z.string(), name: z.string(), composable: z.boolean() }));
