/** `npm run fuzz:forms [-- --rounds N --seed S --show N]`: cells of forms slide by one, two, three rows; how many forms are still read right. */
import { existsSync, readFileSync } from 'node:fs';
import { fuzzForms } from './form-shifts.ts';

const args = process.argv.slice(2);
const option = (name: string, fallback: number) => {
  const at = args.indexOf(name);
  return at < 0 ? fallback : Number.parseInt(args[at + 1] ?? '', 10);
};
const files = ['samples/final-accounts-2023/sound.txt', '../shared/seeds/001_0dc1892294a9b625.txt'].filter((file) =>
  existsSync(file),
);
const share = (part: number, whole: number) => `${((part * 100) / whole).toFixed(2)}%`;
for (const file of files) {
  const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  console.log(`\n${file}`);
  console.log('每张表移动的行数 | 表次 | 读得完全一样 | 不同但已提示 | 不同而没有提示');
  for (const shifts of [1, 2, 3]) {
    const { forms, exact, told, silent, examples } = fuzzForms(
      text,
      shifts,
      option('--rounds', 200),
      option('--seed', 1),
    );
    console.log(
      `${shifts} | ${forms} | ${share(exact, forms)} | ${share(told, forms)} | ${silent}（${share(silent, forms)}）`,
    );
    for (const example of examples.slice(0, option('--show', 0))) console.log(`  ${example}`);
  }
}
