import { compose, type Publication, type Run } from '@mingsuan/core/composition';
import { publicationForm } from '@mingsuan/rulebook';
import { ledgerOf, sampleYear } from '@mingsuan/testkit';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from './reader.ts';
import { writeDocx } from './writer.ts';
import { parseXml } from './xml.ts';

const { publication } = compose(ledgerOf(sampleYear()), publicationForm(2023), '2024年9月');
const bytes = writeDocx(publication);
const parts = unzipSync(bytes);
const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
const body = part('word/document.xml');

function saying(...runs: Run[]): Publication {
  return { title: '公开', department: '甲局', year: 2023, blocks: [{ kind: 'paragraph', runs }] };
}

describe('a written Word document', () => {
  it('is well-formed in all its parts', () => {
    const silent = { open: () => {}, close: () => {}, text: () => {} };
    for (const [name, content] of Object.entries(parts))
      expect([name, ...parseXml(content, silent, 100)]).toEqual([name]);
  });

  it('is the same for the same publication', () => {
    expect(Buffer.from(writeDocx(publication)).equals(bytes)).toBe(true);
  });

  it('has the page of GB/T 9704: A4, 37 mm above, 28 mm at the left, lines of 28 pt', () => {
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    expect(body).toContain('<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"');
    expect(part('word/styles.xml')).toContain('w:line="560" w:lineRule="exact"');
  });

  it('sets wide tables on pages across', () => {
    expect(body).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
  });

  it('repeats the headers of tables and keeps their rows whole', () => {
    const [row = ''] = /<w:tr>.*?<\/w:tr>/s.exec(body) ?? [];
    expect(row).toContain('<w:tblHeader/>');
    expect(row).toContain('<w:cantSplit/>');
  });

  it('has headings with levels, and a field of contents that is filled in', () => {
    expect(part('word/styles.xml')).toMatch(/w:styleId="Heading1">.*?<w:outlineLvl w:val="0"\/>/s);
    expect(body).toContain('TOC \\o &quot;1-2&quot;');
    const { lines } = readDocx(bytes, 'x.docx');
    const said = lines.filter((line) => line !== '');
    expect(said.slice(3, 7)).toEqual(['目录', '第一部分 概况 1', '一、本部门（单位）职责 1', '二、机构设置情况 1']);
  });

  it('links each number to its fact', () => {
    const wanted = publication.blocks.flatMap((block) => {
      if (block.kind === 'paragraph') return block.runs.filter(({ fact }) => fact !== null);
      return block.kind === 'table' ? block.body.flat().filter(({ fact, text }) => fact !== null && text !== '') : [];
    });
    const { lines, links = [] } = readDocx(bytes, 'x.docx');
    const found = links.map(({ line, start, end, fact }) => ({ text: lines[line - 1]?.slice(start, end), fact }));
    expect(found).toEqual(wanted.map(({ text, fact }) => ({ text, fact })));
  });

  it('writes whatever a text holds as text', () => {
    const odd = '<w:p/>&amp;\u0001 “甲”\tb  c';
    expect(readDocx(writeDocx(saying({ text: odd, fact: null })), 'x.docx').lines).toContain('<w:p/>&amp; “甲” b  c');
  });
});
