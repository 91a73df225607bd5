/** The findings that are listed, grouped by severity. */
import type { ReportData } from '@mingsuan/app/contract';
import type { ReactNode } from 'react';
import type { SearchableFinding } from './filter-findings.ts';
import { FindingCard, type FindingFoot } from './finding-card.tsx';
import type { Place } from './marks.ts';
import { severities, severityWords } from './words.ts';

interface Props {
  readonly shown: readonly SearchableFinding[];
  readonly rules: ReportData['rules'];
  readonly current: number | null;
  readonly onGo: (finding: number, place: Place | null) => void;
  readonly foot?: FindingFoot | undefined;
}

export function FindingList({ shown, rules, current, onGo, foot }: Props): ReactNode {
  return severities.map((severity) => {
    const group = shown.filter(({ finding }) => finding.severity === severity);
    if (group.length === 0) return null;
    return (
      <section key={severity} className="ms-group">
        <h3>
          {severityWords[severity]} <span className="ms-count">{group.length}</span>
        </h3>
        <ol>
          {group.map(({ finding, index }) => (
            <FindingCard
              key={index}
              finding={finding}
              index={index}
              rule={rules[finding.rule]}
              current={index === current}
              onGo={onGo}
              foot={foot}
            />
          ))}
        </ol>
      </section>
    );
  });
}
