/** `npm run fuzz [-- --count N --seed S]`: random edits of the sound sample; prints the slowest text. */
import { readFileSync } from 'node:fs';
import { fuzz } from './run.ts';

const args = process.argv.slice(2);
const option = (name: string, fallback: number) => {
  const at = args.indexOf(name);
  return at < 0 ? fallback : Number.parseInt(args[at + 1] ?? '', 10);
};
const sample = readFileSync(new URL('../../samples/final-accounts-2023/sound.txt', import.meta.url), 'utf8');
const { texts, slowestMs, slowestSeed } = fuzz(sample, option('--count', 10_000), option('--seed', 1));
console.log(`${texts} 份随机改动的文本：没有一份出错，最慢 ${slowestMs.toFixed(0)} ms（种子 ${slowestSeed}）`);
