/** A small note at a number that no finding names: what it states and how it was checked. Escape or a click elsewhere closes it. */
import { type ReactNode, useEffect, useEffectEvent } from 'react';
import type { Mark } from './marks.ts';
import { tintWords } from './words.ts';

export interface Note {
  readonly mark: Mark;
  readonly text: string;
  /** Inside the paper, in pixels. */
  readonly left: number;
  readonly top: number;
}

interface Props {
  readonly note: Note | null;
  readonly onClose: () => void;
}

export function NumberNote({ note, onClose }: Props): ReactNode {
  const open = note !== null;
  const close = useEffectEvent(onClose);
  useEffect(() => {
    if (!open) return;
    const listener = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopImmediatePropagation();
      close();
    };
    window.addEventListener('keydown', listener, true);
    return () => window.removeEventListener('keydown', listener, true);
  }, [open]);

  return (
    <div className="ms-note-holder" role="status" style={note ? { left: note.left, top: note.top } : undefined}>
      {note?.mark.number ? (
        <div className="ms-note">
          <strong>{note.mark.number.label ?? '未绑定的数'}</strong>
          <span className="ms-note-text">{note.text}</span>
          <span>
            {tintWords[note.mark.number.tint].meaning} · 第 {note.mark.line} 行
          </span>
        </div>
      ) : null}
    </div>
  );
}

/** Under the number, kept inside the paper. */
export function notePosition(
  paper: HTMLElement,
  element: HTMLElement,
): { readonly left: number; readonly top: number } {
  const outer = paper.getBoundingClientRect();
  const inner = element.getBoundingClientRect();
  const widest = 17 * Number.parseFloat(getComputedStyle(paper).fontSize);
  return {
    left: Math.max(0, Math.min(inner.left - outer.left, outer.width - widest)),
    top: inner.bottom - outer.top + 6,
  };
}
