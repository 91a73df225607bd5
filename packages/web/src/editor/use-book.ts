/** The book in hand as the server last told of it: its name, label and form, its versions. */
import type { BookDetail } from '@mingsuan/app/workbench';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/request.ts';

export const bookKey = (id: string) => ['book', id] as const;

export function useBook(detail: BookDetail): BookDetail {
  const { id } = detail.book;
  const { data } = useQuery({
    queryKey: bookKey(id),
    queryFn: ({ signal }) => call('getBook', { params: { id }, signal }),
    initialData: detail,
    // asked for again when something of it is changed here
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data;
}
