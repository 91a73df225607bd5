/** 本子: every book on this machine; found by name or pinyin, compared, copied, put away, deleted and brought back. */
import type { Book } from '@mingsuan/app/workbench';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { call, troubleWords } from '../api/request.ts';
import { timeWord } from '../audit/case-words.ts';
import { Menu } from '../shell/menu.tsx';
import { Trouble } from '../shell/trouble.tsx';
import { bookTitle, originWord } from './book-words.ts';

type Shelf = 'kept' | 'archived' | 'deleted';
const shelfWords: Readonly<Record<Shelf, string>> = { kept: '在用的', archived: '归档的', deleted: '删除的' };
type Change = { readonly book: Book; readonly archived?: boolean; readonly deleted?: boolean };

export function BookList(): ReactNode {
  const [typed, setTyped] = useState('');
  const [shelf, setShelf] = useState<Shelf>('kept');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [done, setDone] = useState<Change | null>(null);
  const q = useDeferredValue(typed.trim());
  const queries = useQueryClient();
  const navigate = useNavigate();
  const books = useQuery({
    queryKey: ['books', q, shelf],
    queryFn: ({ signal }) =>
      call('listBooks', {
        query: {
          q,
          archived: shelf === 'archived' ? 'true' : 'false',
          deleted: shelf === 'deleted' ? 'true' : 'false',
          limit: 200,
        },
        signal,
      }),
  });
  const change = useMutation({
    mutationFn: ({ book, ...body }: Change) => call('changeBook', { params: { id: book.id }, body }),
    onSuccess: (_, made) => {
      setDone(made);
      void queries.invalidateQueries({ queryKey: ['books'] });
    },
  });
  const copy = useMutation({
    mutationFn: (book: Book) => call('createBook', { body: { from: 'duplicate', bookId: book.id, label: '副本' } }),
    onSuccess: ({ book }) => void navigate(`/compile/${book.id}`),
  });
  const roll = useMutation({
    mutationFn: (book: Book) => call('createBook', { body: { from: 'roll', bookId: book.id } }),
    onSuccess: ({ book }) => void navigate(`/compile/${book.id}`),
  });
  const error = change.error ?? copy.error ?? roll.error;
  const toggle = (id: string) =>
    setChosen((before) => (before.includes(id) ? before.filter((each) => each !== id) : [...before.slice(-1), id]));
  const items = books.data?.items ?? null;
  return (
    <main className="wb-page">
      <h1>本子</h1>
      <p>这台电脑上各部门各年度的账本。勾选两个可以逐数对照。</p>
      <div className="wb-actions wb-book-tools">
        <label className="wb-field">
          找部门（汉字、拼音或首字母）
          <input type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
        </label>
        <label className="wb-field">
          放在哪里
          <select value={shelf} onChange={(event) => setShelf(event.target.value as Shelf)}>
            {Object.entries(shelfWords).map(([value, word]) => (
              <option key={value} value={value}>
                {word}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="wb-button"
          disabled={chosen.length !== 2}
          onClick={() => void navigate(`/books/compare?left=${chosen[0]}&right=${chosen[1]}`)}
        >
          对照选中的两个
        </button>
      </div>
      {error === null ? null : <Trouble error={error} />}
      {books.error === null ? null : <Trouble error={books.error} onRetry={() => void books.refetch()} />}
      {items === null ? null : items.length === 0 ? (
        <Nothing q={q} shelf={shelf} />
      ) : (
        <table className="wb-books">
          <thead>
            <tr>
              <th scope="col">
                <span className="ms-sr">选中对照</span>
              </th>
              <th scope="col">部门</th>
              <th scope="col">年度</th>
              <th scope="col">标签</th>
              <th scope="col">版本</th>
              <th scope="col">从哪里来</th>
              <th scope="col">最后保存</th>
              <th scope="col">
                <span className="ms-sr">操作</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((book) => (
              <tr key={book.id}>
                <td>
                  <input
                    type="checkbox"
                    aria-label={`选中 ${bookTitle(book)} 对照`}
                    checked={chosen.includes(book.id)}
                    onChange={() => toggle(book.id)}
                  />
                </td>
                <th scope="row">
                  <Link to={`/compile/${book.id}`}>{book.organisation.name}</Link>
                </th>
                <td>{book.year}</td>
                <td>{book.label}</td>
                <td>{book.versions === 0 ? '没有定稿' : `${book.versions} 版`}</td>
                <td>{originWord(book)}</td>
                <td>
                  {timeWord(book.savedAt)} <small>{book.savedBy.name}</small>
                </td>
                <td>
                  {shelf === 'kept' ? (
                    <Menu label="操作">
                      <button type="button" onClick={() => roll.mutate(book)}>
                        编下一年
                      </button>
                      <button type="button" onClick={() => copy.mutate(book)}>
                        复制
                      </button>
                      <button type="button" onClick={() => change.mutate({ book, archived: true })}>
                        归档
                      </button>
                      <button type="button" onClick={() => change.mutate({ book, deleted: true })}>
                        删除
                      </button>
                    </Menu>
                  ) : (
                    <button
                      type="button"
                      className="wb-text-button"
                      onClick={() => change.mutate({ book, archived: false, deleted: false })}
                    >
                      取回
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Done
        change={done}
        onUndo={(made) => change.mutate({ book: made.book, archived: false, deleted: false })}
        onClose={() => setDone(null)}
      />
      {change.error === null ? null : <p role="alert">{troubleWords(change.error).remedy}</p>}
    </main>
  );
}

function Nothing({ q, shelf }: { readonly q: string; readonly shelf: Shelf }): ReactNode {
  if (q !== '') return <p className="wb-lead">没有名称里含“{q}”的部门。可以输汉字、全拼或拼音首字母。</p>;
  if (shelf !== 'kept') return <p className="wb-lead">没有{shelfWords[shelf]}账本。</p>;
  return (
    <p className="wb-lead">
      还没有账本。<Link to="/compile">从上年公开的决算或空白账本开始编</Link>
      ，编好的都列在这里，可以复制到下一年、定稿、对照。
    </p>
  );
}

interface DoneProps {
  readonly change: Change | null;
  readonly onUndo: (change: Change) => void;
  readonly onClose: () => void;
}

function Done({ change, onUndo, onClose }: DoneProps): ReactNode {
  if (change === null || (change.archived !== true && change.deleted !== true)) return <div role="status" />;
  return (
    <div role="status" className="wb-toast">
      <span>
        已{change.deleted ? '删除' : '归档'}
        {bookTitle(change.book)}
      </span>
      <button type="button" onClick={() => onUndo(change)}>
        撤销
      </button>
      <button type="button" onClick={onClose}>
        知道了
      </button>
    </div>
  );
}
