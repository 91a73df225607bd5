/**
 * Our own open data to a Document: the composed document in it, each number linked to its fact. A fact whose `printed`
 * stands nowhere in the document is told, so that a number changed in one place only is not missed. Never throws on
 * content.
 */
import { createHash } from 'node:crypto';
import { type OpenDisclosure, publicationDocument } from '@mingsuan/core/composition';
import type { Document, Problem, Source } from '@mingsuan/core/document';
import { decodeText } from '../decode/index.ts';
import { checkDisclosure, type SchemaIssue } from '../open-data/index.ts';

/** A disclosure of a thousand rows has a tenth of it. */
const BYTES_MAX = 32 * 1024 * 1024;

export function readJson(bytes: Uint8Array, name: string): Document {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const source: Source = { name, format: 'json', sha256, bytes: bytes.length };
  const unread = (code: Problem['code'], message: string): Document => ({
    source,
    lines: [],
    normal: [],
    blocks: [],
    origins: [],
    problems: [{ code, line: null, message: `文件「${name}」${message}` }],
  });
  if (bytes.length > BYTES_MAX)
    return unread('too-large', `超过上限 ${BYTES_MAX / 1024 / 1024} MB。请确认文件后再审。`);
  let value: unknown;
  try {
    value = JSON.parse(decodeText(bytes).text);
  } catch {
    return unread('unreadable-file', '不是完整的 JSON。请重新生成或重新下载后再审。');
  }
  const checked = checkDisclosure(value);
  if (isIssues(checked)) return unread('unreadable-file', sayIssues(checked));
  const document = publicationDocument(checked, source);
  return { ...document, problems: [...document.problems, ...strayFacts(checked)] };
}

function isIssues(checked: OpenDisclosure | readonly SchemaIssue[]): checked is readonly SchemaIssue[] {
  return Array.isArray(checked);
}

const TOLD_MAX = 3;

function sayIssues(issues: readonly SchemaIssue[]): string {
  const told = issues.slice(0, TOLD_MAX).map(({ path }) => `「${path === '' ? '（整个文件）' : path}」`);
  const rest = issues.length > TOLD_MAX ? `等 ${issues.length} 处` : '';
  return `不合 mingsuan.disclosure/1 的格式：${told.join('、')}${rest}缺少或不是应有的类型。请用 mingsuan compile 重新生成。`;
}

/** Facts whose printed text the document does not have. */
function strayFacts({ facts, blocks }: OpenDisclosure): Problem[] {
  const printed = new Set<string>();
  const see = (one: { readonly fact: string | null; readonly text: string }) => {
    if (one.fact !== null) printed.add(`${one.fact} ${one.text}`);
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph') block.runs.forEach(see);
    if (block.kind === 'table') block.body.flat().forEach(see);
  }
  return facts
    .filter(({ fact, printed: text }) => text !== null && !printed.has(`${fact} ${text}`))
    .map(({ name, printed: text }) => ({
      code: 'unreadable-cell',
      line: null,
      message: `事实「${name}」的 printed 是「${text}」，正文没有这样印。请核对是否改动过其中一处。`,
    }));
}
