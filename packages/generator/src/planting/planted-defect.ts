/** A defect as the truth file tells of it: what was done where, and which rules have to notice. */

import type { Random } from '../random.ts';
import type { Draft } from './draft.ts';

export const defectKinds = [
  'wrongDigit',
  'swappedDigits',
  'timesTen',
  'yuanForWan',
  'shiftedBlock',
  'pastedBlock',
  'copiedFromNext',
  'wrongRate',
  'wrongScore',
  'wrongGrade',
  'missingSentence',
  'missingTable',
  'departmentName',
  'headerYear',
  'directionWord',
  'templateResidue',
  'wrongCount',
  'wrongChange',
  'lastYearFigure',
  'swappedCells',
  'swappedColumns',
  'missingRow',
  'wrongCode',
  'staleYear',
  'nameSlip',
  'wrongIndicatorScore',
  'wrongExecutionRate',
] as const;
export type DefectKind = (typeof defectKinds)[number];

export interface PlantedDefect {
  readonly kind: DefectKind;
  /** In Chinese, as a person finds it: 「公开03表 2296003 · 项目支出」. */
  readonly place: string;
  /** What stood there, and what stands there now; '' for what is missing. A block has its cells one after another. */
  readonly old: readonly string[];
  readonly new: readonly string[];
  /** Each of these rules is broken by this defect alone: in the finding or among its symptoms. */
  readonly rules: readonly string[];
  /** Consequences: rules that may break too, where the document says more about the same thing. */
  readonly also?: readonly string[];
}

/** Changes the draft and says what it did; null where it offers no place. */
export type Plant = (draft: Draft, random: Random) => Omit<PlantedDefect, 'kind'> | null;
