/** Radicals and compatibility characters become the 汉字 they stand for; everything else stays as it is printed. */
import { expect, it } from 'vitest';
import { readableText } from './characters.ts';

it.each([
  ['\u2f00', '一'],
  ['\u2f26', '子'],
  ['\u2ed3', '长'],
  ['\u2ea0', '民'],
  ['\uf92c', '郎'],
  ['１', '１'],
  ['，', '，'],
  ['①', '①'],
  ['\u3000', ' '],
  ['\u00a0', ' '],
  ['\u200b', ''],
  ['\ufb01', '\ufb01'],
])('%j is read as %j', (character, expected) => {
  expect(readableText(character)).toBe(expected);
});
