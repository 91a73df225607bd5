/** All that is to be said about the book as it stands: cells to put right, findings of the document, reasons that are asked for. */

import type { FindingJson } from '@mingsuan/app/contract';
import type { ReactNode } from 'react';
import type { DraftProblem } from '../engine/messages.ts';
import { severityWords } from '../viewer/words.ts';
import type { SheetSpot } from './sheet-spot.ts';
import type { Checked } from './use-check.ts';

interface Props {
  readonly checked: Checked | null;
  readonly onSpot: (spot: SheetSpot) => void;
}

export function Matters({ checked, onSpot }: Props): ReactNode {
  if (checked === null) return null;
  const { problems, composed, refused } = checked;
  const findings = composed?.findings ?? [];
  const grave = findings.filter(({ severity }) => severity !== 'info');
  const tails = findings.length - grave.length;
  const reasons = composed?.missingReasons ?? [];
  const isNothing = problems.length + grave.length + reasons.length + refused.length === 0;
  return (
    <div className="wb-matters">
      {isNothing ? (
        <p className="ms-nothing">没有要核对的。{tails > 0 ? `另有 ${tails} 处只是四舍五入的尾差。` : ''}</p>
      ) : null}
      <List title="账本里要改的格" items={[...problems]}>
        {(problem: DraftProblem) => <ProblemItem problem={problem} onSpot={onSpot} />}
      </List>
      <List title="编不成文的原因" items={[...refused]}>
        {(words: string) => <p>{words}</p>}
      </List>
      <List title="成文后的问题" items={grave}>
        {(finding: FindingJson) => (
          <div className={`wb-matter ms-is-${finding.severity}`}>
            <p>
              <span className="wb-tag">{severityWords[finding.severity]}</span> <b>{finding.title}</b>{' '}
              <code>{finding.rule}</code>
            </p>
            <p>{finding.message}</p>
            {finding.remedy === '' ? null : <p className="wb-soft">处理：{finding.remedy}</p>}
          </div>
        )}
      </List>
      <List title="要写原因的" items={[...reasons]}>
        {({ message, suggestion }: (typeof reasons)[number]) => (
          <div className="wb-matter">
            <p>{message}</p>
            <p className="wb-soft">{suggestion}</p>
            <button
              type="button"
              className="wb-text-button"
              onClick={() => onSpot({ sheet: '原因与用途', block: 0, selection: START })}
            >
              去“原因与用途”填写
            </button>
          </div>
        )}
      </List>
    </div>
  );
}

const START = { from: { row: 0, column: 0 }, to: { row: 0, column: 0 } };

interface ListProps<T> {
  readonly title: string;
  readonly items: readonly T[];
  readonly children: (item: T) => ReactNode;
}

function List<T>({ title, items, children }: ListProps<T>): ReactNode {
  if (items.length === 0) return null;
  return (
    <section>
      <h2>
        {title} <span className="ms-count">{items.length}</span>
      </h2>
      <ul>
        {items.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew with every check.
          <li key={at}>{children(item)}</li>
        ))}
      </ul>
    </section>
  );
}

function ProblemItem({ problem, onSpot }: { problem: DraftProblem; onSpot: Props['onSpot'] }): ReactNode {
  const { sheet, block, row, severity, message } = problem;
  const to = { row: row ?? 0, column: problem.column ?? 0 };
  return (
    <div className={`wb-matter ms-is-${severity}`}>
      <p>
        <span className="wb-tag">{severityWords[severity]}</span>{' '}
        {sheet === null ? null : (
          <button
            type="button"
            className="wb-text-button"
            onClick={() => onSpot({ sheet, block: block ?? 0, selection: { from: to, to } })}
          >
            {sheet}
            {row === null ? '' : ` 第 ${row + 1} 行`}
            {problem.header === null ? '' : ` ${problem.header}`}
          </button>
        )}
      </p>
      <p>{message}</p>
    </div>
  );
}
