import { describe, expect, test } from 'vitest';
import { CLAUSE_TO_BE_CHECKED, cite } from './cite.ts';
import { sourceKeys, sourceOf } from './sources.ts';

describe('来源', () => {
  test('每个来源都有全称和说明', () => {
    for (const key of sourceKeys) {
      const source = sourceOf(key);
      expect(source.key).toBe(key);
      expect(source.document.length, key).toBeGreaterThan(3);
      expect(source.note.length, key).toBeGreaterThan(0);
      expect(source.document.includes('》'), key).toBe(source.document.includes('《'));
    }
  });

  test('题名不重复', () => {
    const documents = sourceKeys.map((key) => sourceOf(key).document);
    expect(new Set(documents).size).toBe(documents.length);
  });
});

describe('引用', () => {
  test('已见的条文照印', () => {
    expect(cite('YSFT', '第六条')).toEqual({
      document: '《中华人民共和国预算法实施条例》',
      number: '国务院令第729号',
      clause: '第六条',
      verified: true,
    });
  });

  test('回忆的条文不印条号', () => {
    expect(cite('YSF', '第十四条')).toMatchObject({ clause: CLAUSE_TO_BE_CHECKED, verified: false });
    expect(cite('YSF')).toMatchObject({ clause: CLAUSE_TO_BE_CHECKED, verified: false });
  });

  test('部分可见的来源，未列出的条文视为待核', () => {
    expect(cite('R143', '第九条')).toMatchObject({ clause: CLAUSE_TO_BE_CHECKED, verified: false });
    expect(cite('R101', '数据来源')).toMatchObject({ clause: '数据来源', verified: true });
  });

  test('规则作者可以逐条担保或撤回', () => {
    expect(cite('KM', '2013250 事业运行', true)).toMatchObject({ clause: '2013250 事业运行', verified: true });
    expect(cite('SH', '第三部分', false)).toMatchObject({ clause: CLAUSE_TO_BE_CHECKED, verified: false });
  });

  test('表式与经验不是法条，原样印出', () => {
    expect(cite('layout', 'r27 = r1+…+r8')).toMatchObject({ clause: 'r27 = r1+…+r8', verified: true });
    expect(cite('practice', '完成率低于60%')).toMatchObject({ clause: '完成率低于60%', verified: false });
  });
});
