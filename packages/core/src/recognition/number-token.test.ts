/** Numbers of prose as they come out of files and typists: what is read, and what is left unread rather than guessed. */
import { expect, it } from 'vitest';
import { readNumbers } from './number-token.ts';

const UNITS = ['万元', '元', '%', '年', '个'];
const read = (text: string) =>
  readNumbers(text, UNITS).map(({ text: printed, numeral, unit }) =>
    numeral ? `${numeral.mantissa}/${numeral.decimals}${unit}` : `?${printed}`,
  );

it.each([
  ['支出1,537.4万元', ['15374/1万元']],
  ['支出1, 537.4万元', ['15374/1万元']],
  ['支出1 537.40万元', ['153740/2万元']],
  ['共20231,556.63万元', ['155663/2万元']],
  ['支出20231556.63元', ['2023155663/2元']],
  ['支出20,231.50万元', ['2023150/2万元']],
  ['2024年106.5万元', ['2024/0年', '1065/1万元']],
  ['预决算差异率-3.88%', ['-388/2%']],
  ['2023 2022年', ['2023/0', '2022/0年']],
])('reads %s', (text, numbers) => {
  expect(read(text)).toEqual(numbers);
});

it.each(['支出1.537,40万元', '各减少1267.86,2570.97万元'])('leaves %s unread', (text) => {
  expect(read(text)).toEqual([`?${/[\d.,]+/.exec(text)?.[0]}`]);
});
