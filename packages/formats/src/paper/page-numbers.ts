/**
 * The page on which each block of a publication begins, counted from the first page behind the 目录: for formats that leave
 * the division into pages to whoever opens them, and yet print a 目录. Lines have a fixed height, so that counting them is
 * enough; a program that breaks a line elsewhere may be one page off, and its 更新目录 puts that right.
 */
import type { Publication } from '@mingsuan/core/composition';
import { fitTable } from './fit-table.ts';
import { type Room, roomOf } from './page-sizes.ts';
import { type PlacedBlock, type Sheet, sheetsOf } from './sheets.ts';
import { NOTE, TABLE_HEAD, tableRoom } from './table-room.ts';
import { countLines, measure } from './text-width.ts';

/** 三号 (16 pt) on lines of 28 pt, two characters of indent. */
const BODY = { size: 32, line: 560, indent: 2 };
/** 第一部分: the size of type, and the gap behind it. */
const [PART_SIZE, PART_GAP] = [36, 280];

/** By the place of the block. */
export function pageNumbers(publication: Publication): ReadonlyMap<number, number> {
  const pages = new Map<number, number>();
  let page = 0;
  for (const sheet of sheetsOf(publication)) {
    if (sheet.kind === 'cover' || sheet.kind === 'contents') continue;
    page = new Counter(sheet, page + 1, pages).count();
  }
  return pages;
}

/** What the word 目录 takes, and what ends its section. */
const CONTENTS_TITLE = 1200;

/** From line to line of a 目录: so many entries fit one page, where they can. */
export function contentsStep(entries: number, { height }: Room): number {
  return Math.min(480, Math.max(360, Math.trunc((height - CONTENTS_TITLE) / Math.max(1, entries))));
}

/** Goes through one sheet. */
class Counter {
  private readonly sheet: Sheet;
  private readonly pages: Map<number, number>;
  private readonly room: Room;
  private page: number;
  private used = 0;

  constructor(sheet: Sheet, page: number, pages: Map<number, number>) {
    this.sheet = sheet;
    this.page = page;
    this.pages = pages;
    this.room = roomOf(sheet.kind);
  }

  /** Returns the last page. */
  count(): number {
    for (const [i, placed] of this.sheet.blocks.entries()) this.add(placed, this.sheet.blocks[i - 1]);
    return this.page;
  }

  private add({ block, at }: PlacedBlock, before: PlacedBlock | undefined): void {
    switch (block.kind) {
      case 'heading': {
        if (block.level === 1 && before) this.turn();
        // a heading is not the last line of a page
        const lines =
          block.level === 1
            ? countLines(measure(block.text), this.room.width / (PART_SIZE * 10))
            : this.lines(block.text, BODY.indent);
        if (this.used + (lines + 1) * BODY.line > this.room.height) this.turn();
        this.pages.set(at, this.page);
        this.take(lines, BODY.line);
        if (block.level === 1) this.used += PART_GAP;
        break;
      }
      case 'paragraph':
        this.pages.set(at, this.page);
        this.take(this.lines(block.runs.map(({ text }) => text).join(''), BODY.indent), BODY.line);
        break;
      case 'table': {
        if (before && before.block.kind !== 'heading') this.turn();
        this.pages.set(at, this.page);
        this.used += TABLE_HEAD.title + TABLE_HEAD.number + TABLE_HEAD.head;
        const { heights } = fitTable(block, { ...this.room, height: tableRoom(this.room.height) });
        const header = heights.slice(0, block.header.length).reduce((sum, height) => sum + height, 0);
        for (const [i, height] of heights.entries()) {
          if (this.used + height > this.room.height) {
            this.turn();
            if (i >= block.header.length) this.used += header;
          }
          this.used += height;
        }
        for (const note of block.notes)
          this.take(countLines(measure(note), this.room.width / (NOTE.size * 10)), NOTE.line);
        break;
      }
    }
  }

  private lines(text: string, indent: number): number {
    return countLines(measure(text), this.room.width / (BODY.size * 10), indent);
  }

  private turn(): void {
    this.page++;
    this.used = 0;
  }

  private take(lines: number, height: number): void {
    for (let i = 0; i < lines; i++) {
      if (this.used + height > this.room.height) this.turn();
      this.used += height;
    }
  }
}
