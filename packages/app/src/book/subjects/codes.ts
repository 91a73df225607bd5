/** 科目 of a workbook: those of the classification and those that the department adds, and what a typed code may be. */
import {
  economicByCode,
  economicEntries,
  functionalByCode,
  functionalEntries,
  functionalName,
  isValidIn,
} from '@mingsuan/rulebook';
import type { BookSheet, Entry, RowValues } from '../layout.ts';
import { TABS } from '../layout.ts';
import type { RowReader } from '../row-reader.ts';

/** The name of the functional code in the column 科目代码: of the classification, else of the department's own list. */
export const NAME_OF_FUNCTION: Entry = {
  kind: 'derived',
  look: 'text',
  formula:
    'IF({科目代码}="","",IFERROR(VLOOKUP({科目代码}&"",功能科目,2,FALSE),IFERROR(VLOOKUP({科目代码}&"",补充科目,2,FALSE),"")))',
};

export const NAME_OF_ECONOMIC: Entry = {
  kind: 'derived',
  look: 'text',
  formula: 'IF({科目代码}="","",IFERROR(VLOOKUP({科目代码}&"",经济科目,2,FALSE),""))',
};

/** The department's own names of 科目. */
export const ownCodesSheet: BookSheet = {
  name: '补充科目',
  title: '补充科目',
  guidance: ['只在“科目表”里查不到要用的功能科目时填写。类、款、项各填一行；已有名称的科目不用填。'],
  frozenColumns: 0,
  tabColour: TABS.lists,
  blocks: [
    {
      title: '补充科目',
      fixed: null,
      spare: 30,
      columns: [
        { header: '补充科目代码', width: 16, entry: { kind: 'code', list: '' }, prompt: '三位、五位或七位数字。' },
        { header: '补充科目名称', width: 48, entry: { kind: 'text' } },
      ],
      checks: [{ columns: ['补充科目名称'], formula: 'AND({补充科目代码}<>"",{补充科目名称}="")' }],
    },
  ],
};

export function ownCodeRows(names: Readonly<Record<string, string>>): RowValues[] {
  return Object.entries(names)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, name]) => ({ 补充科目代码: code, 补充科目名称: name }));
}

export function readOwnCodes(rows: readonly RowReader[]): Record<string, string> {
  const names: Record<string, string> = {};
  for (const row of rows) {
    const code = row.code('补充科目代码');
    const name = row.needed('补充科目名称');
    if (!/^(?:\d{3}|\d{5}|\d{7})$/.test(code)) {
      row.problem(
        '补充科目代码',
        'wrong-code',
        `「${code}」不是科目代码。请填三位（类）、五位（款）或七位（项）数字。`,
      );
    } else if (names[code] !== undefined) {
      row.problem('补充科目代码', 'duplicate', `代码${code}已在上面填过。请只留一行。`);
    } else names[code] = name;
  }
  return names;
}

/** Rows of the classification that a year knows: code and name. */
export function functionalRows(year: number): (readonly [string, string])[] {
  const rows = new Map<string, string>();
  for (const entry of functionalEntries()) {
    if (isValidIn(entry, year) && !rows.has(entry.code)) rows.set(entry.code, entry.name);
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
}

export function economicRows(): (readonly [string, string])[] {
  return [...economicEntries()].map(({ code, name }) => [code, name]);
}

/** What codes may be used: those of the classification in a year, and the department's own. */
export interface CodeBook {
  readonly year: number;
  readonly own: Readonly<Record<string, string>>;
}

/** A 项 of seven digits that has a name. */
export function functionalCode(row: RowReader, header: string, codes: CodeBook): string {
  return codeOf(row, header, codes, [7], '项，七位数字');
}

/** A 类, 款 or 项 that has a name. */
export function functionalLevel(row: RowReader, header: string, codes: CodeBook): string {
  return codeOf(row, header, codes, [3, 5, 7], '类（三位）、款（五位）或项（七位）');
}

function codeOf(row: RowReader, header: string, codes: CodeBook, lengths: readonly number[], what: string): string {
  const code = row.code(header);
  if (code === '') {
    row.needed(header);
  } else if (!lengths.includes(code.length) || !/^\d+$/.test(code)) {
    row.problem(header, 'wrong-code', `「${code}」不是科目代码。请填支出功能分类的${what}。`);
  } else {
    refuseUnknown(row, header, code, codes);
  }
  return code;
}

/** Every level needs a name: tables print them all. */
function refuseUnknown(row: RowReader, header: string, code: string, { year, own }: CodeBook): void {
  for (const level of [code.slice(0, 3), code.slice(0, 5), code]) {
    if (level.length > code.length || own[level]) continue;
    if (functionalByCode(level).length === 0) {
      row.problem(
        header,
        'unknown-code',
        `科目表里没有代码${level}。请核对；确有这个科目的，请在工作表「补充科目」填上它的代码和名称。`,
      );
      return;
    }
    if (functionalName(level, year) === null) {
      row.problem(header, 'unknown-code', `代码${level}在${year}年已经停用或尚未启用。请核对科目代码。`, 'warning');
      return;
    }
  }
}

/** A 款 of 部门经济科目 of five digits, of those 基本支出 may be spent on. */
export function economicCode(row: RowReader, header: string): string {
  const code = row.code(header);
  if (code === '') row.needed(header);
  else if (!/^3\d{4}$/.test(code)) {
    row.problem(header, 'wrong-code', `「${code}」不是部门经济科目。请填经济分类的款，五位数字，如 30101。`);
  } else if (economicByCode(code) === null) {
    row.problem(header, 'unknown-code', `科目表里没有经济科目${code}。请从下拉列表中选。`);
  } else if (economicByCode(code)?.allowedInBasic === false) {
    row.problem(header, 'wrong-code', `经济科目${code}属于基本建设支出，不能列入基本支出。请改用其他科目。`);
  }
  return code;
}
