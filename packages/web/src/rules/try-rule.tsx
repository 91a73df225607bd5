/** A rule tried on pasted text: how it ends, and what it would say. */
import type { RuleTrial } from '@mingsuan/app/workbench';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { call } from '../api/request.ts';
import { Trouble } from '../shell/trouble.tsx';

const outcomeWords: Readonly<Record<RuleTrial['outcome'], string>> = {
  passed: '相符',
  tail: '尾差：差额在四舍五入之内',
  failed: '不符',
  explain: '须说明',
  notApplicable: '不适用',
  unverified: '未能核验（不等于通过）',
};

export function TryRule({ rule }: { readonly rule: string }): ReactNode {
  const [text, setText] = useState('');
  const trial = useMutation({ mutationFn: () => call('tryRule', { params: { rule }, body: { text } }) });
  return (
    <section className="wb-try-out">
      <h2>拿自己的文字试</h2>
      <form
        className="wb-try"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') trial.mutate();
        }}
      >
        <label className="wb-field">
          从公开文件里复制有关的表（连表头）或段落
          <textarea rows={8} value={text} onChange={(event) => setText(event.target.value)} />
        </label>
        <button type="submit" className="wb-button wb-primary" disabled={trial.isPending || text.trim() === ''}>
          试一试
        </button>
      </form>
      {trial.error === null ? null : <Trouble error={trial.error} />}
      <div role="status">
        {trial.data === undefined ? null : (
          <div className="wb-panel wb-trial" data-outcome={trial.data.outcome}>
            <p>
              <b>{outcomeWords[trial.data.outcome]}</b> {trial.data.why}
            </p>
            <ul>
              {trial.data.findings.map(({ message, stated, expected }) => (
                <li key={message}>
                  {message}
                  {stated === null ? '' : ` 公布 ${stated}`}
                  {expected === null ? '' : `，应为 ${expected}`}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  );
}
