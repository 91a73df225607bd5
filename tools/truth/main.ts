/**
 * `npm run truth [-- COUNT SEED]`: generates documents with planted defects, audits them, and prints precision and recall
 * by rule and by kind of defect. Ends with 1 where a defect was missed or something sound was accused. A run that was cut off
 * goes on where it ended.
 */
import { measureInParts } from './parts.ts';

const [count = 10_000, seed = 1] = process.argv.slice(2).map((text) => Number.parseInt(text, 10));
const measured = measureInParts({ from: 0, count, seed }, (done) => console.error(`已审 ${done} 份`));
const share = (part: number, whole: number) => (whole === 0 ? '—' : `${((100 * part) / whole).toFixed(2)}%`);

console.log(
  `${measured.documents} 份（其中 ${measured.sound} 份没有差错），埋下 ${measured.defects} 处差错，种子 ${seed}。`,
);
console.log('\n| 差错种类 | 埋下 | 查出 | 查出率 |\n|---|--:|--:|--:|');
for (const [kind, { planted, found }] of Object.entries(measured.byKind).sort())
  console.log(`| ${kind} | ${planted} | ${found} | ${share(found, planted)} |`);
console.log('\n| 规则 | 应报 | 报出 | 召回率 | 报出的条目 | 属实 | 精确率 |\n|---|--:|--:|--:|--:|--:|--:|');
for (const [rule, { planted, named, findings, right }] of Object.entries(measured.byRule).sort())
  console.log(
    `| ${rule} | ${planted} | ${named} | ${share(named, planted)} | ${findings} | ${right} | ${share(right, findings)} |`,
  );
const SHOWN_MAX = 40;
for (const line of measured.missed.slice(0, SHOWN_MAX)) console.log(`漏报：${line}`);
for (const line of measured.invented.slice(0, SHOWN_MAX)) console.log(`误报：${line}`);
console.log(`\n漏报 ${measured.missed.length} 处，误报 ${measured.invented.length} 条。`);
process.exitCode = measured.missed.length + measured.invented.length === 0 ? 0 : 1;
