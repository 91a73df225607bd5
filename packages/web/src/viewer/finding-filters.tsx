/** Filters over the findings: severity, rule, section, free text. */
import type { AuditJson, ReportData } from '@mingsuan/app/contract';
import { type ReactNode, type RefObject, useMemo } from 'react';
import { rulesOf, type SearchableFinding, sectionsWith } from './filter-findings.ts';
import type { ViewerAction, ViewerState } from './viewer-state.ts';
import { severities, severityWords } from './words.ts';

interface Props {
  readonly findings: AuditJson['findings'];
  readonly all: readonly SearchableFinding[];
  readonly rules: ReportData['rules'];
  readonly filter: ViewerState['filter'];
  readonly dispatch: (action: ViewerAction) => void;
  readonly search: RefObject<HTMLInputElement | null>;
}

export function FindingFilters({ findings, all, rules, filter, dispatch, search }: Props): ReactNode {
  const named = useMemo(() => rulesOf(findings), [findings]);
  const sections = useMemo(() => sectionsWith(all), [all]);
  return (
    <search className="ms-filters" aria-label="筛选问题">
      <div className="ms-severities">
        {severities.map((severity) => (
          <button
            key={severity}
            type="button"
            className={`ms-chip ms-is-${severity}`}
            aria-pressed={filter.severities.includes(severity)}
            onClick={() => dispatch({ type: 'toggleSeverity', severity })}
          >
            {severityWords[severity]}{' '}
            <span className="ms-count">{findings.filter((finding) => finding.severity === severity).length}</span>
          </button>
        ))}
      </div>
      <select
        aria-label="按规则筛选"
        value={filter.rule}
        onChange={(event) => dispatch({ type: 'chooseRule', rule: event.target.value })}
      >
        <option value="">全部规则（{named.length}）</option>
        {named.map(({ rule, count }) => (
          <option key={rule} value={rule}>
            {rule} {rules[rule]?.title ?? ''}（{count}）
          </option>
        ))}
      </select>
      <select
        aria-label="按章节筛选"
        value={filter.section}
        onChange={(event) => dispatch({ type: 'chooseSection', section: event.target.value })}
      >
        <option value="">全部章节（{sections.length}）</option>
        {sections.map(({ section, count }) => (
          <option key={section} value={section}>
            {section}（{count}）
          </option>
        ))}
      </select>
      <input
        ref={search}
        type="search"
        aria-label="搜索问题"
        placeholder="搜索科目、数、规则…"
        value={filter.query}
        onChange={(event) => dispatch({ type: 'search', query: event.target.value })}
      />
    </search>
  );
}
