/** What a report says was self-evaluated as a whole, where it lists only some of the projects. */
import type { EvaluatedScope } from '../ledger/index.ts';
import { exponentOf, pow10 } from '../money/index.ts';
import type { Reading, ReportFigure, Statement } from '../statement/index.ts';

/** 厘 in a 分. */
const QUANTA = 10;

/** null where all projects are listed: the whole then follows from them. */
export function evaluatedScope(
  { evaluation, kind }: Reading,
  isCondemned: (statement: Statement) => boolean,
): EvaluatedScope | null {
  // a report on projects tells of those that it lists
  if (evaluation === null || kind === 'projectEvaluationReport') return null;
  const told = (figure: ReportFigure) =>
    evaluation.totals.find((total) => total.figure === figure && !isCondemned(total.statement))?.statement.printed ??
    null;
  const count = told('count');
  const projects = count === null ? 0 : count.value / pow10(exponentOf(count.unit));
  if (projects <= evaluation.projects.length) return null;
  const fen = (figure: ReportFigure) => (told(figure)?.value ?? 0) / QUANTA;
  const amount = fen('funds');
  const generalTotal = fen('general');
  // of any other share the whole is not known to the 分
  const isAll = (figure: ReportFigure) => {
    const printed = told(figure);
    return printed?.text === '100' && printed.unit === '%';
  };
  return {
    projects,
    ...(isAll('coverage') ? { allProjects: projects } : {}),
    amount,
    ...(isAll('share') ? { projectTotal: amount } : {}),
    ...(generalTotal === 0 ? {} : { generalTotal }),
  };
}
