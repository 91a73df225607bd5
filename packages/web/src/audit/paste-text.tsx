/** Text instead of a file: what was copied from a page or a PDF. Kept in the browser until it is sent. */
import { type ReactNode, useRef, useState } from 'react';
import { keep, kept } from '../api/kept.ts';

interface Props {
  readonly busy: boolean;
  readonly onText: (name: string, text: string) => void;
}

const KEY = 'pasted-text';

/** It was sent. */
export function forgetPasted(): void {
  keep(KEY, null);
}

export function PasteText({ busy, onText }: Props): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState(() => kept(KEY) ?? '');
  const write = (next: string) => {
    setText(next);
    keep(KEY, next === '' ? null : next);
  };
  return (
    <>
      <button type="button" className="wb-button" disabled={busy} onClick={() => dialog.current?.showModal()}>
        粘贴文字
      </button>
      <dialog ref={dialog} aria-labelledby="paste-title" className="wb-paste">
        <h2 id="paste-title">粘贴文字</h2>
        <label className="wb-field">
          从网页、Word 或 PDF 复制的全文或一段
          <textarea rows={14} value={text} onChange={(event) => write(event.target.value)} />
        </label>
        <div className="wb-actions">
          <button
            type="button"
            className="wb-button wb-primary"
            disabled={busy || text.trim() === ''}
            onClick={() => {
              dialog.current?.close();
              onText('粘贴的文字.txt', text);
            }}
          >
            开始审
          </button>
          <button type="button" className="wb-button" onClick={() => dialog.current?.close()}>
            以后再说
          </button>
        </div>
      </dialog>
    </>
  );
}
