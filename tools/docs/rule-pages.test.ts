/** docs/rules/ is what the rulebook says today. */
import { existsSync, readFileSync } from 'node:fs';
import { crossRules, rules } from '@mingsuan/rulebook';
import { expect, it } from 'vitest';
import { readMeasured } from './measured.ts';
import { rulePages } from './rule-pages.ts';

it('docs/rules/ is fresh: run `npm run docs` after changing a rule', () => {
  const stale: string[] = [];
  for (const [file, text] of rulePages([...rules, ...crossRules], readMeasured())) {
    const path = new URL(`../../docs/rules/${file}`, import.meta.url);
    if (!existsSync(path) || readFileSync(path, 'utf8') !== text) stale.push(file);
  }
  expect(stale).toEqual([]);
});
