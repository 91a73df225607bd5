/** What the audit could not do, folded under the findings: rules without a verdict, grouped by why; problems with the input. */
import type { AuditJson } from '@mingsuan/app/contract';
import type { ReactNode } from 'react';

export function UnverifiedList({ rules }: { readonly rules: AuditJson['unverified'] }): ReactNode {
  if (rules.length === 0) return null;
  const reasons = new Map<string, AuditJson['unverified'][number][]>();
  for (const rule of rules) reasons.set(rule.why, [...(reasons.get(rule.why) ?? []), rule]);
  return (
    <details className="ms-fold ms-section">
      <summary>
        没有得出结论的规则 <span className="ms-count">{rules.length}</span>
      </summary>
      <ul className="ms-reasons">
        {[...reasons].map(([why, group]) => (
          <li key={why}>
            <p>
              {why} <span className="ms-count">{group.length}</span>
            </p>
            <ul>
              {group.map(({ rule, title }) => (
                <li key={rule}>
                  <code>{rule}</code> {title}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface ProblemsProps {
  readonly problems: AuditJson['problems'];
  readonly onLine: (line: number) => void;
}

export function ProblemList({ problems, onLine }: ProblemsProps): ReactNode {
  if (problems.length === 0) return null;
  return (
    <details className="ms-fold ms-section">
      <summary>
        读入时遇到的问题 <span className="ms-count">{problems.length}</span>
      </summary>
      <ul className="ms-problems">
        {problems.map(({ code, line, message }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the problems of a document never move.
          <li key={at}>
            {line === null ? null : (
              <button type="button" className="ms-line" onClick={() => onLine(line)}>
                第 {line} 行
              </button>
            )}{' '}
            {message} <code>{code}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}
