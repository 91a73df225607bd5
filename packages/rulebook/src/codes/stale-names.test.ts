import { describe, expect, test } from 'vitest';
import { functionalByCode, isFunctionalName } from './functional.ts';
import { isCertainlyStale, staleName, staleNames, staleNamesIn } from './stale-names.ts';

describe('旧科目名称', () => {
  test('旧名在改名之年以后不再是该代码的有效名称', () => {
    for (const row of staleNames()) {
      expect(Number.isInteger(row.from), row.old).toBe(true);
      expect(isFunctionalName(row.code, row.old, row.from), `${row.code} ${row.old}`).not.toBe(true);
      expect(row.seenFrom === null || row.seenFrom >= row.from, row.old).toBe(true);
    }
  });

  test('仍在使用的代码，新名就是现行名称', () => {
    const others = staleNames().filter((row) => {
      const current = functionalByCode(row.code).find((entry) => entry.validTo === null);
      return current !== undefined && current.name !== row.new;
    });
    expect(others.map(({ code }) => code)).toEqual([]);
  });

  test('代码旁印旧名', () => {
    expect(staleName('2200199', '其他国土资源事务支出', 2024)?.new).toBe('其他自然资源事务支出');
    expect(staleName('210', '医疗卫生与计划生育支出（类）', 2023)?.from).toBe(2019);
    expect(staleName('210', '医疗卫生与计划生育支出', 2018)).toBeNull();
    expect(staleName('210', '卫生健康支出', 2023)).toBeNull();
  });

  test('只凭回忆的改名不算确凿', () => {
    const seen = staleName('20805', '行政事业单位离退休', 2023);
    const recalled = staleName('21301', '农业', 2023);
    expect(seen && isCertainlyStale(seen, 2023)).toBe(true);
    expect(seen && isCertainlyStale(seen, 2021)).toBe(false);
    expect(recalled && isCertainlyStale(recalled, 2023)).toBe(false);
  });
});

describe('正文中的旧名称', () => {
  const found = (text: string, year: number) => staleNamesIn(text, year).map(({ row, start }) => `${start} ${row.old}`);

  test('整名出现即报，长名只报一次', () => {
    expect(found('其他国土海洋气象等支出（款）', 2024)).toEqual(['0 其他国土海洋气象等支出']);
    expect(found('主要为未归口管理的行政单位离退休支出', 2023)).toEqual(['3 未归口管理的行政单位离退休']);
  });

  test('日常词语不报，作科目名时才报', () => {
    expect(found('农业生产、扶贫工作和文化建设', 2023)).toEqual([]);
    expect(found('农林水支出（类）扶贫（款）', 2023)).toEqual(['8 扶贫']);
    expect(found('现代农业（款）', 2023)).toEqual([]);
    expect(found('国土资源事务中心', 2023)).toEqual([]);
  });

  test('改名之前的年度不报', () => {
    expect(found('医疗卫生与计划生育支出100万元', 2018)).toEqual([]);
  });
});
