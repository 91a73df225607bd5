/** Two people changed one cell: both are shown, the person chooses, nothing is overwritten before. */

import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { BookSheet } from '../engine/messages.ts';
import type { Clash } from './draft-edits.ts';
import { shownAmount } from './typed-amount.ts';

interface Props {
  readonly clashes: readonly Clash[];
  readonly layouts: readonly BookSheet[];
  readonly onDecide: (mine: readonly Clash[]) => void;
}

export function ClashDialog({ clashes, layouts, onDecide }: Props): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const [mine, setMine] = useState<ReadonlySet<Clash>>(new Set());
  useLayoutEffect(() => {
    const own = dialog.current;
    own?.showModal();
    // closed rather than only gone, so that the focus is again where it was
    return () => own?.close();
  }, []);
  const choose = (clash: Clash, isMine: boolean) => {
    const chosen = new Set(mine);
    if (isMine) chosen.add(clash);
    else chosen.delete(clash);
    setMine(chosen);
  };
  return (
    <dialog
      ref={dialog}
      aria-labelledby="clash-title"
      className="wb-clash"
      onCancel={(event) => event.preventDefault()}
      // a second Escape closes it whatever the page says to the first
      onClose={() => dialog.current?.showModal()}
    >
      <h2 id="clash-title">另一处也改了这些格</h2>
      <p>同一个账本在另一个窗口（或由别人）先保存了。下面各格两边填得不一样，请逐个选定；其余的改动两边都保留。</p>
      <div className="wb-clash-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">位置</th>
              <th scope="col">另一处填的</th>
              <th scope="col">我填的</th>
            </tr>
          </thead>
          <tbody>
            {clashes.map((clash) => {
              const name = placeWord(clash);
              return (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {([false, true] as const).map((isMine) => (
                    <td key={String(isMine)}>
                      <label>
                        <input
                          type="radio"
                          name={name}
                          aria-label={`${isMine ? '我填的' : '另一处填的'}：${wordOf(clash, isMine, layouts)}`}
                          checked={mine.has(clash) === isMine}
                          onChange={() => choose(clash, isMine)}
                        />
                        <span>{wordOf(clash, isMine, layouts)}</span>
                      </label>
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <div className="wb-actions">
        <button type="button" className="wb-button wb-primary" onClick={() => onDecide([...mine])}>
          就这样定
        </button>
        <button type="button" className="wb-button" onClick={() => setMine(new Set(clashes))}>
          全用我填的
        </button>
        <button type="button" className="wb-button" onClick={() => setMine(new Set())}>
          全用另一处的
        </button>
      </div>
    </dialog>
  );
}

function placeWord({ sheet, row, header }: Clash): string {
  return row === null ? `${sheet}（增删了行，整张选一边）` : `${sheet} 第 ${row + 1} 行 ${header}`;
}

function wordOf(
  { sheet, block, row, header, mine, theirs }: Clash,
  isMine: boolean,
  layouts: readonly BookSheet[],
): string {
  const text = isMine ? mine : theirs;
  if (text === '') return '（空）';
  const column = layouts
    .find(({ name }) => name === sheet)
    ?.blocks[block]?.columns.find((each) => each.header === header);
  return row !== null && column?.entry.kind === 'amount' ? shownAmount(text) : text;
}
