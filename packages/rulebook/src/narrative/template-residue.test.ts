import { describe, expect, test } from 'vitest';
import { glossaryTerms } from './glossary-terms.ts';
import { DOUBLED_PUNCTUATION, DOUBLED_WORD, MIXED_WIDTH, misspeltNames, templateResidue } from './template-residue.ts';

/** Ids of the patterns that match, with what they match. Text is half width, as rules see it. */
function residue(text: string): string[] {
  return templateResidue.flatMap(({ id, pattern }) => [...text.matchAll(pattern)].map((match) => `${id} ${match[0]}`));
}

describe('模板残留', () => {
  test('占位符与未定方向', () => {
    expect(residue('支出XX万元,增加(减少)XXXX万元,下降(增长)27.78%')).toEqual([
      'placeholder XX',
      'placeholder XXXX',
      'choiceNotMade 增加(减少)',
      'choiceNotMade 下降(增长)',
    ]);
    expect(residue('某某局××××年{部门名称}')).toEqual(['placeholder ××××', 'placeholder {部门名称}', 'somebody 某某']);
  });

  test('填写说明', () => {
    expect(residue('主要原因:人员增加。(如持平作持平表述)(不涉及的不列)')).toEqual([
      'instruction 如持平作持平表述',
      'instruction 不涉及的不列',
    ]);
  });

  test('写实的文字不报', () => {
    expect(residue('与上年相比,收入总计增加67.54万元,增长4.54%;预算执行XXGK2023号文件')).toEqual([]);
    expect(residue('决算数大小于预算数,比2024年度减增加21.90万元')).toEqual([
      'choiceNotMade 大小于',
      'choiceNotMade 减增加',
    ]);
    expect(residue('年中调减增加的项目,新增减少')).toEqual([]);
    expect(residue('型号X5、A×B、因公出国(境)费')).toEqual([]);
  });
});

describe('重复与错字', () => {
  const doubled = (text: string) => [...text.matchAll(DOUBLED_WORD)].map((match) => match[0]);
  const stops = (text: string) => [...text.matchAll(DOUBLED_PUNCTUATION)].map((match) => match[0]);

  test('重复的词', () => {
    expect(doubled('收入增加增加5万元,主要主要原因是')).toEqual(['增加增加', '主要主要']);
    expect(doubled('其他支出支出决算为5万元,财政拨款预算预算数')).toEqual([]);
  });

  test('重复的标点', () => {
    expect(stops('人员增资。。印刷费、，邮电费')).toEqual(['。。', '、，']);
    expect(stops('一、职责.....1,556.63……等。“三公”')).toEqual([]);
  });

  test('数字内全半角混用', () => {
    expect([...'共１2.3万元、1，556.63万元、12．3%'.matchAll(MIXED_WIDTH)].map((match) => match[0])).toEqual([
      '１2.3',
      '1，556.63',
      '12．3',
    ]);
    expect('2023年,12.30万元,3，4项'.match(MIXED_WIDTH)).toBeNull();
  });

  test('错写的预算名称不含正确名称', () => {
    for (const { wrong, right } of misspeltNames) expect(right.includes(wrong), wrong).toBe(false);
    expect(misspeltNames.find(({ wrong }) => wrong === '国有资金经营预算')?.right).toBe('国有资本经营预算');
  });
});

test('名词各有用处，名称不重复', () => {
  const names = glossaryTerms.flatMap(({ term, aliases }) => [term, ...aliases]);
  expect(new Set(names).size).toBe(names.length);
  for (const { term, usedWhen } of glossaryTerms) expect(usedWhen.tables.length, term).toBeGreaterThan(0);
  expect(glossaryTerms.filter(({ inEveryTemplate }) => inEveryTemplate).map(({ term }) => term)).toContain(
    '机关运行经费',
  );
});
