/** The pages under docs/rules/: one per rule from the rule's own data, and an index. */
import type { Citation, Example, RuleText } from '@mingsuan/core/audit';

/** What mutation measured of a rule: how often it could fire, fired, and its finding was right. */
export interface Measured {
  readonly could: number;
  readonly fired: number;
  readonly right: number;
}

const SEVERITY = { error: '错误', warning: '警告', info: '提示' } as const;

/** File names under docs/rules/ and their texts. */
export function rulePages(
  rules: readonly RuleText[],
  measured: Readonly<Record<string, Measured>>,
): Map<string, string> {
  const pages = new Map<string, string>([['README.md', index(rules, measured)]]);
  for (const rule of rules) pages.set(`${rule.id}.md`, page(rule, measured[rule.id]));
  return pages;
}

function index(rules: readonly RuleText[], measured: Readonly<Record<string, Measured>>): string {
  const out = [
    '# 规则目录',
    '',
    `共 ${rules.length} 条。本目录由 \`npm run docs\` 从规则数据生成，请勿手改。「可能触发／触发／正确」由 \`npm run mutate -- --write\` 测得。`,
    '',
    '| 编号 | 规则 | 级别 | 可能触发 | 触发 | 正确 |',
    '|---|---|---|--:|--:|--:|',
  ];
  for (const rule of rules) {
    const m = measured[rule.id];
    out.push(
      `| [${rule.id}](${rule.id}.md) | ${cell(rule.title)} | ${SEVERITY[rule.severity]} | ${m?.could ?? ''} | ${m?.fired ?? ''} | ${m?.right ?? ''} |`,
    );
  }
  return `${out.join('\n')}\n`;
}

function page(rule: RuleText, measured: Measured | undefined): string {
  const { from, to } = rule.effective;
  const years = from === null && to === null ? '不限' : `${from ?? '此前'} — ${to ?? '今'}`;
  const out = [
    `# ${rule.id} ${rule.title}`,
    '',
    `- 级别：${SEVERITY[rule.severity]}`,
    `- 关系：${rule.formula}`,
    `- 适用年度：${years}`,
    `- 处理：${rule.remedy}`,
    '',
    '## 依据',
    '',
    ...rule.basis.map((b) => `- ${basis(b)}`),
    '',
    '## 通过的例子',
    '',
    ...rule.examples.pass.flatMap(example),
    '## 报出的例子',
    '',
    ...rule.examples.fail.flatMap(example),
  ];
  if (measured) {
    out.push(
      '## 实测',
      '',
      `逐个改动样例中的数字（\`npm run mutate\`）：可能触发 ${measured.could} 次，触发 ${measured.fired} 次，其中所在问题指明位置和原值 ${measured.right} 次。`,
      '',
    );
  }
  return `${out.join('\n').trimEnd()}\n`;
}

function basis({ document, number, clause }: Citation): string {
  return `${document}${number === null ? '' : `（${number}）`}${clause === null ? '' : `：${clause}`}`;
}

function example(one: Example): string[] {
  const others = (one.others ?? []).flatMap((other, i) => [
    `另一份文件${i === 0 ? '' : i + 1}：`,
    '',
    ...content(other),
  ]);
  return [`**${one.name}**`, '', ...content(one), ...others];
}

function content(one: Omit<Example, 'name' | 'others'>): string[] {
  const out: string[] = [];
  const cells = Object.entries(one.cells ?? {});
  if (cells.length > 0) {
    out.push('| 表:行.栏 | 数 |', '|---|--:|');
    for (const [key, value] of cells) out.push(`| ${cell(key)} | ${value === '' ? '（空）' : cell(value)} |`);
    out.push('');
  }
  for (const [section, text] of Object.entries(one.prose ?? {}))
    out.push(`> （${section}）${text.replaceAll('\n', '\n> ')}`, '');
  if (one.text !== undefined) out.push('```text', one.text.trim(), '```', '');
  return out;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
