/** A finding of the book with the way to each of its places, as printed and as typed, and with what puts it right. */
import type { BookDraft, FindingJson } from '@mingsuan/app/contract';
import type { ReactNode } from 'react';
import type { DraftAmendment, FindingSpot } from '../engine/messages.ts';
import { severityWords } from '../viewer/words.ts';
import { Amendments } from './amendments.tsx';
import type { SheetSpot } from './sheet-spot.ts';

interface Props {
  readonly finding: FindingJson;
  readonly spots: readonly FindingSpot[];
  readonly amendments: readonly DraftAmendment[];
  readonly draft: BookDraft;
  readonly onDraft: (draft: BookDraft) => void;
  readonly onSpot: (spot: SheetSpot) => void;
  /** Shows where something is printed. */
  readonly onPrinted: (spot: FindingSpot) => void;
}

export function FindingItem(props: Props): ReactNode {
  const { finding, spots, amendments, draft, onDraft, onSpot, onPrinted } = props;
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
      <Amendments amendments={amendments} draft={draft} onDraft={onDraft} />
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
