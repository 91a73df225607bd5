import { compose, type Publication } from '@mingsuan/core/composition';
import { publicationForm } from '@mingsuan/rulebook';
import { ledgerOf, sampleYear } from '@mingsuan/testkit';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { describe, expect, it } from 'vitest';
import { loadPdfjs } from './pdfjs.ts';
import { readPdf } from './reader.ts';
import { writePdf } from './writer.ts';

const { publication } = compose(ledgerOf(sampleYear()), publicationForm(2023), '2024年9月');
const bytes = await writePdf(publication, { facts: { name: 'facts.json', content: '{"year":2023}' } });

async function inPdf<T>(look: (file: PDFDocumentProxy) => Promise<T>): Promise<T> {
  await loadPdfjs();
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false });
  try {
    return await look(await task.promise);
  } finally {
    await task.destroy();
  }
}

describe('a written PDF', () => {
  it('is the same for the same publication', async () => {
    const again = await writePdf(publication, { facts: { name: 'facts.json', content: '{"year":2023}' } });
    expect(Buffer.from(again).equals(bytes)).toBe(true);
  });

  it('is tagged and has bookmarks of its parts, sections and tables', async () => {
    const [marks, outline] = await inPdf(async (file) => [await file.getMarkInfo(), await file.getOutline()]);
    expect(marks).toMatchObject({ Marked: true });
    expect(outline.map(({ title }) => title)).toEqual([
      '第一部分 概况',
      '第二部分 2023年部门决算表',
      '第三部分 情况说明',
      '第四部分 名词解释',
      '第五部分 附件',
    ]);
    expect(outline[1]?.items).toHaveLength(10);
  });

  it('carries the facts as a file', async () => {
    const files = await inPdf((file) => file.getAttachments());
    const content = (files as Record<string, { content: Uint8Array }>)['facts.json']?.content;
    expect(Buffer.from(content ?? []).toString()).toBe('{"year":2023}');
  });

  it('tells in its contents the pages on which its headings stand', async () => {
    const { lines, origins } = await readPdf(bytes, 'x.pdf');
    const front = origins[lines.lastIndexOf('第一部分 概况')]?.page ?? 0;
    const entries = lines.flatMap((line) => {
      const hit = /^(.*?)\.{4,} ?(\d+)$/.exec(line);
      return hit ? [{ title: hit[1] ?? '', page: Number.parseInt(hit[2] ?? '', 10) }] : [];
    });
    expect(entries).toHaveLength(27);
    for (const { title, page } of entries)
      expect([title, (origins[lines.lastIndexOf(title)]?.page ?? 0) - front + 1]).toEqual([title, page]);
  });

  it('sets whatever a text holds as text', async () => {
    const text = '#panic("甲") *乙* $x$ <a> \\ @b `c` // d';
    const odd: Publication = { ...publication, blocks: [{ kind: 'paragraph', runs: [{ text, fact: null }] }] };
    expect((await readPdf(await writePdf(odd), 'x.pdf')).lines).toEqual([text]);
  });
});
