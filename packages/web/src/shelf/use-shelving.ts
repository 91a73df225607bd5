/** Puts records away, deletes them and takes either back; the last one told, so that it can be undone at once. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Shelving } from './shelf.ts';

type Record = Pick<Shelving, 'id' | 'name'>;

export function useShelving(send: (change: Shelving) => Promise<unknown>, onDone: () => void) {
  const [last, setLast] = useState<Shelving | null>(null);
  const change = useMutation({
    mutationFn: send,
    onSuccess: (_, made) => {
      setLast(made.archived || made.deleted ? made : null);
      onDone();
    },
  });
  const ask = (archived: boolean, deleted: boolean) => (record: Record) =>
    change.mutate({ ...record, archived, deleted });
  return {
    last,
    error: change.error,
    archive: ask(true, false),
    remove: ask(false, true),
    takeBack: ask(false, false),
    forget: () => setLast(null),
  };
}
