/** The right side: coverage, filters, findings, and what could not be checked. A drawer on narrow screens. */
import type { ReportData } from '@mingsuan/app/contract';
import type { ReactNode, RefObject } from 'react';
import { Coverage } from './coverage.tsx';
import type { SearchableFinding } from './filter-findings.ts';
import type { FindingFoot } from './finding-card.tsx';
import { FindingFilters } from './finding-filters.tsx';
import { FindingList } from './finding-list.tsx';
import { ProblemList, UnverifiedList } from './folded-lists.tsx';
import type { Mark, Place } from './marks.ts';
import { ShortcutHelp } from './shortcut-help.tsx';
import { isFiltered, type ViewerAction, type ViewerState } from './viewer-state.ts';

interface Props {
  readonly id: string;
  readonly data: ReportData;
  readonly state: ViewerState;
  readonly all: readonly SearchableFinding[];
  readonly shown: readonly SearchableFinding[];
  /** The mark whose findings alone are listed. */
  readonly only: Mark | null;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly dispatch: (action: ViewerAction) => void;
  readonly onGo: (finding: number, place: Place | null) => void;
  readonly onLine: (line: number) => void;
  readonly onShowAll: () => void;
  readonly foot?: FindingFoot | undefined;
}

export function FindingsPanel(props: Props): ReactNode {
  const { id, data, state, all, shown, search, dispatch, onGo, onLine, foot } = props;
  const { findings, unverified, problems } = data.audit;
  const body = `${id}-body`;
  return (
    <aside id={id} className="ms-panel" aria-label="审核结果" data-open={state.drawerOpen} tabIndex={-1}>
      <button
        type="button"
        className="ms-drawer-handle"
        aria-expanded={state.drawerOpen}
        aria-controls={body}
        onClick={() => dispatch({ type: 'toggleDrawer' })}
      >
        问题 <span className="ms-count">{findings.length}</span>
      </button>
      <div className="ms-panel-body" id={body}>
        <Coverage audit={data.audit} />
        {findings.length === 0 ? (
          <Nothing unverified={unverified.length} />
        ) : (
          <section aria-label="问题" className="ms-findings">
            <h2 className="ms-sr">问题</h2>
            <FindingFilters
              findings={findings}
              all={all}
              rules={data.rules}
              filter={state.filter}
              dispatch={dispatch}
              search={search}
            />
            <Shown {...props} />
            <FindingList shown={shown} rules={data.rules} current={state.current} onGo={onGo} foot={foot} />
          </section>
        )}
        <UnverifiedList rules={unverified} />
        <ProblemList problems={problems} onLine={onLine} />
      </div>
      <ShortcutHelp enabled={state.shortcuts} onToggle={() => dispatch({ type: 'toggleShortcuts' })} />
    </aside>
  );
}

/** How many findings are listed and why not all; spoken when it changes. */
function Shown({ data, state, shown, only, dispatch, onShowAll }: Props): ReactNode {
  const all = data.audit.findings.length;
  const text = only === null ? null : (data.lines[only.line - 1] ?? '').slice(only.start, only.end);
  return (
    <div className="ms-shown">
      <p role="status" aria-live="polite">
        {text === null ? `列出 ${shown.length} 个问题，共 ${all} 个` : `只列「${text}」涉及的 ${shown.length} 个问题`}
      </p>
      {only === null ? null : (
        <button type="button" onClick={onShowAll}>
          列出全部
        </button>
      )}
      {only === null && isFiltered(state) ? (
        <button type="button" onClick={() => dispatch({ type: 'clearFilters' })}>
          清除筛选
        </button>
      ) : null}
    </div>
  );
}

function Nothing({ unverified }: { readonly unverified: number }): ReactNode {
  return <p className="ms-nothing">没有发现不符之处。{unverified > 0 ? '下列规则没有得出结论，不等于通过。' : ''}</p>;
}
