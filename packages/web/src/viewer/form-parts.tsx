/** The cells of a form: passages of the document with their marks, and what the scheme gives beside them. */
import type { ReportAllowed, ReportSpan } from '@mingsuan/app/contract';
import type { ReactNode } from 'react';
import { LineText } from './line-text.tsx';
import type { Marks } from './marks.ts';

export interface Shared {
  readonly lines: readonly string[];
  readonly marks: Marks;
}

export function Passage({ span, lines, marks }: Shared & { readonly span: ReportSpan | undefined }): ReactNode {
  if (span === undefined) return null;
  const { line, start, end } = span;
  return <LineText text={lines[line - 1] ?? ''} start={start} end={end} marks={marks.byLine.get(line) ?? []} />;
}

interface CellProps extends Shared {
  readonly span: ReportSpan | undefined;
  readonly look?: 'figure' | 'text';
  /** Line of the row, which already says where it stands. */
  readonly rowLine?: number;
  readonly colSpan?: number;
}

export function FieldCell({ span, look = 'text', rowLine, colSpan, ...shared }: CellProps): ReactNode {
  return (
    <td
      className={look === 'figure' ? 'ms-figure' : undefined}
      colSpan={colSpan}
      data-line={span?.line === rowLine ? undefined : span?.line}
    >
      <Passage span={span} {...shared} />
    </td>
  );
}

export type Verdict = 'within' | 'over' | 'under' | 'differs' | 'unknown';

const verdictWords: Readonly<Record<Verdict, string>> = {
  within: '相符',
  over: '高于',
  under: '低于',
  differs: '不符',
  unknown: '',
};

/** What the scheme gives, and how the printed value stands to it. */
export function Due({ value, verdict }: { readonly value: string; readonly verdict: Verdict }): ReactNode {
  return (
    <span className="ms-due">
      <span>{value}</span>
      <span className={`ms-verdict-${verdict}`}>{verdictWords[verdict]}</span>
    </span>
  );
}

export function AllowedDue({ allowed }: { readonly allowed: ReportAllowed | undefined }): ReactNode {
  if (allowed === undefined) return null;
  return <Due value={allowedWord(allowed)} verdict={allowed.verdict} />;
}

/** 「8」「8～10」; 「8～不足10」 where the best score is of the next band. */
function allowedWord({ least, most, mostExcluded }: ReportAllowed): string {
  if (most === undefined) return least;
  return `${least}～${mostExcluded ? '不足' : ''}${most}`;
}

/** Which of the printed column heads a form uses. */
export function usedBy<K extends string>(columns: readonly K[], rows: readonly Partial<Record<K, unknown>>[]): K[] {
  return columns.filter((column) => rows.some((row) => row[column] !== undefined));
}
