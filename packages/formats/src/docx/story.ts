/**
 * Where paragraphs and tables go: the body writes them to the Document, while a cell, a text box and a footnote gather
 * theirs until whoever holds them has its own place.
 */
import type { DocumentBuilder } from '@mingsuan/core/document';
import type { Line, StoryBlock } from './blocks.ts';
import { writeTable } from './table.ts';

export interface Story {
  add(block: StoryBlock): void;
}

/** Gathers blocks for later. */
export class Gathered implements Story {
  readonly blocks: StoryBlock[] = [];

  add(block: StoryBlock): void {
    this.blocks.push(block);
  }
}

/** Paragraphs with this many tabs, one after another, are a table that somebody typed. */
const TABS_MIN = 2;

/** Writes to the Document as the body goes on. */
export class BodyStory implements Story {
  /** Whether nothing but blanks was written. */
  isBlank = true;
  hasTables = false;
  private readonly builder: DocumentBuilder;
  private readonly cellsMax: number;
  private typed: Line[] = [];

  constructor(builder: DocumentBuilder, cellsMax: number) {
    this.builder = builder;
    this.cellsMax = cellsMax;
  }

  /** The line that the next block will get. */
  get nextLine(): number {
    return this.builder.nextLine + this.typed.length;
  }

  add(block: StoryBlock): void {
    if ('rows' in block) this.hasTables = true;
    this.isBlank &&= 'text' in block && block.text.trim() === '';
    if ('text' in block && tabs(block.text) >= TABS_MIN) {
      this.typed.push(block);
      return;
    }
    this.end();
    if ('text' in block) this.builder.paragraph(block.text, { page: block.page }, block.links);
    else writeTable(block, this.builder, this.cellsMax);
  }

  /** Nothing more comes. */
  end(): void {
    const { typed, builder } = this;
    this.typed = [];
    for (const { text, page } of typed) {
      if (typed.length === 1) builder.paragraph(text, { page });
      else
        builder.row(
          text.split('\t').map((cell) => ({ text: cell })),
          { page },
        );
    }
    if (typed.length > 1) builder.endTable();
  }
}

function tabs(text: string): number {
  if (text.includes('\n')) return 0;
  let count = 0;
  for (let at = text.indexOf('\t'); at >= 0; at = text.indexOf('\t', at + 1)) count++;
  return count;
}
