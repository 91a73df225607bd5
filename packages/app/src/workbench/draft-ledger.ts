/** The ledger behind a draft, and whose it is. */
import type { Ledger } from '@mingsuan/core/ledger';
import { readDraft } from '../book/draft.ts';
import type { BookDraft } from '../contract/draft.ts';
import type { NewBook } from '../store/store.ts';
import { draftPath } from './draft-path.ts';
import { Refusal } from './refusal.ts';

/** Whose a ledger is, as it is filed. */
export function ownerOf({ department: { name, code }, year }: Ledger): Pick<NewBook, 'organisation' | 'year'> {
  return { organisation: { name: name.trim() === '' ? '（未写名称）' : name.trim(), code }, year };
}

/** The ledger that a draft says, for what needs a whole one. */
export function ledgerOfDraft(draft: BookDraft): Ledger {
  const { ledger, problems } = readDraft(draft);
  if (ledger !== null) return ledger;
  const errors = problems
    .filter(({ severity }) => severity === 'error')
    .map((problem) => ({ path: draftPath(problem), message: problem.message }));
  throw new Refusal(422, 'unfinished', '这个账本还有没填好的地方。', '请先按下面各条改正。', errors.slice(0, 50));
}
