/**
 * Web pages to Documents: pages saved from the sites of departments, Word's and Excel's own HTML, fragments that systems
 * export under .doc and .xls. Never throws on content. Deliberately absent: scripts, style sheets, pictures, other files
 * that the page links to.
 */
import { createHash } from 'node:crypto';
import { type Document, DocumentBuilder, type Problem, type Source } from '@mingsuan/core/document';
import { decodeText } from '../decode/index.ts';
import { HTML_LIMITS, type HtmlLimits } from './limits.ts';
import { pagesOf } from './mhtml.ts';
import { type Met, PageWalk } from './page-walk.ts';
import { parsePage } from './parse-page.ts';

/** A page; its encoding is that of its bytes, else what it declares. */
export function readHtml(bytes: Uint8Array, name: string, limits: HtmlLimits = HTML_LIMITS): Document {
  return readPages(bytes, name, [{ bytes, charset: null }], limits);
}

/** A page saved with its pictures in one file, or a workbook saved as such: its pages one after the other. */
export function readMhtml(bytes: Uint8Array, name: string, limits: HtmlLimits = HTML_LIMITS): Document {
  return readPages(bytes, name, pagesOf(bytes.subarray(0, limits.bytes)), limits);
}

interface PageBytes {
  readonly bytes: Uint8Array;
  readonly charset: string | null;
}

function readPages(bytes: Uint8Array, name: string, pages: readonly PageBytes[], limits: HtmlLimits): Document {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const source: Source = { name, format: 'html', sha256, bytes: bytes.length };
  const builder = new DocumentBuilder(source);
  const walk = new PageWalk(builder, limits);
  const cuts = new Set<keyof HtmlLimits>();
  if (bytes.length > limits.bytes) cuts.add('bytes');
  let doubtful = false;
  for (const page of pages) {
    const head = Buffer.from(page.bytes.subarray(0, DECLARED_WITHIN)).toString('latin1');
    const decoded = decodeText(page.bytes.subarray(0, limits.bytes), declaredCharset(head) ?? page.charset);
    doubtful ||= decoded.doubtful;
    const { root, cut } = parsePage(decoded.text, limits);
    if (cut !== null) cuts.add(cut);
    walk.isOwn = OWN.test(head);
    walk.walk(root.childNodes);
  }
  if (walk.met.isCut) cuts.add('cells');
  const document = builder.build();
  const isBlank = document.blocks.length === 0;
  for (const problem of problemsOf(name, walk.met, cuts, limits, doubtful, isBlank)) builder.problem(problem);
  return isBlank ? { ...builder.build(), lines: [], normal: [], origins: [] } : builder.build();
}

/** Only pages of ours are believed about what their numbers are. */
const OWN = /<meta name="generator" content="mingsuan"/;

/** Browsers look no further for a declaration. */
const DECLARED_WITHIN = 4096;

/** Of `<meta charset=…>`, `<meta http-equiv=… content="…charset=…">` or the XML prologue. */
function declaredCharset(head: string): string | null {
  return (
    /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml\b[^>]*\bencoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1] ??
    null
  );
}

const LIMIT_WORDS: Readonly<Record<keyof HtmlLimits, (limits: HtmlLimits) => string>> = {
  bytes: ({ bytes }) => `文件超过 ${bytes / 1024 / 1024} MB`,
  depth: ({ depth }) => `标记嵌套超过 ${depth} 层`,
  nodes: ({ nodes }) => `标记超过 ${nodes} 个`,
  cells: ({ cells }) => `表格超过 ${cells} 格`,
};

function problemsOf(
  name: string,
  met: Met,
  cuts: ReadonlySet<keyof HtmlLimits>,
  limits: HtmlLimits,
  doubtful: boolean,
  isBlank: boolean,
): Problem[] {
  const problems: Problem[] = [];
  const tell = (code: Problem['code'], message: string) => problems.push({ code, line: null, message });
  for (const cut of cuts) {
    tell('truncated', `网页「${name}」${LIMIT_WORDS[cut](limits)}，只读了前面部分。请确认文件，或拆分后再审。`);
  }
  if (doubtful) tell('encoding-doubtful', `网页「${name}」有字符按其编码解不出来。请用浏览器重新保存网页后再审。`);
  if (met.frames > 0) {
    tell(
      'content-skipped',
      `网页「${name}」由 ${met.frames} 个框架文件组成，框架里的内容不在本文件中。请审核框架文件，或另存为 .xlsx、.docx 后再审。`,
    );
  }
  if (met.attachments.length > 0 && met.tables === 0) {
    tell(
      'content-skipped',
      `网页「${name}」里没有表格，公开内容可能在附件中：${listed(met.attachments)}。请下载附件后审核附件。`,
    );
  } else if (met.pictures > 0 && met.tables === 0) {
    tell(
      'content-skipped',
      `网页「${name}」里没有表格而有 ${met.pictures} 张图片，图片里的文字没有读。表格是图片的，请取得原文件后再审。`,
    );
  }
  if (isBlank)
    tell('empty-file', `网页「${name}」里没有文字。内容由脚本载入的网页，请在浏览器中打开后复制为文本再审。`);
  return problems;
}

const LISTED_MAX = 5;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, LISTED_MAX).map((one) => `「${one}」`);
  return shown.join('、') + (names.length > LISTED_MAX ? `等 ${names.length} 个` : '');
}
