import { expect, test } from 'vitest';
import { levelOf, parentCode } from './code-level.ts';
import { normalName } from './normal-name.ts';

test('名称比对不计括号宽窄、空格、引号和级次', () => {
  expect(normalName('因公出国（境）费用')).toBe('因公出国(境)费用');
  expect(normalName(' 组织事务 （款）')).toBe('组织事务');
  expect(normalName('“三供一业”移交补助支出（项）')).toBe('三供一业移交补助支出');
  expect(normalName('退职（役）费')).toBe('退职(役)费');
});

test('代码的级次与上级', () => {
  expect(['201', '20132', '2013250', '20', '20a', '合计', '201325001'].map(levelOf)).toEqual([
    'class',
    'section',
    'item',
    null,
    null,
    null,
    null,
  ]);
  expect(parentCode('2013250')).toBe('20132');
  expect(parentCode('201')).toBeNull();
});
