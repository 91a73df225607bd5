/** 审一审: hand over files or text, and what was audited before. */
import type { CaseDetail } from '@mingsuan/app/workbench';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../api/request.ts';
import { Trouble } from '../shell/trouble.tsx';
import { CaseList } from './case-list.tsx';
import { FileDrop } from './file-drop.tsx';
import { forgetPasted, PasteText } from './paste-text.tsx';
import { sampleText } from './sample-text.ts';

export function AuditStart(): ReactNode {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const begun = (detail: CaseDetail) => {
    queries.setQueryData(['case', detail.id], detail);
    void queries.invalidateQueries({ queryKey: ['cases'] });
    void navigate(`/audit/${detail.id}`);
  };
  const upload = useMutation({
    mutationFn: (files: readonly File[]) => call('uploadFiles', { files }),
    onSuccess: begun,
  });
  const paste = useMutation({
    mutationFn: (body: { name: string; text: string }) => call('pasteText', { body }),
    onSuccess: (detail) => {
      forgetPasted();
      begun(detail);
    },
  });
  const sample = useMutation({
    mutationFn: async () => call('pasteText', { body: { name: '自带样例.txt', text: await sampleText() } }),
    onSuccess: begun,
  });
  const busy = upload.isPending || paste.isPending || sample.isPending;
  const error = upload.error ?? paste.error ?? sample.error;

  return (
    <main className="wb-page">
      <h1>审一审</h1>
      <p>
        交来部门决算公开或绩效自评的文件，逐个数核对：哪些对得上，哪些是尾差，哪些自相矛盾，哪些没能核验。文件只在这台电脑上处理，不上网。
      </p>
      <FileDrop busy={busy} onFiles={(files) => upload.mutate(files)} />
      {error === null ? null : <Trouble error={error} />}
      <div className="wb-actions wb-other-ways">
        <PasteText busy={busy} onText={(name, text) => paste.mutate({ name, text })} />
        <button type="button" className="wb-text-button" disabled={busy} onClick={() => sample.mutate()}>
          没有文件？用自带的样例试一试
        </button>
      </div>
      <h2>审过的文件</h2>
      <CaseList />
    </main>
  );
}
