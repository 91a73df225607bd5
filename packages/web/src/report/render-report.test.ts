import type { ReportData } from '@mingsuan/app/contract';
import { NOWHERE } from '@mingsuan/core/document';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../testing/example-report.ts';
import { buildReport, buildText, findingOf } from '../testing/report-builder.ts';
import { renderBatchReport, renderReport } from './index.ts';
import { unpack } from './packed.ts';

const assets = { script: 'run("</script>", "<!--")', style: '.a::after{content:"</style>"}' };
const opening = '<script type="application/json" id="mingsuan-report">';

/** Text as a hostile document would have it. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '</script>',
        '</SCRIPT ',
        '<script>',
        '<!--',
        '-->',
        ']]>',
        '</noscript>',
        '</title>',
        '\u2028',
        '\u2029',
      ),
      fc.constantFrom('<img src=x onerror=alert(1)>', '"', "'", '&lt;', '\\u003c', '\ud800', '\0'),
    ),
    { maxLength: 6 },
  )
  .map((pieces) => pieces.join(''));

function reportSaying(words: string): ReportData {
  const place = { line: 1, ...NOWHERE, text: words, start: 0, end: words.length, where: words };
  const finding = findingOf({
    title: words,
    message: words,
    stated: words,
    cause: words,
    remedy: words,
    places: [place],
  });
  const report = buildReport({ lines: [words], blocks: [{ kind: 'paragraph', line: 1 }], numbers: [] }, [finding]);
  const { reading, source } = report.audit;
  const named = { ...reading, department: { name: words, code: null } };
  return { ...report, audit: { ...report.audit, reading: named, source: { ...source, name: words } } };
}

function dataIn(html: string): string {
  const start = html.indexOf(opening) + opening.length;
  return html.slice(start, html.indexOf('</script>', start));
}

describe('renderReport', () => {
  it('carries the data unchanged, whatever the document says', () =>
    fc.assert(
      fc.property(hostile, (words) => {
        const data = reportSaying(words);
        expect(JSON.parse(dataIn(renderReport(data, assets)), unpack)).toEqual(JSON.parse(JSON.stringify(data)));
      }),
    ));

  it('lets no text of the document become markup or end a line of script', () => {
    const skeleton = tagsOf(renderReport(reportSaying('甲'), assets));
    return fc.assert(
      fc.property(hostile, (words) => {
        const html = renderReport(reportSaying(words), assets);
        expect(tagsOf(html)).toEqual(skeleton);
        expect(dataIn(html)).not.toMatch(/[<>&\u2028\u2029]/);
        expect(html).not.toContain('<!--');
      }),
    );
  });

  it('lets none become markup of a page of a batch either', () => {
    const pageOf = (words: string) => renderBatchReport({ data: reportSaying(words), packed: 'H4sI', up: '../' });
    const skeleton = tagsOf(pageOf('甲'));
    return fc.assert(
      fc.property(hostile, (words) => {
        expect(tagsOf(pageOf(words))).toEqual(skeleton);
      }),
    );
  });

  it('keeps our own script and style inside their elements', () => {
    const html = renderReport(exampleReport, assets);
    expect(html).toContain('run("<\\/script>", "<\\!--")');
    expect(html).toContain('content:"<\\/style>"');
  });

  it('names department and year in the title, or says that they were not recognised', () => {
    expect(renderReport(exampleReport, assets)).toContain('<title>海棠区园林档案中心 2024年度 · 审核报告</title>');
    const { audit } = exampleReport;
    const reading = { ...audit.reading, department: { name: null, code: null }, year: null };
    const unread = renderReport({ ...exampleReport, audit: { ...audit, reading } }, assets);
    expect(unread).toContain('<title>未识别的部门 年度未识别 · 审核报告</title>');
  });

  it('forbids every load and lists the findings for readers without script', () => {
    const html = renderReport(exampleReport, assets);
    expect(html).toContain("default-src 'none'");
    const plain = html.slice(html.indexOf('<noscript>'), html.indexOf('</noscript>'));
    expect(plain).toContain('共 53 个数');
    for (const { title } of exampleReport.audit.findings) expect(plain).toContain(title);
  });

  it('says so when nothing was found', () => {
    const html = renderReport(buildReport(buildText(['收入«=1.00»万元']), []), assets);
    expect(html).toContain('没有发现不符之处');
  });
});

/** Every tag a browser could see, by name. */
function tagsOf(html: string): string[] {
  return html.match(/<[/!]?[a-z]+/gi) ?? [];
}
