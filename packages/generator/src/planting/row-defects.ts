/** Slips among the rows of the tables by 功能科目: amounts that changed places, a row left out, a code that is another one. */
import type { FactKey, TableRole } from '@mingsuan/core/statement';
import { functionalByCode } from '@mingsuan/rulebook';
import type { Random } from '../random.ts';
import type { Draft, DraftCell, DraftTable } from './draft.ts';
import type { Plant } from './planted-defect.ts';

interface ItemRow {
  readonly table: DraftTable;
  readonly row: number;
  readonly code: DraftCell;
  readonly name: string;
  readonly basic: DraftCell;
  readonly project: DraftCell;
}

/** A table whose rows tell 基本支出 from 项目支出: the rules of its rows, and those of its columns. */
interface ItemTable {
  readonly role: TableRole;
  readonly fact: (code: string, kind: string) => FactKey;
  readonly byRow: readonly string[];
  readonly byColumn: readonly string[];
}

const ITEM_TABLES: readonly ItemTable[] = [
  {
    role: 'expenditure',
    fact: (code, kind) => `expenditure{function=${code},kind=${kind}}`,
    byRow: ['T03-01'],
    byColumn: ['T03-03'],
  },
  {
    role: 'generalBudget',
    fact: (code, kind) => `expenditure{function=${code},fund=general,kind=${kind}}`,
    byRow: ['T05-01'],
    byColumn: ['T05-03'],
  },
];

/** What kind of expenditure a 项 may have, and what other tables say of the same 项. */
export const MOVED = ['T03-05', 'T03-06', 'T03-07', 'T06-11', 'X-16', 'X-17', 'X-21'];

/** What sentences say of a 项. */
const TOLD = ['N-11', 'N-13'];

/** Rows of 项, each with its own two amounts, printed or blank. */
function itemRows(draft: Draft, { role, fact }: ItemTable): ItemRow[] {
  const table = draft.table(role);
  if (table === null) return [];
  return table.body.flatMap((cells, row) => {
    const code = cells.find(({ text }) => /^\d{7}$/.test(text));
    const [basic, project] = ['basic', 'project'].map((kind) =>
      cells.find((cell) => cell.fact === fact(code?.text ?? '', kind)),
    );
    const name = code === undefined ? '' : (cells[cells.indexOf(code) + 1]?.text ?? '');
    return code && basic && project ? [{ table, row, code, name, basic, project }] : [];
  });
}

function whole(text: string): number {
  return Number.parseInt(text.replaceAll(',', '') || '0', 10);
}

function isFar(one: DraftCell, other: DraftCell): boolean {
  return Math.abs(whole(one.text) - whole(other.text)) > 1;
}

function placeOf({ table, code, name }: ItemRow): string {
  return `${table.number ?? table.title} ${code.text} ${name}`;
}

function exchange(one: DraftCell, other: DraftCell): { old: string[]; new: string[] } {
  const old = [one.text, other.text];
  [one.text, other.text] = [other.text, one.text];
  return { old, new: [one.text, other.text] };
}

function inSomeTable(
  draft: Draft,
  random: Random,
  plant: (table: ItemTable, rows: ItemRow[]) => ReturnType<Plant>,
): ReturnType<Plant> {
  for (const table of random.shuffle(ITEM_TABLES)) {
    const planted = plant(table, random.shuffle(itemRows(draft, table)));
    if (planted !== null) return planted;
  }
  return null;
}

/** Two 项 have each other's 项目支出. */
export const swappedCells: Plant = (draft, random) =>
  inSomeTable(draft, random, ({ byRow }, rows) => {
    for (const one of rows) {
      const other = rows.find(({ project }) => project.text !== '' && isFar(one.project, project));
      if (one.project.text === '' || !other) continue;
      const place = `${placeOf(one)} 与 ${other.code.text} ${other.name} 的项目支出`;
      return { place, ...exchange(one.project, other.project), rules: byRow, also: MOVED };
    }
    return null;
  });

/** 基本支出 and 项目支出 of a 项 stand in each other's columns: the row still adds up. */
export const swappedColumns: Plant = (draft, random) =>
  inSomeTable(draft, random, ({ byColumn }, rows) => {
    const one = rows.find(({ basic, project }) => isFar(basic, project));
    if (!one) return null;
    return { place: placeOf(one), ...exchange(one.basic, one.project), rules: byColumn, also: MOVED };
  });

/** A 项 is left out, while its 款 still counts it. */
export const missingRow: Plant = (draft, random) =>
  inSomeTable(draft, random, ({ byColumn }, rows) => {
    const one = rows.find(
      ({ code, basic, project }) =>
        whole(basic.text) + whole(project.text) > 1 &&
        rows.some((other) => other.code !== code && other.code.text.startsWith(code.text.slice(0, 5))),
    );
    if (!one) return null;
    const place = placeOf(one);
    one.table.body.splice(one.row, 1);
    return {
      place,
      old: [`${one.code.text} ${one.name}`],
      new: [''],
      rules: byColumn,
      also: [...MOVED, ...TOLD, 'X-20'],
    };
  });

/** What else is said of a code: its name, its place among the others, the same 项 in other tables. */
const CODES = [...MOVED, ...TOLD, 'X-20', 'C-01', 'C-03', 'C-04', 'C-05', 'T03-03', 'T03-04', 'T05-03'];

/** All money is 财政拨款: then the tables of the funds together are the table of all expenditure. */
function isFiscalOnly(draft: Draft): boolean {
  const text = (role: TableRole, fact: FactKey) => draft.cells(role).find((found) => found.fact === fact)?.cell.text;
  return text('incomeExpenditureTotal', 'revenueTotal') === text('fiscalTotal', 'revenueTotal{fund=fiscal}');
}

/** Another last digit: a code that the classification does not have, so that the 项 is not that of the other tables. */
export const wrongCode: Plant = (draft, random) =>
  inSomeTable(draft, random, (_, rows) => {
    // what is not 财政拨款 stands in one table by its 项, and no other contradicts it
    const general = new Set(draft.table('generalBudget')?.body.flatMap((cells) => cells.map(({ text }) => text)));
    for (const one of rows.filter(({ code }) => general.has(code.text))) {
      const old = one.code.text;
      const changed = random
        .shuffle(['3', '4', '6', '7', '8'])
        .map((digit) => old.slice(0, -1) + digit)
        .find((code) => code !== old && functionalByCode(code).length === 0);
      if (changed === undefined) continue;
      const place = placeOf(one);
      one.code.text = changed;
      const rules = [isFiscalOnly(draft) ? 'X-17' : 'X-16'];
      return { place, old: [old], new: [changed], rules, also: CODES };
    }
    return null;
  });
