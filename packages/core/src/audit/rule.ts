/** A rule: law as data with the questions it asks of a disclosure, and examples that are its tests and its page. */

import type { Checks } from './all-checks.ts';
import type { Case } from './case.ts';
import type { Dossier } from './dossier.ts';

/** error: both cannot be true, or something required is missing · warning: wants an explanation · info: tidy up. */
export type Severity = 'error' | 'warning' | 'info';

export interface Citation {
  /** Title of the document, with 《》. */
  readonly document: string;
  /** 文号, where it has one. */
  readonly number: string | null;
  readonly clause: string | null;
  /** Whether the text was seen; otherwise 条文待核 is printed. */
  readonly verified: boolean;
}

/**
 * A small disclosure that an example is about. Cells are written `03:2013201.2` (table, 科目代码 or 行次, 栏次)
 * and prose by section role; what is not written is blank.
 */
export interface Example {
  /** A sentence in Chinese that says what the example shows. */
  readonly name: string;
  readonly year?: number;
  readonly department?: string;
  /** The form it is in, where that matters to the rule. */
  readonly profile?: string;
  readonly cells?: Readonly<Record<string, string>>;
  readonly prose?: Readonly<Record<string, string>>;
  /** Whole text instead, for rules about the document itself. */
  readonly text?: string;
  /** Further files of the department, for rules between documents. */
  readonly others?: readonly Omit<Example, 'name' | 'others'>[];
}

/** What every rule says of itself. */
export interface RuleText {
  /** Stable, never used again for something else: JS-T03-01. */
  readonly id: string;
  readonly title: string;
  /** The relation in the notation of accountants. */
  readonly formula: string;
  readonly severity: Severity;
  readonly basis: readonly Citation[];
  /** Fiscal years it holds for, both ends included; null is open. */
  readonly effective: { readonly from: number | null; readonly to: number | null };
  /** What to do about a finding. */
  readonly remedy: string;
  readonly examples: { readonly pass: readonly Example[]; readonly fail: readonly Example[] };
}

/** A rule about one document. */
export interface Rule extends RuleText {
  readonly check: (disclosure: Case) => Checks;
}

/** A rule between several documents of one department; asked only where there are several. */
export interface CrossRule extends RuleText {
  readonly across: (dossier: Dossier) => Checks;
}
