/** `mingsuan rules [ID]`: the rulebook, or one rule with its citation and examples. */
import { type RuleJson, ruleBook } from '@mingsuan/app';
import { sayCitation } from '@mingsuan/core/audit';
import { type ExitCode, type Ports, UnusableInput } from '../ports.ts';

export interface RulesOptions {
  readonly json?: boolean;
}

export function rulesCommand(ports: Ports, id: string | undefined, options: RulesOptions): ExitCode {
  const all = ruleBook();
  if (id === undefined) {
    if (options.json) ports.stdout(`${JSON.stringify({ schema: 'mingsuan.rules/1', rules: all })}\n`);
    else for (const rule of all) ports.stdout(`${rule.id.padEnd(8)} ${SEVERITY[rule.severity]}  ${rule.title}\n`);
    return 0;
  }
  const rule = all.find((r) => r.id.toLowerCase() === id.toLowerCase());
  if (!rule) throw new UnusableInput(`没有编号为「${id}」的规则。用 mingsuan rules 列出全部规则。`);
  ports.stdout(options.json ? `${JSON.stringify(rule)}\n` : page(rule));
  return 0;
}

const SEVERITY = { error: '错误', warning: '警告', info: '提示' } as const;

function page(rule: RuleJson): string {
  const { from, to } = rule.effective;
  const out = [
    `${rule.id}  ${rule.title}`,
    '',
    `级别：${SEVERITY[rule.severity]}`,
    `关系：${rule.formula}`,
    `适用年度：${from === null && to === null ? '不限' : `${from ?? ''}—${to ?? ''}`}`,
    `处理：${rule.remedy}`,
    '依据：',
    ...rule.basis.map((one) => `  ${sayCitation(one)}`),
  ];
  for (const [title, examples] of [
    ['通过的例子', rule.examples.pass],
    ['报出的例子', rule.examples.fail],
  ] as const) {
    out.push(`${title}：`);
    for (const example of examples) {
      out.push(`  ${example.name}`);
      for (const [cell, value] of Object.entries(example.cells ?? {}))
        out.push(`    ${cell} = ${value === '' ? '（空）' : value}`);
      for (const text of Object.values(example.prose ?? {})) out.push(`    “${text}”`);
    }
  }
  return `${out.join('\n')}\n`;
}
