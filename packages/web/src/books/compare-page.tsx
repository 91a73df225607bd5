/** Two books, years or versions beside each other, number by number. */
import type { Comparison } from '@mingsuan/app/workbench';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { call } from '../api/request.ts';
import { shownAmount } from '../editor/typed-amount.ts';
import { Trouble } from '../shell/trouble.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { useScrollableBoxes } from '../viewer/use-scrollable-boxes.ts';

export function ComparePage(): ReactNode {
  const [search] = useSearchParams();
  const [typed, setTyped] = useState('');
  const [first, second] = [search.get('left') ?? '', search.get('right') ?? ''];
  const comparison = useQuery({
    queryKey: ['compare', first, second],
    queryFn: ({ signal }) => call('compareBooks', { query: { left: first, right: second }, signal }),
  });
  const { data } = comparison;
  if (data === undefined) {
    return comparison.error === null ? (
      <Waiting what="正在对照" />
    ) : (
      <main className="wb-page">
        <Back />
        <h1>对照</h1>
        <Trouble error={comparison.error} onRetry={() => void comparison.refetch()} />
      </main>
    );
  }
  const names = [data.left.label, data.right.label] as const;
  const facts = data.facts.filter(({ name }) => name.includes(typed.trim()));
  return (
    <main className="wb-page">
      <Back />
      <h1>对照</h1>
      <p>
        {names[0]} 与 {names[1]}：{data.facts.length} 个数不同，{data.same} 个数相同，{data.texts.length} 处文字不同。
      </p>
      {data.facts.length === 0 ? null : (
        <label className="wb-field wb-narrow-field wb-filter">
          只看名称里有
          <input type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
        </label>
      )}
      {facts.length === 0 ? (
        <p className="wb-lead">
          {typed.trim() === '' ? '没有不同的数。' : `不同的数里没有名称含“${typed.trim()}”的。`}
        </p>
      ) : (
        <Facts facts={facts} names={names} />
      )}
      {data.texts.length === 0 ? null : (
        <>
          <h2>不同的文字</h2>
          <dl className="wb-texts">
            {data.texts.map(({ path, left: one, right: other }) => (
              <div key={path}>
                <dt>{path}</dt>
                {one === null ? null : (
                  <dd>
                    <del>{one}</del>
                  </dd>
                )}
                {other === null ? null : (
                  <dd>
                    <ins>{other}</ins>
                  </dd>
                )}
              </div>
            ))}
          </dl>
        </>
      )}
    </main>
  );
}

interface FactsProps {
  readonly facts: Comparison['facts'];
  readonly names: readonly [string, string];
}

/** Wider than a phone, where it scrolls by itself. */
function Facts({ facts, names }: FactsProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  useScrollableBoxes(box, '.wb-wide');
  return (
    <div ref={box}>
      {/* biome-ignore lint/a11y/useSemanticElements: a group is named only where it scrolls. */}
      <div className="wb-wide" role="group" aria-label="不同的数">
        <table className="wb-books wb-compare">
          <thead>
            <tr>
              <th scope="col">指标</th>
              <th scope="col">{names[0]}</th>
              <th scope="col">{names[1]}</th>
              <th scope="col">相差</th>
              <th scope="col">单位</th>
            </tr>
          </thead>
          <tbody>
            {facts.map(({ fact, name, unit, left, right, difference }) => {
              const [one, other, apart] = [left, right, difference].map((value) => shownValue(value, unit));
              return (
                <tr key={fact}>
                  <th scope="row">{name}</th>
                  <td>{one === '' ? '—' : <del>{one}</del>}</td>
                  <td>{other === '' ? '—' : <ins>{other}</ins>}</td>
                  <td>{apart}</td>
                  <td>{unit}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}

const Back = () => (
  <p className="wb-back">
    <Link to="/books">← 本子</Link>
  </p>
);

/** Money with separators, counts as they are; '' where there is none. */
function shownValue(value: string | null, unit: string): string {
  return value === null ? '' : unit === '元' ? shownAmount(value) : value;
}
