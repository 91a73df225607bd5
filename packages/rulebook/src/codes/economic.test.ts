import { describe, expect, test } from 'vitest';
import {
  CONSTRUCTION_CLASSES,
  economicByCode,
  economicByName,
  economicEntries,
  economicNameVerdict,
  NON_PERSONNEL_CLASSES,
  PERSONNEL_CLASSES,
  THREE_PUBLIC_SECTIONS,
} from './economic.ts';

const entries = [...economicEntries()];

describe('部门预算支出经济分类', () => {
  test('公开06表的109行，代码递增不重复', () => {
    expect(entries).toHaveLength(109);
    const codes = entries.map((entry) => entry.code);
    expect([...codes].sort()).toEqual(codes);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('款都有类，类分属人员经费、公用经费和基本建设', () => {
    for (const entry of entries) expect(economicByCode(entry.code.slice(0, 3)), entry.code).not.toBeNull();
    const classes = entries.filter((entry) => entry.level === 'class').map((entry) => entry.code);
    expect([...PERSONNEL_CLASSES, ...NON_PERSONNEL_CLASSES, ...CONSTRUCTION_CLASSES].sort()).toEqual(classes);
  });

  test('309、311不得列入基本支出', () => {
    expect(economicByCode('30902')).toMatchObject({ name: '办公设备购置', group: '公用经费', allowedInBasic: false });
    expect(economicByCode('31199')?.allowedInBasic).toBe(false);
    expect(economicByCode('30101')).toMatchObject({ name: '基本工资', group: '人员经费', allowedInBasic: true });
  });

  test('印错的写法认得出', () => {
    expect(economicNameVerdict('31001', '房屋建筑物购建')).toBe('official');
    expect(economicNameVerdict('31001', '房屋建筑物构建')).toBe('misspelt');
    expect(economicNameVerdict('30999', '其他资本性支出')).toBe('misspelt');
    expect(economicNameVerdict('31099', '其他资本性支出')).toBe('official');
    expect(economicNameVerdict('30201', '印刷费')).toBe('different');
    expect(economicNameVerdict('30212', '因公出国(境)费用')).toBe('official');
    expect(economicNameVerdict('39901', '不知道')).toBeNull();
  });

  test('同名的款都查得到', () => {
    expect(economicByName('办公设备购置').map((entry) => entry.code)).toEqual(['30902', '31002']);
    expect(economicByName('没有的科目')).toEqual([]);
  });

  test('“三公”各项对应的款都存在', () => {
    for (const code of Object.values(THREE_PUBLIC_SECTIONS).flat()) expect(economicByCode(code), code).not.toBeNull();
  });
});
