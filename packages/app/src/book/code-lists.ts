/** What is chosen from while a book is filled in: the classification of its year and the words for facts. */
import { economicRows, functionalRows } from './subjects/codes.ts';
import { factWords } from './subjects/reasons.ts';

export interface CodeLists {
  readonly functional: readonly (readonly [code: string, name: string])[];
  readonly economic: readonly (readonly [code: string, name: string])[];
  /** Figures that reasons and uses are told of. */
  readonly facts: readonly string[];
}

export function codeLists(year: number): CodeLists {
  return { functional: functionalRows(year), economic: economicRows(), facts: factWords };
}
