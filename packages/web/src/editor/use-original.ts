/** What the document that a book began from contradicted already: asked of the engine once. */
import type { BookDetail } from '@mingsuan/app/workbench';
import { useQuery } from '@tanstack/react-query';
import { ask } from '../engine/engine.ts';

const NONE: ReadonlySet<string> = new Set();

/** Messages of findings; `isReady`: what is edited has been looked at before. */
export function useOriginal({ book, inference }: BookDetail, isReady: boolean): ReadonlySet<string> {
  const { data } = useQuery({
    queryKey: ['original', book.id, book.profile],
    queryFn: async () =>
      inference === null
        ? NONE
        : new Set(await ask({ kind: 'original', ledger: inference.ledger, profile: book.profile })),
    enabled: isReady && book.origin === 'document' && inference !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? NONE;
}
