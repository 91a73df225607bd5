/** The body of a written document: sheets of pages as sections, blocks as paragraphs and tables. */
import type { ContentsBlock, HeadingBlock, Publication, Run, TableBlock } from '@mingsuan/core/composition';
import {
  PAGE_SIZES,
  type PlacedBlock,
  pageNumbers,
  roomOf,
  type Sheet,
  type SheetKind,
  sheetsOf,
} from '../paper/index.ts';
import { element, XML_HEAD } from '../xml/index.ts';
import type { FactMarks } from './fact-marks.ts';
import { W } from './written-styles.ts';
import { tableXml } from './written-table.ts';
import { paragraph, run } from './written-text.ts';

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Relations of the body to its footers, by the pages they stand on. */
export const FOOTERS = { odd: 'rIdOdd', even: 'rIdEven' };

export function documentXml(publication: Publication, marks: FactMarks): string {
  const body = new Body(publication, marks).xml();
  return XML_HEAD + element('w:document', { 'xmlns:w': W, 'xmlns:r': R }, `<w:body>${body}</w:body>`);
}

class Body {
  private readonly sheets: readonly Sheet[];
  private readonly pages: ReadonlyMap<number, number>;
  private readonly marks: FactMarks;

  constructor(publication: Publication, marks: FactMarks) {
    this.sheets = sheetsOf(publication);
    this.pages = pageNumbers(publication);
    this.marks = marks;
  }

  xml(): string {
    const firstNumbered = this.sheets.findIndex(({ kind }) => kind !== 'cover' && kind !== 'contents');
    return this.sheets
      .map((sheet, i) => {
        const content = sheet.blocks.map((placed, n) => this.block(placed, sheet.kind, sheet.blocks[n - 1])).join('');
        const section = sectionXml(sheet.kind, i === firstNumbered);
        // the last section's properties end the body, those of others stand in a paragraph of their own
        return i === this.sheets.length - 1
          ? content + section
          : `${content}<w:p><w:pPr>${TINY}${section}</w:pPr></w:p>`;
      })
      .join('');
  }

  private block({ block, at }: PlacedBlock, kind: SheetKind, before: PlacedBlock | undefined): string {
    switch (block.kind) {
      case 'cover': {
        const [first = '', ...more] = block.lines;
        const date = block.date === null ? '' : paragraph('CoverDate', run(block.date));
        return paragraph('CoverName', run(first)) + more.map((line) => paragraph('Title', run(line))).join('') + date;
      }
      case 'contents':
        return this.contents(block);
      case 'heading':
        return this.heading(block, at, before !== undefined);
      case 'paragraph':
        return paragraph('BodyText', this.runs(block.runs));
      case 'table':
        return this.table(block, at, kind, before);
    }
  }

  private runs(runs: readonly Run[]): string {
    return runs.map(({ text, fact }) => (fact === null ? run(text) : this.marks.around(fact, run(text)))).join('');
  }

  private heading({ level, text }: HeadingBlock, at: number, isBelow: boolean): string {
    return paragraph(`Heading${level}`, this.target(at, text), level === 1 && isBelow ? '<w:pageBreakBefore/>' : '');
  }

  private table(block: TableBlock, at: number, kind: SheetKind, before: PlacedBlock | undefined): string {
    const turns = before !== undefined && before.block.kind !== 'heading';
    const style = block.number === null ? 'FormTitle' : 'TableTitle';
    const title = paragraph(style, this.target(at, block.title), turns ? '<w:pageBreakBefore/>' : '');
    return tableXml(block, roomOf(kind), this.marks, title);
  }

  /** Text that the 目录 points to. */
  private target(at: number, text: string): string {
    const id = this.marks.nextId();
    return `<w:bookmarkStart w:id="${id}" w:name="${targetName(at)}"/>${run(text)}<w:bookmarkEnd w:id="${id}"/>`;
  }

  /** A field that Word can bring up to date, with what it would say. */
  private contents({ title, entries }: ContentsBlock): string {
    const lines = entries.map(({ level, text, block }, i) => {
      const begin = i === 0 ? field('begin') + instruction('TOC \\o "1-2" \\h \\z \\u') + field('separate') : '';
      const page =
        field('begin') +
        instruction(`PAGEREF ${targetName(block)} \\h`) +
        field('separate') +
        run(String(this.pages.get(block) ?? '')) +
        field('end');
      const link = element(
        'w:hyperlink',
        { 'w:anchor': targetName(block), 'w:history': 1 },
        `${run(text)}<w:r><w:tab/></w:r>${page}`,
      );
      return paragraph(`TOC${level}`, begin + link + (i === entries.length - 1 ? field('end') : ''));
    });
    return paragraph('TOCHeading', run(title)) + lines.join('');
  }
}

function targetName(at: number): string {
  return `_Toc${String(at).padStart(6, '0')}`;
}

function field(type: 'begin' | 'separate' | 'end'): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
}

function instruction(text: string): string {
  return `<w:r><w:instrText xml:space="preserve"> ${text.replaceAll('"', '&quot;')} </w:instrText></w:r>`;
}

/** The paragraph that ends a section takes no room. */
const TINY = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>';

function sectionXml(kind: SheetKind, isFirst: boolean): string {
  const { width, height, top, right, bottom, left } = PAGE_SIZES[kind];
  const isNumbered = kind !== 'cover' && kind !== 'contents';
  const footers = [
    element('w:footerReference', { 'w:type': 'default', 'r:id': isNumbered ? FOOTERS.odd : `${FOOTERS.odd}Empty` }),
    element('w:footerReference', { 'w:type': 'even', 'r:id': isNumbered ? FOOTERS.even : `${FOOTERS.even}Empty` }),
  ].join('');
  const size = element('w:pgSz', { 'w:w': width, 'w:h': height, 'w:orient': width > height ? 'landscape' : undefined });
  const margins = element('w:pgMar', {
    'w:top': top,
    'w:right': right,
    'w:bottom': bottom,
    'w:left': left,
    'w:header': 720,
    'w:footer': kind === 'portrait' || kind === 'landscape' ? 560 : 1300,
    'w:gutter': 0,
  });
  const numbers = isFirst ? '<w:pgNumType w:start="1"/>' : '';
  return `<w:sectPr>${footers}<w:type w:val="nextPage"/>${size}${margins}${numbers}</w:sectPr>`;
}
