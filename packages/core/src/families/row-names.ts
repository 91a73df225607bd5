/** Signs of what a disclosure covers: rows of 科目 by their printed name, and words of its sections. */
import type { Case } from '../audit/case.ts';
import type { TableRole, TableRow } from '../statement/index.ts';

/** Rows of 项 whose printed name is one of those given. */
export function itemsNamed(disclosure: Case, role: TableRole, names: readonly string[]): TableRow[] {
  const rows = disclosure.table(role)?.rows ?? [];
  return rows.filter((row) => row.key.length === 7 && names.includes(row.label));
}

/** Whether the sections of these roles (and those below them) say a word; null where none of them was read. */
export function sectionsSay(disclosure: Case, roles: readonly string[], words: RegExp): boolean | null {
  let isRead = false;
  for (const { role, path, flow, heading } of disclosure.reading.sections) {
    if (!roles.includes(role ?? '') && !path.some((above) => roles.includes(above))) continue;
    if (flow.text !== '') isRead = true;
    if (words.test(flow.text) || words.test(heading.title)) return true;
  }
  return isRead ? false : null;
}
