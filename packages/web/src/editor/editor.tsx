/** A book on the desk: its sheets, the one in hand as a grid, and beside it what is to be said and how it will print. */

import type { BookDetail } from '@mingsuan/app/workbench';
import { type KeyboardEvent, type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { bookTitle } from '../books/book-words.ts';
import type { BookSheet } from '../engine/messages.ts';
import type { BookSession } from './book-session.ts';
import { ClashDialog } from './clash-dialog.tsx';
import { withRow } from './draft-edits.ts';
import { EditorBar, type Panes } from './editor-bar.tsx';
import { REASONS } from './matters.tsx';
import { SheetPane } from './sheet-pane.tsx';
import { type SheetSpot, spotIn } from './sheet-spot.ts';
import { SidePane, type SideTab } from './side-pane.tsx';
import { useBook } from './use-book.ts';
import { useCheck } from './use-check.ts';
import { useOriginal } from './use-original.ts';

interface Props {
  readonly session: BookSession;
  readonly detail: BookDetail;
  readonly layouts: readonly BookSheet[];
}

/** A phone, where a book is read rather than filled in. */
const NARROW = 900;

export function Editor({ session, detail, layouts }: Props): ReactNode {
  const state = useSyncExternalStore(session.watch, () => session.state);
  const { book } = useBook(detail);
  const { checked, took, fault } = useCheck(state.draft, book.profile);
  const original = useOriginal({ ...detail, book }, checked !== null);
  const [tab, setTab] = useState<SideTab>('preview');
  const [spot, setSpot] = useState<SheetSpot>(spotIn(layouts[0]));
  const [panes, setPanes] = useState<Panes>(() => (window.innerWidth < NARROW ? 'preview' : 'both'));
  const [unit, setUnit] = useState<'元' | '万元'>('元');
  useEffect(() => {
    document.title = `${bookTitle(book)} · 明算`;
    return () => {
      document.title = '明算';
    };
  }, [book]);
  const sheet = layouts.find(({ name }) => name === spot.sheet) ?? layouts[0];
  if (sheet === undefined) return null;

  const press = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const isTyping =
      event.target instanceof Element && event.target.closest('[data-typing], .wb-side :is(textarea, input)') !== null;
    if (isTyping && key !== 's') return;
    if (key === 'z' && !event.shiftKey) session.undo();
    else if (key === 'y' || (key === 'z' && event.shiftKey)) session.redo();
    else if (key === 's') void session.settled();
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that hold wherever in the book the person is.
    <div className="wb-editor" data-panes={panes} onKeyDown={press}>
      <EditorBar
        session={session}
        state={state}
        detail={detail}
        panes={panes}
        onPanes={setPanes}
        unit={unit}
        onUnit={setUnit}
        checked={checked}
        onMatters={() => {
          setTab('matters');
          if (panes === 'grid') setPanes('both');
        }}
      />
      <SheetPane
        layouts={layouts}
        sheet={sheet}
        spot={spot}
        onSpot={setSpot}
        draft={state.draft}
        checked={checked}
        unit={unit}
        onChange={(draft) => session.change(draft)}
        onTyping={(cell) => session.hold(cell)}
      />
      <SidePane
        tab={tab}
        onTab={setTab}
        draft={state.draft}
        profile={book.profile}
        inference={book.origin === 'document' ? detail.inference : null}
        original={original}
        onDraft={(draft) => session.change(draft)}
        onUndo={() => session.undo()}
        checked={checked}
        took={took}
        fault={fault}
        onSpot={setSpot}
        onReason={(row) => session.change(withRow(state.draft, { sheet: REASONS, block: 0 }, row))}
      />
      {state.clashes.length === 0 ? null : (
        <ClashDialog clashes={state.clashes} layouts={layouts} onDecide={(chosen) => session.decide(chosen)} />
      )}
    </div>
  );
}
