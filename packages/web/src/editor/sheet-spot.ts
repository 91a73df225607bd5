/** Where in a book the person is: a sheet, a block of it, the cells selected there. */
import type { BookSheet } from '../engine/messages.ts';
import type { Selection } from '../grid/grid-model.ts';

export interface SheetSpot {
  readonly sheet: string;
  readonly block: number;
  readonly selection: Selection;
}

/** Where one begins to type in a sheet: beside the label of a form, in the first column of a list that is typed. */
export function spotIn(sheet: BookSheet | undefined): SheetSpot {
  const block = sheet?.blocks[0];
  const isLabelled = block?.fixed !== null || block.columns[0]?.entry.kind === 'ordinal';
  const first = { row: 0, column: isLabelled ? 1 : 0 };
  return { sheet: sheet?.name ?? '', block: 0, selection: { from: first, to: first } };
}
