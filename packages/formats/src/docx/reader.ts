/** docx to a Document. Never throws on content: what cannot be read is a Problem, the rest is still read. */
import { createHash } from 'node:crypto';
import { type Document, DocumentBuilder, type Problem, type Source } from '@mingsuan/core/document';
import { openZip, type ZipArchive } from '../zip/index.ts';
import type { StoryBlock } from './blocks.ts';
import { type BodyContext, BodyReader } from './body.ts';
import { FactList } from './fact-marks.ts';
import { DOCX_LIMITS, type DocxLimits } from './limits.ts';
import { Numbering } from './numbering.ts';
import { findParts } from './package-parts.ts';
import * as problems from './problems.ts';
import { BodyStory, Gathered } from './story.ts';
import { Styles } from './styles.ts';
import { Tallies } from './tallies.ts';
import { parseXml, type XmlHandler } from './xml.ts';

/** Reads a Word document (.docx, .docm, .dotx); limits left out are the usual ones. */
export function readDocx(bytes: Uint8Array, name: string, limits: Partial<DocxLimits> = {}): Document {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const source: Source = { name, format: 'docx', sha256, bytes: bytes.length };
  const builder = new DocumentBuilder(source);
  const problem =
    bytes.length === 0 ? problems.empty(name) : readPackage(bytes, name, builder, { ...DOCX_LIMITS, ...limits });
  if (problem) builder.problem(problem);
  return builder.build();
}

/** Reads into the builder; returns why nothing could be read. */
function readPackage(bytes: Uint8Array, name: string, builder: DocumentBuilder, limits: DocxLimits): Problem | null {
  const archive = openZip(bytes, limits);
  if (archive === 'not-zip') return notZip(bytes, name);
  if (typeof archive === 'string') return problems.unusable(name, archive);
  const parts = findParts(archive, limits.depth);
  if (parts === null) return problems.unusable(name, 'absent');
  if (typeof parts === 'string') return problems.otherFormat(name, parts);
  const body = archive.read(parts.document);
  if (typeof body === 'string') return problems.unusable(name, body);
  if (parts.hasMacros) builder.problem(problems.macros());

  const reader = new PartReader(archive, builder, limits.depth);
  const styles = new Styles();
  const numbering = new Numbering();
  reader.read(parts.styles, styles.handler());
  reader.read(parts.numbering, numbering.handler());

  const story = new BodyStory(builder, limits.cells);
  const tallies = new Tallies(() => story.nextLine);
  const notes = new Map<string, readonly StoryBlock[]>();
  const hasPages = Buffer.from(body.buffer, body.byteOffset, body.length).includes('lastRenderedPageBreak');
  const context: BodyContext = {
    styles,
    numbering,
    notes,
    cellsMax: limits.cells,
    facts: reader.facts(),
    hasPages: false,
    notice: tallies.notice,
  };
  for (const part of [parts.footnotes, parts.endnotes]) {
    const handler = new BodyReader(context, new Gathered());
    reader.read(part, handler);
    for (const [id, blocks] of handler.notes) notes.set(id, blocks);
  }
  const handler = new BodyReader({ ...context, hasPages }, story);
  reader.parse(parts.document, body, handler);
  handler.end();
  story.end();
  for (const problem of tallies.problems(limits.cells, story.hasTables)) builder.problem(problem);
  return story.isBlank ? problems.empty(name) : null;
}

/** Reads parts of the package into their handlers and tells what is wrong with them. */
class PartReader {
  private readonly archive: ZipArchive;
  private readonly builder: DocumentBuilder;
  private readonly depthMax: number;

  constructor(archive: ZipArchive, builder: DocumentBuilder, depthMax: number) {
    this.archive = archive;
    this.builder = builder;
    this.depthMax = depthMax;
  }

  /** A part that the document can do without. */
  read(part: string | null, handler: XmlHandler): void {
    if (part === null) return;
    const bytes = this.archive.read(part);
    if (typeof bytes === 'string') this.builder.problem(problems.partSkipped(part));
    else this.parse(part, bytes, handler);
  }

  /** The facts that a document of our own lists. */
  facts(): readonly string[] {
    for (const name of this.archive.names.filter((name) => /^customXml\/item\d+\.xml$/i.test(name))) {
      const bytes = this.archive.read(name);
      const list = new FactList();
      if (typeof bytes !== 'string') parseXml(bytes, list, this.depthMax);
      if (list.facts.length > 0) return list.facts;
    }
    return [];
  }

  parse(part: string, bytes: Uint8Array, handler: XmlHandler): void {
    const faults = parseXml(bytes, handler, this.depthMax);
    if (faults.has('malformed')) this.builder.problem(problems.malformed(part));
    if (faults.has('doctype')) this.builder.problem(problems.doctype(part));
    if (faults.has('too-deep')) this.builder.problem(problems.tooDeep(part));
  }
}

/** What a file is that carries the name of a package and is none. */
function notZip(bytes: Uint8Array, name: string): Problem {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).trimStart();
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) {
    const isEncrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
      'EncryptedPackage',
      0,
      'utf16le',
    );
    return isEncrypted ? problems.encrypted(name) : problems.otherFormat(name, '旧版 Word 文档（.doc）');
  }
  if (head.startsWith('{\\rtf')) return problems.otherFormat(name, ' RTF 文档');
  if (head.startsWith('%PDF')) return problems.otherFormat(name, ' PDF 文件');
  if (/<html/i.test(head)) return problems.otherFormat(name, '网页文件');
  if (/<\?mso-application|<w:wordDocument|<pkg:package/.test(head)) {
    return problems.otherFormat(name, ' XML 格式的 Word 文档');
  }
  return problems.unusable(name, 'not-zip');
}
