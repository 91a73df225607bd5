/** A page as read: tables between ruled lines, and the lines of text outside of them. */
import type { PageInk, Rule } from './ink.ts';
import { middleOf } from './ink.ts';
import { type Lattice, latticeOf } from './lattice.ts';
import { type TextLine, textLines } from './lines.ts';
import { ruledTable } from './ruled-table.ts';
import { joinRules, ruleSets } from './rules.ts';
import { withoutStamps } from './stamps.ts';
import type { PageTable } from './table.ts';

export interface PageContent {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly turn: PageInk['turn'];
  readonly joined: PageInk['joined'];
  /** Its text was recognised in a picture. */
  readonly isFromPicture?: true;
  readonly lines: readonly TextLine[];
  /** Words that were printed across it, by what they are known by on other pages. */
  readonly stamps: readonly string[];
  readonly tables: readonly PageTable[];
  /** Level lines that no upright meets. */
  readonly across: readonly Rule[];
}

export function pageContent(ink: PageInk, page: number): PageContent {
  const horizontal = joinRules(ink.horizontal);
  const lattices = outermost(
    ruleSets(horizontal, joinRules(ink.vertical))
      .flatMap((set) => latticeOf(set) ?? [])
      .filter(({ xs }) => xs.length > 2),
  );
  const inside = lattices.map(() => [] as PageInk['glyphs'][number][]);
  const free: PageInk['glyphs'][number][] = [];
  const { glyphs, stamps } = withoutStamps(ink.glyphs);
  for (const glyph of glyphs) {
    const home = lattices.findIndex((lattice) => contains(lattice, (glyph.left + glyph.right) / 2, middleOf(glyph)));
    (inside[home] ?? free).push(glyph);
  }
  const tables = lattices.flatMap((lattice, i): PageTable[] => {
    const table = ruledTable(lattice, inside[i] ?? [], page);
    if (table.rows.every((row) => row.every((cell) => cell === ''))) return [];
    const isInferred = ink.joined.some(({ isRuled }) => !isRuled);
    return [{ ...table, lastPage: Math.max(page, ...ink.joined.map((other) => other.page)), isInferred }];
  });
  const across = horizontal.filter(
    ({ at, from, to }) => !lattices.some((lattice) => contains(lattice, (from + to) / 2, at)),
  );
  const { joined, turn } = ink;
  // the width of the page alone
  const width = ink.width - joined.reduce((sum, other) => sum + other.width, 0);
  return { page, width, height: ink.height, turn, joined, lines: textLines(free), stamps, tables, across };
}

function contains({ xs, ys }: Lattice, x: number, y: number): boolean {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  return x >= left - 1 && x <= right + 1 && y >= top - 1 && y <= bottom + 1;
}

/** Without those inside a field of another, as boxes to tick are. */
function outermost(lattices: readonly Lattice[]): Lattice[] {
  return lattices.filter(
    (inner) =>
      !lattices.some(
        (outer) =>
          outer !== inner &&
          contains(outer, inner.xs[0] ?? 0, inner.ys[0] ?? 0) &&
          contains(outer, inner.xs.at(-1) ?? 0, inner.ys.at(-1) ?? 0),
      ),
  );
}
