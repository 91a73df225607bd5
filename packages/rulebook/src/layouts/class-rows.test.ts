import { expect, test } from 'vitest';
import { functionalByCode, functionalName } from '../codes/functional.ts';
import { classRowByCode, classRowOf, classRows } from './class-rows.ts';

test('二十六类，代码递增，都在功能分类中，标签即2023年的名称', () => {
  expect(classRows).toHaveLength(26);
  const codes = classRows.map((row) => row.code);
  expect([...codes].sort()).toEqual(codes);
  for (const row of classRows) {
    expect(functionalByCode(row.code).length, row.code).toBeGreaterThan(0);
    expect(functionalName(row.code, 2023)).toBe(row.label);
  }
});

test('从印出的标签找到类', () => {
  expect(classRowOf('一、一般公共服务支出')?.code).toBe('201');
  expect(classRowOf('二十六、抗疫特别国债安排的支出')?.code).toBe('234');
  expect(classRowOf('二十六、抗役特别国债安排的支出')?.code).toBe('234');
  expect(classRowOf('医疗卫生与计划生育支出')?.code).toBe('210');
  expect(classRowOf('卫生健康支出（类）')?.ordinal).toBe(9);
  expect(classRowOf('本年支出合计')).toBeNull();
  expect(classRowByCode('229')?.label).toBe('其他支出');
  expect(classRowByCode('299')).toBeNull();
});

test('标签与旧称互不冲突', () => {
  const names = classRows.flatMap((row) => [row.label, ...row.aliases]);
  expect(new Set(names).size).toBe(names.length);
});
