/** Running one example of one rule: through the text, the reader, recognition and the audit. */
import {
  auditTogether,
  type CrossRule,
  type Example,
  type Finding,
  type Outcome,
  type Rule,
} from '@mingsuan/core/audit';
import { recognise } from '@mingsuan/core/recognition';
import { readTxt } from '@mingsuan/formats/txt';
import { vocabulary } from '@mingsuan/rulebook';
import { exampleText } from './example-text.ts';

export interface ExampleResult {
  readonly outcome: Outcome;
  readonly why: string;
  readonly findings: readonly Finding[];
}

export function runExample(rule: Rule | CrossRule, example: Example): ExampleResult {
  const { others = [] } = example;
  const first = read(example, 0);
  const readings = [first, ...others.map((other, i) => read(other, i + 1))] as const;
  const isBetween = 'across' in rule;
  const { audits, across } = auditTogether(readings, isBetween ? [] : [rule], isBetween ? [rule] : []);
  const own = isBetween ? across[0] : audits[0]?.rules[0];
  const findings = audits.flatMap((audit) => audit.findings);
  return { outcome: own?.outcome ?? 'unverified', why: own?.why ?? '', findings };
}

function read(example: Omit<Example, 'name'>, at: number) {
  const bytes = new TextEncoder().encode(exampleText(example, vocabulary));
  return recognise(readTxt(bytes, at === 0 ? 'example.txt' : `example-${at + 1}.txt`), vocabulary, {
    profile: example.profile ?? 'shanxi-2023',
  });
}
