/** The registry walked: every rule complete, every example run. */
import { readdirSync } from 'node:fs';
import { runExample } from '@mingsuan/testkit';
import { describe, expect, it } from 'vitest';
import { rules } from './index.ts';

describe('registry', () => {
  it('gives every rule an id of its own', () => {
    const ids = rules.map((rule) => rule.id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it('lists every file of rules', async () => {
    const files = readdirSync(new URL('.', import.meta.url)).filter(
      (f) => f.endsWith('.ts') && !f.endsWith('.test.ts') && f !== 'index.ts',
    );
    const known = new Set(rules.map(({ check }) => check));
    for (const file of files) {
      const module = (await import(new URL(file, import.meta.url).href)) as {
        rules?: readonly (typeof rules)[number][];
      };
      for (const rule of module.rules ?? [])
        expect(known.has(rule.check), `${file}: ${rule.id} is not in the registry`).toBe(true);
    }
  });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  it('has title, formula, basis, remedy and examples both ways', () => {
    expect(rule.title).not.toBe('');
    expect(rule.formula).not.toBe('');
    expect(rule.remedy).not.toBe('');
    expect(rule.basis.length).toBeGreaterThan(0);
    expect(rule.examples.pass.length).toBeGreaterThan(0);
    expect(rule.examples.fail.length).toBeGreaterThan(0);
  });

  for (const example of rule.examples.pass) {
    it(`通过：${example.name}`, () => {
      const { outcome, why } = runExample(rule, example);
      expect(['passed', 'tail'], why).toContain(outcome);
    });
  }

  for (const example of rule.examples.fail) {
    it(`报出：${example.name}`, () => {
      const { outcome, why, findings } = runExample(rule, example);
      expect(['failed', 'explain'], why).toContain(outcome);
      expect(findings.length).toBeGreaterThan(0);
    });
  }
});
