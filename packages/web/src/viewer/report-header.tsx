/** Whose document this is, which file, and the outcome in one line. */
import type { AuditJson } from '@mingsuan/app/contract';
import { documentKindWords } from '@mingsuan/core/statement';
import type { ReactNode } from 'react';
import { departmentWord, severities, severityWords, yearWord } from './words.ts';

interface Props {
  readonly audit: AuditJson;
  readonly files: ReactNode;
}

export function ReportHeader({ audit, files }: Props): ReactNode {
  const { reading, source, findings } = audit;
  return (
    <header className="ms-header">
      <div>
        <h1>
          {departmentWord(reading)} <span className="ms-year">{yearWord(reading)}</span>
        </h1>
        <p>
          <span>{documentKindWords[reading.kind]}</span>
          {files ?? <span title={`SHA-256 ${source.sha256}`}>{source.name}</span>}
          {reading.profile === null ? null : <span>版式 {reading.profile}</span>}
        </p>
      </div>
      <ul className="ms-verdict" aria-label="审核结果">
        {severities.map((severity) => (
          <li key={severity} className={`ms-is-${severity}`}>
            <b>{findings.filter((finding) => finding.severity === severity).length}</b> {severityWords[severity]}
          </li>
        ))}
      </ul>
    </header>
  );
}
