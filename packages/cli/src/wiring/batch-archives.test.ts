/** Archives among the files of a batch: names as people see them, and every entry that cannot be read told of by itself. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { withArchives } from './batch-archives.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingsuan-archives-'));
afterAll(() => rmSync(folder, { recursive: true }));

const inner = zipSync({ 'a.txt': strToU8('甲') });
/** 「决算.txt」 in GBK: as many bytes as the letters that stand for them. */
const NAME = [0xbe, 0xf6, 0xcb, 0xe3];

function found(name: string, bytes: Uint8Array, tell: (text: string) => void = () => {}) {
  const absolute = join(folder, name);
  writeFileSync(absolute, bytes);
  return withArchives([{ path: name, absolute }], join(folder, 'unpacked'), tell);
}

function archive(): Uint8Array {
  const bytes = zipSync(
    {
      'a/WXYZ.txt': strToU8('本年收入合计'),
      '../../上级.txt': strToU8('外面'),
      '损坏.txt': strToU8('CRC 不对'),
      '加密.txt': strToU8('有密码'),
      '市/内层.zip': inner,
      '__MACOSX/._县': strToU8('x'),
      '空夹/': new Uint8Array(),
    },
    { level: 0 },
  );
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = text.indexOf('WXYZ'); at >= 0; at = text.indexOf('WXYZ', at + 1)) text.set(NAME, at);
  text[text.indexOf('CRC 不对')] = 0x58;
  const locked = text.lastIndexOf('加密.txt');
  text[locked - 46 + 8] = (text[locked - 46 + 8] ?? 0) | 1;
  return text;
}

describe('an archive in a batch', () => {
  const files = found('各县.zip', archive());
  const byPath = new Map(files.map((file) => [file.path, file]));

  it('gives its entries as files under its own name, GBK or not, and none outside', () => {
    expect([...byPath.keys()]).toEqual(
      [
        '各县.zip/上级.txt',
        '各县.zip/加密.txt',
        '各县.zip/市/内层.zip',
        '各县.zip/损坏.txt',
        '各县.zip/a/决算.txt',
      ].sort(),
    );
    for (const { absolute } of files.filter(({ problem }) => !problem))
      expect(statSync(absolute).isFile() && absolute.startsWith(folder)).toBe(true);
  });

  it('tells of what is locked, damaged or an archive again', () => {
    const code = (name: string) => byPath.get(`各县.zip/${name}`)?.problem?.code;
    expect([code('加密.txt'), code('损坏.txt'), code('市/内层.zip'), code('上级.txt')]).toEqual([
      'encrypted-file',
      'unreadable-file',
      'unsupported-format',
      undefined,
    ]);
  });

  it('is unpacked once', () => {
    const told: string[] = [];
    const again = found('各县.zip', archive(), (text) => told.push(text));
    expect(again).toEqual(files);
    expect(told).toEqual([]);
  });

  it('that is none is told of as one file', () => {
    const [only] = found('假的.zip', strToU8('不是压缩包'));
    expect(only?.problem?.message).toContain('不是 ZIP 压缩包');
  });

  it('that is a document under another name is that document', () => {
    const [only] = found('改名.zip', zipSync({ '[Content_Types].xml': strToU8('<Types/>') }));
    expect(only?.problem).toBeUndefined();
    expect(readFileSync(only?.absolute ?? '').length).toBeGreaterThan(0);
  });
});
