/** Planting one defect of a kind: the draft is written over where it offers a place for it. */
import type { Random } from '../random.ts';
import type { Draft } from './draft.ts';
import { copiedFromNext, wrongExecutionRate, wrongGrade, wrongIndicatorScore, wrongScore } from './form-defects.ts';
import type { DefectKind, Plant, PlantedDefect } from './planted-defect.ts';
import { missingRow, swappedCells, swappedColumns, wrongCode } from './row-defects.ts';
import { lastYearFigure, pastedBlock, shiftedBlock, wrongAmount } from './table-defects.ts';
import {
  departmentName,
  directionWord,
  headerYear,
  missingSentence,
  missingTable,
  nameSlip,
  staleYear,
  templateResidue,
  wrongChange,
  wrongCount,
  wrongRate,
} from './text-defects.ts';

const PLANTS: Readonly<Record<DefectKind, Plant>> = {
  wrongDigit: wrongAmount('wrongDigit'),
  swappedDigits: wrongAmount('swappedDigits'),
  timesTen: wrongAmount('timesTen'),
  yuanForWan: wrongAmount('yuanForWan'),
  shiftedBlock,
  pastedBlock,
  copiedFromNext,
  wrongRate,
  wrongScore,
  wrongGrade,
  missingSentence,
  missingTable,
  departmentName,
  headerYear,
  directionWord,
  templateResidue,
  wrongCount,
  wrongChange,
  lastYearFigure,
  swappedCells,
  swappedColumns,
  missingRow,
  wrongCode,
  staleYear,
  nameSlip,
  wrongIndicatorScore,
  wrongExecutionRate,
};

export function plantDefect(kind: DefectKind, draft: Draft, random: Random): PlantedDefect | null {
  const planted = PLANTS[kind](draft, random);
  return planted === null ? null : { kind, ...planted };
}
