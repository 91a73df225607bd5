import { expect, it } from 'vitest';
import { cellWords } from './example-words.ts';

it.each([
  ['03:20132.1', '公开03表 20132 第1栏'],
  ['05:2010101 行政运行.2', '公开05表 2010101 行政运行 第2栏'],
  ['01:27', '公开01表 行次27'],
  ['04:59.5', '公开04表 行次59 第5栏'],
  ['06:301', '公开06表 301'],
  ['07:empty', '公开07表 整张表'],
  ['01:31 总计.1', '公开01表 31 总计 第1栏'],
])('says where %s is', (cell, words) => {
  expect(cellWords(cell)).toBe(words);
});
