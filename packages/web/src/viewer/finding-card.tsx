/** One finding: what is wrong, both sides, where, by which rule, what to do. Its title leads to the first place. */
import type { FindingJson, ReportData } from '@mingsuan/app/contract';
import { sayCitation } from '@mingsuan/core/audit';
import { memo, type ReactNode } from 'react';
import type { Place } from './marks.ts';
import { PlaceList } from './place-list.tsx';
import { outcomeWords, severityWords } from './words.ts';

interface Props {
  readonly finding: FindingJson;
  readonly index: number;
  readonly rule: ReportData['rules'][string] | undefined;
  readonly current: boolean;
  /** Leads to a place, or to the first one. */
  readonly onGo: (finding: number, place: Place | null) => void;
  /** What the surroundings add at the end of a finding. */
  readonly foot?: FindingFoot | undefined;
}

export type FindingFoot = (finding: number) => ReactNode;

export const FindingCard = memo(function FindingCard({ finding, index, rule, current, onGo, foot }: Props): ReactNode {
  return (
    <li
      className={`ms-finding ms-is-${finding.severity}`}
      data-finding={index}
      aria-current={current ? 'true' : undefined}
    >
      <p className="ms-finding-tags">
        <span className="ms-severity">{severityWords[finding.severity]}</span>
        <code title={rule?.title}>{finding.rule}</code>
        <span>{outcomeWords[finding.outcome]}</span>
      </p>
      <h4>
        <button type="button" className="ms-go" onClick={() => onGo(index, null)}>
          {finding.title}
        </button>
      </h4>
      <p className="ms-message">{finding.message}</p>
      <Sides finding={finding} />
      {finding.cause === null ? null : (
        <p className="ms-cause">
          <b>可能原因</b> {finding.cause}
        </p>
      )}
      <PlaceList places={finding.places} onGo={(place) => onGo(index, place)} />
      <dl className="ms-law">
        {rule?.formula ? <Line term="关系" text={rule.formula} /> : null}
        {finding.basis.length > 0 ? <Line term="依据" text={finding.basis.map(sayCitation).join('；')} /> : null}
        {finding.remedy === '' ? null : <Line term="处理" text={finding.remedy} />}
      </dl>
      <Symptoms finding={finding} onGo={(place) => onGo(index, place)} />
      {foot?.(index)}
    </li>
  );
});

function Sides({ finding: { stated, expected, difference } }: { readonly finding: FindingJson }): ReactNode {
  const sides = [
    { term: '公布', text: stated },
    { term: '应为', text: expected },
    { term: '相差', text: difference },
  ].filter((side) => side.text !== null);
  if (sides.length === 0) return null;
  return (
    <dl className="ms-sides">
      {sides.map(({ term, text }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Line({ term, text }: { readonly term: string; readonly text: string }): ReactNode {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  );
}

function Symptoms({ finding, onGo }: { finding: FindingJson; onGo: (place: Place) => void }): ReactNode {
  if (finding.symptoms.length === 0) return null;
  return (
    <details className="ms-fold">
      <summary>由此连带的 {finding.symptoms.length} 处不符</summary>
      <ul className="ms-symptoms">
        {finding.symptoms.map((symptom, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the symptoms of a finding never move.
          <li key={at}>
            <p>
              <code>{symptom.rule}</code> {symptom.message}
            </p>
            <PlaceList places={symptom.places} onGo={onGo} />
          </li>
        ))}
      </ul>
    </details>
  );
}
