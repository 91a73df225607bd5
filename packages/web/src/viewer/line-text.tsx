/** A stretch of a line, cut at its marks. Only a mark with findings is a button, so that the tab key meets nothing else. */
import type { ReactNode } from 'react';
import type { Mark } from './marks.ts';
import { tintWords } from './words.ts';

interface Props {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Mark[];
}

export function LineText({ text, start, end, marks }: Props): ReactNode {
  const pieces: ReactNode[] = [];
  let from = start;
  for (const mark of marks) {
    if (mark.start < from || mark.end > end) continue;
    if (mark.start > from) pieces.push(text.slice(from, mark.start));
    pieces.push(<MarkText key={mark.key} mark={mark} text={text.slice(mark.start, mark.end)} />);
    from = mark.end;
  }
  if (from < end) pieces.push(text.slice(from, end));
  return pieces;
}

function MarkText({ mark, text }: { readonly mark: Mark; readonly text: string }): ReactNode {
  const { key, number, findings } = mark;
  const look = number === null ? 'ms-passage' : `ms-number ms-${number.tint}`;
  if (findings.length === 0) {
    return (
      <span className={look} data-mark={key}>
        {text}
      </span>
    );
  }
  const tint = number === null ? '' : `${tintWords[number.tint].name}，`;
  return (
    <button type="button" className={look} data-mark={key} aria-label={`${text}，${tint}${findings.length} 个问题`}>
      {text}
    </button>
  );
}

/** The span of a line without the blanks around it. */
export function trimmedSpan(text: string): { readonly start: number; readonly end: number } {
  const end = text.trimEnd().length;
  return { start: Math.min(end, text.length - text.trimStart().length), end };
}
