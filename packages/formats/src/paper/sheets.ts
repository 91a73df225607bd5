/**
 * A publication divided into runs of pages of one kind: cover, contents, prose, and tables upright or across. The page is
 * that of GB/T 9704-2012 (A4, the text 156 mm × 225 mm); tables have narrower margins. Lengths in twentieths of a point.
 */
import type { Publication, PublicationBlock } from '@mingsuan/core/composition';

export type SheetKind = 'cover' | 'contents' | 'prose' | 'portrait' | 'landscape';

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

export interface PageSize {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** 210 mm and 297 mm. */
const [SHORT, LONG] = [11906, 16838];
const OFFICIAL: PageSize = { width: SHORT, height: LONG, top: 2098, right: 1474, bottom: 1984, left: 1588 };

export const PAGE_SIZES: Readonly<Record<SheetKind, PageSize>> = {
  cover: OFFICIAL,
  contents: OFFICIAL,
  prose: OFFICIAL,
  portrait: { width: SHORT, height: LONG, top: 1247, right: 1021, bottom: 1247, left: 1021 },
  landscape: { width: LONG, height: SHORT, top: 1134, right: 1134, bottom: 1134, left: 1134 },
};

/** What a page has for text. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

export function roomOf(kind: SheetKind): Room {
  const { width, height, top, right, bottom, left } = PAGE_SIZES[kind];
  return { width: width - left - right, height: height - top - bottom };
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
      return block.isWide ? 'landscape' : 'portrait';
    default:
      return 'prose';
  }
}
