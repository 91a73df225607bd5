/** What can be done with an audit: export it, add files, audit again, begin a book from the document. */
import type { CaseDetail, CaseDocument } from '@mingsuan/app/workbench';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { addressOf, call } from '../api/request.ts';
import { Menu } from '../shell/menu.tsx';
import { Trouble } from '../shell/trouble.tsx';

interface Props {
  readonly detail: CaseDetail;
  readonly file: CaseDocument;
}

const exports = [
  { format: 'findings.xlsx', name: '问题清单', hint: 'Excel，每个问题一行，含标注' },
  { format: 'inspection.xlsx', name: '检查情况表', hint: 'Excel，财政检查用的表式' },
  { format: 'report.html', name: '审核报告（网页）', hint: '一个文件，不联网也能看' },
  { format: 'report.pdf', name: '审核报告（PDF）', hint: '打印、存档' },
] as const;

export function AuditTools({ detail, file }: Props): ReactNode {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const params = { id: detail.id };
  const told = (next: CaseDetail) => {
    queries.setQueryData(['case', detail.id], next);
    void queries.invalidateQueries({ queryKey: ['report'] });
  };
  const add = useMutation({
    mutationFn: (files: readonly File[]) => call('addFiles', { params, files }),
    onSuccess: told,
  });
  const again = useMutation({ mutationFn: () => call('auditAgain', { params, body: {} }), onSuccess: told });
  const begin = useMutation({
    mutationFn: (roll: boolean) => call('createBook', { body: { from: 'document', documentId: file.id, roll } }),
    onSuccess: ({ book }) => void navigate(`/compile/${book.id}`),
  });
  const busy = add.isPending || again.isPending || begin.isPending;
  const error = add.error ?? again.error ?? begin.error;
  return (
    <>
      <div className="wb-tools">
        <Link to="/audit">← 审过的文件</Link>
        <span className="wb-tools-end">
          {file.canBecomeBook ? (
            <Menu label={begin.isPending ? '正在反推账本…' : '用它编'}>
              <button type="button" disabled={busy} onClick={() => begin.mutate(true)}>
                编下一年的决算
                <small>这一年的数放进上年各栏</small>
              </button>
              <button type="button" disabled={busy} onClick={() => begin.mutate(false)}>
                改这一年的决算
                <small>由公开文件反推出账本，改了再生成</small>
              </button>
            </Menu>
          ) : null}
          <Menu label="导出">
            {exports.map(({ format, name, hint }) => (
              <a key={format} href={addressOf('exportCase', { params: { ...params, format } })} download>
                {name}
                <small>{hint}</small>
              </a>
            ))}
          </Menu>
          <Menu label="更多">
            <label className="wb-file">
              补充同一部门的文件
              <input
                type="file"
                multiple
                disabled={busy}
                onChange={(event) => {
                  if (event.target.files !== null && event.target.files.length > 0) add.mutate([...event.target.files]);
                }}
              />
            </label>
            <button type="button" disabled={busy} onClick={() => again.mutate()}>
              按现行规则重新审核
            </button>
            <a href={addressOf('getFile', { params: { id: file.id } })} download>
              下载原文件
            </a>
          </Menu>
        </span>
      </div>
      {error === null ? null : <Trouble error={error} />}
    </>
  );
}
