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

  it('has the type of GB/T 9704: 小标宋, 黑体, 楷体 and 仿宋 of size three, two characters of indent', () => {
    const face = (id: string) => {
      const [style = ''] =
        new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`, 's').exec(part('word/styles.xml')) ?? [];
      const all = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(style)?.[1];
      return [all('w:eastAsia'), /<w:sz w:val="(\d+)"/.exec(style)?.[1], all('w:line'), all('w:firstLineChars')];
    };
    expect(face('Title')[0]).toBe('方正小标宋简体');
    expect(face('TOCHeading')).toEqual(['方正小标宋简体', '44', '560', undefined]);
    expect(face('Heading2')).toEqual(['黑体', '32', '560', '200']);
    expect(face('Heading3')).toEqual(['楷体_GB2312', '32', '560', '200']);
    expect(face('BodyText')).toEqual([undefined, '32', '560', '200']);
    expect(part('word/styles.xml')).toMatch(/<w:rPrDefault>.*w:eastAsia="仿宋_GB2312".*<w:sz w:val="32"\/>/s);
  });

  it('numbers its pages as 「— 1 —」 in 宋体 of size four, one character from the outer edge', () => {
    const words = (name: string) =>
      part(name)
        .replace(/<w:instrText.*?<\/w:instrText>|<[^>]+>/g, '')
        .trim();
    expect(['word/footer1.xml', 'word/footer2.xml'].map(words)).toEqual(['— 1 —', '— 1 —']);
    expect(part('word/footer1.xml')).toContain('<w:ind w:rightChars="100" w:right="280"');
    expect(part('word/footer2.xml')).toContain('<w:ind w:leftChars="100" w:left="280"');
    expect(part('word/styles.xml')).toMatch(/w:styleId="Footer">.*?w:eastAsia="宋体".*?<w:sz w:val="28"\/>/s);
    expect(part('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
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
