/**
 * Reads a report on performance: its sections, every number as a statement, and what they say together. What no words
 * explain stays unbound; nothing is repaired.
 */
import type { Document, Problem } from '../document/index.ts';
import {
  type Deduction,
  type DocumentKind,
  dimensionOfName,
  type EvaluationReport,
  type FormBlock,
  type RatioIndicator,
  type ReportTotal,
  type ScoredItem,
  type Section,
  type Statement,
} from '../statement/index.ts';
import { claimFigures, type FigureContext, type Passing } from './report-figures.ts';
import { LineReader, type LineRole } from './report-lines.ts';
import { type Paragraph, paragraphsOf } from './report-paragraph.ts';
import { claimDates, claimShapes, type Shapes } from './report-patterns.ts';
import { claimPoints, type PointsFound, toldParts } from './report-points.ts';
import { findPointsTables, type PointsTable, tellPointsTable } from './report-points-table.ts';
import { type DraftMention, type DraftProject, ProjectRegister } from './report-projects.ts';
import { findScoreTable, type ScoreTable } from './report-score-table.ts';
import { claimDeductions, claimIndicators, claimRatios } from './report-segments.ts';
import { printsYuan, projectFact, ReportSink } from './report-sink.ts';
import { soleProject } from './report-sole-project.ts';
import { claimName, nameEnd, tellScoreTable } from './report-table-facts.ts';
import { ReportText } from './report-text.ts';
import type { ReportVocabulary } from './report-vocabulary.ts';
import { readSections } from './sections.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface ReportRead {
  readonly sections: readonly Section[];
  readonly evaluation: EvaluationReport;
}

export function readReport(
  document: Document,
  kind: DocumentKind,
  { report: vocabulary, reportSections }: Vocabulary,
  forms: readonly FormBlock[],
  statements: Statement[],
  problems: Problem[],
): ReportRead {
  const table = findScoreTable(document, vocabulary, 1, problems);
  const isForm = (line: number) => forms.some((form) => form.line <= line && line <= form.endLine);
  const inTable = (line: number) => table !== null && table.line <= line && line <= table.endLine;
  const points = findPointsTables(document, (line) => isForm(line) || inTable(line));
  const inPoints = (line: number) => points.some((p) => p.line <= line && line <= p.endLine);
  const taken = (line: number) => isForm(line) || inTable(line) || inPoints(line);
  const sections = readSections(document, reportSections, taken, 1);
  const reader = new ReportReader(document, kind, vocabulary, sections, statements);
  return { sections, evaluation: reader.run(table, points, paragraphsOf(document, taken, 1), taken) };
}

class ReportReader {
  private readonly document: Document;
  private readonly vocabulary: ReportVocabulary;
  private readonly sink: ReportSink;
  private readonly register: ProjectRegister;
  private readonly totals: ReportTotal[] = [];
  private readonly points: PointsFound = { scores: [], averages: [], points: [], parts: [] };
  private readonly items: ScoredItem[] = [];
  private readonly deductions: Deduction[] = [];
  private readonly ratios: RatioIndicator[] = [];
  private readonly shapes: Shapes = { products: [], sharings: [], bands: [], grades: [] };
  private readonly context: FigureContext;
  /** The project whose heading stands above, with the level of the outline that it stands in. */
  private heading: {
    role: Extract<LineRole, { project: DraftProject }>;
    level: number;
    mention: DraftMention | null;
  } | null = null;
  private level = 0;
  private before = 0;

  constructor(
    document: Document,
    kind: DocumentKind,
    vocabulary: ReportVocabulary,
    sections: readonly Section[],
    statements: Statement[],
  ) {
    this.document = document;
    this.vocabulary = vocabulary;
    const isToTheYuan = printsYuan(document.normal);
    this.sink = new ReportSink(statements, (line) => sectionAt(sections, line), vocabulary.points, isToTheYuan);
    this.register = new ProjectRegister(vocabulary, document.lines);
    const defaultScope = vocabulary.kinds.find((k) => k.kind === kind)?.scope ?? 'projects';
    const { sink, register, totals } = this;
    this.context = { vocabulary, sink, register, totals, defaultScope };
  }

  run(
    table: ScoreTable | null,
    points: readonly PointsTable[],
    paragraphs: readonly Paragraph[],
    taken: (line: number) => boolean,
  ): EvaluationReport {
    for (const row of table?.rows ?? []) this.register.take(row.name.text, row.name);
    const roles = new LineReader(this.vocabulary, this.register).roles(paragraphs);
    const formTitles: { text: string; line: number }[] = [];
    let isTableRead = table === null;
    paragraphs.forEach((paragraph, i) => {
      if (table && !isTableRead && paragraph.line > table.line) {
        tellScoreTable(table, this.context);
        isTableRead = true;
      }
      const role = roles[i] ?? { is: 'text' };
      this.readParagraph(paragraph, role);
      if (this.vocabulary.formTitle.test(paragraph.flow.text) && !this.isFollowedByTable(paragraph.line, taken))
        formTitles.push({ text: paragraph.flow.text, line: paragraph.line });
    });
    if (table && !isTableRead) tellScoreTable(table, this.context);
    for (const one of points) tellPointsTable(one, this.vocabulary, this.sink, this.points, this.items);
    const told = this.register.told();
    return {
      projects: told.length > 0 ? told : soleProject(this.document, this.vocabulary, this.totals, this.points),
      totals: this.totals,
      overallScores: this.points.scores,
      averageScores: this.points.averages,
      overallPoints: this.points.points,
      parts: toldParts(this.points),
      items: this.items,
      deductions: this.deductions,
      ratios: this.ratios,
      ...this.shapes,
      formTitles,
    };
  }

  private isFollowedByTable(line: number, taken: (line: number) => boolean): boolean {
    if (taken(line) || taken(line + 1)) return true;
    return this.document.blocks.some((b) => b.kind === 'grid' && b.line > line && b.line <= line + NEAR_LINES);
  }

  private readParagraph(paragraph: Paragraph, role: LineRole): void {
    const text = new ReportText(paragraph.flow, this.vocabulary, this.before);
    this.before = text.leading;
    if (paragraph.level > 0) this.enter(paragraph.level);
    if (role.is === 'heading') this.heading = { role, level: paragraph.level || this.level + 1, mention: null };
    const own = this.mentionFor(paragraph, role, text);
    claimDates(text);
    claimShapes(text, this.vocabulary, this.sink, this.shapes);
    if (own) {
      const { name } = own.project;
      const named = { name, dimension: dimensionOfName(name) };
      claimIndicators(text, this.vocabulary, this.sink, named, own.mention.indicators);
      this.readParts(text, own.mention);
    }
    claimDeductions(text, this.vocabulary, this.deductions);
    claimRatios(text, this.vocabulary, this.ratios);
    const passing = claimFigures(text, own?.mention ?? null, this.context);
    this.readGrades(text, own?.mention ?? null, passing);
    if (!own) claimPoints(text, this.vocabulary, this.points);
    text.finish(this.sink);
  }

  /** A heading of the outline ends the account of a project that stands at its level or below. */
  private enter(level: number): void {
    if (this.heading && level <= this.heading.level && level < 4) this.heading = null;
    this.level = level < 4 ? level : this.level;
  }

  private mentionFor(
    { line }: Paragraph,
    role: LineRole,
    text: ReportText,
  ): { mention: DraftMention; project: DraftProject } | null {
    if (role.is === 'list' || role.is === 'account') {
      const mention = this.register.mention(role.project, role.is, role.name);
      claimName(text, role.project, mention, role.name.text, this.sink);
      if (role.is === 'list' || /^\s*\d/.test(text.text.slice(nameEnd(text, role.name.text))))
        this.claimListed(text, role, mention);
      return { mention, project: role.project };
    }
    if (role.is === 'heading' || role.is === 'title') {
      claimName(text, role.project, null, role.name.text, this.sink);
      if (role.is === 'title' && this.heading?.role.project !== role.project)
        this.heading = { role, level: this.level + 1, mention: null };
      return null;
    }
    const { heading } = this;
    if (!heading || text.text.trim() === '') return null;
    if (!heading.mention) {
      if (text.tokens.length === 0) return null;
      heading.mention = this.register.mention(heading.role.project, 'account', heading.role.name, line);
    }
    return { mention: heading.mention, project: heading.role.project };
  }

  /** 「某某项目：3.6万元」, 「某某项目5.6万元。」: the amount after a name is its budget. */
  private claimListed(
    text: ReportText,
    role: Extract<LineRole, { project: DraftProject }>,
    mention: DraftMention,
  ): void {
    const end = nameEnd(text, role.name.text);
    const token = text.tokens.find((t) => t.start >= end);
    if (!token || !/^[:：\s]*$/.test(text.text.slice(end, token.start))) return;
    const name = dimensionOfName(role.project.name);
    const fact = projectFact('annualBudget', name, token.unit, '');
    const label = `${role.project.name} · ${this.vocabulary.labels.annualBudget}`;
    text.claim(token, { fact, label }, (statement) => mention.figures.push({ figure: 'annualBudget', statement }));
  }

  private readParts(text: ReportText, mention: DraftMention): void {
    const openings = this.vocabulary.accountParts.flatMap(({ part, opening }) => {
      const hit = opening.exec(text.text);
      return hit ? [{ part, at: hit.index, start: hit.index + hit[0].length }] : [];
    });
    // 绩效目标完成情况 is not 绩效目标
    openings.sort((a, b) => a.at - b.at || b.start - a.start);
    // 问题及原因 is one opening, not two
    const apart = openings.filter(({ at }, i) => openings.slice(0, i).every((o) => o.start <= at));
    apart.forEach(({ part, start }, i) => {
      const next = apart[i + 1]?.at ?? text.text.length;
      if (next > start) mention.parts[part] ??= text.words(start, next);
    });
  }

  private readGrades(text: ReportText, own: DraftMention | null, passing: Passing): void {
    for (const hit of text.text.matchAll(this.vocabulary.gradeOf)) {
      const span = (hit.indices as readonly (readonly [number, number] | undefined)[] | undefined)?.[1];
      if (!span) continue;
      const grade = text.words(span[0], span[1]);
      const sentence =
        text.text
          .slice(0, hit.index)
          .split(/[。；]/)
          .pop() ?? '';
      const named = this.register.lastNamedIn(sentence)?.project;
      const mention = own ?? (named ? passing.get(named) : undefined);
      if (mention) mention.grade ??= grade;
      else this.shapes.grades.push({ grade, count: null, isAll: false });
    }
  }
}

/** A table stands right under its title. */
const NEAR_LINES = 3;

function sectionAt(sections: readonly Section[], line: number): number {
  let found = 0;
  sections.forEach((section, i) => {
    if (section.line <= line) found = i;
  });
  return found;
}
