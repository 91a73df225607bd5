/** One rule: what it says, by which law, examples of both kinds, and a place to try it. */
import type { RuleDetail } from '@mingsuan/app/workbench';
import { sayCitation } from '@mingsuan/core/audit';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { call } from '../api/request.ts';
import { Trouble } from '../shell/trouble.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { severityWords } from '../viewer/words.ts';
import { cellWords } from './example-words.ts';
import { TryRule } from './try-rule.tsx';

export function RulePage(): ReactNode {
  const { id = '' } = useParams();
  const rule = useQuery({
    queryKey: ['rule', id],
    queryFn: ({ signal }) => call('getRule', { params: { rule: id }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { data } = rule;
  if (data === undefined) {
    return rule.error === null ? (
      <Waiting />
    ) : (
      <main className="wb-page">
        <Back />
        <h1>打不开这条规则</h1>
        <Trouble error={rule.error} onRetry={() => void rule.refetch()} />
      </main>
    );
  }
  const { from, to } = data;
  return (
    <main className="wb-page">
      <Back />
      <h1>{data.title}</h1>
      <dl className={`wb-rule ms-is-${data.severity}`}>
        <dt>编号</dt>
        <dd>
          <code>{data.id}</code> <span className="wb-tag">{severityWords[data.severity]}</span>
        </dd>
        <dt>公式</dt>
        <dd className="wb-rule-formula">{data.formula}</dd>
        <dt>依据</dt>
        <dd>
          {data.basis.map((basis) => (
            <p key={sayCitation(basis)}>{sayCitation(basis)}</p>
          ))}
        </dd>
        <dt>适用年度</dt>
        <dd>{from === null && to === null ? '不限' : `${from ?? ''}—${to ?? ''}`}</dd>
        <dt>报出后</dt>
        <dd>{data.remedy}</dd>
      </dl>
      <h2>这样算对</h2>
      <Examples examples={data.pass} />
      <h2>这样要报</h2>
      <Examples examples={data.fail} />
      <TryRule rule={data.id} />
    </main>
  );
}

const Back = () => (
  <p className="wb-back">
    <Link to="/rules">← 全部规则</Link>
  </p>
);

function Examples({ examples }: { readonly examples: RuleDetail['pass'] }): ReactNode {
  if (examples.length === 0) return <p className="wb-soft">没有单列的例子。</p>;
  return (
    <ul className="wb-examples">
      {examples.map(({ name, cells, prose, text }) => (
        <li key={name}>
          <h3>{name}</h3>
          {Object.entries(cells).map(([cell, value]) => (
            <p key={cell}>
              {cellWords(cell)}：<b>{value === '' ? '（空）' : value}</b>
            </p>
          ))}
          {Object.entries(prose).map(([section, words]) => (
            <p key={section}>“{words}”</p>
          ))}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
          {text === null ? null : <pre tabIndex={0}>{text}</pre>}
        </li>
      ))}
    </ul>
  );
}
