/** `read --json`: what was read, schema mingsuan.reading/1. Scripts outside the repository read this. */
import type { Origin, Source } from '@mingsuan/core/document';
import type { CellState } from '@mingsuan/core/money';
import type { DocumentKind, TableRole } from '@mingsuan/core/statement';
import type { OverallJson, ProjectJson, SelfEvaluationJson } from './evaluation.ts';

/** Where it is in the original; left out for plain text, whose lines are its places. */
type Original = Partial<Origin>;

export interface CellJson extends Original {
  /** 科目代码, else 行次, else the row's label. */
  readonly row: string;
  readonly rowLabel: string;
  /** 栏次 where printed, else the column's label. */
  readonly column: string;
  readonly columnLabel: string;
  /** The digits as printed without thousands separators; '' for a blank cell. */
  readonly value: string;
  readonly state: CellState;
  readonly line: number;
}

export interface TableJson extends Original {
  readonly role: TableRole;
  readonly number: string | null;
  readonly title: string;
  readonly line: number;
  readonly unit: string | null;
  readonly declaredEmpty: boolean;
  readonly cells: readonly CellJson[];
}

export interface StatementJson extends Original {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly unit: string;
  /** null: bound to no fact (未绑定). */
  readonly fact: string | null;
  readonly label: string;
  readonly section: string;
}

/** Something wrong with the input. */
export interface ProblemJson extends Original {
  readonly code: string;
  readonly line: number | null;
  readonly message: string;
}

export interface ReadingJson {
  readonly schema: 'mingsuan.reading/1';
  readonly source: Source;
  readonly kind: DocumentKind;
  readonly department: { readonly name: string | null; readonly code: string | null };
  readonly year: number | null;
  readonly profile: string | null;
  readonly outline: readonly { readonly level: number; readonly title: string; readonly line: number }[];
  readonly tables: readonly TableJson[];
  /** Attached forms, recognised as blocks. */
  readonly forms: readonly { readonly title: string; readonly line: number; readonly endLine: number }[];
  /** What the forms say. */
  readonly selfEvaluations: readonly SelfEvaluationJson[];
  /** Projects that a report on performance tells of; empty in every other kind of document. */
  readonly projects: readonly ProjectJson[];
  /** Score of the whole department with its parts and deductions; null where none is told. */
  readonly overall: OverallJson | null;
  readonly statements: readonly StatementJson[];
  readonly problems: readonly ProblemJson[];
}
