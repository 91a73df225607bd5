/** How far each file is, stage by stage, and why one could not be read. */
import type { CaseDocument, CaseStage } from '@mingsuan/app/workbench';
import type { ReactNode } from 'react';
import { stagesInOrder, stageWords } from './case-words.ts';

export function Progress({ documents }: { readonly documents: readonly CaseDocument[] }): ReactNode {
  return (
    <ul className="wb-progress" aria-live="polite">
      {documents.map(({ id, name, stage, trouble }) => (
        <li key={id}>
          <b>{name}</b>
          {stage === 'failed' ? (
            <p className="wb-progress-trouble">{trouble ?? '没有说明原因，请再试一次。'}</p>
          ) : (
            <ol>
              {stagesInOrder.map((each) => (
                <li key={each} data-state={stateOf(each, stage)} aria-current={each === stage ? 'step' : undefined}>
                  {stageWords[each]}
                </li>
              ))}
            </ol>
          )}
        </li>
      ))}
    </ul>
  );
}

function stateOf(each: CaseStage, now: CaseStage): 'past' | 'now' | 'ahead' {
  const [at, reached] = [stagesInOrder.indexOf(each), stagesInOrder.indexOf(now)];
  return at < reached || now === 'done' ? 'past' : at === reached ? 'now' : 'ahead';
}
