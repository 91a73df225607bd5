/**
 * The shapes of what the rulebook tells recognition: table layouts, section titles, words of the narrative.
 * Only types stand here; the law itself is data elsewhere and is handed in.
 */
import type { Dimensions, Measure, TableRole } from '../statement/index.ts';
import type { FormVocabulary } from './form-vocabulary.ts';
import type { NameOfCode } from './overlaid-names.ts';
import type { ProfileLayout } from './profile.ts';
import type { ReportVocabulary } from './report-vocabulary.ts';

/** A column of values: its printed number, the labels it goes by, and what it adds to the fact of the row. */
export interface ColumnLayout {
  readonly number: string;
  /** Leaf labels, normalised; any of them. */
  readonly labels: readonly string[];
  /** Label of the group above it, where leaf labels repeat: 本年支出, 预算数. */
  readonly group?: string;
  readonly concept?: string;
  readonly dims?: Dimensions;
  readonly measure?: Measure;
  /** Words of groups above under which the same label means something else. */
  readonly notUnder?: readonly string[];
  /** Not in every place's form: its absence is nothing to tell of. */
  readonly optional?: true;
}

/** A row of a table whose rows are fixed lines. */
export interface LineLayout {
  /** 行次. */
  readonly number: number;
  /** Labels with their ordinal: 「一、外交支出」; compared without it when that fails. */
  readonly labels: readonly string[];
  readonly concept: string;
  readonly dims: Dimensions;
  /** Unit where it is not the table's: 辆, 台(套). */
  readonly unit?: string;
}

interface LayoutBase {
  readonly role: TableRole;
  /** Usual number of the table, for words to people: 「03」. */
  readonly number: string;
  /** Titles it goes by, the usual one first. */
  readonly titles: readonly string[];
  /** Labels that together tell an untitled grid to be this table. */
  readonly signature: readonly string[];
}

/** Fixed lines, one or two sides: 公开01, 04, 10. */
export interface LinesLayout extends LayoutBase {
  readonly kind: 'lines';
  readonly sides: readonly SideLayout[];
}

export interface SideLayout {
  readonly lines: readonly LineLayout[];
  readonly columns: readonly ColumnLayout[];
  /** Lines and columns that forms of other places and years print besides. */
  readonly linesElsewhere?: readonly LineLayout[];
  readonly columnsElsewhere?: readonly ColumnLayout[];
}

/** A row per 功能科目, columns of amounts: 公开02, 03, 05, 07, 08. */
export interface CodesLayout extends LayoutBase {
  readonly kind: 'codes';
  readonly columns: readonly ColumnLayout[];
  /** Columns that forms of other places and years print besides. */
  readonly elsewhere?: readonly ColumnLayout[];
}

/** Several (code, name, amount) lanes side by side: 公开06. */
export interface LanesLayout extends LayoutBase {
  readonly kind: 'lanes';
  readonly concept: string;
  readonly dims: Dimensions;
  readonly totals: readonly { readonly labels: readonly string[]; readonly dims: Dimensions }[];
}

/** One row of values under many columns: 公开09. */
export interface MatrixLayout extends LayoutBase {
  readonly kind: 'matrix';
  readonly columns: readonly ColumnLayout[];
  /** The same turned upright: a line per item, 预算数 and 决算数 beside each other. */
  readonly upright?: SideLayout;
}

/** Words of the titles of a table, for titles that are not written down; the first that fits wins. */
export interface TitlePattern {
  /** null: no table of accounts at all. */
  readonly role: TableRole | null;
  readonly all: readonly string[];
  readonly not?: readonly string[];
}

export type TableLayout = LinesLayout | CodesLayout | LanesLayout | MatrixLayout;

/** A section of the narrative, known by words of its title. */
export interface SectionLayout {
  readonly role: string;
  /** Any of these groups matches when all of its words stand in the title. */
  readonly words: readonly (readonly string[])[];
  readonly not?: readonly string[];
  /** Only below a section of this role. */
  readonly under?: string;
  /** Dimensions that a term of this section has where its own say nothing. */
  readonly dims?: Dimensions;
  /** Whose names the section repeats: 功能科目 or 经济科目. */
  readonly names?: 'functional' | 'economic';
  /** What a share without named whole is a share of. */
  readonly whole?: { readonly concept: string; readonly dims: Dimensions };
  /** Subject of numbers before any term: 「支出合计」. */
  readonly subject?: { readonly concept: string; readonly dims: Dimensions; readonly counted?: true };
}

/** A word or phrase of the narrative that names a fact. */
export interface TermLayout {
  readonly words: readonly string[];
  readonly concept: string;
  readonly dims?: Dimensions;
  /** Section roles it belongs to; everywhere where absent. */
  readonly in?: readonly string[];
  /** Becomes what relative terms add their dimensions to. */
  readonly anchor?: true;
  /** Adds its dimensions to the anchor of the section instead of naming a concept of its own. */
  readonly relative?: true;
  /** The number is itself a count of this: no count dimension is added. */
  readonly counted?: true;
  /** Stands after its number: 「12个项目自评等级为优」. */
  readonly after?: true;
  /** What the number states, in Chinese, where the word itself would mislead. */
  readonly label?: string;
}

export interface NarrativeLexicon {
  readonly terms: readonly TermLayout[];
  /** Words that make a number a change or a rate of change. */
  readonly up: readonly string[];
  readonly down: readonly string[];
  readonly share: readonly string[];
  readonly completion: readonly string[];
  readonly initialBudget: readonly string[];
  readonly annualBudget: readonly string[];
  /** Words after which numbers are reasons, not statements; and those which end that. */
  readonly reason: readonly string[];
  readonly reasonEnd: readonly string[];
  /** Units that may follow a number, longest first. */
  readonly units: readonly string[];
}

/** Everything recognition is told about the law. */
export interface Vocabulary {
  readonly profiles: readonly ProfileLayout[];
  readonly layouts: readonly TableLayout[];
  readonly titlePatterns: readonly TitlePattern[];
  readonly sections: readonly SectionLayout[];
  readonly narrative: NarrativeLexicon;
  /** Functional classes by name, for the narrative; item names come from the document's own tables. */
  readonly classNames: readonly { readonly code: string; readonly name: string }[];
  /** The name that a functional code has now; null where it is not known. */
  readonly nameOfFunction: NameOfCode;
  readonly economicNames: readonly { readonly code: string; readonly name: string }[];
  readonly form: FormVocabulary;
  readonly report: ReportVocabulary;
  /** Sections of reports on performance. */
  readonly reportSections: readonly SectionLayout[];
}
