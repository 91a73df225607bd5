/** Our own page: text stays text, its policy allows its own script and style alone, reading it gives every fact back. */
import { createHash } from 'node:crypto';
import type { Publication } from '@mingsuan/core/composition';
import { describe, expect, it } from 'vitest';
import { readHtml } from './reader.ts';
import { writeHtml } from './writer.ts';

const FACT = 'expenditure{fund=general,kind=basic}';
const hostile = '<script>alert(1)</script>"\'&';
const publication: Publication = {
  title: '2023年度部门决算公开',
  department: hostile,
  year: 2023,
  blocks: [
    { kind: 'cover', lines: [hostile, '2023年度部门决算公开'], date: null },
    { kind: 'heading', level: 1, text: '第三部分 情况说明' },
    {
      kind: 'paragraph',
      runs: [
        { text: '基本支出', fact: null },
        { text: '1,234.50', fact: FACT },
        { text: `万元${hostile}`, fact: null },
      ],
    },
  ],
};
const note = { fact: FACT, name: hostile, value: '12,345,000.00元', formulas: [], lastYear: null, source: '收支明细' };
const assets = { script: 'void 0;', style: 'p{margin:0}' };
const page = writeHtml(publication, [note], assets);
const read = (text: string) => readHtml(new TextEncoder().encode(text), 'a.html');

describe('writeHtml', () => {
  it('escapes all text and lets its data end no element', () => {
    expect(page).not.toContain('<script>alert');
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page).toContain('\\u003cscript\\u003ealert(1)');
  });

  it('allows its own script and style by their hashes and nothing else', () => {
    const hash = (text: string) => createHash('sha256').update(text).digest('base64');
    expect(page).toContain(
      `default-src 'none'; script-src 'sha256-${hash(assets.script)}'; style-src 'sha256-${hash(assets.style)}'`,
    );
    expect(page).not.toMatch(/ style="|unsafe-inline| on\w+="/);
  });

  it('is read with the fact of each number', () => {
    const { lines, links } = read(page);
    const line = lines.findIndex((text) => text.startsWith('基本支出')) + 1;
    expect(links).toEqual([{ line, start: 4, end: 12, fact: FACT }]);
  });

  it('tells a reader nothing in a page that is not ours', () => {
    expect(read(page.replace('content="mingsuan"', 'content="other"')).links).toBeUndefined();
  });
});
