/** The lines of a table by their labels: which line a printed label is, with and without its ordinal. */
import { copied, plainName } from '../text/index.ts';
import { bareTitle } from './heading.ts';
import { cellLabel } from './table-builder.ts';
import type { LineLayout, SideLayout } from './vocabulary.ts';

/** Finds a layout line by its label, going down the table: the same label may stand in two places. */
export class LineMatcher {
  private next = 0;
  readonly lines: readonly LineLayout[];
  private readonly labels: LineLabels;
  private readonly found = new Set<number>();

  constructor(layout: SideLayout | undefined) {
    this.lines = layout ? linesOf(layout) : [];
    this.labels = labelsOf(this.lines);
  }

  /** What there is to know of a printed label. */
  known(label: string): KnownLabel {
    const { known, whole, bare } = this.labels;
    let own = known.get(label);
    if (!own) {
      if (known.size > LABELS_MAX) known.clear();
      const text = copied(label);
      const bared = bareTitle(text);
      own = { label: text, bare: bared, whole: whole.get(text), bared: bare.get(bared), columns: [], labels: [] };
      known.set(text, own);
    }
    return own;
  }

  /** The position of the line among the lines; -1 where none bears the label. */
  find({ label, whole, bared }: KnownLabel, number: number | null): number {
    if (label === '') return -1;
    const at = this.search(whole, number) ?? this.search(bared, number);
    if (at === null) return -1;
    this.next = at + 1;
    this.found.add(at);
    return at;
  }

  /**
   * Of the lines that bear a label, the one with the printed 行次, else any: the first from the last line read on, then
   * from the top; a line is printed once.
   */
  private search(candidates: readonly number[] | undefined, number: number | null): number | null {
    if (candidates === undefined) return null;
    let numbered: number | null = null;
    let any: number | null = null;
    for (const i of candidates) {
      if (this.found.has(i)) continue;
      if (any === null || this.comesBefore(i, any)) any = i;
      if (this.lines[i]?.number === number && (numbered === null || this.comesBefore(i, numbered))) numbered = i;
    }
    return numbered ?? any;
  }

  private comesBefore(one: number, other: number): boolean {
    const [isBehind, isOtherBehind] = [one >= this.next, other >= this.next];
    return isBehind === isOtherBehind ? one < other : isBehind;
  }
}

const allLines = new WeakMap<SideLayout, readonly LineLayout[]>();

/** Lines of the form in force, then those of other places. */
export function linesOf(layout: SideLayout): readonly LineLayout[] {
  if (!layout.linesElsewhere) return layout.lines;
  let lines = allLines.get(layout);
  if (!lines) {
    lines = [...layout.lines, ...layout.linesElsewhere];
    allLines.set(layout, lines);
  }
  return lines;
}

/** The lines that bear a label, with and without its ordinal. */
export interface LineLabels {
  readonly whole: ReadonlyMap<string, readonly number[]>;
  readonly bare: ReadonlyMap<string, readonly number[]>;
  /** Labels met so far: most documents print those of the form. */
  readonly known: Map<string, KnownLabel>;
}

/** Beyond this a memory is emptied; a hostile text may print labels without end. */
const LABELS_MAX = 1000;

/** What a printed label is: without its ordinal, and the lines that bear it whole or so. */
interface KnownLabel {
  readonly label: string;
  readonly bare: string;
  readonly whole: readonly number[] | undefined;
  readonly bared: readonly number[] | undefined;
  /** By position of the column, its label, and what a cell there states. */
  readonly columns: string[];
  readonly labels: string[];
}

/** What a cell in a column states, in a row so labelled. */
export function labelIn({ bare, columns, labels }: KnownLabel, k: number, column: string): string {
  let label = labels[k];
  if (label === undefined || columns[k] !== column) {
    label = cellLabel(bare, column);
    columns[k] = copied(column);
    labels[k] = label;
  }
  return label;
}

const normalised = new WeakMap<readonly LineLayout[], LineLabels>();

export function labelsOf(lines: readonly LineLayout[]): LineLabels {
  let labels = normalised.get(lines);
  if (!labels) {
    labels = {
      whole: linesBy(lines, plainName),
      bare: linesBy(lines, (label) => bareTitle(plainName(label))),
      known: new Map(),
    };
    normalised.set(lines, labels);
  }
  return labels;
}

function linesBy(lines: readonly LineLayout[], nameOf: (label: string) => string): ReadonlyMap<string, number[]> {
  const index = new Map<string, number[]>();
  lines.forEach((line, i) => {
    for (const name of new Set(line.labels.map(nameOf))) {
      const own = index.get(name);
      if (own) own.push(i);
      else index.set(name, [i]);
    }
  });
  return index;
}
