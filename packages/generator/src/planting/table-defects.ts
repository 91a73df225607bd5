/** Slips inside the tables, and in amounts that the narrative tells: a digit, the point, the unit, a block of cells. */
import type { TableRole } from '@mingsuan/core/statement';
import { wanDigits } from '../money.ts';
import type { Random } from '../random.ts';
import type { Draft, DraftCell, DraftTable, FoundCell } from './draft.ts';
import { amountTargets, cellTargets, isOf, lastYearTargets } from './number-targets.ts';
import type { DefectKind, Plant } from './planted-defect.ts';
import { MOVED } from './row-defects.ts';
import { slip } from './slips.ts';

/** In a cell three times out of four, else in a sentence. */
export function wrongAmount(kind: DefectKind): Plant {
  return (draft, random) => (random.chance(3, 4) ? wrongCell(kind, draft, random) : wrongTold(kind, draft, random));
}

/** The number as it was a year ago. */
export const lastYearFigure: Plant = (draft, random) => {
  for (const target of random.shuffle(lastYearTargets)) {
    for (const found of random.shuffle(draft.cells(target.role).filter(({ fact }) => isOf(target, fact)))) {
      const before = draft.lastYear.get(found.fact) ?? 0;
      const [old, changed] = [found.cell.text, wanDigits(BigInt(before))];
      if (before === 0 || !isFar(old, changed)) continue;
      found.cell.text = changed;
      return { place: placeOf(found), old: [old], new: [changed], rules: target.rules };
    }
  }
  return null;
};

function isFar(one: string, other: string): boolean {
  const whole = (text: string) => Number.parseInt(text.replaceAll(',', ''), 10);
  return Math.abs(whole(one) - whole(other)) > 1;
}

function wrongCell(kind: DefectKind, draft: Draft, random: Random): ReturnType<Plant> {
  for (const target of random.shuffle(cellTargets)) {
    const cells = draft.cells(target.role).filter(({ fact }) => isOf(target, fact));
    for (const found of random.shuffle(cells)) {
      const old = found.cell.text;
      const changed = slip(kind, old, random);
      if (changed === null) continue;
      found.cell.text = changed;
      return { place: placeOf(found), old: [old], new: [changed], rules: target.rules };
    }
  }
  return null;
}

function wrongTold(kind: DefectKind, draft: Draft, random: Random): ReturnType<Plant> {
  const told = new Set(draft.runs.map(({ fact }) => fact));
  for (const target of random.shuffle(amountTargets)) {
    if (target.beside !== undefined && !told.has(target.beside)) continue;
    for (const { run, sentence } of random.shuffle(draft.runs.filter(({ fact }) => isOf(target, fact)))) {
      const old = run.text;
      const changed = slip(kind, old, random);
      if (changed === null) continue;
      run.text = changed;
      return { place: `情况说明「${sentence.slice(0, 30)}…」`, old: [old], new: [changed], rules: target.rules };
    }
  }
  return null;
}

const BLOCK_TABLES: readonly { readonly role: TableRole; readonly fact: RegExp; readonly rules: readonly string[] }[] =
  [
    { role: 'expenditure', fact: /^expenditure\{function=\d+,kind=(?:basic|project)\}$/, rules: ['T03-01'] },
    {
      role: 'generalBudget',
      fact: /^expenditure\{function=\d+,fund=general,kind=(?:basic|project)\}$/,
      rules: ['T05-01'],
    },
  ];

/** Three amounts and more of a column stand a row too low; the first is blank. */
export const shiftedBlock: Plant = (draft, random) => moveBlock(draft, random, (texts) => ['', ...texts.slice(0, -1)]);

/** The same in a circle: the last stands first. */
export const pastedBlock: Plant = (draft, random) =>
  moveBlock(draft, random, (texts) => [...texts.slice(-1), ...texts.slice(0, -1)]);

const ROWS = 4;

function moveBlock(draft: Draft, random: Random, move: (texts: string[]) => string[]): ReturnType<Plant> {
  for (const { role, fact, rules } of random.shuffle(BLOCK_TABLES)) {
    const table = draft.table(role);
    if (table === null) continue;
    for (const column of random.shuffle(columnsOf(table, fact))) {
      const starts = column.flatMap((_, i) => (i + ROWS <= column.length ? [i] : []));
      for (const start of random.shuffle(starts)) {
        const block = column.slice(start, start + ROWS);
        const old = block.map(({ cell }) => cell.text);
        const moved = move(old);
        if (!isTelling(old, moved)) continue;
        block.forEach(({ cell }, i) => {
          cell.text = moved[i] ?? '';
        });
        const [first] = block;
        return { place: first ? `${placeOf(first)}起 ${ROWS} 行` : '', old, new: moved, rules, also: MOVED };
      }
    }
  }
  return null;
}

/** Every printed cell differs by more than a unit from what stood there, so that no row goes on adding up. */
function isTelling(old: readonly string[], moved: readonly string[]): boolean {
  const whole = (text = '') => Number.parseInt(text.replaceAll(',', '') || '0', 10);
  const far = old.filter((text, i) => Math.abs(whole(text) - whole(moved[i])) > 1).length;
  return moved.filter((text) => text !== '').length >= 3 && far === old.length;
}

/** Cells of a column, from top to bottom, blank ones too. */
function columnsOf(table: DraftTable, fact: RegExp): FoundCell[][] {
  const columns = new Map<string, FoundCell[]>();
  table.body.forEach((cells: DraftCell[], row) => {
    for (const cell of cells) {
      if (cell.fact === null || !fact.test(cell.fact)) continue;
      const kind = cell.fact.replace(/function=\d+/, '');
      const column = columns.get(kind) ?? [];
      column.push({ cell, fact: cell.fact, table, row });
      columns.set(kind, column);
    }
  });
  return [...columns.values()];
}

/** 「公开03表 2296003 用于体育事业的彩票公益金支出」. */
function placeOf({ table, row }: FoundCell): string {
  const names = (table.body[row] ?? []).filter(({ fact, text }) => fact === null && text !== '');
  return `${table.number ?? table.title} ${names
    .slice(0, 2)
    .map(({ text }) => text)
    .join(' ')}`.trim();
}
