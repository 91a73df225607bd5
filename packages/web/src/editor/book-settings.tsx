/** What a book is besides its content: the form of a place it prints in, and the label that tells it from others. */
import type { Book, BookDetail } from '@mingsuan/app/workbench';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { call } from '../api/request.ts';
import { Trouble } from '../shell/trouble.tsx';
import { bookKey } from './use-book.ts';

export function BookSettings({ book }: { readonly book: Book }): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = () => dialog.current?.close();
  return (
    <>
      <button
        type="button"
        className="wb-button"
        onClick={() => {
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        设置
      </button>
      <dialog ref={dialog} aria-labelledby="settings-title" className="wb-settings" onClose={() => setOpen(false)}>
        <h2 id="settings-title">这个账本</h2>
        {isOpen ? <SettingsForm book={book} onDone={close} /> : null}
      </dialog>
    </>
  );
}

function SettingsForm({ book, onDone }: { readonly book: Book; readonly onDone: () => void }): ReactNode {
  const [label, setLabel] = useState(book.label);
  const [profile, setProfile] = useState(book.profile ?? '');
  const queries = useQueryClient();
  const first = useRef<HTMLSelectElement>(null);
  // the dialog opens before its content is drawn
  useEffect(() => first.current?.focus(), []);
  const profiles = useQuery({
    queryKey: ['profiles'],
    queryFn: ({ signal }) => call('listProfiles', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const change = useMutation({
    mutationFn: () =>
      call('changeBook', {
        params: { id: book.id },
        body: { label: label.trim(), profile: profile === '' ? null : profile },
      }),
    onSuccess: (changed) => {
      queries.setQueryData<BookDetail>(bookKey(book.id), (before) => before && { ...before, book: changed });
      void queries.invalidateQueries({ queryKey: ['books'] });
      onDone();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate();
      }}
    >
      <label className="wb-field">
        表式（印成哪里的式样）
        <select ref={first} value={profile} onChange={(event) => setProfile(event.target.value)}>
          <option value="">通用</option>
          {(profiles.data ?? [])
            .filter(({ composable }) => composable)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </select>
      </label>
      <label className="wb-field">
        标签（与同一部门同一年度的其他账本区分，如“送审稿”）
        <input value={label} maxLength={200} onChange={(event) => setLabel(event.target.value)} />
      </label>
      {change.error === null ? null : <Trouble error={change.error} />}
      <div className="wb-actions">
        <button type="submit" className="wb-button wb-primary" disabled={change.isPending}>
          就这样
        </button>
        <button type="button" className="wb-button" onClick={onDone}>
          取消
        </button>
      </div>
    </form>
  );
}
