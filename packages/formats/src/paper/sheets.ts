/** A publication divided into runs of pages of one kind: cover, contents, prose, and tables upright or across. */
import type { Publication, PublicationBlock, TableBlock } from '@mingsuan/core/composition';
import { fitTable } from './fit-table.ts';
import { roomOf, type SheetKind } from './page-sizes.ts';
import { tableRoom } from './table-room.ts';

/** Pages that follow one another and are alike. */
export interface Sheet {
  readonly kind: SheetKind;
  readonly blocks: readonly PlacedBlock[];
}

export interface PlacedBlock {
  readonly block: PublicationBlock;
  /** Its place in the publication. */
  readonly at: number;
}

export function sheetsOf({ blocks }: Publication): Sheet[] {
  const kinds = blocks.map(kindOf);
  // a heading right above a table stands on its page
  for (let i = blocks.length - 2; i >= 0; i--)
    if (blocks[i]?.kind === 'heading' && blocks[i + 1]?.kind !== 'paragraph') kinds[i] = kinds[i + 1] ?? 'prose';
  const sheets: { kind: SheetKind; blocks: PlacedBlock[] }[] = [];
  for (const [at, block] of blocks.entries()) {
    const kind = kinds[at] ?? 'prose';
    const open = sheets.at(-1);
    if (open?.kind === kind) open.blocks.push({ block, at });
    else sheets.push({ kind, blocks: [{ block, at }] });
  }
  return sheets;
}

function kindOf(block: PublicationBlock): SheetKind {
  switch (block.kind) {
    case 'cover':
    case 'contents':
      return block.kind;
    case 'table':
      return block.isWide && !isBetterUpright(block) ? 'landscape' : 'portrait';
    default:
      return 'prose';
  }
}

/** A wide table of many rows that fits one page upright, where across it would need two. */
function isBetterUpright(table: TableBlock): boolean {
  return pagesOn(table, 'landscape') > 1 && pagesOn(table, 'portrait') === 1;
}

function pagesOn(table: TableBlock, kind: SheetKind): number {
  const room = roomOf(kind);
  return fitTable(table, { ...room, height: tableRoom(room.height) }).pages;
}
