/** Running one example of one rule: through the text, the reader, recognition and the audit. */
import { audit, type Example, type Finding, type Outcome, type Rule } from '@mingsuan/core/audit';
import { recognise } from '@mingsuan/core/recognition';
import { readTxt } from '@mingsuan/formats/txt';
import { vocabulary } from '@mingsuan/rulebook';
import { exampleText } from './example-text.ts';

export interface ExampleResult {
  readonly outcome: Outcome;
  readonly why: string;
  readonly findings: readonly Finding[];
}

export function runExample(rule: Rule, example: Example): ExampleResult {
  const bytes = new TextEncoder().encode(exampleText(example, vocabulary));
  const result = audit(recognise(readTxt(bytes, 'example.txt'), vocabulary), [rule]);
  const [own] = result.rules;
  return { outcome: own?.outcome ?? 'unverified', why: own?.why ?? '', findings: result.findings };
}
