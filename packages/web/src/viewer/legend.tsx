/** What the tints mean and how many numbers carry each. Pressed: shown. The arrow leads to the next number of that tint. */
import type { ReportNumber, Tint } from '@mingsuan/app/contract';
import type { ReactNode } from 'react';
import { tints, tintWords } from './words.ts';

interface Props {
  readonly numbers: readonly ReportNumber[];
  readonly off: readonly Tint[];
  readonly onToggle: (tint: Tint) => void;
  readonly onNext: (tint: Tint) => void;
}

export function Legend({ numbers, off, onToggle, onNext }: Props): ReactNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; these are switches.
    <div className="ms-legend" role="group" aria-label="图例：数的核对情况">
      {tints.map((tint) => {
        const { name, meaning } = tintWords[tint];
        const count = numbers.filter((number) => number.tint === tint).length;
        return (
          <span key={tint} className="ms-legend-item">
            <button type="button" aria-pressed={!off.includes(tint)} title={meaning} onClick={() => onToggle(tint)}>
              <span className={`ms-number ms-${tint}`}>{name}</span> <span className="ms-count">{count}</span>
            </button>
            <button
              type="button"
              className="ms-next"
              aria-label={`下一个：${name}`}
              title={`下一个：${name}`}
              disabled={count === 0}
              onClick={() => onNext(tint)}
            >
              ↓
            </button>
          </span>
        );
      })}
    </div>
  );
}
