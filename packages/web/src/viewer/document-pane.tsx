/** The document on its paper: legend, text, and the note at a number without findings. */
import type { ReportData, Tint } from '@mingsuan/app/contract';
import { type ReactNode, useRef, useState } from 'react';
import { DocumentText } from './document-text.tsx';
import { Legend } from './legend.tsx';
import type { Marks } from './marks.ts';
import { type Note, NumberNote, notePosition } from './number-note.tsx';
import { PagePane } from './page-pane.tsx';
import type { Spot } from './page-spot.ts';
import { reveal } from './reveal.ts';
import { useDelegatedClick } from './use-delegated-click.ts';
import { useScrollableBoxes } from './use-scrollable-boxes.ts';

interface Props {
  readonly id: string;
  readonly data: ReportData;
  readonly marks: Marks;
  readonly tintsOff: readonly Tint[];
  readonly onToggleTint: (tint: Tint) => void;
  /** A mark that findings name was chosen. */
  readonly onMark: (key: string) => void;
  /** A number was chosen. */
  readonly onSpot: (spot: Spot) => void;
  readonly spot: Spot | null;
  readonly original: boolean;
  readonly onToggleOriginal: () => void;
}

/** What scrolls must be reachable, so that it can be scrolled by keyboard. */
const scrollable = { tabIndex: 0 };

export function DocumentPane(props: Props): ReactNode {
  const { id, data, marks, tintsOff, onToggleTint, onMark, onSpot, spot, original, onToggleOriginal } = props;
  const hasPages = data.pages !== undefined && data.pages.length > 0;
  const paper = useRef<HTMLDivElement>(null);
  const latest = useRef<{ tint: Tint; index: number } | null>(null);
  const [note, setNote] = useState<Note | null>(null);
  useScrollableBoxes(paper, '.ms-table-box');

  const showNote = (key: string) => {
    const mark = marks.byKey.get(key);
    const element = paper.current?.querySelector<HTMLElement>(`[data-mark="${key}"]`);
    if (!mark || !element || !paper.current) return;
    setNote({ mark, text: element.textContent, ...notePosition(paper.current, element) });
    onSpot(mark);
  };

  useDelegatedClick(paper, (clicked) => {
    const key = clicked.closest<HTMLElement>('[data-mark]')?.dataset.mark;
    setNote(null);
    if (key === undefined) return;
    if ((marks.byKey.get(key)?.findings.length ?? 0) > 0) onMark(key);
    else showNote(key);
  });

  const toNext = (tint: Tint) => {
    const from = latest.current?.tint === tint ? latest.current.index : -1;
    const after = data.numbers.findIndex((number, index) => index > from && number.tint === tint);
    const index = after >= 0 ? after : data.numbers.findIndex((number) => number.tint === tint);
    latest.current = { tint, index };
    if (!paper.current || !reveal(paper.current, { mark: `n${index}` }, { focus: false })) return;
    showNote(`n${index}`);
  };

  const off = tintsOff.map((tint) => ` ms-off-${tint}`).join('');
  return (
    <main className={`ms-document${off}`} aria-label="公开文本">
      <div className="ms-bar">
        <Legend numbers={data.numbers} off={tintsOff} onToggle={onToggleTint} onNext={toNext} />
        {hasPages ? (
          <button type="button" className="ms-original" aria-pressed={original} onClick={onToggleOriginal}>
            原页
          </button>
        ) : null}
      </div>
      <div className="ms-sides-by-side">
        <section id={id} className="ms-scroll" {...scrollable} aria-label="正文">
          <div className="ms-paper" lang="zh-CN" ref={paper}>
            <DocumentText data={data} marks={marks} />
            <NumberNote note={note} onClose={() => setNote(null)} />
          </div>
        </section>
        {hasPages && original ? <PagePane data={data} spot={spot} /> : null}
      </div>
    </main>
  );
}
