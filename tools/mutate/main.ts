/**
 * `npm run mutate [-- FILE… --seed N --misses --write]`: changes one printed number after the other and counts what the audit makes of it.
 * Prints shares per kind of change, and per rule how often it could fire, fired and was right.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { auditDisclosure, read } from '@mingsuan/app';
import { type Audit, operandsOf, whereOf } from '@mingsuan/core/audit';
import type { Reading } from '@mingsuan/core/statement';
import { readTxt } from '@mingsuan/formats/txt';
import { judge, signatures, type Verdict } from './judge.ts';
import { applyMutation, blocks, type Mutation, type MutationKind, singleChanges, slips } from './mutation.ts';
import { reachOf } from './reach.ts';

const KINDS: Readonly<Record<MutationKind, string>> = {
  cell: '表格单元格改一位数字',
  prose: '文字数字改一位数字',
  form: '自评表数字改一位数字',
  swap: '相邻数字颠倒',
  tenfold: '小数点错一位（×10）',
  unit: '元误作万元（×10000）',
  shift: '一列整块下移一行',
  paste: '一列整块循环粘贴',
};

/** Changes of one digit: what kind of slip they are depends on the digit. */
function isSingle(kind: MutationKind): boolean {
  return kind === 'cell' || kind === 'prose' || kind === 'form';
}

function auditText(text: string, name: string): Audit {
  return auditDisclosure(read(readTxt(new TextEncoder().encode(text), name)));
}

function mutationsOf(reading: Reading, seed: number): Mutation[] {
  return [...singleChanges(reading, seed), ...slips(reading, seed + 1), ...blocks(reading)];
}

/** Rules that look at each statement, so that “could fire” can be counted. */
function rulesByStatement(audit: Audit): Map<number, Set<string>> {
  const map = new Map<number, Set<string>>();
  for (const { rule, relation } of audit.asked) {
    for (const { index } of operandsOf(relation)) {
      const rules = map.get(index) ?? new Set();
      rules.add(rule.id);
      map.set(index, rules);
    }
  }
  return map;
}

function percent(part: number, whole: number): string {
  if (whole === 0) return '——';
  return `${((part * 100) / whole).toFixed(1)}%`;
}

function run(file: string, seed: number, misses: boolean, rows: Rows): void {
  const text = readFileSync(file, 'utf8');
  const baselineAudit = auditText(text, file);
  const baseline = signatures(baselineAudit);
  const { reading } = baselineAudit;
  const verdicts: Verdict[] = [];
  for (const mutation of mutationsOf(reading, seed)) {
    verdicts.push(judge(mutation, baseline, auditText(applyMutation(reading.document.lines, mutation), file)));
  }
  console.log(`\n${file}（种子 ${seed}）`);
  console.log('改动种类 | 次数 | 报出 | 一条问题指明位置和原值 | 说出错误种类 | 多报错误');
  for (const kind of Object.keys(KINDS) as MutationKind[]) {
    const own = verdicts.filter((v) => v.mutation.kind === kind);
    const count = (test: (v: Verdict) => boolean) => percent(own.filter(test).length, own.length);
    const extra = own.reduce((sum, v) => sum + Math.max(v.extra, 0), 0);
    const kindNamed = isSingle(kind) ? '——' : count((v) => v.kindNamed);
    console.log(
      `${KINDS[kind]} | ${own.length} | ${count((v) => v.reported)} | ${count((v) => v.named)} | ${kindNamed} | ${extra}`,
    );
  }
  printReach(baselineAudit, verdicts, misses);
  countRules(baselineAudit, verdicts, rows);
  if (misses) printMisses(reading, verdicts);
}

/** Of the numbers that any rule looks at, how many changes are reported; the others are listed. */
function printReach(audit: Audit, verdicts: readonly Verdict[], all: boolean): void {
  const { reached, reported, unreached } = reachOf(audit, verdicts);
  console.log(
    `有规则核对的数字 ${reached} 个，改动后报出 ${reported} 个（${percent(reported, reached)}）；没有规则核对的 ${unreached.length} 个`,
  );
  if (all || audit.reading.evaluation !== null) for (const words of unreached) console.log(`  无规则：${words}`);
}

type Rows = Map<string, { could: number; fired: number; right: number }>;

function countRules(audit: Audit, verdicts: readonly Verdict[], rows: Rows): void {
  const byStatement = rulesByStatement(audit);
  const row = (id: string) => {
    const known = rows.get(id) ?? { could: 0, fired: 0, right: 0 };
    rows.set(id, known);
    return known;
  };
  for (const { mutation, fired, right } of verdicts) {
    const could = new Set(mutation.edits.flatMap((e) => [...(byStatement.get(e.statement.index) ?? [])]));
    for (const id of new Set([...could, ...fired])) row(id).could++;
    for (const id of fired) row(id).fired++;
    for (const id of right) row(id).right++;
  }
}

function printRules(rows: Rows): void {
  console.log('\n规则 | 可能触发 | 触发 | 触发且正确');
  for (const [id, { could, fired, right }] of [...rows].sort(([a], [b]) => a.localeCompare(b))) {
    console.log(`${id} | ${could} | ${fired} | ${right}`);
  }
}

function printMisses(reading: Reading, verdicts: readonly Verdict[]): void {
  console.log('\n未报出或未指明的改动：');
  for (const { mutation, reported, named, kindNamed } of verdicts) {
    const named2 = isSingle(mutation.kind) || kindNamed;
    if (reported && named && named2) continue;
    const words = mutation.edits.map(
      (e) =>
        `第 ${e.statement.place.line} 行 ${whereOf(reading, e.statement)} ${e.statement.printed.text || '空'}→${e.text || '空'}`,
    );
    console.log(`${reported ? (named ? '未说种类' : '未指明') : '未报出'} [${mutation.kind}] ${words.join('；')}`);
  }
}

const args = process.argv.slice(2);
const seedAt = args.indexOf('--seed');
const seed = seedAt >= 0 ? Number.parseInt(args[seedAt + 1] ?? '', 10) : 20231231;
const named = args.filter((arg, i) => !arg.startsWith('--') && (seedAt < 0 || i !== seedAt + 1));
const defaults = [
  '../shared/seeds/001_0dc1892294a9b625.txt',
  '../shared/seeds/000_02cdc01098e58b2c.txt',
  '../shared/seeds/003_b1d918c13edae0bc.txt',
  '../shared/seeds/004_fd1e12f585c45b10.txt',
  'samples/final-accounts-2023/sound.txt',
  'samples/evaluation-reports-2022/summary.txt',
  'samples/evaluation-reports-2022/project-report.txt',
  'samples/evaluation-reports-2022/overall-report.txt',
];
const files = named.length > 0 ? named : defaults.filter((file) => existsSync(file));
const rows: Rows = new Map();
for (const file of files) run(file, seed, args.includes('--misses'), rows);
printRules(rows);
if (args.includes('--write')) {
  const sorted = Object.fromEntries([...rows].sort(([a], [b]) => a.localeCompare(b)));
  writeFileSync(new URL('measured.json', import.meta.url), `${JSON.stringify(sorted, null, 1)}\n`);
}
