/** What recognition makes of a document: tables by role, sections, statements, and what could not be understood. */
import type { Document, Problem } from '../document/index.ts';
import type { EvaluationReport } from './evaluation-report.ts';
import type { SelfEvaluation } from './self-evaluation.ts';
import type { Place, Statement, TableRole } from './statement.ts';

export type DocumentKind =
  | 'finalAccounts'
  | 'selfEvaluationSummary'
  | 'projectEvaluationReport'
  | 'overallEvaluationReport'
  | 'selfEvaluationForm'
  | 'budget'
  /** A form with blanks to fill in. */
  | 'template'
  | 'unknown';

export const documentKindWords: Readonly<Record<DocumentKind, string>> = {
  finalAccounts: '部门决算公开',
  selfEvaluationSummary: '绩效自评情况说明',
  projectEvaluationReport: '项目支出绩效评价报告',
  overallEvaluationReport: '部门整体支出绩效自评报告',
  selfEvaluationForm: '项目支出绩效自评表',
  budget: '部门预算公开',
  template: '空白模板',
  unknown: '未识别的文件',
};

/** A heading with its level: 1 第一部分, 2 一、, 3 （一）, 4 1. */
export interface Heading {
  readonly level: number;
  /** As printed, without padding. */
  readonly title: string;
  /** The ordinal before the title: 3 for 三、 and （三）; null where there is none. */
  readonly ordinal: number | null;
  readonly line: number;
}

/** A line of the printed 目录. */
export interface ContentsEntry {
  readonly title: string;
  readonly page: string | null;
  readonly line: number;
}

/** The text of a section run together, with the way back to the lines it came from. */
export interface Flow {
  readonly text: string;
  /** Chunk i of the text begins at offsets[i] and came from lines[i], column columns[i]. */
  readonly offsets: readonly number[];
  readonly lines: readonly number[];
  readonly columns: readonly number[];
}

export interface Section {
  readonly heading: Heading;
  /** What the section is about, by the rulebook's names; null for one it does not know. */
  readonly role: string | null;
  /** Roles of the headings above it, outermost first. */
  readonly path: readonly string[];
  readonly line: number;
  /** Last line, inclusive. */
  readonly endLine: number;
  /** Prose directly under this heading, tables and sub-sections left out. */
  readonly flow: Flow;
}

/** One printed row of a table, blank cells included. */
export interface TableRow {
  readonly line: number;
  /** 科目代码, 行次 or label. */
  readonly key: string;
  readonly label: string;
  /** Indexes into `Reading.statements`. */
  readonly cells: readonly number[];
}

export interface TableReading {
  readonly role: TableRole;
  /** As printed, without 公开 and 表: 「01」; null where none is printed. */
  readonly number: string | null;
  readonly title: string;
  readonly line: number;
  readonly endLine: number;
  /** Declared unit of amounts; null where none is printed. */
  readonly unit: string | null;
  /** 部门名称 and year as printed in the table's head. */
  readonly department: string | null;
  readonly departmentLine: number | null;
  readonly year: number | null;
  readonly yearLine: number | null;
  /** The line that says 本表无数据; null where there is none. */
  readonly emptyLine: number | null;
  readonly rows: readonly TableRow[];
  /** 行次 as printed, in order of reading. */
  readonly rowNumbers: readonly number[];
  /** Labels of the rows as printed, with their lines: wording is checked against the law. */
  readonly labels: readonly { readonly text: string; readonly code: string | null; readonly place: Place }[];
  /** No lines part its columns: they were inferred from where its texts stand. */
  readonly isInferred: boolean;
  /** Header rows first, then data: spans of lines, for showing the table again. */
  readonly layout: readonly { readonly header: boolean; readonly cells: readonly Place[] }[];
}

/** An attached form (项目支出绩效自评表), here only recognised as a block of lines. */
export interface FormBlock {
  readonly title: string;
  readonly line: number;
  readonly endLine: number;
  /** Its cells stand in no grid. */
  readonly isLoose: boolean;
}

export interface Reading {
  readonly document: Document;
  readonly kind: DocumentKind;
  readonly department: { readonly name: string | null; readonly code: string | null; readonly line: number | null };
  readonly year: number | null;
  readonly yearLine: number | null;
  /** The form of a place and time it is in, by id; null where that is not known. */
  readonly profile: string | null;
  /** Tables that the form has; null where the form is not known. */
  readonly formTables: readonly TableRole[] | null;
  readonly outline: readonly Heading[];
  readonly contents: readonly ContentsEntry[];
  readonly sections: readonly Section[];
  readonly tables: readonly TableReading[];
  readonly forms: readonly FormBlock[];
  /** What the forms say, one for each of `forms`. */
  readonly selfEvaluations: readonly SelfEvaluation[];
  /** What a report on performance says; null in every other kind of document. */
  readonly evaluation: EvaluationReport | null;
  readonly statements: readonly Statement[];
  readonly problems: readonly Problem[];
}

/** Sections that tell whose document it is: history, duties, staff. */
const DESCRIPTION: ReadonlySet<string> = new Set(['profile', 'duties', 'organisation']);

/** A code of a 科目, where sections explain what they are of. */
const CODE = /^[235]\d{2}(?:\d{2}){0,2}$/;

/**
 * Whether an unbound number is no statement of accounts: a count of people, rooms or years in the department's
 * description, a code among the terms explained.
 */
export function isDescriptive({ sections }: Reading, { fact, section, printed }: Statement): boolean {
  const own = sections[section];
  if (fact !== null || own === undefined || printed.dimension !== 'plain') return false;
  if (printed.unit === '' && CODE.test(printed.text))
    return own.role === 'glossary' || own.heading.title.includes('科目');
  return [...own.path, own.role ?? ''].some((role) => DESCRIPTION.has(role));
}
