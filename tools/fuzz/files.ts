/** `npm run fuzz:files [-- --step BYTES --flips N --seed S --doc]`: files of every format cut off at every kilobyte, and with bytes changed; with --doc those of Word 97 too. */
import { readDamaged } from './damaged-files.ts';

const args = process.argv.slice(2);
const option = (name: string, fallback: number) => {
  const at = args.indexOf(name);
  return at < 0 ? fallback : Number.parseInt(args[at + 1] ?? '', 10);
};
const options = {
  step: option('--step', 1024),
  flips: option('--flips', 300),
  seed: option('--seed', 1),
  withDoc: args.includes('--doc'),
};
for (const { format, files, slowestMs } of await readDamaged(options))
  console.log(`${format}：${files} 份损坏的文件都读完了，没有一份出错，最慢 ${slowestMs.toFixed(0)} ms`);
