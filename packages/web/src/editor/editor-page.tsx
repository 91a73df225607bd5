/** 编一编, a book opened: its draft is fetched, what an earlier page left unsaved is taken over, then it is edited. */
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import { call } from '../api/request.ts';
import { ask } from '../engine/engine.ts';
import { Trouble } from '../shell/trouble.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { BookSession } from './book-session.ts';
import { Editor } from './editor.tsx';
import { takeOver } from './unsaved.ts';

export function EditorPage(): ReactNode {
  const { id = '' } = useParams();
  return <OpenedBook key={id} id={id} />;
}

function OpenedBook({ id }: { readonly id: string }): ReactNode {
  const [session, setSession] = useState<BookSession | null>(null);
  const opened = useQuery({
    queryKey: ['draft', id],
    queryFn: async ({ signal }) => {
      const [draft, detail, layouts] = await Promise.all([
        call('getDraft', { params: { id }, signal }),
        call('getBook', { params: { id }, signal }),
        ask({ kind: 'layouts' }),
      ]);
      return { draft, detail, layouts };
    },
    // from here on the session knows best
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnReconnect: false,
  });
  const { data } = opened;
  useEffect(() => {
    if (data === undefined) return;
    let begun: BookSession | null = null;
    let isGone = false;
    const begin = async () => {
      const left = await takeOver(id);
      if (isGone) return;
      begun = new BookSession(id, data.draft, left);
      setSession(begun);
    };
    void begin();
    return () => {
      isGone = true;
      begun?.close();
    };
  }, [data, id]);
  if (opened.error !== null) {
    return (
      <main className="wb-page">
        <p className="wb-back">
          <Link to="/books">← 本子</Link>
        </p>
        <h1>打不开这个账本</h1>
        <Trouble error={opened.error} onRetry={() => void opened.refetch()} />
      </main>
    );
  }
  if (data === undefined || session === null) return <Waiting what="正在打开账本" />;
  return <Editor session={session} detail={data.detail} layouts={data.layouts} />;
}
