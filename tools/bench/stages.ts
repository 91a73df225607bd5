/**
 * `npm run bench:stages [FILE]`: where the time of reading and auditing one text goes, stage by stage, and the dearest rules.
 * A stage is told by the function that a sample of the profiler stands in, so that nothing has to be measured inside the
 * program itself; what is collected as garbage is a stage of its own. Milliseconds of one machine: compare within one run.
 */
import { existsSync, readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { auditDisclosure, auditJson, read } from '@mingsuan/app';
import { audit } from '@mingsuan/core/audit';
import { readTxt } from '@mingsuan/formats/txt';
import { applies, rules } from '@mingsuan/rulebook';

const WARM_UP = 300;
const RUNS = 200;
const RULES_SHOWN = 20;

/** Stages by the functions they begin with; a sample belongs to the innermost one. */
const STAGES: Readonly<Record<string, string>> = {
  readTxt: '读文本',
  decodeText: '　解码',
  splitLines: '　分行',
  halfWidth: '　全角转半角',
  blocksOf: '　分段、分格',
  recognise: '识别',
  findTables: '　找表',
  readTables: '　读表',
  readForm: '　读自评表',
  readSections: '　分节',
  bindSections: '　说明中的数',
  auditDisclosure: '审核',
  Case: '　建索引',
  hear: '　规则',
  diagnose: '　找原因',
  findingOfCause: '　写成问题',
  findingOfVerdict: '　写成问题',
  findingsOfTails: '　写成问题',
  numberOutcomes: '　每个数的结局',
  auditJson: 'JSON',
  '(garbage collector)': '垃圾回收',
};

const given = process.argv[2] ?? '../shared/seeds/001_0dc1892294a9b625.txt';
const file = existsSync(given) ? given : 'samples/final-accounts-2023/sound.txt';
const bytes = new Uint8Array(readFileSync(file));

function once(): number {
  return JSON.stringify(auditJson(auditDisclosure(read(readTxt(bytes, 'x.txt'))))).length;
}

/** Milliseconds of one run by stage, in the order of STAGES. */
async function stageTimes(): Promise<Map<string, number>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 100 });
  await session.post('Profiler.start');
  const begun = performance.now();
  for (let i = 0; i < RUNS; i++) once();
  const perRun = (performance.now() - begun) / RUNS;
  const { nodes } = (await session.post('Profiler.stop')).profile;
  session.disconnect();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const samples = new Map(Object.values(STAGES).map((stage) => [stage, 0]));
  let all = 0;
  const walk = (id: number, above: string | null): void => {
    const node = byId.get(id);
    if (!node) return;
    const stage = STAGES[node.callFrame.functionName] ?? above;
    all += node.hitCount ?? 0;
    if (stage !== null) samples.set(stage, (samples.get(stage) ?? 0) + (node.hitCount ?? 0));
    for (const child of node.children ?? []) walk(child, stage);
  };
  walk(nodes[0]?.id ?? 0, null);
  return new Map([...samples].map(([stage, hits]) => [stage, (hits * perRun) / all]));
}

/** The least time that each rule took, the dearest first; what rules share is counted with the first that asks. */
function ruleTimes(): [string, number][] {
  const least = new Map<string, number>();
  const timed = rules.map((rule) => ({
    ...rule,
    check: (disclosure: Parameters<typeof rule.check>[0]) => {
      const start = performance.now();
      const checks = [...rule.check(disclosure)];
      least.set(rule.id, Math.min(least.get(rule.id) ?? Number.MAX_VALUE, performance.now() - start));
      return checks;
    },
  }));
  const reading = read(readTxt(bytes, 'x.txt'));
  for (let i = 0; i < RUNS; i++) audit(reading, timed, applies);
  return [...least].sort(([, a], [, b]) => b - a);
}

for (let i = 0; i < WARM_UP; i++) once();
console.log(`${file}：每次的毫秒数（各级不含其下各级）`);
for (const [stage, ms] of await stageTimes()) console.log(`| ${stage} | ${ms.toFixed(2)} |`);
const byRule = ruleTimes();
const sum = byRule.reduce((total, [, ms]) => total + ms, 0);
console.log(`${byRule.length} 条规则合计 ${sum.toFixed(2)} ms，最费时的 ${RULES_SHOWN} 条（µs）：`);
console.log(
  byRule
    .slice(0, RULES_SHOWN)
    .map(([id, ms]) => `${id} ${(ms * 1000).toFixed(0)}`)
    .join('，'),
);
