/** The ways through a report: from a finding to its place, from a number to its findings, and back. Focus goes along. */
import type { ReportData } from '@mingsuan/app/contract';
import { type RefObject, useCallback } from 'react';
import type { SearchableFinding } from './filter-findings.ts';
import type { Marks, Place } from './marks.ts';
import { markElement, reveal } from './reveal.ts';
import { useDelegatedClick } from './use-delegated-click.ts';
import { useShortcuts } from './use-shortcuts.ts';
import type { ViewerAction, ViewerState } from './viewer-state.ts';

interface Parts {
  readonly root: RefObject<HTMLDivElement | null>;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly data: ReportData;
  readonly marks: Marks;
  readonly state: ViewerState;
  readonly shown: readonly SearchableFinding[];
  readonly dispatch: (action: ViewerAction) => void;
}

interface Navigation {
  /** To a place of a finding, or to its first one. */
  readonly go: (finding: number, place: Place | null) => void;
  readonly toLine: (line: number) => void;
  /** To the findings of a number. */
  readonly toMark: (key: string) => void;
  /** From the findings of one number back to all, and to the number. */
  readonly showAll: () => void;
}

export function useNavigation({ root, search, data, marks, state, shown, dispatch }: Parts): Navigation {
  const toLine = useCallback(
    (line: number) => {
      dispatch({ type: 'spot', spot: { line, start: 0, end: 0 } });
      if (root.current) reveal(text(root), { line }, { focus: true });
    },
    [root, dispatch],
  );

  const go = useCallback(
    (finding: number, place: Place | null) => {
      const to = place ?? data.audit.findings[finding]?.places[0];
      dispatch({ type: 'take', finding });
      if (!to || to.document !== undefined || !root.current) return;
      dispatch({ type: 'spot', spot: to });
      const mark = marks.at(to);
      const shown = mark && reveal(text(root), { mark: mark.key }, { focus: true });
      if (!shown) reveal(text(root), { line: to.line }, { focus: true });
    },
    [root, data, marks, dispatch],
  );

  const toFinding = (finding: number) => {
    dispatch({ type: 'take', finding });
    focusFinding(root, finding);
  };

  const toMark = (key: string) => {
    const finding = firstShown(marks.byKey.get(key)?.findings ?? [], data);
    if (finding === null) return;
    dispatch({ type: 'showOnly', mark: key, finding });
    const mark = marks.byKey.get(key);
    if (mark) dispatch({ type: 'spot', spot: mark });
    focusFinding(root, finding);
  };

  const showAll = () => {
    dispatch({ type: 'showAll' });
    if (state.only !== null) markElement(text(root), state.only)?.focus();
  };

  const step = (by: 1 | -1) => {
    const at = shown.findIndex(({ index }) => index === state.current);
    const next = shown[at < 0 ? 0 : at + by];
    if (next) toFinding(next.index);
  };

  const back = () => {
    const focused = document.activeElement;
    if (focused === search.current && state.filter.query !== '') dispatch({ type: 'search', query: '' });
    else if (state.current !== null && focused?.closest('.ms-document')) focusFinding(root, state.current);
    else if (state.only !== null) showAll();
    else if (focused instanceof HTMLElement) focused.blur();
  };

  useShortcuts(state.shortcuts, {
    next: () => step(1),
    previous: () => step(-1),
    open: () => state.current !== null && go(state.current, null),
    back,
    search: () => search.current?.focus(),
  });

  useDelegatedClick(root, (clicked) => {
    const index = clicked.closest<HTMLElement>('[data-finding]')?.dataset.finding;
    const own = clicked.closest('button, a, details, [data-mark]');
    if (index !== undefined && own === null && getSelection()?.isCollapsed !== false) go(Number(index), null);
  });

  return { go, toLine, toMark, showAll };
}

function text(root: RefObject<HTMLDivElement | null>): ParentNode {
  return root.current?.querySelector('.ms-paper') ?? document;
}

/** After React has listed it. */
function focusFinding(root: RefObject<HTMLDivElement | null>, finding: number): void {
  requestAnimationFrame(() => {
    const card = root.current?.querySelector(`[data-finding="${finding}"]`);
    card?.querySelector<HTMLElement>('.ms-go')?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  });
}

/** The gravest of some findings, as the list has it first. */
function firstShown(findings: readonly number[], data: ReportData): number | null {
  const gravity = { error: 0, warning: 1, info: 2 };
  const rank = (index: number) => gravity[data.audit.findings[index]?.severity ?? 'info'];
  return [...findings].sort((a, b) => rank(a) - rank(b) || a - b)[0] ?? null;
}
