import { describe, expect, it } from 'vitest';
import { exampleReport } from '../testing/example-report.ts';
import { filterFindings, rulesOf, searchable, sectionsWith } from './filter-findings.ts';
import { severities } from './words.ts';

const { findings } = exampleReport.audit;
const all = searchable(exampleReport);
const search = (query: string) =>
  filterFindings(all, { severities, rule: '', section: '', query }).map(({ index }) => index);

describe('filterFindings', () => {
  it('orders by severity, then as audited', () => {
    expect(all.map(({ index }) => index)).toEqual([1, 2, 3, 4, 0]);
  });

  it('finds by words of title, message, place, cause and symptom', () => {
    expect(search('城乡社区')).toEqual([1]);
    expect(search('js-03-09')).toEqual([1]);
    expect(search('厉行节约')).toEqual([4]);
  });

  it('asks for every word', () => {
    expect(search('正文 公开03表')).toEqual([2]);
    expect(search('正文 没有这个')).toEqual([]);
  });

  it('ignores width and thousands separators', () => {
    expect(search('４１５.93')).toEqual([2, 3]);
    expect(search('7,31.15')).toEqual([1]);
  });

  it('keeps one rule, or some severities', () => {
    const rule = filterFindings(all, { severities, rule: 'JS-13-01', section: '', query: '' });
    expect(rule.map(({ index }) => index)).toEqual([2, 3]);
    const errors = filterFindings(all, { severities: ['error'], rule: '', section: '', query: '' });
    expect(errors.map(({ index }) => index)).toEqual([1, 2]);
  });
});

describe('rulesOf', () => {
  it('counts findings, most first', () => {
    expect(rulesOf(findings)[0]).toEqual({ rule: 'JS-13-01', count: 2 });
    expect(rulesOf(findings).map(({ rule }) => rule)).toEqual(['JS-13-01', 'JS-01-04', 'JS-05-02', 'JS-12-03']);
  });
});

describe('sectionsWith', () => {
  it('names the heading above the first place, in the order of the text', () => {
    const sections = sectionsWith(all);
    expect(sections.map(({ section }) => section)).toEqual([
      '第二部分 决算表',
      '一、收入支出决算总体情况说明',
      '三、支出决算情况说明',
      '四、机关运行经费支出情况说明',
    ]);
    for (const { section, count } of sections)
      expect(filterFindings(all, { severities, rule: '', section, query: '' })).toHaveLength(count);
  });
});
