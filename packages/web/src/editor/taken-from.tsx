/** What was decided when the book was taken from a document: what it does not tell, what it got wrong, what was assumed. */
import type { LedgerJson } from '@mingsuan/app/contract';
import type { ReactNode } from 'react';

interface Props {
  readonly inference: LedgerJson | null;
}

/** What a ledger needs and the document does not tell. */
export function Missing({ inference }: Props): ReactNode {
  return <Notes title="原文没有、要补填的" isOpen notes={inference?.missing ?? []} />;
}

export function TakenFrom({ inference }: Props): ReactNode {
  if (inference === null) return null;
  const { decided, exceptions, lostNumbers, lost } = inference;
  const right = exceptions.filter(({ cause }) => cause === 'wrong');
  const others = exceptions.filter(({ cause }) => cause !== 'wrong');
  const put = ({ where, line, printed, taken }: (typeof exceptions)[number]) =>
    `第 ${line} 行 ${where}：印作 ${printed}，${taken === null ? '账本没有取' : `取 ${taken}`}`;
  return (
    <>
      <Notes title="原文印错、账本已取应为值的" notes={right.map(put)} />
      <Notes title="原文没有写明、暂定的" notes={decided} />
      <Notes title="重新成文后与原文印法不同的" notes={others.map((one) => `${put(one)}。${one.why}`)} />
      <Notes
        title="原文有、账本没有位置放的"
        notes={[
          ...lostNumbers.map(({ where, line, printed }) => `第 ${line} 行 ${where}：${printed}`),
          ...lost.map(({ section, line, text }) => `「${section}」第 ${line} 行起：${text}`),
        ]}
      />
    </>
  );
}

interface NotesProps {
  readonly title: string;
  readonly notes: readonly string[];
  readonly isOpen?: boolean;
}

function Notes({ title, notes, isOpen = false }: NotesProps): ReactNode {
  if (notes.length === 0) return null;
  return (
    <details className="wb-taken" open={isOpen}>
      <summary>
        {title} <span className="ms-count">{notes.length}</span>
      </summary>
      <ul>
        {notes.map((note, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: notes are never moved.
          <li key={at}>{note}</li>
        ))}
      </ul>
    </details>
  );
}
