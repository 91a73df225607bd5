/** A composed document that defects are planted in: a copy whose cells and sentences may be written over. */
import type { Publication, PublicationBlock, Run, TableBlock, TableCell } from '@mingsuan/core/composition';
import type { FactKey, TableRole } from '@mingsuan/core/statement';

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;
export type DraftCell = Mutable<TableCell>;
export type DraftTable = Mutable<TableBlock>;
export type DraftRun = Mutable<Run>;

/** A number of a table. */
export interface FoundCell {
  readonly cell: DraftCell;
  readonly fact: FactKey;
  readonly table: DraftTable;
  /** Of the table's body. */
  readonly row: number;
}

/** A number of a sentence. */
export interface FoundRun {
  readonly run: DraftRun;
  readonly fact: FactKey;
  /** The sentence, for telling the place. */
  readonly sentence: string;
}

export class Draft {
  private readonly blocks: Mutable<PublicationBlock>[];
  private readonly original: Publication;
  readonly lastYear: ReadonlyMap<FactKey, number>;

  /** `lastYear`: amounts of the year before in 分, by what they are amounts of. */
  constructor(publication: Publication, lastYear: ReadonlyMap<FactKey, number>) {
    this.original = publication;
    this.lastYear = lastYear;
    // a copy that is ours to write in, in which no two cells are one object
    this.blocks = JSON.parse(JSON.stringify(publication.blocks)) as Mutable<PublicationBlock>[];
  }

  get publication(): Publication {
    return { ...this.original, blocks: this.blocks };
  }

  get department(): string {
    return this.original.department;
  }

  get year(): number {
    return this.original.year;
  }

  table(role: TableRole): DraftTable | null {
    return this.tables().find((table) => table.role === role) ?? null;
  }

  /** Attached self-evaluation forms. */
  get forms(): readonly DraftTable[] {
    return this.tables().filter((table) => table.role === null);
  }

  /** Numbers of a table that are printed, row by row. */
  cells(role: TableRole): FoundCell[] {
    const table = this.table(role);
    if (table === null) return [];
    return table.body.flatMap((cells, row) =>
      cells.flatMap((cell) => (cell.fact === null || cell.text === '' ? [] : [{ cell, fact: cell.fact, table, row }])),
    );
  }

  /** Numbers of the narrative. */
  get runs(): FoundRun[] {
    return this.paragraphs().flatMap(({ runs }) => {
      const sentence = runs.map(({ text }) => text).join('');
      return runs.flatMap((run) => (run.fact === null ? [] : [{ run, fact: run.fact, sentence }]));
    });
  }

  /** Stretches of text that print no number. */
  get texts(): readonly DraftRun[] {
    return this.paragraphs().flatMap(({ runs }) => runs.filter(({ fact }) => fact === null));
  }

  /** Sentences that tell of numbers, each as its runs. */
  get told(): readonly (readonly DraftRun[])[] {
    return this.paragraphs().flatMap(({ runs }) => (runs.some(({ fact }) => fact !== null) ? [runs] : []));
  }

  removeTable(table: DraftTable): void {
    this.remove(table);
  }

  /** Takes the paragraphs under a heading out, and the heading, whose words come back; null where there is none. */
  removeSection(title: RegExp): string | null {
    const at = this.blocks.findIndex((block) => block.kind === 'heading' && title.test(block.text));
    const heading = this.blocks[at];
    if (heading?.kind !== 'heading') return null;
    const under = this.blocks.slice(at + 1);
    const next = under.findIndex(({ kind }) => kind !== 'paragraph');
    for (const block of next < 0 ? under : under.slice(0, next)) this.remove(block);
    this.remove(heading);
    return heading.text;
  }

  /** With its line of the contents, whose other lines go on pointing to their blocks. */
  private remove(block: Mutable<PublicationBlock>): void {
    const at = this.blocks.indexOf(block);
    this.blocks.splice(at, 1);
    for (const one of this.blocks) {
      if (one.kind !== 'contents') continue;
      one.entries = one.entries.filter((entry) => entry.block !== at);
      for (const entry of one.entries) if (entry.block > at) entry.block--;
    }
  }

  private tables(): DraftTable[] {
    return this.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  }

  private paragraphs(): { runs: DraftRun[] }[] {
    return this.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
  }
}
