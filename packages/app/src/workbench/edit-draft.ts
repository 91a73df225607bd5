/** A draft changed by edits, still a draft: cells of its sheets, whatever is typed in them. */
import { applyEdits, type Edit } from '@mingsuan/core/ledger';
import { bookSheets, readDraft } from '../book/draft.ts';
import type { BookDraft } from '../contract/draft.ts';
import type { Save } from '../store/store.ts';
import { ownerOf } from './draft-ledger.ts';
import { Refusal } from './refusal.ts';

/** Nothing that a person types comes near these. */
const CELL_LENGTH_MAX = 20_000;
const ROWS_MAX = 5_000;

export function editedDraft(draft: BookDraft, edits: readonly Edit[]): ReturnType<Save> {
  const step = applyEdits(draft, edits);
  if ('misfit' in step) throw refused([{ path: step.misfit.path, message: '账本里没有这个位置。' }]);
  const errors = misshapen(step.value);
  if (errors.length > 0) throw refused(errors);
  return { draft: step.value, identity: identityOf(step.value), edits: [...edits], inverse: [...step.inverse] };
}

/** The whole draft as another one was, as one save. */
export function replacedDraft(now: BookDraft, draft: BookDraft): ReturnType<Save> {
  return { draft, identity: identityOf(draft), edits: replacing(draft), inverse: replacing(now) };
}

function replacing({ sheets }: BookDraft): Edit[] {
  return [{ op: 'replace', path: '/sheets', value: sheets }];
}

function refused(errors: readonly { readonly path: string; readonly message: string }[]): Refusal {
  return new Refusal(422, 'misfit', '没有保存：改动与账本的内容对不上。', '请刷新页面后重新填写。', errors);
}

function identityOf(draft: BookDraft): ReturnType<Save>['identity'] {
  const { ledger } = readDraft(draft);
  return ledger === null ? null : ownerOf(ledger);
}

/** What of a value is no cell of a book; the first few are enough to see what happened. */
function misshapen(draft: unknown): { path: string; message: string }[] {
  const { schema, sheets, ...others } = asRecord(draft);
  if (Object.keys(others).length > 0 || schema !== 'mingsuan.draft/1' || typeof sheets !== 'object' || sheets === null)
    return [{ path: '', message: '不是填写中的账本。' }];
  const problems: { path: string; message: string }[] = [];
  for (const [name, blocks] of Object.entries(sheets)) {
    const layout = bookSheets.find((sheet) => sheet.name === name);
    const tell = (path: string, message: string) => problems.push({ path: `/sheets/${name}${path}`, message });
    if (layout === undefined || !Array.isArray(blocks)) {
      tell('', '账本里没有这张表。');
      continue;
    }
    blocks.forEach((rows: unknown, b) => {
      const headers = new Set(layout.blocks[b]?.columns.map(({ header }) => header));
      if (headers.size === 0 || !Array.isArray(rows) || rows.length > ROWS_MAX) tell(`/${b}`, '不是这张表的行。');
      else
        rows.forEach((row: unknown, r) => {
          const isRow = typeof row === 'object' && row !== null && !Array.isArray(row);
          const cells = Object.entries(asRecord(row));
          const isGood = cells.every(
            ([header, text]) => headers.has(header) && typeof text === 'string' && text.length <= CELL_LENGTH_MAX,
          );
          if (!isRow || !isGood) tell(`/${b}/${r}`, '这一行里有不属于这张表的内容，或文字太长。');
        });
    });
  }
  return problems.slice(0, 20);
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
