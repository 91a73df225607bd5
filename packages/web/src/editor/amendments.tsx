/** What is to be changed for a finding to go away: one press where the audit knows it, a place to write where a person has to. */
import type { BookDraft } from '@mingsuan/app/contract';
import { type ReactNode, useState } from 'react';
import type { DraftAmendment } from '../engine/messages.ts';
import { rowsAt, withCells } from './draft-edits.ts';

interface Props {
  readonly amendments: readonly DraftAmendment[];
  readonly draft: BookDraft;
  readonly onDraft: (draft: BookDraft) => void;
}

type Cell = DraftAmendment['changes'][number]['cell'];

/** A draft with what was decided. */
function amended(draft: BookDraft, { changes }: DraftAmendment): BookDraft {
  return changes.reduce((made, { cell, text }) => (text === null ? made : written(made, cell, text)), draft);
}

function isComplete({ changes }: DraftAmendment): boolean {
  return changes.every(({ text }) => text !== null);
}

/** Done with all others at one press; where several things might be done, a person chooses. */
export function isPlain(amendment: DraftAmendment): boolean {
  return isComplete(amendment) && amendment.others.length === 0;
}

function written(draft: BookDraft, cell: Cell, text: string): BookDraft {
  return withCells(draft, cell, [cell.header], [[text]]);
}

export function Amendments({ amendments, draft, onDraft }: Props): ReactNode {
  const toWrite = amendments.flatMap(({ changes }) => changes.filter(({ text }) => text === null));
  return (
    <>
      {amendments.filter(isComplete).map((amendment) => (
        <p key={amendment.words} className="wb-amend">
          <button
            type="button"
            className="wb-button wb-adopt"
            title="A"
            aria-keyshortcuts="A"
            aria-label={`采用：${amendment.words}`}
            onClick={() => onDraft(amended(draft, amendment))}
          >
            采用
          </button>
          <span className="wb-amend-words">{amendment.words}</span>
          {amendment.others.length === 0 ? null : (
            <Others others={amendment.others} onChoose={(other) => onDraft(amended(draft, other))} />
          )}
        </p>
      ))}
      {toWrite.map(({ cell }) => (
        <ToWrite
          key={`${cell.row} ${cell.header}`}
          cell={cell}
          was={rowsAt(draft, cell)[cell.row]?.[cell.header] ?? ''}
          onWrite={(text) => onDraft(written(draft, cell, text))}
        />
      ))}
    </>
  );
}

/** Where a person has to choose, what is proposed stands first and all else in a list. */
function Others({
  others,
  onChoose,
}: {
  readonly others: readonly DraftAmendment[];
  readonly onChoose: (other: DraftAmendment) => void;
}): ReactNode {
  return (
    <select
      className="wb-input"
      aria-label="改成别的"
      value=""
      onChange={(event) => {
        const chosen = others.find(({ words }) => words === event.target.value);
        if (chosen !== undefined) onChoose(chosen);
      }}
    >
      <option value="">或者…</option>
      {others.map(({ words }) => (
        <option key={words}>{words}</option>
      ))}
    </select>
  );
}

function ToWrite({
  cell,
  was,
  onWrite,
}: {
  readonly cell: Cell;
  readonly was: string;
  readonly onWrite: (text: string) => void;
}): ReactNode {
  const [text, setText] = useState(was);
  const isNew = text.trim() !== '' && text.trim() !== was;
  return (
    <form
      className="wb-to-write"
      onSubmit={(event) => {
        event.preventDefault();
        if (isNew) onWrite(text.trim());
      }}
    >
      <label>
        {was === '' ? '补填' : '改写'}
        {cell.header}
        <input className="wb-input" data-to-write value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <button type="submit" className="wb-button" disabled={!isNew}>
        写入
      </button>
    </form>
  );
}
