import { describe, expect, it } from 'vitest';
import { percentShared, sharedRun, sharesPercent } from './likeness.ts';

describe('sharedRun', () => {
  it('finds the run as long as it goes', () => {
    expect(sharedRun('按时完成校舍维修任务', '全年校舍维修顺利', 3)).toBe('校舍维修');
  });

  it('finds a run wherever it begins', () => {
    for (const before of ['', '一', '一二', '一二三', '一二三四'])
      expect(sharedRun(`${before}甲乙丙丁戊`, '己甲乙丙丁戊庚', 5)).toBe('甲乙丙丁戊');
  });

  it('is empty where nothing so long is shared', () => {
    expect(sharedRun('校舍维修', '维修校舍', 3)).toBe('');
  });
});

describe('percentShared', () => {
  it('is whole for a text that stands in the other', () => {
    expect(percentShared('校舍维修', '完成校舍维修', 2)).toBe(100);
  });

  it('counts the runs that are shared', () => {
    expect(percentShared('校舍维修', '校舍', 2)).toBe(33);
  });

  it('is nothing for a text shorter than a run', () => {
    expect(percentShared('校', '校舍', 2)).toBe(0);
  });
});

describe('sharesPercent', () => {
  it('agrees with the percent at its very edge', () => {
    const [text, other] = ['校舍维修按时完成', '校舍维修没有完成'];
    const shared = percentShared(text, other, 2);
    expect(sharesPercent(text, other, 2, shared)).toBe(true);
    expect(sharesPercent(text, other, 2, shared + 1)).toBe(false);
  });

  it('is false for a text shorter than a run', () => {
    expect(sharesPercent('校', '校舍', 2, 0)).toBe(false);
  });
});
