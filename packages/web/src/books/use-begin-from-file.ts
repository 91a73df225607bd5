/** A book from a published document: it is audited first, then the ledger behind it is found. */
import type { BookDetail, CaseStage } from '@mingsuan/app/workbench';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/request.ts';
import { stageWords } from '../audit/case-words.ts';
import { finishedCase } from '../audit/watch-case.ts';

export function useBeginFromFile(onBegun: (detail: BookDetail) => void) {
  const [stage, setStage] = useState<CaseStage>('queued');
  const run = useMutation({
    mutationFn: async (file: File) => {
      const { id } = await call('uploadFiles', { files: [file] });
      const detail = await finishedCase(id, (state) => setStage(state.stage));
      const [document] = detail.documents;
      if (document?.canBecomeBook !== true) {
        throw new Error(
          document?.trouble ?? '这个文件不是部门决算公开，反推不出账本。请换上年的决算公开文件，或从空白账本开始',
        );
      }
      return call('createBook', { body: { from: 'document', documentId: document.id, roll: true } });
    },
    onSuccess: onBegun,
  });
  return {
    begin: (file: File) => run.mutate(file),
    isPending: run.isPending,
    stage: stage === 'done' ? '正在反推账本…' : `${stageWords[stage]}…`,
    error: run.error,
  };
}
