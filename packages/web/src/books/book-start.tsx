/** 编一编: how a book begins, and those that are under way. */
import type { BookDetail, CaseRecord } from '@mingsuan/app/workbench';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { call } from '../api/request.ts';
import { timeWord } from '../audit/case-words.ts';
import { Trouble } from '../shell/trouble.tsx';
import { bookTitle } from './book-words.ts';
import { useBeginFromFile } from './use-begin-from-file.ts';

export function BookStart(): ReactNode {
  const navigate = useNavigate();
  const opened = ({ book }: BookDetail) => void navigate(`/compile/${book.id}`);
  const books = useQuery({
    queryKey: ['books', 'recent'],
    queryFn: ({ signal }) => call('listBooks', { query: { limit: 8 }, signal }),
  });
  const cases = useQuery({ queryKey: ['cases'], queryFn: ({ signal }) => call('listCases', { query: {}, signal }) });
  const begin = useMutation({
    mutationFn: (body: Parameters<typeof call<'createBook'>>[1]['body']) => call('createBook', { body }),
    onSuccess: opened,
  });
  const bring = useMutation({
    mutationFn: (files: readonly File[]) => call('importBook', { files }),
    onSuccess: opened,
  });
  const fromFile = useBeginFromFile(opened);
  const busy = begin.isPending || bring.isPending || fromFile.isPending;
  const error = begin.error ?? bring.error ?? fromFile.error;
  return (
    <main className="wb-page">
      <h1>编一编</h1>
      <p>每个数只填一次，十张表、情况说明、自评表都由账本生成，边填边看印出来的样子，边填边核对。</p>
      {error === null ? null : <Trouble error={error} />}
      <div className="wb-ways">
        <section className="wb-panel">
          <h2>从上年公开的决算开始</h2>
          <p>交来上年公开的文件，反推出账本：科目、机构、项目都带过来，上年的数放进上年各栏。</p>
          <label className={`wb-button wb-primary wb-file${busy ? ' wb-is-busy' : ''}`}>
            {fromFile.isPending ? fromFile.stage : '选择上年的文件'}
            <input
              type="file"
              disabled={busy}
              onChange={(event) => {
                const file = event.target.files?.[0];
                if (file !== undefined) fromFile.begin(file);
                event.target.value = '';
              }}
            />
          </label>
          <FromCases
            cases={cases.data?.items ?? []}
            busy={busy}
            onBegin={(documentId) => begin.mutate({ from: 'document', documentId, roll: true })}
          />
        </section>
        <section className="wb-panel">
          <h2>从空白账本开始</h2>
          <EmptyBook busy={busy} onBegin={(name, year) => begin.mutate({ from: 'empty', name, year, profile: null })} />
        </section>
        <section className="wb-panel">
          <h2>已有账本文件</h2>
          <p>明算导出的账本（xlsx 或 JSON），在 Excel 里填好的也可以。</p>
          <label className={`wb-button wb-file${busy ? ' wb-is-busy' : ''}`}>
            {bring.isPending ? '正在读入…' : '选择账本文件'}
            <input
              type="file"
              accept=".xlsx,.json"
              disabled={busy}
              onChange={(event) => {
                if (event.target.files !== null && event.target.files.length > 0) bring.mutate([...event.target.files]);
                event.target.value = '';
              }}
            />
          </label>
        </section>
      </div>
      {(books.data?.items.length ?? 0) === 0 ? null : (
        <>
          <h2>接着编</h2>
          <ul className="wb-recent">
            {books.data?.items.map((book) => (
              <li key={book.id}>
                <Link to={`/compile/${book.id}`}>{bookTitle(book)}</Link>
                <span>{book.versions === 0 ? '没有定稿' : `已定 ${book.versions} 版`}</span>
                <time dateTime={book.savedAt}>{timeWord(book.savedAt)}</time>
              </li>
            ))}
          </ul>
        </>
      )}
    </main>
  );
}

interface FromCasesProps {
  readonly cases: readonly CaseRecord[];
  readonly busy: boolean;
  readonly onBegin: (documentId: string) => void;
}

function FromCases({ cases, busy, onBegin }: FromCasesProps): ReactNode {
  const files = cases.flatMap(({ documents }) => documents).filter(({ canBecomeBook }) => canBecomeBook);
  if (files.length === 0) return null;
  return (
    <details>
      <summary>或用审过的文件</summary>
      <ul className="wb-from-cases">
        {files.map(({ id, name, department, year }) => (
          <li key={id}>
            <button type="button" className="wb-text-button" disabled={busy} onClick={() => onBegin(id)}>
              {department ?? name} {year === null ? '' : `${year}年度`}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function EmptyBook({
  busy,
  onBegin,
}: {
  readonly busy: boolean;
  readonly onBegin: (name: string, year: number) => void;
}): ReactNode {
  const [name, setName] = useState('');
  const [year, setYear] = useState(lastYear);
  const isYear = /^20\d\d$/.test(year);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '' && isYear) onBegin(name.trim(), Number.parseInt(year, 10));
      }}
    >
      <label className="wb-field">
        部门（单位）全称
        <input value={name} maxLength={200} required onChange={(event) => setName(event.target.value)} />
      </label>
      <label className="wb-field">
        决算年度
        <input
          value={year}
          inputMode="numeric"
          aria-invalid={!isYear}
          onChange={(event) => setYear(event.target.value.trim())}
        />
      </label>
      <button type="submit" className="wb-button" disabled={busy || name.trim() === '' || !isYear}>
        新建
      </button>
    </form>
  );
}

/** The year whose accounts are drawn up now. */
function lastYear(): string {
  return String(new Date().getFullYear() - 1);
}
