/** Recognition: a Document and the rulebook's vocabulary in, a Reading out. Never throws on content. */
import type { Document, Problem } from '../document/index.ts';
import type { DocumentKind, FormBlock, Reading, Section, Statement, TableReading } from '../statement/index.ts';
import { matchesOf } from '../text/index.ts';
import { bindLinks } from './bind-links.ts';
import { readContents } from './contents.ts';
import { COVER_LINES, readCover } from './cover.ts';
import { liftLines } from './lift-lines.ts';
import { readLoose } from './loose-tables.ts';
import { withoutOverlays } from './overlaid-names.ts';
import type { KnownFacts } from './place-amounts.ts';
import { type ProfileLayout, profileOf } from './profile.ts';
import { bindProse } from './prose.ts';
import { readForms } from './read-form.ts';
import { readTables } from './read-tables.ts';
import { formCover, isFormAlone, recogniseReport } from './report-recognise.ts';
import { findForms, readSections, type Taken } from './sections.ts';
import { findTables, type StrayGrid } from './table-region.ts';
import { dictionaryFor, namesOf } from './terms.ts';
import { UNIT_DEFAULT, undeclaredUnit } from './undeclared-unit.ts';
import type { SectionLayout, Vocabulary } from './vocabulary.ts';

/** Problems of tables that are there and were not understood. */
const UNREAD_TABLE: ReadonlySet<Problem['code']> = new Set(['doubtful-table', 'contradicted-table']);

/** A grid of fewer rows is no table of amounts. */
const STRAY_ROWS_MIN = 4;

export interface RecogniseOptions {
  /** The form the document is in, where a person says so; else it is told by evidence. */
  readonly profile?: string | undefined;
  /** First lines of tables that are not to be believed, for what was read of them contradicts itself. */
  readonly doubted?: ReadonlySet<number>;
}

const NONE_DOUBTED: ReadonlySet<number> = new Set();

const NONE_KNOWN: KnownFacts = new Map();

export function recognise(source: Document, vocabulary: Vocabulary, options: RecogniseOptions = {}): Reading {
  const first = readIn(UNIT_DEFAULT, source, vocabulary, options, NONE_KNOWN);
  // what is stated elsewhere says where amounts stand whose blank neighbours are gone
  const known = first.problems.some(({ code }) => code === 'unplaced-cells') ? factsOf(first.statements) : NONE_KNOWN;
  const reading = known === NONE_KNOWN ? first : readIn(UNIT_DEFAULT, source, vocabulary, options, known);
  const unit = undeclaredUnit(reading.tables, reading.statements);
  if (unit === UNIT_DEFAULT) return reading;
  const line = reading.tables.find((table) => table.unit === null)?.line ?? null;
  if (unit === null) {
    const statements = reading.statements.map((s) => (isAmountOfProse(s) ? { ...s, fact: null } : s));
    const message =
      '表格没有印金额单位，与情况说明对照也推不出是元、万元还是亿元：表内、表间照常核对，情况说明的金额未能核验。请补印金额单位后再审。';
    return { ...reading, statements, problems: [...reading.problems, { code: 'unknown-unit', line, message }] };
  }
  const again = readIn(unit, source, vocabulary, options, known);
  const message = `表格没有印金额单位，与情况说明对照，只有按${unit}才一致，已按${unit}核对。请补印“金额单位：${unit}”。`;
  return { ...again, problems: [...again.problems, { code: 'unknown-unit', line, message }] };
}

function factsOf(statements: readonly Statement[]): KnownFacts {
  const known = new Map<string, Statement['printed'][]>();
  for (const { fact, printed } of statements) {
    if (fact === null || printed.state !== 'stated') continue;
    const values = known.get(fact);
    if (values) values.push(printed);
    else known.set(fact, [printed]);
  }
  return known;
}

function isAmountOfProse({ cell, section, printed }: Statement): boolean {
  return cell === null && section >= 0 && printed.dimension === 'money';
}

/** Reads the document; `undeclared` is the unit of tables that print none. */
function readIn(
  undeclared: string,
  source: Document,
  vocabulary: Vocabulary,
  options: RecogniseOptions,
  known: KnownFacts,
): Reading {
  const lifted = liftLines(source, vocabulary.form.title);
  const problems: Problem[] = [...source.problems];
  const statements: Statement[] = [];
  const contents = readContents(lifted.normal);
  const ruled = findTables(lifted, vocabulary, vocabulary.form.title, contents.bodyLine);
  const loose = ruled.bare.length > 0 ? readLoose(lifted, ruled.bare, vocabulary.form.title, known) : null;
  const document = loose?.document ?? lifted;
  const found = findForms(document, vocabulary.form, contents.bodyLine);
  const forms = found.filter((form) => !form.isLoose && !isInferred(document, form));
  const doubtfulForms = found.filter((form) => !forms.includes(form)).map(doubtfulForm);
  const { tables: regions, strays } = loose
    ? findTables(document, vocabulary, vocabulary.form.title, contents.bodyLine)
    : ruled;
  problems.push(...(loose?.problems ?? []));
  const report = regions.length === 0 && !loose ? recogniseReport(document, vocabulary, forms) : null;
  if (report) return { ...report, problems: [...report.problems, ...doubtfulForms] };
  const sink = { statements, problems };
  const printed = readTables(regions, vocabulary.layouts, sink, options.doubted ?? NONE_DOUBTED, undeclared, known);
  const tables = withoutOverlays(printed, vocabulary.nameOfFunction, problems);
  for (const stray of strays) reportStray(stray, problems);
  problems.push(...doubtfulForms);
  const taken = linesWithin(document, [...regions, ...(loose?.unread ?? []), ...found]);
  const sections = readSections(document, vocabulary.sections, taken, contents.bodyLine);
  bindSections(sections, tables, vocabulary, statements);
  bindLinks(document.links ?? [], statements);
  const selfEvaluations = readForms(document, forms, vocabulary.form, statements, problems);
  const kind = kindOf(document, tables, sections, forms);
  const cover =
    formCover(kind, selfEvaluations) ??
    readCover(document, tables, contents.entries[0]?.line ?? COVER_LINES, vocabulary.report.departmentEnd);
  const named = vocabulary.profiles.find((profile) => profile.id === options.profile);
  const form = named ?? profileIn(document, vocabulary, { ...cover, tables, sections });
  if (kind === 'unknown' && document.lines.length > 0 && !problems.some(({ code }) => UNREAD_TABLE.has(code))) {
    problems.push({
      code: 'unknown-kind',
      line: null,
      message:
        '没有认出部门决算的表格或情况说明，全部规则按未能核验处理。请确认文件内容是否为部门决算公开，或是否只有图片。',
    });
  }
  if (kind === 'budget')
    problems.push({
      code: 'other-kind',
      line: null,
      message:
        '文件是部门预算公开，不是部门决算：只核对表内应有的合计与代码，情况说明和其余规则没有核对。请确认是否选错了文件。',
    });
  return {
    document,
    kind,
    ...cover,
    profile: form?.id ?? null,
    formTables: form?.tables.map((table) => table.role) ?? null,
    outline: sections.map((s) => s.heading).filter((h) => h.level > 0),
    contents: contents.entries,
    sections,
    tables,
    forms,
    selfEvaluations,
    evaluation: null,
    statements,
    problems,
  };
}

interface Lines {
  readonly line: number;
  readonly endLine: number;
}

/** The lines of a document that stand within any of several stretches. */
function linesWithin({ lines }: Document, stretches: readonly Lines[]): Taken {
  const within = new Uint8Array(lines.length + 1);
  for (const { line, endLine } of stretches) within.fill(1, line, endLine + 1);
  return (line) => within[line] === 1;
}

/** Cells of forms hold sentences and stand in no columns: without lines around them nobody can tell them apart. */
function isInferred({ blocks }: Document, { line, endLine }: FormBlock): boolean {
  return blocks.some(
    (block) => block.kind === 'grid' && block.isInferred === true && block.line >= line && block.line <= endLine,
  );
}

function doubtfulForm({ title, line, isLoose }: FormBlock): Problem {
  const why = isLoose ? '各格散成了行，分不清哪个数在哪一格' : '没有框线，分不清各格';
  const message = `第 ${line} 行起的「${title}」${why}，没有参加核对，按未能核验处理。请换用有框线的版本，或 Word、Excel 原件再审。`;
  return { code: 'doubtful-table', line, message };
}

/** Lines from the top in which a document says whose it is. */
const NAME_LINES = 40;

function profileIn(
  document: Document,
  { profiles }: Vocabulary,
  { department, year, tables, sections }: Pick<Reading, 'department' | 'year' | 'tables' | 'sections'>,
): ProfileLayout | null {
  if (tables.length === 0 && !sections.some((section) => section.role !== null)) return null;
  const names =
    (department.name ?? '') +
    document.normal
      .slice(0, NAME_LINES)
      .filter((text) => text.length < 40)
      .join('');
  return profileOf(profiles, { names: names.replace(/\s/g, ''), year, tables, sections });
}

function reportStray(stray: StrayGrid, problems: Problem[]): void {
  const { rows } = stray.grid;
  const amounts = rows.filter((row) => row.cells.some((cell) => /^-?[\d,]+\.\d{2}$/.test(cell.text))).length;
  if (rows.length < STRAY_ROWS_MIN || amounts < 2) return;
  problems.push({
    code: 'unknown-table',
    line: stray.grid.line,
    message: `第 ${stray.grid.line} 行起有一张认不出的表格${stray.title === null ? '' : `（前文「${stray.title}」）`}，共 ${rows.length} 行，没有参加核对。请核对表名和表头是否与规定一致。`,
  });
}

const layoutsOf = new WeakMap<Vocabulary, ReadonlyMap<string, SectionLayout>>();

function layoutsByRole(vocabulary: Vocabulary): ReadonlyMap<string, SectionLayout> {
  let layouts = layoutsOf.get(vocabulary);
  if (!layouts) {
    layouts = new Map(vocabulary.sections.map((section) => [section.role, section]));
    layoutsOf.set(vocabulary, layouts);
  }
  return layouts;
}

function bindSections(
  sections: readonly Section[],
  tables: readonly TableReading[],
  vocabulary: Vocabulary,
  statements: Statement[],
): void {
  const names = namesOf(tables);
  const layouts = layoutsByRole(vocabulary);
  sections.forEach((section, index) => {
    if (section.flow.text === '') return;
    const role = section.role ?? section.path[section.path.length - 1] ?? '';
    const layout = layouts.get(role) ?? null;
    const contextOf = () => {
      const { before, after } = dictionaryFor(vocabulary, role, section.path, layout?.names ?? null, names);
      return { lexicon: vocabulary.narrative, layout, before, after };
    };
    bindProse(section, index, vocabulary.narrative, contextOf, statements);
  });
}

function kindOf(
  document: Document,
  tables: readonly TableReading[],
  sections: readonly Section[],
  forms: readonly FormBlock[],
): DocumentKind {
  if (tables.length === 0 && isFormAlone(forms, sections)) return 'selfEvaluationForm';
  if (isBudget(document, tables)) return 'budget';
  if (tables.length === 0 && !sections.some((s) => s.role !== null)) return 'unknown';
  if (isTemplate(document)) return 'template';
  return 'finalAccounts';
}

/** Lines of the cover and the 目录. */
const HEAD_LINES = 120;
const BUDGET = /(?:部门|单位)预算|20\d\d年度?(?:部门|单位)?预算|预算公开/;

/** 部门预算公开: headed so, and nothing in it is headed 决算. */
function isBudget({ normal }: Document, tables: readonly TableReading[]): boolean {
  const headings = normal
    .slice(0, HEAD_LINES)
    .filter((text) => text.length < 40 && text.includes('算') && !/[。；，]/.test(text));
  return (
    headings.some((text) => text.includes('预') && BUDGET.test(text.replace(/\s/g, ''))) &&
    !headings.some((text) => text.includes('决算')) &&
    !tables.some((table) => isPrintedAbove(normal, table, '决算'))
  );
}

/** Whether a word stands in the title as printed: a table known by its columns bears the usual title, which nobody printed. */
function isPrintedAbove(normal: readonly string[], { title, line }: TableReading, word: string): boolean {
  return title.includes(word) && normal.slice(Math.max(0, line - 2), line + 1).some((text) => text.includes(word));
}

/** So many blanks to fill in are a form that was handed out, not one that was handed in. */
const PLACEHOLDERS_MIN = 40;
const PLACEHOLDER = /X{2,}|×{2,}|\*{2,}/g;

function isTemplate({ normal }: Document): boolean {
  let count = 0;
  for (const text of normal) count += matchesOf(PLACEHOLDER, text).length;
  return count >= PLACEHOLDERS_MIN;
}
