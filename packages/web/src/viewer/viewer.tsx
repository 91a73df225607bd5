/**
 * A report on one document: the text on the left with every number tinted, the findings on the right, and the way from each to the other.
 * A pure function of ReportData; loads and stores nothing.
 */
import type { ReportData } from '@mingsuan/app/contract';
import { type ReactNode, useDeferredValue, useId, useMemo, useReducer, useRef } from 'react';
import { DocumentPane } from './document-pane.tsx';
import { filterFindings, searchable } from './filter-findings.ts';
import type { FindingFoot } from './finding-card.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { marksOf } from './marks.ts';
import { ReportHeader } from './report-header.tsx';
import { useNavigation } from './use-navigation.ts';
import { initialState, reduce } from './viewer-state.ts';

interface Props {
  readonly data: ReportData;
  /** Chooses between the files of one report. */
  readonly files?: ReactNode;
  /** What stands at the end of each finding. */
  readonly foot?: FindingFoot;
}

export function Viewer({ data, files, foot }: Props): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const id = useId();
  const marks = useMemo(() => marksOf(data), [data]);
  const all = useMemo(() => searchable(data), [data]);
  const [state, dispatch] = useReducer(reduce, initialState);

  const filter = useDeferredValue(state.filter);
  const only = state.only === null ? null : (marks.byKey.get(state.only) ?? null);
  const shown = useMemo(
    () => (only === null ? filterFindings(all, filter) : all.filter(({ index }) => only.findings.includes(index))),
    [all, filter, only],
  );
  const { go, toLine, toMark, showAll } = useNavigation({ root, search, data, marks, state, shown, dispatch });

  return (
    <div className="ms-viewer" ref={root}>
      <a className="ms-skip" href={`#${id}-findings`}>
        跳到问题
      </a>
      <a className="ms-skip" href={`#${id}-text`}>
        跳到正文
      </a>
      <ReportHeader audit={data.audit} files={files} />
      <FindingsPanel
        id={`${id}-findings`}
        data={data}
        state={state}
        all={all}
        shown={shown}
        only={only}
        search={search}
        dispatch={dispatch}
        onGo={go}
        onLine={toLine}
        onShowAll={showAll}
        foot={foot}
      />
      <DocumentPane
        id={`${id}-text`}
        data={data}
        marks={marks}
        tintsOff={state.tintsOff}
        onToggleTint={(tint) => dispatch({ type: 'toggleTint', tint })}
        onMark={toMark}
        onSpot={(spot) => dispatch({ type: 'spot', spot })}
        spot={state.spot}
        original={state.original}
        onToggleOriginal={() => dispatch({ type: 'toggleOriginal' })}
      />
    </div>
  );
}
