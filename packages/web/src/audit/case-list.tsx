/** Audits of before, the newest first: found by name or pinyin, opened, put away, deleted and brought back. */
import type { CaseRecord } from '@mingsuan/app/workbench';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { Link } from 'react-router';
import { call } from '../api/request.ts';
import { type Shelf, shelfQuery, shelfWords } from '../shelf/shelf.ts';
import { ShelfTools } from '../shelf/shelf-tools.tsx';
import { ShelvedToast } from '../shelf/shelved-toast.tsx';
import { useShelving } from '../shelf/use-shelving.ts';
import { Menu } from '../shell/menu.tsx';
import { Trouble } from '../shell/trouble.tsx';
import { countWords, isUnderWay, stageWords, timeWord } from './case-words.ts';

/** Until an audit that is under way is asked for again. */
const AGAIN = 2_000;

export function CaseList(): ReactNode {
  const [typed, setTyped] = useState('');
  const [shelf, setShelf] = useState<Shelf>('kept');
  const q = useDeferredValue(typed.trim());
  const queries = useQueryClient();
  const cases = useQuery({
    queryKey: ['cases', q, shelf],
    queryFn: ({ signal }) => call('listCases', { query: shelfQuery(q, shelf), signal }),
    refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) ? AGAIN : false),
    placeholderData: (before) => before,
  });
  const shelving = useShelving(
    ({ id, archived, deleted }) => call('changeCase', { params: { id }, body: { archived, deleted } }),
    () => void queries.invalidateQueries({ queryKey: ['cases'] }),
  );
  const { data } = cases;
  const isFirst = q === '' && shelf === 'kept' && data?.total === 0;
  return (
    <>
      {isFirst ? null : (
        <ShelfTools
          label="找审过的（部门的汉字、拼音、首字母，或文件名）"
          typed={typed}
          onTyped={setTyped}
          shelf={shelf}
          onShelf={setShelf}
        >
          <p role="status" className="wb-soft">
            {data === undefined ? '' : toldCount(data.items.length, data.total)}
          </p>
        </ShelfTools>
      )}
      {cases.error === null ? null : <Trouble error={cases.error} onRetry={() => void cases.refetch()} />}
      {shelving.error === null ? null : <Trouble error={shelving.error} />}
      {data === undefined ? null : data.items.length === 0 ? (
        <Nothing q={q} shelf={shelf} />
      ) : (
        <table className="wb-books wb-cases">
          <caption className="ms-sr">审过的文件</caption>
          <thead>
            <tr>
              <th scope="col">部门或文件</th>
              <th scope="col">结果</th>
              <th scope="col">什么时候审的</th>
              <th scope="col">
                <span className="ms-sr">操作</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {data.items.map((each) => (
              <CaseRow key={each.id} of={each} shelf={shelf} shelving={shelving} />
            ))}
          </tbody>
        </table>
      )}
      <ShelvedToast last={shelving.last} onUndo={shelving.takeBack} onClose={shelving.forget} />
    </>
  );
}

interface RowProps {
  readonly of: CaseRecord;
  readonly shelf: Shelf;
  readonly shelving: ReturnType<typeof useShelving>;
}

function CaseRow({ of, shelf, shelving }: RowProps): ReactNode {
  const { id, title, documents, createdAt } = of;
  const record = { id, name: title };
  return (
    <tr>
      <th scope="row">
        <Link to={`/audit/${id}`}>{title}</Link>
        {documents.map((document) =>
          document.name === title ? null : (
            <small key={document.id} className="wb-case-file">
              {document.name}
            </small>
          ),
        )}
      </th>
      <td>
        {documents.map((document) => (
          <span key={document.id} className="wb-case-file">
            {documents.length > 1 ? `${document.name}：` : ''}
            {document.stage === 'done' ? countWords(document) : stageWords[document.stage]}
          </span>
        ))}
      </td>
      <td>
        <time dateTime={createdAt}>
          {timeWord(createdAt)
            .split(' ')
            .map((part) => (
              <span key={part}>{part} </span>
            ))}
        </time>
      </td>
      <td>
        {shelf === 'kept' ? (
          <Menu label="操作" of={record.name}>
            <button type="button" onClick={() => shelving.archive(record)}>
              归档
            </button>
            <button type="button" onClick={() => shelving.remove(record)}>
              删除
            </button>
          </Menu>
        ) : (
          <button type="button" className="wb-text-button" onClick={() => shelving.takeBack(record)}>
            取回<span className="ms-sr"> {record.name}</span>
          </button>
        )}
      </td>
    </tr>
  );
}

function toldCount(listed: number, total: number): string {
  return listed < total ? `列出最近的 ${listed} 次，共 ${total} 次；要找更早的请用搜索` : `共 ${total} 次`;
}

function Nothing({ q, shelf }: { readonly q: string; readonly shelf: Shelf }): ReactNode {
  if (q !== '') return <p className="wb-lead">没有部门名称或文件名里含“{q}”的。可以输汉字、全拼或拼音首字母。</p>;
  if (shelf !== 'kept') return <p className="wb-lead">没有{shelfWords[shelf]}文件。</p>;
  return (
    <p className="wb-lead">
      还没有审过文件。审过的文件、问题和标注都留在这里，随时可以打开、导出，或用它编下一年的决算。
    </p>
  );
}
