/** Audits of before, the newest first; an empty list says how to begin. */
import type { CaseRecord } from '@mingsuan/app/workbench';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { countWords, stageWords, timeWord } from './case-words.ts';

export function CaseList({ cases }: { readonly cases: readonly CaseRecord[] | null }): ReactNode {
  if (cases === null) return null;
  if (cases.length === 0) {
    return (
      <p className="wb-lead">
        还没有审过文件。审过的文件、问题和标注都留在这里，随时可以打开、导出，或用它编下一年的决算。
      </p>
    );
  }
  return (
    <ul className="wb-cases">
      {cases.map((each) => (
        <li key={each.id}>
          <Link to={`/audit/${each.id}`}>{each.title}</Link>
          <span>{each.year === null ? '' : `${each.year}年度`}</span>
          <span>
            {each.documents.map((document) => (
              <span key={document.id} className="wb-case-file" title={document.name}>
                {each.documents.length > 1 ? `${document.name}：` : ''}
                {document.stage === 'done' ? countWords(document) : stageWords[document.stage]}
              </span>
            ))}
          </span>
          <time dateTime={each.createdAt}>{timeWord(each.createdAt)}</time>
        </li>
      ))}
    </ul>
  );
}
