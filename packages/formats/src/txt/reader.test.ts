/** The text reader: encodings, separators, limits. It never throws on content. */
import { describe, expect, it } from 'vitest';
import { decodeText } from '../decode/index.ts';
import { readTxt } from './reader.ts';

const TEXT = '收入支出决算总表\r\n项目\t行次\t金额\r\n本年收入合计\t27\t1,556.63\r\n';
const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, littleEndian: boolean, bom: boolean): Uint8Array {
  const codes = [...(bom ? '\ufeff' : ''), ...text].map((c) => c.charCodeAt(0));
  const bytes = new Uint8Array(codes.length * 2);
  codes.forEach((code, i) => {
    bytes[i * 2] = littleEndian ? code & 255 : code >> 8;
    bytes[i * 2 + 1] = littleEndian ? code >> 8 : code & 255;
  });
  return bytes;
}

/** 收入 in GB18030, then a line break and an amount. */
const GB18030 = new Uint8Array([0xca, 0xd5, 0xc8, 0xeb, 0x0a, 0x31, 0x32, 0x2e, 0x35, 0x30]);

describe('decodeText', () => {
  it.each([
    ['utf-8', utf8(TEXT)],
    ['utf-8 with BOM', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8(TEXT)])],
    ['utf-16 little endian', utf16(TEXT, true, true)],
    ['utf-16 big endian', utf16(TEXT, false, true)],
    ['utf-16 little endian without BOM', utf16(TEXT, true, false)],
    ['utf-16 big endian without BOM', utf16(TEXT, false, false)],
  ])('reads %s', (_name, bytes) => {
    expect(decodeText(bytes)).toMatchObject({ text: TEXT, doubtful: false });
  });

  it('reads GB18030', () => {
    expect(decodeText(GB18030)).toEqual({ text: '收入\n12.50', encoding: 'gb18030', doubtful: false });
  });

  it('keeps UTF-8 with a torn last character UTF-8', () => {
    const bytes = utf8(TEXT.repeat(20));
    const decoded = decodeText(bytes.subarray(0, 401)); // cuts a character of three bytes
    expect(decoded.text.startsWith('收入支出决算总表')).toBe(true);
  });
});

describe('readTxt', () => {
  it('cuts cells at tabs and keeps blank ones', () => {
    const document = readTxt(utf8('201\t\t1.00\t\n'), 'x.txt');
    const [grid] = document.blocks;
    expect(grid?.kind === 'grid' && grid.rows[0]?.cells.map((c) => c.text)).toEqual(['201', '', '1.00', '']);
  });

  it('cuts cells at pipes and leaves rules out', () => {
    const document = readTxt(utf8('| 科目 | 金额 |\n|---|---|\n| 办公费 |  |\n'), 'x.txt');
    const [grid] = document.blocks;
    expect(grid?.kind === 'grid' && grid.rows.map((r) => r.cells.map((c) => c.text))).toEqual([
      ['科目', '金额'],
      ['办公费', ''],
    ]);
  });

  it('keeps blank cells of columns aligned by blanks', () => {
    const document = readTxt(
      utf8('科目        收入    支出\n办公费              1.00\n印刷费      2.00\n差旅费      3.00    4.00\n'),
      'x.txt',
    );
    const [grid] = document.blocks;
    expect(grid?.kind === 'grid' && grid.rows.map((r) => r.cells.map((c) => c.text))).toEqual([
      ['科目', '收入', '支出'],
      ['办公费', '', '1.00'],
      ['印刷费', '2.00', ''],
      ['差旅费', '3.00', '4.00'],
    ]);
  });

  it('normalises widths without moving anything', () => {
    const { lines, normal } = readTxt(utf8('金额单位：万元\r\n（一）１，５５６．６３万元\r\n'), 'x.txt');
    expect(normal[0]).toBe('金额单位:万元');
    expect(normal[1]).toBe('(一)1,556.63万元');
    expect(normal.map((l) => l.length)).toEqual(lines.map((l) => l.length));
  });

  it.each([
    ['empty-file', new Uint8Array(0)],
    ['empty-file', utf8(' \n\t\n')],
    ['binary-file', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0])],
    ['binary-file', new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d])],
    ['binary-file', new Uint8Array(Array.from({ length: 600 }, (_, i) => (i * 37) % 256))],
  ])('says %s', (code, bytes) => {
    const { problems, blocks } = readTxt(bytes, 'x.txt');
    expect(problems.map((p) => p.code)).toEqual([code]);
    expect(blocks).toEqual([]);
    expect(problems[0]?.message).toMatch(/请/);
  });

  it('reads the beginning of a text that is far too large', () => {
    const bytes = new Uint8Array(50 * 1024 * 1024).fill(0x61);
    bytes.set(utf8('收入决算表\n'));
    for (let i = 1000; i < bytes.length; i += 1000) bytes[i] = 10;
    const { problems, lines } = readTxt(bytes, 'x.txt');
    expect(problems.map((p) => p.code)).toEqual(['too-large']);
    expect(lines[0]).toBe('收入决算表');
  });
});
