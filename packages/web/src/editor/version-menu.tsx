/** What was fixed of a book before: each version beside the draft, or the draft as it was then. */
import type { BookDetail } from '@mingsuan/app/workbench';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { call, troubleWords } from '../api/request.ts';
import { timeWord } from '../audit/case-words.ts';
import { Menu } from '../shell/menu.tsx';
import type { BookSession } from './book-session.ts';
import { bookKey, useBook } from './use-book.ts';

interface Props {
  readonly session: BookSession;
  readonly detail: BookDetail;
}

export function VersionMenu({ session, detail }: Props): ReactNode {
  const params = { id: detail.book.id };
  const { versions } = useBook(detail);
  const queries = useQueryClient();
  const fix = useMutation({
    mutationFn: async () => {
      await session.settled();
      return call('makeVersion', { params, body: { revision: session.state.revision, note: '' } });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: bookKey(params.id) }),
  });
  const restore = useMutation({
    mutationFn: async (versionId: string) => {
      await session.settled();
      await call('restoreVersion', { params, body: { revision: session.state.revision, versionId } });
    },
    // the draft is another one now: it is opened anew
    onSuccess: () => window.location.reload(),
  });
  const error = fix.error ?? restore.error;
  return (
    <>
      <Menu label={`版本 ${versions.length === 0 ? '' : versions.length}`}>
        <button type="button" disabled={fix.isPending} onClick={() => fix.mutate()}>
          把现在的定为一版
          <small>定下的版本不再改变，带校验码</small>
        </button>
        {versions.map(({ id, number, at }) => {
          const before = versions.find((one) => one.number === number - 1);
          return (
            <div key={id} className="wb-version">
              第 {number} 版 <small>{timeWord(at)}</small>
              <Link to={`/books/compare?left=${id}&right=${params.id}`}>与现在对照</Link>
              {before === undefined ? null : (
                <Link to={`/books/compare?left=${before.id}&right=${id}`}>与上一版对照</Link>
              )}
              <button type="button" disabled={restore.isPending} onClick={() => restore.mutate(id)}>
                恢复成这一版
              </button>
            </div>
          );
        })}
      </Menu>
      {error === null ? null : (
        <p className="wb-bar-trouble" role="alert">
          {troubleWords(error).title}
          {troubleWords(error).remedy}
        </p>
      )}
    </>
  );
}
