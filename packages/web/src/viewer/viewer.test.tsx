import type { ReportData } from '@mingsuan/app/contract';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../testing/example-report.ts';
import { buildReport, buildText } from '../testing/report-builder.ts';
import { Viewer } from './viewer.tsx';

const html = markup(exampleReport);

describe('Viewer', () => {
  it('shows every number once, as a button only where a finding names it', () => {
    const count = (pattern: RegExp) => html.match(pattern)?.length ?? 0;
    const named = exampleReport.numbers.filter(({ findings }) => findings.length > 0).length;
    expect(count(/data-mark="n\d+"/g)).toBe(exampleReport.numbers.length);
    expect(count(/<button[^>]*data-mark="n\d+"/g)).toBe(named);
    expect(count(/<button[^>]*class="ms-passage"/g)).toBe(1);
  });

  it('lays tables out as tables', () => {
    expect(html).toContain('<thead>');
    expect(html).toMatch(/<th class="ms-\w+" scope="col">/);
    expect(html).toMatch(/<th class="ms-\w+" scope="row">/);
  });

  it('tells everything a finding has', () => {
    for (const words of [
      '可能原因',
      '条文待核',
      '由此连带的 1 处不符',
      '731.15 万元',
      '公开01表 58行 = 32行 + … + 57行',
    ]) {
      expect(html).toContain(words);
    }
  });

  it('keeps lines that no block lays out', () => {
    const text = buildText(['甲', '乙«=1.00»', '丙']);
    const report = { ...buildReport(text, []), blocks: text.blocks.slice(0, 1) };
    expect(markup(report)).toMatch(/甲.*乙.*1\.00.*丙/s);
  });

  it('says where a page of the original begins', () => {
    const text = buildText(['甲', '乙', '丙']);
    const report = {
      ...buildReport(text, []),
      breaks: [
        { line: 1, label: '第 3 页' },
        { line: 3, label: '第 4 页' },
      ],
    };
    expect(markup(report)).toMatch(/第 3 页.*甲.*乙.*第 4 页.*丙/s);
  });

  it('does not call silence a pass', () => {
    const unverified = [{ rule: 'CS-09', title: '上年数', why: '没有上年文件' }];
    expect(markup(buildReport(buildText(['甲']), [], { unverified }))).toContain('不等于通过');
  });
});

function markup(data: ReportData): string {
  return renderToStaticMarkup(<Viewer data={data} />);
}
