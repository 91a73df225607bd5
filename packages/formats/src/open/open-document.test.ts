/** What a file is, is seen in its bytes; what is not read is refused with what to do; a wrong extension is told. */
import { compoundFile } from '@mingsuan/testkit/hostile';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { contentOf } from './content.ts';
import { openDocument } from './open-document.ts';
import type { Content } from './words.ts';

const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
const latin = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

const docx = zip('[Content_Types].xml', 'word/document.xml');

const CONTENTS: readonly (readonly [what: string, bytes: Uint8Array, content: Content])[] = [
  ['nothing', new Uint8Array(), 'empty'],
  ['a text', strToU8('部门决算\n公开01表'), 'txt'],
  ['a text that speaks of markup', strToU8('说明：用 <table> 排版'), 'txt'],
  ['a docx', docx, 'docx'],
  ['a docx torn before its directory', docx.subarray(0, docx.length - 60), 'docx'],
  ['an xlsx', zip('[Content_Types].xml', 'xl/workbook.xml'), 'xlsx'],
  ['a pptx', zip('ppt/presentation.xml'), 'slides'],
  ['an OFD', zip('OFD.xml', 'Doc_0/Document.xml'), 'ofd'],
  ['an odt', zip('mimetype', 'content.xml'), 'openDocument'],
  ['a zip of files', zip('决算.txt'), 'archive'],
  ['a rar', latin('Rar!\u001a\u0007\u0000'), 'archive'],
  ['a doc', compoundFile('Root Entry', 'WordDocument'), 'doc'],
  ['an xls', compoundFile('Root Entry', 'Workbook'), 'xls'],
  ['an old xls', compoundFile('Root Entry', 'Book'), 'xls'],
  ['an encrypted docx', compoundFile('Root Entry', 'EncryptionInfo', 'EncryptedPackage'), 'encrypted'],
  ['a compound file of something else', compoundFile('Root Entry', 'Contents'), 'binary'],
  ['an rtf', latin('{\\rtf1\\ansi'), 'rtf'],
  ['a pdf', latin('%PDF-1.7\n'), 'pdf'],
  ['a pdf behind other bytes', latin('\r\n\r\n%PDF-1.4'), 'pdf'],
  ['a jpeg', latin('\u00ff\u00d8\u00ff\u00e0'), 'picture'],
  ['a png', latin('\u0089PNG\r\n\u001a\n'), 'picture'],
  ['a page', strToU8('\n<!DOCTYPE html>\n<html lang="zh">'), 'html'],
  ['a page of XHTML', strToU8('<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">\n<html>'), 'html'],
  ['a fragment of a page', strToU8('<!-- 导出 -->\n<table border=1><tr><td>1'), 'html'],
  ['a page in UTF-16', Uint8Array.from(Buffer.from('\ufeff<html>决算', 'utf16le')), 'html'],
  [
    'a saved page',
    latin('From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;'),
    'mhtml',
  ],
  [
    'a workbook in the XML of Office 2003',
    strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
    'xls',
  ],
];

describe('contentOf', () => {
  it.each(CONTENTS)('knows %s', (_what, bytes, content) => {
    expect(contentOf(bytes)).toBe(content);
  });
});

describe('openDocument', () => {
  it.each([
    ['扫描件.jpg', latin('\u00ff\u00d8\u00ff\u00e0'), 'unsupported-format', /是图片.*文字识别/],
    ['决算.zip', zip('决算.txt'), 'unsupported-format', /压缩包.*先解压/],
    ['决算.docx', compoundFile('EncryptedPackage'), 'encrypted-file', /打开密码.*另存/],
    ['决算.txt', new Uint8Array(), 'empty-file', /是空的/],
    ['决算.dat', compoundFile('Contents'), 'binary-file', /认不出内容/],
  ])('refuses %s in Chinese, with what to do', async (name, bytes, code, message) => {
    const { lines, problems } = await openDocument(bytes, name);
    expect(lines).toEqual([]);
    expect(problems).toMatchObject([{ code, message: expect.stringMatching(message) }]);
  });

  it('reads a text under a wrong extension and tells it', async () => {
    const { lines, problems } = await openDocument(strToU8('收入支出决算总表'), '决算.docx');
    expect(lines).toEqual(['收入支出决算总表']);
    expect(problems).toMatchObject([{ code: 'wrong-extension', message: expect.stringContaining('内容却是纯文本') }]);
  });

  it.each(['决算.txt', '决算', '2023.01', '决算.md'])('says nothing of a text named %s', async (name) => {
    expect((await openDocument(strToU8('收入支出决算总表'), name)).problems).toEqual([]);
  });
});
