import { describe, expect, test } from 'vitest';
import { levelOf, parentCode } from './code-level.ts';
import {
  functionalByCode,
  functionalByName,
  functionalEntries,
  functionalEntry,
  functionalName,
  isFunctionalName,
} from './functional.ts';

const entries = [...functionalEntries()];

describe('支出功能分类', () => {
  test('每一行都读得出，年份成序', () => {
    expect(entries.length).toBeGreaterThan(850);
    for (const entry of entries) {
      expect(entry.name).not.toMatch(/[\s\d]/);
      expect(levelOf(entry.code)).toBe(entry.level);
      expect((entry.validFrom ?? 0) <= (entry.validTo ?? Number.POSITIVE_INFINITY), entry.code).toBe(true);
      expect(entry.seenYear === null).toBe(entry.status === 'recalled');
    }
  });

  test('款和项都有上级', () => {
    const orphans = entries.filter((entry) => {
      const parent = parentCode(entry.code);
      return parent !== null && functionalByCode(parent).length === 0;
    });
    expect(orphans.map((entry) => `${entry.code} ${entry.name}`)).toEqual([]);
  });

  test('同一代码不重复列同一名称', () => {
    const rows = entries.map((entry) => `${entry.code} ${entry.name}`);
    expect(rows.filter((row, index) => rows.indexOf(row) !== index)).toEqual([]);
  });

  test('已见的名称在所见年度有效', () => {
    const others = entries.filter(
      ({ code, name, seenYear }) => seenYear !== null && isFunctionalName(code, name, seenYear) !== true,
    );
    expect(others.map(({ code }) => code)).toEqual([]);
  });

  test('99结尾的是“其他”', () => {
    const odd = entries.filter(
      (entry) => entry.code.length > 3 && entry.code.endsWith('99') && !entry.name.includes('其他'),
    );
    expect(odd.map((entry) => entry.name)).toEqual([]);
  });
});

describe('按年度取名称', () => {
  test('改名前后各取各名', () => {
    expect(functionalName('207', 2018)).toBe('文化体育与传媒支出');
    expect(functionalName('207', 2019)).toBe('文化旅游体育与传媒支出');
    expect(functionalName('210', 2013)).toBe('医疗卫生支出');
    expect(functionalName('20805', 2019)).toBe('行政事业单位离退休');
    expect(functionalName('20805', 2023)).toBe('行政事业单位养老支出');
  });

  test('未设立或已取消的年度取不到', () => {
    expect(functionalName('20139', 2023)).toBeNull();
    expect(functionalName('20139', 2024)).toBe('社会工作事务');
    expect(functionalName('2010308', 2024)).toBeNull();
    expect(functionalName('9999999', 2023)).toBeNull();
  });

  test('年度不明时取现行名称', () => {
    expect(functionalName('220', null)).toBe('自然资源海洋气象等支出');
  });

  test('改名年份不确定的年度，两个名称都不算错', () => {
    expect(isFunctionalName('21301', '农业', 2019)).toBe(true);
    expect(isFunctionalName('21301', '农业农村', 2019)).toBe(true);
    expect(isFunctionalName('21301', '农业', 2023)).toBe(false);
  });

  test('通用的项由款推出，亲见的项保留凭据', () => {
    expect(functionalEntry('2010150', 2023)).toMatchObject({ name: '事业运行', status: 'recalled' });
    expect(functionalEntry('2013250', 2023)).toMatchObject({ name: '事业运行', status: 'seen', seenYear: 2023 });
    expect(functionalName('2130104', 2023)).toBe('事业运行');
  });
});

describe('按名称查代码', () => {
  test('括号宽窄、空格和级次后缀不影响', () => {
    expect(functionalByName('党委办公厅(室)及相关 机构事务（款）').map((entry) => entry.code)).toEqual(['20131']);
    expect(isFunctionalName('20131', '党委办公厅(室)及相关机构事务', 2023)).toBe(true);
  });

  test('同名的项都查得到', () => {
    expect(functionalByName('行政运行').length).toBeGreaterThan(40);
  });

  test('不知道的代码不判对错', () => {
    expect(isFunctionalName('2019998', '任意', 2023)).toBeNull();
  });
});
