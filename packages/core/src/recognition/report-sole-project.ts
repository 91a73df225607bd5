/** A report on one project alone: its totals are the project's, its name stands in its title or after 项目名称. */
import type { Document } from '../document/index.ts';
import type { FigureTold, FormText, ReportFigure, ReportProject, ReportTotal } from '../statement/index.ts';
import type { PointsFound } from './report-points.ts';
import type { ReportVocabulary } from './report-vocabulary.ts';

/** The title stands among so many lines. */
const TITLE_LINES = 12;

/** The figures of all projects that one project has too. */
const FIGURES = new Map<ReportFigure, ReportFigure>([
  ['initialBudget', 'initialBudget'],
  ['annualBudget', 'annualBudget'],
  ['funds', 'annualBudget'],
  ['executed', 'executed'],
  ['rate', 'rate'],
  ['balance', 'balance'],
  ['targetRate', 'targetRate'],
]);

export function soleProject(
  document: Document,
  vocabulary: ReportVocabulary,
  totals: readonly ReportTotal[],
  points: PointsFound,
): ReportProject[] {
  if (totals.some((t) => t.figure === 'count') || totals.every((t) => t.scope !== 'projects')) return [];
  const figures = totals.flatMap(({ scope, figure, statement }): FigureTold[] => {
    const own = scope === 'projects' ? FIGURES.get(figure) : undefined;
    return own ? [{ figure: own, statement }] : [];
  });
  const name = nameIn(document, vocabulary);
  if (!name || figures.length === 0) return [];
  const score = points.scores.slice(0, 1).map((statement): FigureTold => ({ figure: 'score', statement }));
  const line = figures[0]?.statement.place.line ?? name.place.line;
  const mention = {
    source: 'account' as const,
    name,
    line,
    figures: [...figures, ...score],
    grade: null,
    indicators: [],
    parts: {},
    inName: [],
  };
  return [{ name: name.text, line: name.place.line, mentions: [mention], titles: [] }];
}

function nameIn(document: Document, { projectNameLine, titleName }: ReportVocabulary): FormText | null {
  let titled: FormText | null = null;
  for (const [i, raw] of document.normal.entries()) {
    const text = raw.trim();
    const named = projectNameLine.exec(text)?.[1];
    if (named !== undefined) return at(i, raw, named.trim());
    const title = i < TITLE_LINES ? titleName.exec(text)?.[1] : undefined;
    if (title !== undefined) titled ??= at(i, raw, title.trim());
  }
  return titled;
}

function at(index: number, raw: string, text: string): FormText {
  const start = Math.max(raw.indexOf(text), 0);
  return { text, place: { line: index + 1, start, end: start + text.length } };
}
