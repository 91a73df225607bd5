/** Where a problem of a draft stands, as edits write it. */
import { pointerTo } from '@mingsuan/core/ledger';
import type { DraftProblem } from '../book/draft.ts';

/** `/sheets/收入支出/0/3/科目代码`, as much of it as is known. */
export function draftPath({ sheet, block, row, header }: DraftProblem): string {
  const steps = ['sheets', sheet, block, row, header];
  const known = steps.slice(0, steps.indexOf(null) < 0 ? steps.length : steps.indexOf(null));
  return known.length < 2 ? '' : known.reduce<string>((path, step) => pointerTo(path, step ?? ''), '');
}
