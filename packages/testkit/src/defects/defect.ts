/** What a planted defect is: where, what it was, what it became, and the rules that should notice. */

/** One replaced text; lines count from 1. */
export interface Change {
  readonly line: number;
  readonly old: string;
  readonly new: string;
}

export const defectKinds = [
  'wrongCell',
  'timesTen',
  'shiftedBlock',
  'swappedDigits',
  'departmentName',
  'headerYear',
  'directionWord',
  'wrongShare',
  'wrongCompletion',
  'staleClassName',
  'yuanForWan',
  'emptyTableContradiction',
  'templateResidue',
  'vehicleCount',
  'officeCount',
  'formTotal',
] as const;
export type DefectKind = (typeof defectKinds)[number];

/** `line`, `old` and `new` are those of the first change; a shifted block has `more`. */
export interface Defect extends Change {
  readonly kind: DefectKind;
  readonly note: string;
  /** Every rule of the catalogue that this defect breaks; one finding may name it and list the others as symptoms. */
  readonly expectedRules: readonly string[];
  readonly more?: readonly Change[];
}

export function defect(
  kind: DefectKind,
  changes: readonly Change[],
  note: string,
  expectedRules: readonly string[],
): Defect {
  const [first, ...more] = changes;
  if (first === undefined) throw new Error(`${kind}: nothing was changed`);
  return { kind, ...first, note, expectedRules, ...(more.length > 0 ? { more } : {}) };
}
