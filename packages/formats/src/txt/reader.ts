/** Text files to Documents. Never throws on content: what cannot be read is a Problem, the rest is still read. */
import { createHash } from 'node:crypto';
import type { Block, Document, GridRow, Problem } from '@mingsuan/core/document';
import { halfWidth } from '@mingsuan/core/text';
import { decodeText } from '../decode/index.ts';
import { looksSpaced, pipeRow, spacedRows, tabRow } from './rows.ts';

/** Beyond this many bytes only the beginning is read; a disclosure is a tenth of a megabyte. */
const BYTES_MAX = 16 * 1024 * 1024;
/** No line of a disclosure comes near this; the rest of a longer one is not read. */
const LINE_LENGTH_MAX = 100_000;

export function readTxt(bytes: Uint8Array, name: string): Document {
  const problems: Problem[] = [];
  const source = {
    name,
    format: 'txt',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
  } as const;
  const nothing = (problem: Problem): Document => ({
    source,
    lines: [],
    normal: [],
    blocks: [],
    origins: [],
    problems: [problem],
  });
  if (bytes.length === 0) {
    return nothing({
      code: 'empty-file',
      line: null,
      message: `文件「${name}」是空的（0 字节）。请确认上传或导出是否完整，重新取得文件后再审。`,
    });
  }
  if (isBinary(bytes)) {
    return nothing({
      code: 'binary-file',
      line: null,
      message: `文件「${name}」不是文本文件，读不出文字。请另存为 UTF-8 文本（.txt）后再审。`,
    });
  }
  let body = bytes;
  if (bytes.length > BYTES_MAX) {
    body = bytes.subarray(0, BYTES_MAX);
    problems.push({
      code: 'too-large',
      line: null,
      message: `文件共 ${bytes.length} 字节，超过上限 ${BYTES_MAX} 字节，只读了前面部分。请确认文件，或拆分后再审。`,
    });
  }
  const decoded = decodeText(body);
  if (decoded.doubtful) problems.push(doubtful(decoded.text));
  const lines = splitLines(decoded.text, problems);
  // normalised in one go: a line's length never changes, so the lines can be cut at the same places
  const normal = problems.some((p) => p.code === 'truncated')
    ? lines.map(halfWidth)
    : cutLike(halfWidth(decoded.text), lines, decoded.text);
  if (lines.every((line) => line.trim() === '')) {
    return nothing({
      code: 'empty-file',
      line: null,
      message: `文件「${name}」只有空白，没有文字。请确认上传或导出是否完整。`,
    });
  }
  return { source, lines, normal, blocks: blocksOf(lines, normal), origins: [], problems };
}

function isBinary(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return false;
  if (bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44 && bytes[3] === 0x46) return true; // %PDF
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) < 9) return true; // zip: docx, xlsx
  const length = Math.min(bytes.length, 8192);
  let control = 0;
  let zerosEven = 0;
  let zerosOdd = 0;
  for (let i = 0; i < length; i++) {
    const b = bytes[i] ?? 0;
    if (b === 0) {
      if (i % 2 === 0) zerosEven++;
      else zerosOdd++;
    } else if (b < 9 || (b > 13 && b < 32 && b !== 27)) control++;
  }
  if (zerosEven + zerosOdd > 0 && control === 0 && (zerosEven === 0 || zerosOdd === 0)) return false; // UTF-16 without BOM
  return zerosEven + zerosOdd > 0 || control * 20 > length;
}

function doubtful(text: string): Problem {
  const at = text.indexOf('\ufffd');
  let line: number | null = null;
  if (at >= 0) {
    line = 1;
    for (let i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) line++;
  }
  return {
    code: 'encoding-doubtful',
    line,
    message: '有字符按 UTF-8、UTF-16、GB18030 都解不出来，已按最可能的编码读取。请用记事本另存为 UTF-8 后再审。',
  };
}

/** Cuts the normalised text into lines of the same lengths; separators are one or two characters and stay as they are. */
function cutLike(normal: string, lines: readonly string[], text: string): string[] {
  let at = 0;
  return lines.map((line) => {
    const cut = normal.slice(at, at + line.length);
    at +=
      line.length + (text.charCodeAt(at + line.length) === 13 && text.charCodeAt(at + line.length + 1) === 10 ? 2 : 1);
    return cut;
  });
}

function splitLines(text: string, problems: Problem[]): string[] {
  const lines = text.split(/\r\n|[\n\r\u0085\u2028\u2029\f]/);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (line.length <= LINE_LENGTH_MAX) continue;
    lines[i] = line.slice(0, LINE_LENGTH_MAX);
    problems.push({
      code: 'truncated',
      line: i + 1,
      message: `第 ${i + 1} 行长 ${line.length} 字，只读了前 ${LINE_LENGTH_MAX} 字。请检查是否丢失换行。`,
    });
  }
  return lines;
}

function pipes(normal: string): boolean {
  const first = normal.indexOf('|');
  return first >= 0 && normal.indexOf('|', first + 1) > first;
}

function blocksOf(lines: readonly string[], normal: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let rows: GridRow[] = [];
  const close = () => {
    const first = rows[0];
    if (first) blocks.push({ kind: 'grid', line: first.line, rows });
    rows = [];
  };
  for (let i = 0; i < normal.length; i++) {
    const text = normal[i] ?? '';
    if (text.trim() === '') {
      close();
    } else if (text.includes('\t')) {
      rows.push(tabRow(text, i + 1));
    } else if (pipes(text)) {
      const row = pipeRow(text, i + 1);
      if (row) rows.push(row);
    } else if (looksSpaced(text)) {
      let end = i + 1;
      while (end < normal.length && continuesSpaced(normal, end)) end++;
      close();
      if (end - i > 1) {
        blocks.push({ kind: 'grid', line: i + 1, rows: spacedRows(lines, normal, i, end) });
        i = end - 1;
      } else {
        blocks.push({ kind: 'paragraph', line: i + 1 });
      }
    } else {
      close();
      blocks.push({ kind: 'paragraph', line: i + 1 });
    }
  }
  close();
  return blocks;
}

/** A page break inside a table leaves a blank line; the columns go on behind it. */
function continuesSpaced(normal: readonly string[], at: number): boolean {
  const text = normal[at] ?? '';
  return (
    isSpacedLine(text) || (text.trim() === '' && looksSpaced(normal[at + 1] ?? '') && looksSpaced(normal[at - 1] ?? ''))
  );
}

/** A row of an aligned block may hold a single cell, standing alone away from the margin or a short label. */
function isSpacedLine(text: string): boolean {
  if (text.trim() === '' || text.includes('\t') || pipes(text)) return false;
  return looksSpaced(text) || /^ {2,}\S/.test(text);
}
