/** The blocks of a document by the sheets of a workbook: cover, each table, narrative, glossary, each form. */
import { type Block, type GridRow, tableTitles } from '@mingsuan/generator/builders';

export interface SheetBlocks {
  readonly name: string;
  /** Which of the ten tables stands here, from 0; -1 for anything else. */
  readonly table: number;
  readonly blocks: Block[];
}

const PARTS: readonly (readonly [string, string])[] = [
  ['第一部分', '概况'],
  ['第二部分', '决算表'],
  ['第三部分', '情况说明'],
  ['第四部分', '名词解释'],
  ['第五部分', '附件'],
];

export function sheetBlocks(blocks: readonly Block[]): SheetBlocks[] {
  const sheets: SheetBlocks[] = [{ name: '封面', table: -1, blocks: [] }];
  blocks.forEach((block, i) => {
    const text = block.kind === 'line' ? block.text : '';
    const part = PARTS.find(([word]) => text.startsWith(word) && !text.includes('\t'));
    const table = tableTitles.indexOf(text);
    const isForm = text.includes('自评表') && blocks.slice(i + 1, i + 3).some(({ kind }) => kind === 'grid');
    const name = part?.[1] ?? (table >= 0 ? `GK${String(table + 1).padStart(2, '0')}` : isForm ? `自评表${i}` : null);
    if (name !== null) sheets.push({ name, table, blocks: [] });
    sheets.at(-1)?.blocks.push(block);
  });
  return sheets;
}

/** The rows of a grid without page breaks. */
export function gridRows(rows: readonly GridRow[]): string[][] {
  return rows.flatMap((row) => (row === null ? [] : [[...row]]));
}
