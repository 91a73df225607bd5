/** Text files to Documents. Never throws on content: what cannot be read is a Problem, the rest is still read. */
import { hash } from 'node:crypto';
import type { Block, Document, GridRow, Problem } from '@mingsuan/core/document';
import { decodeText } from '../decode/index.ts';
import { looksSpaced, pipeRow, spacedRows, tabRow } from './rows.ts';
import { FILLED, GAP, LINE_LENGTH_MAX, PIPES, type ScannedText, scanText, TAB } from './scan.ts';

/** Beyond this many bytes only the beginning is read; a disclosure is a tenth of a megabyte. */
const BYTES_MAX = 16 * 1024 * 1024;

export function readTxt(bytes: Uint8Array, name: string): Document {
  const problems: Problem[] = [];
  const source = {
    name,
    format: 'txt',
    sha256: hash('sha256', bytes, 'hex'),
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
  const scanned = scanText(decoded.text);
  const { lines, normal } = scanned;
  for (const { line, length } of scanned.cut)
    problems.push({
      code: 'truncated',
      line,
      message: `第 ${line} 行长 ${length} 字，只读了前 ${LINE_LENGTH_MAX} 字。请检查是否丢失换行。`,
    });
  if (lines.every((line) => line.trim() === '')) {
    return nothing({
      code: 'empty-file',
      line: null,
      message: `文件「${name}」只有空白，没有文字。请确认上传或导出是否完整。`,
    });
  }
  return { source, lines, normal, blocks: blocksOf(scanned), origins: [], problems };
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
    if (b >= 32) continue;
    if (b === 0) {
      if (i % 2 === 0) zerosEven++;
      else zerosOdd++;
    } else if (b < 9 || (b > 13 && b !== 27)) control++;
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

function blocksOf({ lines, normal, signs, codes, starts, tabs }: ScannedText): Block[] {
  const blocks: Block[] = [];
  let rows: GridRow[] = [];
  let tab = 0;
  const close = () => {
    const first = rows[0];
    if (first) blocks.push({ kind: 'grid', line: first.line, rows });
    rows = [];
  };
  for (let i = 0; i < normal.length; i++) {
    const text = normal[i] ?? '';
    const sign = signs[i] ?? 0;
    if ((sign & FILLED) === 0) {
      close();
    } else if ((sign & TAB) !== 0) {
      const start = starts[i] ?? 0;
      while ((tabs[tab] ?? 0) < start) tab++;
      rows.push(tabRow({ text, line: i + 1, codes, start }, tabs, tab));
    } else if ((sign & PIPES) !== 0) {
      const row = pipeRow({ text, line: i + 1, codes, start: starts[i] ?? 0 });
      if (row) rows.push(row);
    } else if ((sign & GAP) !== 0 && looksSpaced(text)) {
      let end = i + 1;
      while (end < normal.length && continuesSpaced(normal, signs, end)) end++;
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
function continuesSpaced(normal: readonly string[], signs: Uint8Array, at: number): boolean {
  if (((signs[at] ?? 0) & FILLED) !== 0) return isSpacedLine(normal[at] ?? '', signs[at] ?? 0);
  return looksSpaced(normal[at + 1] ?? '') && looksSpaced(normal[at - 1] ?? '');
}

/** A row of an aligned block may hold a single cell, standing alone away from the margin or a short label. */
function isSpacedLine(text: string, sign: number): boolean {
  return (sign & (TAB | PIPES | GAP)) === GAP && (looksSpaced(text) || /^ {2,}\S/.test(text));
}
