/** All that is to be said about the book as it stands: cells to put right, findings of the document, reasons that are asked for. */

import type { BookDraft, DraftRow, FindingJson, LedgerJson } from '@mingsuan/app/contract';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { DraftProblem, FindingSpot, MissingReason } from '../engine/messages.ts';
import { severityWords } from '../viewer/words.ts';
import { FindingItem } from './finding-item.tsx';
import { Settle } from './settle.tsx';
import type { SheetSpot } from './sheet-spot.ts';
import { Missing, TakenFrom } from './taken-from.tsx';
import type { Checked } from './use-check.ts';

export interface MattersProps {
  readonly checked: Checked | null;
  readonly draft: BookDraft;
  readonly profile: string | null;
  /** How the book was taken from a document; null where it is of none, or of another year. */
  readonly inference: LedgerJson | null;
  /** Messages of what the document contradicted that the book began from. */
  readonly original: ReadonlySet<string>;
  readonly onDraft: (draft: BookDraft) => void;
  readonly onUndo: () => void;
  readonly onSpot: (spot: SheetSpot) => void;
  /** Shows where something is printed. */
  readonly onPrinted: (spot: FindingSpot) => void;
  /** A row for the sheet of reasons. */
  readonly onReason: (row: DraftRow) => void;
}

/** The sheet that reasons are kept in. */
export const REASONS = '原因与用途';

export function Matters(props: MattersProps): ReactNode {
  const { checked, draft, inference, original, onDraft, onSpot, onPrinted, onReason } = props;
  const list = useRef<HTMLDivElement>(null);
  if (checked === null) return null;
  const { problems, composed, refused } = checked;
  const findings = composed?.findings ?? [];
  const grave = findings.flatMap((finding, at) =>
    finding.severity === 'info'
      ? []
      : { finding, spots: composed?.spots[at] ?? [], amendments: composed?.amendments[at] ?? [] },
  );
  const isBrought = ({ finding: { severity, message } }: (typeof grave)[number]) =>
    severity === 'error' && original.has(message);
  const brought = grave.filter(isBrought);
  const item = (of: (typeof grave)[number]) => (
    <FindingItem {...of} draft={draft} onDraft={onDraft} onSpot={onSpot} onPrinted={onPrinted} />
  );
  const tails = findings.length - grave.length;
  const reasons = composed?.missingReasons ?? [];
  const isNothing = problems.length + grave.length + reasons.length + refused.length === 0;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key for what the buttons of the list do.
    <div className="wb-matters" ref={list} onKeyDown={adoptByKey}>
      <Settle
        {...props}
        checked={checked}
        brought={brought.length}
        onDone={() => requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[data-to-write]')?.focus())}
      />
      {isNothing ? (
        <p className="ms-nothing">没有要核对的。{tails > 0 ? `另有 ${tails} 处只是四舍五入的尾差。` : ''}</p>
      ) : null}
      <Missing inference={inference} />
      <List title="账本里要改的格" items={[...problems]}>
        {(problem: DraftProblem) => <ProblemItem problem={problem} onSpot={onSpot} />}
      </List>
      <List title="编不成文的原因" items={[...refused]}>
        {(words: string) => <p>{words}</p>}
      </List>
      <List title="从原文带来的矛盾和缺项" items={brought} keyOf={keyOfFinding}>
        {item}
      </List>
      <List title="要写原因的" items={[...reasons]} keyOf={({ name, row }) => `${name} ${row.内容}`}>
        {(reason: MissingReason) => <ReasonItem reason={reason} onWrite={onReason} />}
      </List>
      <List title="成文后的问题" items={grave.filter((of) => !isBrought(of))} keyOf={keyOfFinding}>
        {item}
      </List>
      <TakenFrom inference={inference} />
    </div>
  );
}

const keyOfFinding = ({ finding: { rule, message, places } }: { readonly finding: FindingJson }) =>
  `${rule} ${places[0]?.where ?? ''} ${message}`;

/** 「a」 adopts what the finding in hand proposes, 「A」 everything that can be adopted. */
function adoptByKey(event: KeyboardEvent): void {
  const { target, key } = event;
  if (!(target instanceof Element) || target.closest('input, textarea, select') !== null) return;
  if (event.ctrlKey || event.metaKey || event.altKey || (key !== 'a' && key !== 'A')) return;
  const within = key === 'A' ? event.currentTarget : (target.closest('.wb-matter') ?? event.currentTarget);
  within.querySelector<HTMLButtonElement>(key === 'A' ? '.wb-settle > .wb-primary' : '.wb-adopt')?.click();
  event.preventDefault();
}

/** A reason that the document asks for, written here and kept in 原因与用途. */
function ReasonItem({
  reason,
  onWrite,
}: {
  readonly reason: MissingReason;
  readonly onWrite: MattersProps['onReason'];
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
          data-to-write
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
  const keys = items.map((item, at) => keyOf?.(item) ?? String(at));
  // what is said twice is told apart by its place
  const keyed = (at: number) => (keys.indexOf(keys[at] ?? '') === at ? keys[at] : `${keys[at]} ${at}`);
  return (
    <section>
      <h2>
        {title} <span className="ms-count">{items.length}</span>
      </h2>
      <ul>
        {items.map((item, at) => (
          <li key={keyed(at)}>{children(item)}</li>
        ))}
      </ul>
    </section>
  );
}

function ProblemItem({ problem, onSpot }: { problem: DraftProblem; onSpot: MattersProps['onSpot'] }): ReactNode {
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
