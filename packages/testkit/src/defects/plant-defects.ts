/**
 * Plants one defect of every kind in the published text of a valid year, each in a place of its own.
 * The year itself is never touched: what it says remains the truth to compare with.
 */
import { type DepartmentYear, deriveTables, writeText } from '@mingsuan/generator/builders';
import { type Defect, type DefectKind, defectKinds } from './defect.ts';
import type { Plant } from './planting-ground.ts';
import * as prose from './prose-defects.ts';
import * as table from './table-defects.ts';
import { TextPage } from './text-page.ts';

const plants: Readonly<Record<DefectKind, Plant>> = {
  wrongCell: table.wrongCell,
  timesTen: table.timesTen,
  shiftedBlock: table.shiftedBlock,
  swappedDigits: table.swappedDigits,
  departmentName: table.departmentName,
  headerYear: table.headerYear,
  formTotal: table.formTotal,
  directionWord: prose.directionWord,
  wrongShare: prose.wrongShare,
  wrongCompletion: prose.wrongCompletion,
  staleClassName: prose.staleClassName,
  yuanForWan: prose.yuanForWan,
  emptyTableContradiction: prose.emptyTableContradiction,
  templateResidue: prose.templateResidue,
  vehicleCount: prose.vehicleCount,
  officeCount: prose.officeCount,
};

export interface PlantedText {
  readonly text: string;
  /** In the order of their lines. */
  readonly defects: readonly Defect[];
}

export function plantDefects(year: DepartmentYear, kinds: readonly DefectKind[] = defectKinds): PlantedText {
  const page = new TextPage(writeText(year));
  const ground = { page, year, tables: deriveTables(year) };
  const defects = kinds.flatMap((kind) => plants[kind](ground) ?? []);
  return { text: page.text, defects: defects.sort((one, other) => one.line - other.line) };
}
