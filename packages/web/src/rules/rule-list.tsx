/** 规则: the rulebook to read, found by number, name or the law it rests on. */
import { sayCitation } from '@mingsuan/core/audit';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { Link } from 'react-router';
import { call } from '../api/request.ts';
import { Trouble } from '../shell/trouble.tsx';
import { severities, severityWords } from '../viewer/words.ts';

export function RuleList(): ReactNode {
  const rules = useQuery({
    queryKey: ['rules'],
    queryFn: ({ signal }) => call('listRules', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [typed, setTyped] = useState('');
  const [severity, setSeverity] = useState('');
  const words = useDeferredValue(typed.trim().toLowerCase());
  const shown = (rules.data ?? []).filter(
    (rule) =>
      (severity === '' || rule.severity === severity) &&
      [rule.id, rule.title, rule.formula, ...rule.basis.map(sayCitation)].some((text) =>
        text.toLowerCase().includes(words),
      ),
  );
  return (
    <main className="wb-page">
      <h1>规则</h1>
      <p>审核用的全部规则：依据哪个文件，公式是什么，什么样算对、什么样要报。点开一条可以拿自己的文字试。</p>
      <div className="wb-actions wb-book-tools">
        <label className="wb-field">
          找规则（编号、名称、公式、依据）
          <input type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
        </label>
        <label className="wb-field">
          级别
          <select value={severity} onChange={(event) => setSeverity(event.target.value)}>
            <option value="">全部</option>
            {severities.map((each) => (
              <option key={each} value={each}>
                {severityWords[each]}
              </option>
            ))}
          </select>
        </label>
        <p role="status" className="wb-soft">
          {rules.data === undefined ? '' : `列出 ${shown.length} 条，共 ${rules.data.length} 条`}
        </p>
      </div>
      {rules.error === null ? null : <Trouble error={rules.error} onRetry={() => void rules.refetch()} />}
      <ul className="wb-rules">
        {shown.map((rule) => (
          <li key={rule.id} className={`ms-is-${rule.severity}`}>
            <code>{rule.id}</code>
            <Link to={`/rules/${rule.id}`}>{rule.title}</Link>
            <span className="wb-tag">{severityWords[rule.severity]}</span>
            <span className="wb-formula">{rule.formula}</span>
          </li>
        ))}
      </ul>
    </main>
  );
}
