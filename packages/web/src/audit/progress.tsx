/** How far each file is, stage by stage, how many come before it, and why one could not be read. */
import type { CaseDetail, CaseStage } from '@mingsuan/app/workbench';
import type { ReactNode } from 'react';
import { stagesInOrder, stageWords } from './case-words.ts';

type Props = Pick<CaseDetail, 'documents' | 'ahead'>;

export function Progress({ documents, ahead }: Props): ReactNode {
  return (
    <>
      {ahead === undefined ? null : <p role="status">前面还有 {ahead} 份，轮到时自动开始。</p>}
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
    </>
  );
}

function stateOf(each: CaseStage, now: CaseStage): 'past' | 'now' | 'ahead' {
  const [at, reached] = [stagesInOrder.indexOf(each), stagesInOrder.indexOf(now)];
  return at < reached || now === 'done' ? 'past' : at === reached ? 'now' : 'ahead';
}
