import { describe, expect, it } from 'vitest';
import { exampleReport } from '../testing/example-report.ts';
import { filterFindings, rulesOf, searchable } from './filter-findings.ts';
import { severities } from './words.ts';

const { findings } = exampleReport.audit;
const all = searchable(findings);
const search = (query: string) => filterFindings(all, { severities, rule: '', query }).map(({ index }) => index);

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
    const rule = filterFindings(all, { severities, rule: 'JS-13-01', query: '' });
    expect(rule.map(({ index }) => index)).toEqual([2, 3]);
    const errors = filterFindings(all, { severities: ['error'], rule: '', query: '' });
    expect(errors.map(({ index }) => index)).toEqual([1, 2]);
  });
});

describe('rulesOf', () => {
  it('counts findings, most first', () => {
    expect(rulesOf(findings)[0]).toEqual({ rule: 'JS-13-01', count: 2 });
    expect(rulesOf(findings).map(({ rule }) => rule)).toEqual(['JS-13-01', 'JS-01-04', 'JS-05-02', 'JS-12-03']);
  });
});
