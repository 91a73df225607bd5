/**
 * Drafts are values: a change makes a new one that shares what did not change. What lies between two drafts is a list of
 * edits for the server; two people's changes on one draft are brought together cell by cell.
 */
import type { BookDraft, DraftRow } from '@mingsuan/app/contract';
import type { Edit } from '@mingsuan/app/workbench';

/** Where in a draft: a block of a sheet. */
export interface BlockPlace {
  readonly sheet: string;
  readonly block: number;
}

export interface CellPlace extends BlockPlace {
  readonly row: number;
  readonly header: string;
}

export function rowsAt(draft: BookDraft, { sheet, block }: BlockPlace): readonly DraftRow[] {
  return draft.sheets[sheet]?.[block] ?? [];
}

export function withRows(draft: BookDraft, { sheet, block }: BlockPlace, rows: readonly DraftRow[]): BookDraft {
  const blocks = [...(draft.sheets[sheet] ?? [])];
  while (blocks.length < block) blocks.push([]);
  blocks[block] = rows;
  return { ...draft, sheets: { ...draft.sheets, [sheet]: blocks } };
}

/** A list with one row more. */
export function withRow(draft: BookDraft, place: BlockPlace, row: DraftRow): BookDraft {
  return withRows(draft, place, [...rowsAt(draft, place), row]);
}

/** A block written over from a cell on; rows that are not there yet are added where the block is a list. */
export function withCells(
  draft: BookDraft,
  place: CellPlace,
  headers: readonly string[],
  values: readonly (readonly string[])[],
): BookDraft {
  const rows = [...rowsAt(draft, place)];
  const first = headers.indexOf(place.header);
  values.forEach((cells, down) => {
    const at = place.row + down;
    while (rows.length <= at) rows.push({});
    const row: Record<string, string> = { ...rows[at] };
    for (const [right, text] of cells.entries()) {
      const header = headers[first + right];
      if (header !== undefined) row[header] = text;
    }
    rows[at] = row;
  });
  return withRows(draft, place, rows);
}

/** The edits that make `after` of `before`. Blocks with another number of rows are replaced as a whole. */
export function editsBetween(before: BookDraft, after: BookDraft): Edit[] {
  return placesOf(before, after).flatMap((place): Edit[] => {
    const [old, rows] = [rowsAt(before, place), rowsAt(after, place)];
    if (old === rows) return [];
    const path = `/sheets/${pointer(place.sheet)}/${place.block}`;
    if (old.length !== rows.length) return [{ op: 'replace', path, value: rows as never }];
    return rows.flatMap((row, at) =>
      headersOf(old[at] ?? {}, row)
        .filter((header) => textAt(old[at], header) !== textAt(row, header))
        .map((header): Edit => ({ op: 'add', path: `${path}/${at}/${pointer(header)}`, value: textAt(row, header) })),
    );
  });
}

/** A place that two people changed from the same draft to different ends. `header` is null for a block as a whole. */
export interface Clash extends BlockPlace {
  readonly row: number | null;
  readonly header: string | null;
  readonly mine: string;
  readonly theirs: string;
}

export interface Merged {
  /** Both changes; where they clash, theirs. */
  readonly draft: BookDraft;
  readonly clashes: readonly Clash[];
}

/** My change and theirs of one draft. Rows are told apart by their place, so a block whose rows moved is one clash. */
export function merge(base: BookDraft, mine: BookDraft, theirs: BookDraft): Merged {
  let draft = theirs;
  const clashes: Clash[] = [];
  for (const place of placesOf(mine, theirs)) {
    const [was, own, other] = [rowsAt(base, place), rowsAt(mine, place), rowsAt(theirs, place)];
    if (isSame(own, other) || isSame(was, own)) continue;
    if (isSame(was, other)) {
      draft = withRows(draft, place, own);
    } else if (was.length === own.length && own.length === other.length) {
      const rows = own.map((row, at) => mergedRow(place, at, was[at] ?? {}, row, other[at] ?? {}, clashes));
      draft = withRows(draft, place, rows);
    } else {
      clashes.push({ ...place, row: null, header: null, mine: `${own.length} 行`, theirs: `${other.length} 行` });
    }
  }
  return { draft, clashes };
}

/** A draft in which some clashes are decided for `mine`. */
export function decided(draft: BookDraft, mine: BookDraft, chosen: readonly Clash[]): BookDraft {
  return chosen.reduce((made, clash) => {
    const { row, header } = clash;
    if (row === null || header === null) return withRows(made, clash, rowsAt(mine, clash));
    return withCells(made, { ...clash, row, header }, [header], [[clash.mine]]);
  }, draft);
}

function mergedRow(
  place: BlockPlace,
  row: number,
  was: DraftRow,
  own: DraftRow,
  other: DraftRow,
  clashes: Clash[],
): DraftRow {
  const merged: Record<string, string> = { ...other };
  for (const header of headersOf(own, other)) {
    const [before, mine, theirs] = [textAt(was, header), textAt(own, header), textAt(other, header)];
    if (mine === before || mine === theirs) continue;
    if (theirs === before) merged[header] = mine;
    else clashes.push({ ...place, row, header, mine, theirs });
  }
  return merged;
}

function placesOf(a: BookDraft, b: BookDraft): BlockPlace[] {
  const sheets = new Set([...Object.keys(a.sheets), ...Object.keys(b.sheets)]);
  return [...sheets].flatMap((sheet) => {
    const count = Math.max(a.sheets[sheet]?.length ?? 0, b.sheets[sheet]?.length ?? 0);
    return Array.from({ length: count }, (_, block) => ({ sheet, block }));
  });
}

function headersOf(a: DraftRow, b: DraftRow): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])];
}

/** What is left out is empty. */
function textAt(row: DraftRow | undefined, header: string): string {
  return row?.[header] ?? '';
}

function isSame(a: readonly DraftRow[], b: readonly DraftRow[]): boolean {
  return (
    a === b ||
    (a.length === b.length &&
      a.every((row, at) =>
        headersOf(row, b[at] ?? {}).every((header) => textAt(row, header) === textAt(b[at], header)),
      ))
  );
}

/** A name as a part of a JSON Pointer. */
function pointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
