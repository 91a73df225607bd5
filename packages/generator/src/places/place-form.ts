/** A place's form as data: which tables in which order under which titles, and the sentences of its narrative. */
import type { Block } from '../text/blocks.ts';
import type { PlaceFigures } from './place-figures.ts';

export type PlaceTable =
  | 'total'
  | 'income'
  | 'expenditure'
  | 'fiscal'
  | 'general'
  | 'generalBalance'
  | 'fiscalDetail'
  | 'basic'
  | 'project'
  | 'threePublic'
  | 'governmentFund'
  | 'stateCapital'
  | 'stateCapitalSpent'
  | 'assets';

export interface PlaceForm {
  readonly id: string;
  /** As `recognise` should name it. */
  readonly profile: string;
  readonly department: string;
  readonly year: number;
  readonly tables: readonly (readonly [PlaceTable, string])[];
  /** 公开01表 over every table. */
  readonly isNumbered: boolean;
  /** 行次 and 栏次. */
  readonly hasRowNumbers: boolean;
  /** Codes in one column, or 类 款 项 in three. */
  readonly codeColumns: 1 | 3;
  readonly threePublic: 'twelve' | 'pairs' | 'upright';
  /** Tables stand behind the narrative. */
  readonly tablesLast?: true;
  /** Sections by 一、二、 (or other headings), sentences as prose. */
  readonly narrative: (figures: PlaceFigures) => readonly Block[];
}
