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
      <Choice
        label="按规则筛选"
        all="全部规则"
        value={filter.rule}
        choices={named.map(({ rule, count }) => ({ value: rule, words: `${rule} ${rules[rule]?.title ?? ''}`, count }))}
        choose={(rule) => dispatch({ type: 'chooseRule', rule })}
      />
      <Choice
        label="按章节筛选"
        all="全部章节"
        value={filter.section}
        choices={sections.map(({ section, count }) => ({ value: section, words: section, count }))}
        choose={(section) => dispatch({ type: 'chooseSection', section })}
      />
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

interface ChoiceProps {
  readonly label: string;
  /** Stands for none chosen. */
  readonly all: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly words: string; readonly count: number }[];
  readonly choose: (value: string) => void;
}

/** One of what the findings have, with how many have it; '' for all. */
function Choice({ label, all, value, choices, choose }: ChoiceProps): ReactNode {
  return (
    <select aria-label={label} value={value} onChange={(event) => choose(event.target.value)}>
      <option value="">
        {all}（{choices.length}）
      </option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.words}（{choice.count}）
        </option>
      ))}
    </select>
  );
}
