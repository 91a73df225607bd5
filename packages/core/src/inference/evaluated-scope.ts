/** What a document says was self-evaluated as a whole, where it lists only some of the projects, or none. */
import { type EvaluatedScope, scopeFacts } from '../ledger/index.ts';
import { exponentOf, pow10, safeInteger } from '../money/index.ts';
import { factKey, parseFactKey, type Reading, type ReportFigure, type Statement } from '../statement/index.ts';
import { countOf, type Print, type Prints } from './prints.ts';

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

/** The grades of places that name them otherwise. */
const SAME_GRADE: Readonly<Record<string, string>> = { 中: '合格', 差: '不合格' };

/** Of 部门决算公开 that attaches no self-evaluation forms and still tells of projects as a whole; null where it does not. */
export function scopeWithoutForms({ selfEvaluations, evaluation }: Reading, prints: Prints): EvaluatedScope | null {
  const projects = countOf(prints, factKey('selfEvaluation', { count: '个' }));
  if (evaluation !== null || selfEvaluations.length > 0 || projects === 0) return null;
  const told = scopeFacts.flatMap((key) => {
    const { concept, dims, measure } = parseFactKey(key);
    const grade = SAME_GRADE[dims.grade ?? ''];
    const print = prints.get(key) ?? prints.get(factKey(concept, { ...dims, ...(grade ? { grade } : {}) }, measure));
    return print === undefined ? [] : [[key, amountIn(print)] as const];
  });
  const amount = prints.get('selfEvaluation');
  return { projects, amount: amount === undefined ? 0 : amountIn(amount), told: Object.fromEntries(told) };
}

/** A count, or an amount in the middle of what its print allows. */
function amountIn({ bounds: { lo, hi } }: Print): number {
  return safeInteger((lo + hi + 1n) / 2n);
}
