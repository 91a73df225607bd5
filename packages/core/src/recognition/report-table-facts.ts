/** The score table of a report as statements: every row a mention of its project, 合计 as totals; digits in names are part of them. */
import { dimensionOfName, factKey } from '../statement/index.ts';
import { plainName } from '../text/index.ts';
import type { FigureContext } from './report-figures.ts';
import type { DraftMention, DraftProject } from './report-projects.ts';
import { isFigure, type ScoreCell, type ScoreRow, type ScoreTable } from './report-score-table.ts';
import { projectFact, type ReportSink, totalFact } from './report-sink.ts';
import { ReportText } from './report-text.ts';

export function tellScoreTable(table: ScoreTable, context: FigureContext): void {
  for (const row of table.rows) tellRow(row, context);
  for (const cell of table.total) tellTotal(cell, context);
}

function placeOf({ line, start, end }: ScoreCell['cell']): { line: number; start: number; end: number } {
  return { line, start, end };
}

function tellRow(row: ScoreRow, { register, sink, vocabulary }: FigureContext): void {
  const project = register.take(row.name.text, row.name);
  const mention = register.mention(project, 'table', { text: row.name.text, place: placeOf(row.name) });
  const flow = { text: row.name.text, offsets: [0], lines: [row.name.line], columns: [row.name.start] };
  const name = new ReportText(flow, vocabulary, 0);
  claimName(name, project, mention, row.name.text, sink);
  name.finish(sink);
  for (const { column, unit, cell } of row.cells) {
    if (column === 'grade') mention.grade = { text: plainName(cell.text), place: placeOf(cell) };
    if (!isFigure(column)) continue;
    const fact = projectFact(column, dimensionOfName(project.name), unit, '');
    const digits = cell.text.replace(/%$/, '');
    const claim = { fact, label: `${project.name} · ${vocabulary.labels[column]}` };
    const statement = sink.cell(digits, unit, { ...placeOf(cell), end: cell.start + digits.length }, claim);
    mention.figures.push({ figure: column, statement });
  }
}

function tellTotal({ column, unit, cell }: ScoreCell, { sink, totals, vocabulary }: FigureContext): void {
  if (!isFigure(column)) return;
  const fact = totalFact(column, 'projects', sink.next());
  const claim = { fact, label: `评分表合计 · ${vocabulary.labels[column]}` };
  const digits = cell.text.replace(/%$/, '');
  const statement = sink.cell(digits, unit, { ...placeOf(cell), end: cell.start + digits.length }, claim);
  totals.push({ scope: 'projects', figure: column, statement, of: null, clause: '评分表合计' });
}

/** Where the name at the head of a paragraph ends. */
export function nameEnd(text: ReportText, name: string): number {
  const at = text.flow.text.indexOf(name);
  return at < 0 ? 0 : at + name.length;
}

/** Digits within a name are part of it. */
export function claimName(
  text: ReportText,
  project: DraftProject,
  mention: DraftMention | null,
  name: string,
  sink: ReportSink,
): void {
  for (const token of text.within(0, nameEnd(text, name))) {
    const fact = factKey('projectName', { n: sink.next(), project: dimensionOfName(project.name) });
    text.claim(token, { fact, label: `${project.name} · 名称中的数字` }, (s) => mention?.inName.push(s));
  }
}
