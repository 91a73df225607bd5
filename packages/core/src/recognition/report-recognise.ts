/** Documents without public tables that are reports on performance or forms alone: asked once, before anything else is read. */
import type { Document, Problem } from '../document/index.ts';
import type { DocumentKind, FormBlock, Reading, Section, SelfEvaluation, Statement } from '../statement/index.ts';
import { readForms } from './read-form.ts';
import { reportCover, reportKindOf } from './report-kind.ts';
import { readReport } from './report-reader.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The Reading of a report; null where the document is none. */
export function recogniseReport(
  document: Document,
  vocabulary: Vocabulary,
  formBlocks: readonly FormBlock[],
): Reading | null {
  const kind = reportKindOf(document, vocabulary.report);
  if (kind === null) return null;
  // the form of a whole department is a table of points, not a project's
  const forms = formBlocks.filter(({ title }) => !vocabulary.report.wholeDepartment.test(title));
  const problems: Problem[] = [...document.problems];
  const statements: Statement[] = [];
  const { sections, evaluation } = readReport(document, kind, vocabulary, forms, statements, problems);
  const selfEvaluations = readForms(document, forms, vocabulary.form, statements, problems);
  return {
    document,
    kind,
    ...reportCover(document, vocabulary.report),
    profile: null,
    formTables: null,
    outline: sections.map((s) => s.heading).filter((h) => h.level > 0),
    contents: [],
    sections,
    tables: [],
    forms,
    selfEvaluations,
    evaluation,
    statements,
    problems,
  };
}

/** Roles that sections beside a form may have without telling of final accounts. */
const BESIDE_FORMS: ReadonlySet<string | null> = new Set([null, 'performance', 'attachments']);

/** Nothing but forms: no tables, no narrative. */
export function isFormAlone(forms: readonly FormBlock[], sections: readonly Section[]): boolean {
  return forms.length > 0 && sections.every((section) => BESIDE_FORMS.has(section.role));
}

/** Of whom and of what year a document is that consists of forms. */
export function formCover(
  kind: DocumentKind,
  evaluations: readonly SelfEvaluation[],
): Pick<Reading, 'department' | 'year' | 'yearLine'> | null {
  const [first] = evaluations;
  if (kind !== 'selfEvaluationForm' || !first) return null;
  const { department, year, line } = first;
  return {
    department: {
      name: department?.name ?? null,
      code: department?.code ?? null,
      line: department?.place.line ?? null,
    },
    year,
    yearLine: year === null ? null : line,
  };
}
