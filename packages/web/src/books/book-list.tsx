/** 本子: every book on this machine; found by name or pinyin, compared, copied, put away, deleted and brought back. */
import type { Book } from '@mingsuan/app/workbench';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { call } from '../api/request.ts';
import { timeWord } from '../audit/case-words.ts';
import { type Shelf, shelfQuery, shelfWords } from '../shelf/shelf.ts';
import { ShelfTools } from '../shelf/shelf-tools.tsx';
import { ShelvedToast } from '../shelf/shelved-toast.tsx';
import { useShelving } from '../shelf/use-shelving.ts';
import { Menu } from '../shell/menu.tsx';
import { Trouble } from '../shell/trouble.tsx';
import { bookTitle, originWord } from './book-words.ts';

export function BookList(): ReactNode {
  const [typed, setTyped] = useState('');
  const [shelf, setShelf] = useState<Shelf>('kept');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const q = useDeferredValue(typed.trim());
  const queries = useQueryClient();
  const navigate = useNavigate();
  const books = useQuery({
    queryKey: ['books', q, shelf],
    queryFn: ({ signal }) => call('listBooks', { query: shelfQuery(q, shelf), signal }),
    placeholderData: (before) => before,
  });
  const shelving = useShelving(
    ({ id, archived, deleted }) => call('changeBook', { params: { id }, body: { archived, deleted } }),
    () => void queries.invalidateQueries({ queryKey: ['books'] }),
  );
  const copy = useMutation({
    mutationFn: (book: Book) => call('createBook', { body: { from: 'duplicate', bookId: book.id, label: '副本' } }),
    onSuccess: ({ book }) => void navigate(`/compile/${book.id}`),
  });
  const roll = useMutation({
    mutationFn: (book: Book) => call('createBook', { body: { from: 'roll', bookId: book.id } }),
    onSuccess: ({ book }) => void navigate(`/compile/${book.id}`),
  });
  const error = shelving.error ?? copy.error ?? roll.error;
  const toggle = (id: string) =>
    setChosen((before) => (before.includes(id) ? before.filter((each) => each !== id) : [...before.slice(-1), id]));
  const items = books.data?.items ?? null;
  return (
    <main className="wb-page">
      <h1>本子</h1>
      <p>这台电脑上各部门各年度的账本。勾选两个可以逐数对照。</p>
      <ShelfTools
        label="找部门（汉字、拼音或首字母）"
        typed={typed}
        onTyped={setTyped}
        shelf={shelf}
        onShelf={setShelf}
      >
        <button
          type="button"
          className="wb-button"
          disabled={chosen.length !== 2}
          onClick={() => void navigate(`/books/compare?left=${chosen[0]}&right=${chosen[1]}`)}
        >
          对照选中的两个
        </button>
      </ShelfTools>
      {error === null ? null : <Trouble error={error} />}
      {books.error === null ? null : <Trouble error={books.error} onRetry={() => void books.refetch()} />}
      {items === null ? null : items.length === 0 ? (
        <Nothing q={q} shelf={shelf} />
      ) : (
        <table className="wb-books">
          <thead>
            <tr>
              <th scope="col" className="wb-row-choice">
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
                <td className="wb-row-choice">
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
                    <Menu label="操作" of={bookTitle(book)}>
                      <button type="button" onClick={() => roll.mutate(book)}>
                        编下一年
                      </button>
                      <button type="button" onClick={() => copy.mutate(book)}>
                        复制
                      </button>
                      <button type="button" onClick={() => shelving.archive(recordOf(book))}>
                        归档
                      </button>
                      <button type="button" onClick={() => shelving.remove(recordOf(book))}>
                        删除
                      </button>
                    </Menu>
                  ) : (
                    <button type="button" className="wb-text-button" onClick={() => shelving.takeBack(recordOf(book))}>
                      取回<span className="ms-sr"> {bookTitle(book)}</span>
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ShelvedToast last={shelving.last} onUndo={shelving.takeBack} onClose={shelving.forget} />
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

const recordOf = (book: Book) => ({ id: book.id, name: bookTitle(book) });
