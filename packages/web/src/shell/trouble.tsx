/** Something did not work: what, and what to do about it. */
import type { ReactNode } from 'react';
import { troubleWords } from '../api/request.ts';

interface Props {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
}

export function Trouble({ error, onRetry }: Props): ReactNode {
  const { title, remedy } = troubleWords(error);
  return (
    <div className="wb-trouble" role="alert">
      <p>
        <b>{title}</b>
      </p>
      {remedy === '' ? null : <p>{remedy}</p>}
      {onRetry === undefined ? null : (
        <button type="button" className="wb-button" onClick={onRetry}>
          再试一次
        </button>
      )}
    </div>
  );
}
