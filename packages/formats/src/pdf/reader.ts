/** PDF files to Documents. Never throws on content: what cannot be read is a Problem, the rest is still read. */
import { createHash } from 'node:crypto';
import type { Document, Problem, ProblemCode, Source } from '@mingsuan/core/document';
import { assemble } from './assemble.ts';
import { withAttachedFacts } from './attached-facts.ts';
import { loadCanvas } from './canvas.ts';
import { Drawing } from './draw.ts';
import type { PageInk } from './ink.ts';
import { PDF_LIMITS, type PdfLimits } from './limits.ts';
import { type PageContent, pageContent } from './page.ts';
import { loadPdfjs, type PdfFile, type Pdfjs, type PdfTask } from './pdfjs.ts';
import { NOT_INSTALLED, Recognition } from './recognition.ts';
import { pageProblems, recognisedProblem, type UnreadPage } from './unread-pages.ts';
import { WidePages } from './wide-pages.ts';

export interface PdfOptions extends Partial<PdfLimits> {
  /** Recognise what pages that are pictures say, where tesseract is installed. */
  readonly ocr?: boolean;
}

/** Reads a PDF with a text layer; pages without one are recognised where that is asked for, else named in Problems. */
export async function readPdf(
  bytes: Uint8Array,
  name: string,
  { ocr = false, ...limits }: PdfOptions = {},
): Promise<Document> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const source: Source = { name, format: 'pdf', sha256, bytes: bytes.length };
  if (bytes.length === 0)
    return nothing(
      source,
      'empty-file',
      `文件「${name}」是空的（0 字节）。请确认上传或导出是否完整，重新取得文件后再审。`,
    );
  // before pdfjs, which takes its classes when it is loaded
  const canDraw = ocr && (await loads(loadCanvas));
  const pdfjs = await loadPdfjs();
  const reading = new PdfReading(pdfjs, bytes, { ...PDF_LIMITS, ...limits });
  try {
    if (ocr) reading.recogniseWith(canDraw ? await Recognition.open(bytes) : null);
    await reading.run();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return nothing(source, ...openingFault(error, name));
  }
  const builder = assemble(reading.contents, source);
  for (const problem of reading.problems) builder.problem(problem);
  return withAttachedFacts(builder.build(), reading.attachments);
}

function nothing(source: Source, code: ProblemCode, message: string): Document {
  return { source, lines: [], normal: [], blocks: [], origins: [], problems: [{ code, line: null, message }] };
}

function openingFault(error: Error, name: string): readonly [ProblemCode, string] {
  if (error.name === 'PasswordException')
    return ['encrypted-file', `文件「${name}」有密码保护，打不开。请用密码打开后另存为不加密的 PDF 再审。`];
  return [
    'unreadable-file',
    `文件「${name}」不是完整的 PDF，或已损坏，打不开。请重新取得文件，用 WPS 或浏览器能打开后再审。`,
  ];
}

/** Files named .json; damaged ones are none. */
async function attachmentsOf(file: PdfFile): Promise<readonly Uint8Array[]> {
  try {
    const files = Object.entries((await file.getAttachments()) ?? {});
    return files.flatMap(([name, { content }]) => (/\.json$/i.test(name) ? [content] : []));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return [];
  }
}

/** Whether a library is there for this system. */
async function loads(load: () => Promise<unknown>): Promise<boolean> {
  return load().then(
    () => true,
    () => false,
  );
}

class PdfReading {
  readonly contents: PageContent[] = [];
  readonly problems: Problem[] = [];
  /** Files in the file that are named as ours are. */
  attachments: readonly Uint8Array[] = [];
  private readonly unread: UnreadPage[] = [];
  private readonly pdfjs: Pdfjs;
  private readonly bytes: Uint8Array;
  private readonly limits: PdfLimits;
  private readonly wide = new WidePages();
  private isLate = false;
  private recognition: Recognition | null = null;
  private readonly recognised: number[] = [];
  private readonly end: number;

  constructor(pdfjs: Pdfjs, bytes: Uint8Array, limits: PdfLimits) {
    this.pdfjs = pdfjs;
    this.bytes = bytes;
    this.limits = limits;
    this.end = performance.now() + limits.seconds * 1000;
  }

  recogniseWith(recognition: Recognition | null): void {
    this.recognition = recognition;
    if (recognition === null) this.problem('recognition-missing', NOT_INSTALLED);
  }

  async run(): Promise<void> {
    const task = this.pdfjs.open(this.bytes, false);
    let timer: NodeJS.Timeout | undefined;
    const outOfTime = new Promise<void>((resolve) => {
      timer = setTimeout(() => {
        this.isLate = true;
        resolve();
      }, this.limits.seconds * 1000);
    });
    try {
      // what is under way when time is out never ends: pdfjs is told to stop, and is not waited for
      await Promise.race([this.readPages(task), outOfTime]);
    } finally {
      clearTimeout(timer);
      await task.destroy();
      await this.recognition?.close();
    }
    if (this.isLate) this.problem('time-limit', this.outOfTime());
    this.problems.push(...recognisedProblem(this.recognised), ...pageProblems(this.unread));
  }

  private outOfTime(): string {
    const { seconds } = this.limits;
    return `读取用时超过 ${seconds} 秒，只读了前 ${this.contents.length} 页，其余未能核验。请拆分文件后再审。`;
  }

  private async readPages(task: PdfTask): Promise<void> {
    const file = await task.promise;
    this.attachments = await attachmentsOf(file);
    const count = Math.min(file.numPages, this.limits.pages);
    if (count < file.numPages)
      this.problem(
        'truncated',
        `文件共 ${file.numPages} 页，超过上限 ${count} 页，只读了前 ${count} 页，其余未能核验。请拆分文件后再审。`,
      );
    for (let number = 1; number <= count && !this.isLate; number++) {
      try {
        await this.readPage(file, number);
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        this.unread.push({ page: number, why: 'damaged' });
      }
    }
  }

  private async readPage(file: PdfFile, number: number): Promise<void> {
    const page = await file.getPage(number);
    const operators = await page.getOperatorList();
    if (operators.fnArray.length > this.limits.operators) {
      this.unread.push({ page: number, why: 'too-complex' });
      return;
    }
    const ink = new Drawing(page, this.pdfjs.OPS, this.limits.rules).run(operators);
    page.cleanup();
    const why = await this.whyUnread(ink, number, operators.fnArray.length);
    if (why !== null && (await this.recognise(number))) return;
    if (why !== null) this.unread.push({ page: number, why });
    if (why === 'meaningless') return;
    if (ink.isCut) this.unread.push({ page: number, why: 'rules-cut' });
    const whole = this.wide.add(ink, number);
    const at = this.contents.findIndex(({ page }) => page === whole.number);
    this.contents.splice(at < 0 ? this.contents.length : at, 1, pageContent(whole.ink, whole.number));
  }

  /** Reads a page as a picture; false where that is not asked for or fails. */
  private async recognise(number: number): Promise<boolean> {
    const seconds = (this.end - performance.now()) / 1000;
    const ink = seconds > 0 ? await this.recognition?.page(number, seconds) : null;
    if (!ink || this.isLate) return false;
    this.contents.push({ ...pageContent(ink, number), isFromPicture: true });
    this.recognised.push(number);
    return true;
  }

  /** Why the text of a page is not what is printed on it; null when it is. */
  private async whyUnread(ink: PageInk, number: number, operators: number): Promise<UnreadPage['why'] | null> {
    const count = ink.glyphs.filter((glyph) => glyph.text !== ' ').length;
    if (ink.meaningless * 3 > count && ink.meaningless > 10) return 'meaningless';
    if (count > PICTURE_TEXT_MAX) return null;
    if (ink.unseen.length > PICTURE_TEXT_MAX) return 'recognised';
    return (await this.hasPicture(number, operators)) ? 'picture' : null;
  }

  /** Read strictly, a page stops at its first picture, before it is decoded; `count` operators are read otherwise. */
  private async hasPicture(number: number, count: number): Promise<boolean> {
    const task = this.pdfjs.open(this.bytes, true);
    try {
      const page = await (await task.promise).getPage(number);
      return (await page.getOperatorList()).fnArray.length < count;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return true;
    } finally {
      await task.destroy();
    }
  }

  private problem(code: ProblemCode, message: string): void {
    this.problems.push({ code, line: null, message });
  }
}

/** A page number and a stamp are no text of a page. */
const PICTURE_TEXT_MAX = 20;
