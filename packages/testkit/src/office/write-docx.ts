/**
 * The document as a department's Word file: merged headers, automatic numbers, styles of headings, a page header and
 * footer. The lines above a table stand as paragraphs or in the table's own first rows, as departments do either.
 */
import {
  type Block,
  composeDocument,
  type DepartmentYear,
  type GridRow,
  mergedCells,
  standardText,
} from '@mingsuan/generator/builders';
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ILevelsOptions,
  LevelFormat,
  LevelSuffix,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { NumberedLines } from './numbered-lines.ts';

export interface DocxOptions {
  /** Where title, number, department and unit of a table stand. */
  readonly heads: 'paragraphs' | 'rows';
  /** Whether 第一部分, 一、, （一） are typed or counted by Word. */
  readonly numbers: 'typed' | 'automatic';
}

export async function writeDocx(year: DepartmentYear, options: DocxOptions): Promise<Uint8Array> {
  const blocks = composeDocument(year, standardText);
  const lines = new NumberedLines(options.numbers === 'automatic');
  const content = options.heads === 'rows' ? withHeads(blocks) : blocks.map((block) => ({ block, head: [] }));
  const page = new Paragraph({ children: [new TextRun({ children: ['第', PageNumber.CURRENT, '页'] })] });
  const document = new Document({
    numbering: { config: [{ reference: 'headings', levels: LEVELS }] },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph(`${year.department} 1,234.56`)] }) },
        footers: { default: new Footer({ children: [page] }) },
        children: content.flatMap(({ block, head }) => written(block, head, lines)),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const LEVELS: readonly ILevelsOptions[] = [
  { level: 0, format: LevelFormat.CHINESE_COUNTING_THOUSAND, text: '第%1部分', suffix: LevelSuffix.SPACE },
  { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '%2、', suffix: LevelSuffix.NOTHING },
  { level: 2, format: LevelFormat.CHINESE_COUNTING, text: '（%3）', suffix: LevelSuffix.NOTHING },
  { level: 3, format: LevelFormat.DECIMAL, text: '%4.', suffix: LevelSuffix.TAB },
];

interface HeadedBlock {
  readonly block: Block;
  readonly head: readonly string[];
}

/** Lines right above a grid go into it, but for notes of the table before and headings of parts. */
function withHeads(blocks: readonly Block[]): HeadedBlock[] {
  const headed: HeadedBlock[] = [];
  for (const block of blocks) {
    const head: string[] = [];
    let above = headed.at(-1)?.block;
    while (block.kind === 'grid' && above?.kind === 'line' && !/^(?:注|说明|备注|附件|第)/.test(above.text)) {
      head.unshift(above.text);
      headed.pop();
      above = headed.at(-1)?.block;
    }
    headed.push({ block, head });
  }
  return headed;
}

function written(block: Block, head: readonly string[], lines: NumberedLines): (Paragraph | Table)[] {
  if (block.kind === 'grid') return [table(block.rows, head)];
  return block.text.split('\n').map((line) => {
    const { level, text } = lines.next(line);
    const children = text.split('\t').map((part, i) => new TextRun({ children: i > 0 ? [new Tab(), part] : [part] }));
    return new Paragraph({
      children,
      ...(level === null ? {} : { numbering: { reference: 'headings', level } }),
      ...(block.kind === 'line' ? { alignment: AlignmentType.CENTER } : { indent: { firstLine: 480 } }),
    });
  });
}

/** Title and number run across the table, what else its head says stands side by side. */
function table(rows: readonly GridRow[], head: readonly string[]): Table {
  const cells = mergedCells(rows.filter((row) => row !== null));
  const width = rows[0]?.length ?? 1;
  // a label may reach down beside others: the rows it reaches are headers as well
  const heads = Math.max(...(cells[0] ?? []).map(({ rows: down }) => down));
  const [title, number, ...rest] = head;
  const above = [title, number].filter((text) => text !== undefined).map((text) => headRow([text], width));
  return new Table({
    columnWidths: Array.from({ length: width }, () => Math.floor(9000 / width)),
    rows: [
      ...above,
      ...(rest.length > 0 ? [headRow(rest, width)] : []),
      ...cells.map(
        (row, i) =>
          new TableRow({
            tableHeader: i < heads,
            children: row.map(({ text, columns, rows: down }) => cell(text, columns, down)),
          }),
      ),
    ],
  });
}

function headRow(texts: readonly string[], width: number): TableRow {
  const share = Math.floor(width / texts.length);
  return new TableRow({
    children: texts.map((text, i) => cell(text, i < texts.length - 1 ? share : width - share * i, 1)),
  });
}

function cell(text: string, columnSpan: number, rowSpan: number): TableCell {
  return new TableCell({ children: text.split('\n').map((line) => new Paragraph(line)), columnSpan, rowSpan });
}
