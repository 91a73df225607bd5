/** Files of strangers: torn, changed, locked, swollen. None throws, each ends, and says why it could not be read. */
import { randomFrom, sampleYear } from '@mingsuan/testkit';
import { wordParagraph as p, packed, wordPackage, wordTable, wordXml, writeDocx } from '@mingsuan/testkit/office';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type DocxLimits, readDocx } from './index.ts';

const sample = await writeDocx(sampleYear(), { heads: 'rows', numbers: 'automatic' });
const codes = (bytes: Uint8Array, limits: Partial<DocxLimits> = {}) =>
  readDocx(bytes, 'x.docx', limits).problems.map(({ code }) => code);
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

describe('what cannot be read', () => {
  it.each([
    ['empty-file', 'zero bytes', new Uint8Array()],
    ['unreadable-file', 'no zip', new TextEncoder().encode('收入支出决算总表')],
    ['unreadable-file', 'half a zip', sample.subarray(0, sample.length / 2)],
    ['unreadable-file', 'a zip of something else', packed({ 'a.txt': 'x' })],
    [
      'encrypted-file',
      'a locked package',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), utf16('EncryptedPackage')]),
    ],
    ['empty-file', 'no words', wordPackage({ body: '<w:p/><w:p><w:r><w:t> </w:t></w:r></w:p>' })],
  ])('is %s: %s', (code, _, bytes) => {
    const { problems, blocks } = readDocx(bytes, '决算.docx');
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.message).toMatch(/决算\.docx.*请/);
    expect(blocks).toEqual([]);
  });

  it('is left out where only a minor part is damaged, and told', () => {
    const damaged = wordPackage({ body: p('正文'), numbering: '', more: { 'word/numbering.xml': 'x<w:num' } });
    expect(readDocx(damaged, 'x.docx')).toMatchObject({ lines: ['正文'], problems: [{ code: 'truncated' }] });
  });
});

describe('limits', () => {
  it('stop a part that swells, and a package of very many entries', () => {
    const bomb = wordPackage({ body: p('甲'.repeat(2_000_000)) });
    expect(bomb.length).toBeLessThan(20_000);
    expect(codes(bomb, { entryBytes: 1_000_000 })).toEqual(['unreadable-file']);
    expect(codes(sample, { entries: 3 })).toEqual(['unreadable-file']);
  });

  it('stop at depth: what is deeper is left out, what follows is read', () => {
    const deep = `${'<w:sdt><w:sdtContent>'.repeat(300)}${p('深处')}${'</w:sdtContent></w:sdt>'.repeat(300)}`;
    expect(readDocx(wordPackage({ body: deep + p('之后') }), 'x.docx')).toMatchObject({
      lines: ['之后'],
      problems: [{ code: 'content-skipped' }],
    });
  });

  it('stop at so many cells, columns that are only claimed counted', () => {
    const many = wordTable(Array.from({ length: 50 }, () => ['1', '2', '3', '4']));
    const { problems, lines } = readDocx(wordPackage({ body: many + p('之后') }), 'x.docx', { cells: 100 });
    expect(problems.map(({ code }) => code)).toEqual(['too-large']);
    expect(lines.at(-1)).toBe('之后');
    const claimed = wordTable(Array.from({ length: 50 }, () => [['<w:gridSpan w:val="900"/>', p('1')] as const, '2']));
    expect(codes(wordPackage({ body: claimed }), { cells: 20_000 })).toEqual(['too-large']);
  });

  it('stop at texts that are kept once and stand everywhere: numbers of lists, notes', () => {
    const label = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="${'第'.repeat(9999)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const numbered = wordPackage({ body: p('甲', '<w:numPr><w:numId w:val="1"/></w:numPr>'), numbering: label });
    expect(readDocx(numbered, 'x.docx').lines[0]?.length).toBeLessThan(300);
    const refers = '<w:p><w:r><w:t>乙</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>';
    const noted = wordPackage({ body: refers + refers, footnotes: `<w:footnote w:id="2">${p('注')}</w:footnote>` });
    expect(readDocx(noted, 'x.docx').lines).toEqual(['乙', '注', '乙']);
  });

  it('expand no entity but those of XML', () => {
    const xml = wordXml('document', `<w:body>${p('甲&amp;乙').replace('&amp;amp;', '&bomb;')}</w:body>`);
    const declared = xml.replace('?>', '?><!DOCTYPE w [<!ENTITY bomb SYSTEM "file:///etc/passwd">]>');
    const { lines, problems } = readDocx(packed({ 'word/document.xml': declared }), 'x.docx');
    expect(lines).toEqual(['甲&bomb;乙']);
    expect(problems.map(({ code }) => code).sort()).toEqual(['content-skipped', 'truncated']);
  });
});

describe('nothing throws', () => {
  it('cut at every kilobyte', () => {
    for (let end = 0; end < sample.length; end += 1024) expect(codes(sample.subarray(0, end))).toHaveLength(1);
  });

  it('with bytes changed anywhere: never another text without a Problem', () => {
    const random = randomFrom(11);
    const lines = readDocx(sample, 'x.docx').lines;
    for (let round = 0; round < 120; round++) {
      const changed = sample.slice();
      for (let i = 0; i <= round % 4; i++) changed[random.integer(0, changed.length - 1)] = random.integer(0, 255);
      const document = readDocx(changed, 'x.docx');
      expect(document.problems.length === 0 ? document.lines : lines).toEqual(lines);
    }
  });

  it('with the XML edited anywhere', () => {
    const random = randomFrom(12);
    const entries = unzipSync(sample);
    const names = ['word/document.xml', 'word/numbering.xml', 'word/styles.xml', '_rels/.rels'];
    const pieces = [
      '<w:tbl>',
      '</w:tc>',
      '<w:tr/>',
      '<w:p>',
      '</w:p>',
      '<w:vMerge/>',
      '<w:gridSpan w:val="9999999"/>',
      '<',
      '>',
    ];
    const more = [
      '"',
      '&',
      '</w:body>',
      '<w:txbxContent>',
      '<w:del>',
      '<w:fldChar w:fldCharType="begin"/>',
      ']]>',
      '\u0000',
    ];
    for (let round = 0; round < 30; round++) {
      const name = names[random.integer(0, 3) % (round % 3 === 0 ? 4 : 1)] ?? '';
      let xml = strFromU8(entries[name] ?? new Uint8Array());
      for (let i = 0; i < 3; i++) {
        const at = random.integer(0, xml.length);
        const piece = random.integer(0, 3) === 0 ? xml.slice(at - 200, at) : random.pick([...pieces, ...more]);
        xml = xml.slice(0, at) + piece + xml.slice(at + random.integer(0, 40));
      }
      const edited = zipSync({ ...entries, [name]: new TextEncoder().encode(xml) }, { level: 0 });
      expect(readDocx(edited, 'x.docx').source.format).toBe('docx');
    }
  });
});
