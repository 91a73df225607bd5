/** One attached form (项目支出绩效自评表) to a SelfEvaluation: row by row, each row known by its labels. */
import type { Document, Grid, GridCell, GridRow, Problem } from '../document/index.ts';
import type {
  AnalysisPart,
  CodedName,
  FormBlock,
  FormText,
  FundsColumn,
  FundsRow,
  Indicator,
  Retold,
  SelfEvaluation,
  Statement,
} from '../statement/index.ts';
import { plainName } from '../text/index.ts';
import { last } from './clause-words.ts';
import { readAnalysis, retellNumbers } from './form-analysis.ts';
import {
  type FundsPositions,
  fundsColumns,
  fundsPositions,
  hasFundsHead,
  isFundsRow,
  readFundsRow,
} from './form-funds.ts';
import { type IndicatorHeader, indicatorHeader, type Levels, readIndicator } from './form-indicators.ts';
import { FormSink, filled, isNumber, placeOf, textOf } from './form-sink.ts';
import type { FormVocabulary } from './form-vocabulary.ts';

const YEAR = /(20\d\d)年度?/;
const CODED = /^(\d{3,})\s*[-—–]?\s*(.*)$/;

/** What the forms of a document say, one after the other. */
export function readForms(
  document: Document,
  forms: readonly FormBlock[],
  vocabulary: FormVocabulary,
  statements: Statement[],
  problems: Problem[],
): SelfEvaluation[] {
  if (forms.length === 0) return [];
  const grids = document.blocks.filter((block) => block.kind === 'grid');
  return forms.map((form, i) =>
    new FormReader(document, grids, form, i, vocabulary, new FormSink(i, statements, problems)).run(),
  );
}

class FormReader {
  private readonly document: Document;
  private readonly grids: readonly Grid[];
  private readonly block: FormBlock;
  private readonly index: number;
  private readonly vocabulary: FormVocabulary;
  private readonly sink: FormSink;
  private project: FormText | null = null;
  private department: CodedName | null = null;
  private unit: CodedName | null = null;
  private fundsUnit = '万元';
  private readonly funds: FundsRow[] = [];
  private readonly fundsHeads: GridRow[] = [];
  private columns: FundsColumn[] = [];
  private positions: FundsPositions | null = null;
  private goalSoon = false;
  private goalAt: { readonly expected: number; readonly actual: number } = { expected: -1, actual: -1 };
  private goal: SelfEvaluation['goal'] = { expected: null, actual: null };
  private header: IndicatorHeader | null = null;
  private readonly levels: Levels = { level1: '', level2: '' };
  private readonly indicators: Indicator[] = [];
  private total: Statement | null = null;
  private totalWeight: Statement | null = null;
  private grade: FormText | null = null;
  private totalSoon = false;
  private readonly analysis: Partial<Record<AnalysisPart, FormText>> = {};
  private lastPart: AnalysisPart | null = null;
  private readonly retold: Retold[] = [];

  constructor(
    document: Document,
    grids: readonly Grid[],
    block: FormBlock,
    index: number,
    vocabulary: FormVocabulary,
    sink: FormSink,
  ) {
    this.document = document;
    this.grids = grids;
    this.block = block;
    this.index = index;
    this.vocabulary = vocabulary;
    this.sink = sink;
  }

  run(): SelfEvaluation {
    const { line, endLine } = this.block;
    for (const grid of this.grids) {
      if (grid.line < line || grid.line > endLine) continue;
      for (const row of grid.rows) this.readRow(row);
    }
    const head = this.document.normal.slice(line - 1, line + 3).join(' ');
    // the year of the form stands in brackets; a year in the project's name is the name's
    const year = /\((20\d\d)年度?\)/.exec(head) ?? YEAR.exec(head);
    return {
      form: this.index,
      title: this.block.title,
      project: this.project,
      year: year?.[1] === undefined ? null : Number.parseInt(year[1], 10),
      line,
      endLine,
      department: this.department,
      unit: this.unit,
      fundsUnit: this.fundsUnit,
      funds: this.funds,
      goal: this.goal,
      indicators: this.indicators,
      total: this.total,
      totalWeight: this.totalWeight,
      grade: this.grade,
      analysis: this.analysis,
      retold: this.retold,
    };
  }

  private readRow(row: GridRow): void {
    const cells = filled(row.cells);
    const [first] = cells;
    if (!first) return;
    if (this.goalSoon) {
      this.readGoal(row, cells);
      return;
    }
    if (this.header === null) {
      this.readUpper(row, first, cells);
      return;
    }
    if (this.total === null && this.grade === null) {
      const isTotal = this.totalSoon || this.isTotal(first);
      const indicator = isTotal
        ? null
        : readIndicator(row, this.header, this.levels, this.vocabulary, this.sink, this.indicators.length);
      if (indicator) this.indicators.push(indicator);
      else if (isTotal) this.readTotal(cells);
      else if (this.indicators.length > 0) this.readPart(row);
      return;
    }
    this.readPart(row);
  }

  /** Everything above the indicators. */
  private readUpper(row: GridRow, first: GridCell, cells: readonly GridCell[]): void {
    const label = labelOf(first);
    const { projectName, department, unit, goalHead } = this.vocabulary;
    if (projectName.includes(label)) {
      this.project = cells[1] ? textOf(cells[1]) : null;
    } else if (department.includes(label)) {
      const unitAt = cells.findIndex((cell) => unit.includes(plainName(cell.text)));
      const own = cells[1];
      if (own && unitAt !== 1) this.department = codedName(own);
      const other = unitAt >= 0 ? cells[unitAt + 1] : undefined;
      if (other) this.unit = codedName(other);
    } else if (unit.includes(label)) {
      if (cells[1]) this.unit = codedName(cells[1]);
    } else if (isFundsRow(row, first, this.vocabulary)) {
      this.readFunds(row);
    } else {
      const names = row.cells.map(({ text }) => (text === '' ? '' : plainName(text)));
      if (!this.readGoalHeads(row, names, goalHead)) this.readHeads(row, names);
    }
  }

  /** Where goals stand in the next row; false for a row without heads of both. */
  private readGoalHeads(
    { cells }: GridRow,
    names: readonly string[],
    { expected, actual }: FormVocabulary['goalHead'],
  ): boolean {
    const at = { expected: -1, actual: -1 };
    for (let i = 0; i < cells.length; i++) {
      const name = names[i] ?? '';
      if (name === '' || (cells[i]?.text.length ?? 0) > LABEL_LENGTH_MAX) continue;
      const label = withoutColon(name);
      if (expected.includes(label)) at.expected = i;
      if (actual.includes(label)) at.actual = i;
    }
    if (at.expected < 0 || at.actual < 0) return false;
    this.goalSoon = true;
    this.goalAt = at;
    return true;
  }

  private readFunds(row: GridRow): void {
    if (this.columns.length === 0) {
      this.columns = fundsColumns(this.fundsHeads, this.vocabulary);
      this.positions = fundsPositions(this.fundsHeads, this.vocabulary);
    }
    const { columns, positions, fundsUnit, vocabulary, sink, funds } = this;
    const read = readFundsRow(row, columns, positions, fundsUnit, vocabulary, sink, funds.length);
    if (read) funds.push(read);
  }

  /** Head rows: of the indicators, of the money columns. */
  private readHeads(row: GridRow, names: readonly string[]): void {
    const header = indicatorHeader(row, names, this.vocabulary);
    if (header) {
      this.header = header;
    } else if (hasFundsHead(names, this.vocabulary)) {
      this.fundsHeads.push(row);
      const first = row.cells.findIndex(({ text }) => text !== '');
      const named = /(亿元|万元|元)\)?$/.exec((names[first] ?? '').replace(/[()]/g, ''));
      if (named?.[1] !== undefined) this.fundsUnit = named[1];
    }
  }

  /** Under their heads; where one head has nothing below it, the last two texts of the row. */
  private readGoal(row: GridRow, cells: readonly GridCell[]): void {
    this.goalSoon = false;
    const texts = cells.filter((cell) => cell.text.length > 1);
    const below = [row.cells[this.goalAt.expected], row.cells[this.goalAt.actual]];
    const isBelow = below.every((cell) => cell !== undefined && texts.includes(cell));
    const [expected, actual] = isBelow ? below : texts.slice(-2);
    this.goal = {
      expected: expected ? textOf(expected) : null,
      actual: actual && actual !== expected ? textOf(actual) : null,
    };
  }

  private isTotal(cell: GridCell): boolean {
    return this.vocabulary.total.includes(plainName(cell.text));
  }

  /** 总分 with its number and grade, on its own row or the next. */
  private readTotal(cells: readonly GridCell[]): void {
    const numbers = cells.filter(isNumber);
    const grade = cells.find((cell) => this.vocabulary.grades.includes(plainName(cell.text)));
    const score = last(numbers);
    const weight = numbers.length > 1 ? numbers[0] : undefined;
    if (weight) this.totalWeight = this.sink.number(weight, '分', 'totalWeight', '', '总分值');
    if (score) this.total = this.sink.number(score, '分', 'total', '', '总分');
    if (grade) this.grade = textOf(grade);
    this.totalSoon = score === undefined && grade === undefined && !this.totalSoon;
  }

  private readPart(row: GridRow): void {
    const read = readAnalysis(row, this.lastPart, this.vocabulary);
    if (!read || this.analysis[read.part] !== undefined) return;
    this.analysis[read.part] = read.text;
    this.lastPart = read.part;
    retellNumbers(read.part, read.text, this.sink, this.retold);
  }
}

/** A label is short; a longer text is not looked at. */
const LABEL_LENGTH_MAX = 40;

function labelOf(cell: GridCell): string {
  if (cell.text.length > LABEL_LENGTH_MAX) return '';
  return withoutColon(plainName(cell.text));
}

function withoutColon(name: string): string {
  return name.endsWith(':') ? name.slice(0, -1) : name;
}

function codedName(cell: GridCell): CodedName {
  const coded = CODED.exec(cell.text.trim());
  return { code: coded?.[1] ?? null, name: coded?.[2] ?? cell.text, place: placeOf(cell) };
}
