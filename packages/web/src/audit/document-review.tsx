/** A file's report in the viewer; at each finding what a person makes of it. */
import type { CaseDetail, CaseDocument } from '@mingsuan/app/workbench';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { call } from '../api/request.ts';
import { Trouble } from '../shell/trouble.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { Viewer } from '../viewer/viewer.tsx';
import { countWords } from './case-words.ts';
import { FindingMark } from './finding-mark.tsx';

interface Props {
  readonly file: CaseDocument;
  readonly detail: CaseDetail;
}

export function DocumentReview({ file, detail }: Props): ReactNode {
  const [, setSearch] = useSearchParams();
  const report = useQuery({
    queryKey: ['report', file.id],
    queryFn: ({ signal }) => call('getReport', { params: { id: file.id }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { data } = report;
  const marks = useMemo(() => new Map(data?.marks.map((mark) => [mark.finding, mark])), [data]);
  const ids = data?.findingIds;
  const foot = useCallback(
    (index: number) => {
      const finding = ids?.[index];
      return finding === undefined ? null : (
        <FindingMark documentId={file.id} caseId={detail.id} finding={finding} mark={marks.get(finding)} />
      );
    },
    [ids, marks, file.id, detail.id],
  );
  if (data === undefined) {
    return report.error === null ? (
      <Waiting what="正在打开报告" />
    ) : (
      <main className="wb-page">
        <Trouble error={report.error} onRetry={() => void report.refetch()} />
      </main>
    );
  }
  const files = (
    <select aria-label="文件" value={file.id} onChange={(event) => setSearch({ file: event.target.value })}>
      {detail.documents
        .filter(({ stage }) => stage === 'done')
        .map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}（{countWords(each)}）
          </option>
        ))}
    </select>
  );
  return <Viewer data={data.report} foot={foot} files={detail.documents.length > 1 ? files : undefined} />;
}
