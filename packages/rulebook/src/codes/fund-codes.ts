/**
 * Which budget a functional code belongs to in a year (RULES T04-10, T05-04, T07-04, T08-03). A 款 mostly belongs to one
 * budget, and its 项 with it; a 类 may hold 款 of several. Where the list knows neither 款 nor 项, the code is taken for
 * 一般公共预算. Most rows are recalled: ask `status` before calling anything an error.
 */
import type { BudgetKind, FunctionalEntry, ListStatus } from './code-list.ts';
import { functionalEntries, functionalEntry, isValidIn } from './functional.ts';

export const BUDGET_NAME: Readonly<Record<BudgetKind, string>> = {
  general: '一般公共预算',
  govFund: '政府性基金预算',
  stateCapital: '国有资本经营预算',
  socialInsurance: '社会保险基金预算',
};

export interface BudgetVerdict {
  /** The budgets under which the code may be printed. */
  readonly budgets: readonly BudgetKind[];
  /** The evidence of the row that decided; recalled where none did. */
  readonly status: ListStatus;
}

/** Classes that hold nothing but one other budget. */
const WHOLE_CLASS: Readonly<Record<string, BudgetKind>> = {
  '209': 'socialInsurance',
  '223': 'stateCapital',
  '234': 'govFund',
};

/** 超长期特别国债安排的支出 stands as 98 behind many classes since 2025. */
const SPECIAL_BOND_TAIL = '98';
const SPECIAL_BOND_FROM = 2025;

/** The budgets a code may be printed under. `null` as year means now. */
export function budgetsOf(code: string, year: number | null): BudgetVerdict {
  const head = code.slice(0, 3);
  const whole = WHOLE_CLASS[head];
  if (whole) return { budgets: [whole], status: functionalEntry(head, year)?.status ?? 'recalled' };
  const bondsExist = year === null || year >= SPECIAL_BOND_FROM;
  if (code.length === 3) {
    const budgets = heldBudgets(year).get(code) ?? ['general'];
    return {
      budgets: bondsExist ? [...new Set<BudgetKind>([...budgets, 'govFund'])] : budgets,
      status: 'recalled',
    };
  }
  const section = code.slice(0, 5);
  const row = functionalEntry(code, year) ?? functionalEntry(section, year);
  if (row)
    return { budgets: row.level === 'item' ? [row.budget] : sectionBudgets(row, code, year), status: row.status };
  return {
    budgets: [bondsExist && section.endsWith(SPECIAL_BOND_TAIL) ? 'govFund' : 'general'],
    status: 'recalled',
  };
}

/** Whether a code may be printed in the table of a budget. */
export function mayBePrintedIn(code: string, budget: BudgetKind, year: number | null): boolean {
  return budgetsOf(code, year).budgets.includes(budget);
}

/** Of a printed 款, whatever its 项 belong to; of a 项 we do not know, what its 款 belongs to. */
function sectionBudgets(row: FunctionalEntry, code: string, year: number | null): readonly BudgetKind[] {
  const held = heldBudgets(year).get(row.code);
  return code.length === 5 && held ? held : [row.budget];
}

/** By year; the budgets of a row in the order of BUDGET_NAME. */
const held = new Map<number | null, Map<string, BudgetKind[]>>();

/** For each 类 and 款 of a year, the budgets of what stands under it. A 类 always may hold 一般公共预算. */
function heldBudgets(year: number | null): ReadonlyMap<string, BudgetKind[]> {
  let table = held.get(year);
  if (table) return table;
  table = new Map();
  for (const entry of functionalEntries()) {
    if (entry.level === 'class' || !isValidIn(entry, year)) continue;
    note(table, entry.code.slice(0, 3), 'general');
    note(table, entry.code.slice(0, 3), entry.budget);
    note(table, entry.code.slice(0, 5), entry.budget);
  }
  const order = Object.keys(BUDGET_NAME);
  for (const budgets of table.values()) budgets.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  held.set(year, table);
  return table;
}

function note(table: Map<string, BudgetKind[]>, code: string, budget: BudgetKind): void {
  const known = table.get(code);
  if (!known) table.set(code, [budget]);
  else if (!known.includes(budget)) known.push(budget);
}
