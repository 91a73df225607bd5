/** All that is to be said about the book as it stands: cells to put right, findings of the document, reasons that are asked for. */

import type { DraftRow, FindingJson } from '@mingsuan/app/contract';
import { type ReactNode, useState } from 'react';
import type { DraftProblem, FindingSpot, MissingReason } from '../engine/messages.ts';
import { severityWords } from '../viewer/words.ts';
import type { SheetSpot } from './sheet-spot.ts';
import type { Checked } from './use-check.ts';

interface Props {
  readonly checked: Checked | null;
  readonly onSpot: (spot: SheetSpot) => void;
  /** Shows where something is printed. */
  readonly onPrinted: (spot: FindingSpot) => void;
  /** A row for the sheet of reasons. */
  readonly onReason: (row: DraftRow) => void;
}

/** The sheet that reasons are kept in. */
export const REASONS = '原因与用途';

export function Matters({ checked, onSpot, onPrinted, onReason }: Props): ReactNode {
  if (checked === null) return null;
  const { problems, composed, refused } = checked;
  const findings = composed?.findings ?? [];
  const grave = findings.flatMap((finding, at) =>
    finding.severity === 'info' ? [] : { finding, spots: composed?.spots[at] ?? [] },
  );
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
        {(of: (typeof grave)[number]) => <FindingItem {...of} onSpot={onSpot} onPrinted={onPrinted} />}
      </List>
      <List title="要写原因的" items={[...reasons]} keyOf={({ name, row }) => `${name} ${row.内容}`}>
        {(reason: MissingReason) => <ReasonItem reason={reason} onWrite={onReason} />}
      </List>
    </div>
  );
}

interface FindingProps extends Pick<Props, 'onSpot' | 'onPrinted'> {
  readonly finding: FindingJson;
  readonly spots: readonly FindingSpot[];
}

/** A finding with the way to each of its places, as printed and as typed. */
function FindingItem({ finding, spots, onSpot, onPrinted }: FindingProps): ReactNode {
  const { severity, title, rule, message, remedy } = finding;
  const cells = new Map(
    spots.flatMap(({ cell }) => (cell === null ? [] : [[`${cell.sheet} ${cell.row} ${cell.header}`, cell] as const])),
  );
  return (
    <div className={`wb-matter ms-is-${severity}`}>
      <p>
        <span className="wb-tag">{severityWords[severity]}</span> <b>{title}</b> <code>{rule}</code>
      </p>
      <p>{message}</p>
      {remedy === '' ? null : <p className="wb-soft">处理：{remedy}</p>}
      {cells.size === 0 ? null : (
        <p className="wb-spots">
          去改：
          {[...cells].map(([key, { sheet, block, row, column, header }]) => (
            <button
              key={key}
              type="button"
              className="wb-text-button"
              onClick={() => onSpot({ sheet, block, selection: { from: { row, column }, to: { row, column } } })}
            >
              {sheet} 第 {row + 1} 行 {header}
            </button>
          ))}
        </p>
      )}
      {spots.length === 0 ? null : (
        <p className="wb-spots">
          印在：
          {spots.map((spot, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the places of a finding never move.
            <button key={at} type="button" className="wb-text-button" onClick={() => onPrinted(spot)}>
              {spot.where}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}

/** A reason that the document asks for, written here and kept in 原因与用途. */
function ReasonItem({
  reason,
  onWrite,
}: {
  readonly reason: MissingReason;
  readonly onWrite: Props['onReason'];
}): ReactNode {
  const [text, setText] = useState('');
  const write = () => {
    if (text.trim() !== '') onWrite({ ...reason.row, 文字: text.trim() });
  };
  return (
    <form
      className="wb-matter"
      onSubmit={(event) => {
        event.preventDefault();
        write();
      }}
    >
      <label>
        {reason.message.replace(/请在底账的.*$/, '')}
        <textarea
          className="wb-input"
          rows={2}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={write}
        />
      </label>
      <p className="wb-soft">{reason.suggestion}</p>
      <button type="submit" className="wb-button" disabled={text.trim() === ''}>
        写入“{REASONS}”
      </button>
    </form>
  );
}

interface ListProps<T> {
  readonly title: string;
  readonly items: readonly T[];
  readonly children: (item: T) => ReactNode;
  /** Where something is typed into an item, so that it stays with it. */
  readonly keyOf?: (item: T) => string;
}

function List<T>({ title, items, children, keyOf }: ListProps<T>): ReactNode {
  if (items.length === 0) return null;
  return (
    <section>
      <h2>
        {title} <span className="ms-count">{items.length}</span>
      </h2>
      <ul>
        {items.map((item, at) => (
          <li key={keyOf?.(item) ?? at}>{children(item)}</li>
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
