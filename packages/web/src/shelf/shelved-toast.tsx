/** What was just put away, with the way back. It takes the focus, for the row that had it is gone. */
import { type ReactNode, useEffect, useRef } from 'react';
import type { Shelving } from './shelf.ts';

interface Props {
  readonly last: Shelving | null;
  readonly onUndo: (last: Shelving) => void;
  readonly onClose: () => void;
}

export function ShelvedToast({ last, onUndo, onClose }: Props): ReactNode {
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (last === null) return undefined;
    undo.current?.focus();
    return () => document.getElementById('main')?.focus({ preventScroll: true });
  }, [last]);
  return (
    <div
      role="status"
      className={last === null ? undefined : 'wb-toast'}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      {last === null ? null : (
        <>
          <span>
            已{last.deleted ? '删除' : '归档'}
            {last.name}
          </span>
          <button type="button" ref={undo} onClick={() => onUndo(last)}>
            撤销
          </button>
          <button type="button" onClick={onClose}>
            知道了
          </button>
        </>
      )}
    </div>
  );
}
