/** The rules between files walked: every rule complete, every example run on real files. */
import { runExample } from '@mingsuan/testkit';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.ts';
import { crossRules } from './index.ts';

it('gives every rule an id of its own', () => {
  const ids = [...rules, ...crossRules].map((rule) => rule.id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

describe.each(crossRules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  it.each(rule.examples.pass.map((example) => [example.name, example] as const))('通过：%s', (_name, example) => {
    const { outcome, why } = runExample(rule, example);
    expect(['passed', 'tail'], why).toContain(outcome);
  });

  it.each(rule.examples.fail.map((example) => [example.name, example] as const))('报出：%s', (_name, example) => {
    const { outcome, why, findings } = runExample(rule, example);
    expect(['failed', 'explain'], why).toContain(outcome);
    expect(findings).toHaveLength(1);
  });

  it('不适用于单独一份文件', () => {
    const [example] = rule.examples.fail;
    if (!example) throw new Error('no example');
    const { others: _, ...alone } = example;
    expect(runExample(rule, alone).outcome).toBe('notApplicable');
  });
});
