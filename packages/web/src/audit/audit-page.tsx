/** One audit: how far it is, then the document beside its findings. */
import type { CaseDetail, CaseDocument } from '@mingsuan/app/workbench';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { call } from '../api/request.ts';
import { Trouble } from '../shell/trouble.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { AuditTools } from './audit-tools.tsx';
import { isUnderWay } from './case-words.ts';
import { DocumentReview } from './document-review.tsx';
import { Progress } from './progress.tsx';
import { watchCase } from './watch-case.ts';

export function AuditPage(): ReactNode {
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const detail = useQuery({
    queryKey: ['case', id],
    queryFn: ({ signal }) => call('getCase', { params: { id }, signal }),
  });
  const queries = useQueryClient();
  const isRunning = detail.data !== undefined && isUnderWay(detail.data);
  useEffect(
    () => (isRunning ? watchCase(id, (next) => queries.setQueryData(['case', id], next)) : undefined),
    [id, isRunning, queries],
  );
  const title = detail.data?.title;
  useEffect(() => {
    if (title !== undefined) document.title = `${title} · 明算`;
    return () => {
      document.title = '明算';
    };
  }, [title]);

  if (detail.data === undefined) {
    return detail.error === null ? (
      <Waiting />
    ) : (
      <main className="wb-page">
        <p className="wb-back">
          <Link to="/audit">← 审过的文件</Link>
        </p>
        <h1>打不开这次审核</h1>
        <Trouble error={detail.error} onRetry={() => void detail.refetch()} />
      </main>
    );
  }
  const file = shownFile(detail.data, search.get('file'));
  if (isRunning || file === null) return <Unfinished detail={detail.data} />;
  return (
    <div className="wb-audit">
      <AuditTools detail={detail.data} file={file} />
      <DocumentReview key={file.id} file={file} detail={detail.data} />
    </div>
  );
}

/** The file that was asked for, else the first that was read. */
function shownFile({ documents }: CaseDetail, asked: string | null): CaseDocument | null {
  const read = documents.filter(({ stage }) => stage === 'done');
  return read.find(({ id }) => id === asked) ?? read[0] ?? null;
}

function Unfinished({ detail }: { readonly detail: CaseDetail }): ReactNode {
  const failed = !isUnderWay(detail);
  return (
    <main className="wb-page">
      <h1>{failed ? '没有读成' : '正在审核'}</h1>
      <Progress documents={detail.documents} ahead={detail.ahead} />
      {failed ? (
        <p>
          <Link to="/audit">换一个文件</Link>
        </p>
      ) : null}
    </main>
  );
}
