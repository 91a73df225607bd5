/** What the rulebook tells recognition about self-evaluation forms: the words that name their rows and columns. */
import type { AnalysisPart, FundsColumn } from '../statement/index.ts';

export interface FormVocabulary {
  /** Title words of a form. */
  readonly title: readonly string[];
  readonly projectName: readonly string[];
  readonly department: readonly string[];
  readonly unit: readonly string[];
  /** Heads of money columns; a head over two columns (年初预算数) is left to the heads below it. */
  readonly fundsHeads: readonly { readonly column: FundsColumn; readonly words: readonly string[] }[];
  /** Words in the label of a funds row; of these, those of the row of all sources. */
  readonly fundsSources: readonly string[];
  readonly fundsTotal: readonly string[];
  readonly goalHead: { readonly expected: readonly string[]; readonly actual: readonly string[] };
  readonly level1: readonly string[];
  /** Second levels with the first levels they may stand under. */
  readonly level2: readonly { readonly names: readonly string[]; readonly under: readonly string[] }[];
  readonly indicatorHeads: Readonly<
    Record<
      | 'level1'
      | 'level2'
      | 'name'
      | 'nature'
      | 'unit'
      | 'initialTarget'
      | 'adjustedTarget'
      | 'actual'
      | 'coefficient'
      | 'weight'
      | 'score'
      | 'deviation',
      readonly string[]
    >
  >;
  readonly total: readonly string[];
  readonly grades: readonly string[];
  /** In the order of the form: a label that is lost is known by its neighbours. */
  readonly analysis: readonly { readonly part: AnalysisPart; readonly words: readonly string[] }[];
  /** Where the notes below a form begin. */
  readonly notes: readonly string[];
}
