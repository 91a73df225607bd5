/** Saying in Chinese where a number stands and what stands there. */
import { formatQuanta } from '../money/index.ts';
import type { Reading, Statement, TableRole } from '../statement/index.ts';
import type { Operand } from './check.ts';

/** Usual numbers of the tables, for people, where a table was not read. */
const USUAL_NUMBER: Readonly<Partial<Record<TableRole, string>>> = {
  incomeExpenditureTotal: '01',
  income: '02',
  expenditure: '03',
  fiscalTotal: '04',
  generalBudget: '05',
  basicExpenditure: '06',
  governmentFund: '07',
  stateCapital: '08',
  threePublic: '09',
  statistics: '10',
};

/** 「公开03表」 by the number printed; by its title where no number is. */
function tableName(reading: Reading, role: TableRole): string {
  const table = reading.tables.find((t) => t.role === role);
  if (table && table.number === null) return `「${table.title}」`;
  return `公开${table?.number ?? USUAL_NUMBER[role] ?? ''}表`;
}

/** The documents that are audited together; mostly one. */
export type Readings = readonly [Reading, ...Reading[]];

/** The document that a statement stands in. */
export function readingOf(readings: Readings, statement: Statement): Reading {
  if (readings.length === 1) return readings[0];
  return readings.find((reading) => reading.statements[statement.index] === statement) ?? readings[0];
}

/** 「公开03表 2013299 其他组织事务支出 · 项目支出」 or 「情况说明「三、支出决算情况说明」· 项目支出占比」. */
export function whereOf(reading: Reading, statement: Statement): string {
  const { cell } = statement;
  if (cell) {
    const row = cell.rowLabel === '' || cell.rowLabel === cell.row ? cell.row : `${cell.row} ${cell.rowLabel}`;
    const column = cell.columnLabel === '' ? '' : ` · ${cell.columnLabel}`;
    return `${tableName(reading, cell.table)}${row === '' ? '' : ` ${row}`}${column}`;
  }
  const name = statement.label === '' ? statement.printed.text : statement.label;
  const form = statement.form === undefined ? undefined : reading.selfEvaluations[statement.form];
  if (form) return `自评表「${form.project?.text ?? form.title}」${name}`;
  const section = reading.sections[statement.section]?.heading.title ?? '';
  return section === '' ? name : `「${section}」${name}`;
}

/** The table, form or section that a line stands in; its number where it stands in none. */
export function whereLine(reading: Reading, line: number): string {
  const table = reading.tables.find((t) => t.line <= line && line <= t.endLine);
  if (table) return tableName(reading, table.role);
  const form = reading.forms.find((f) => f.line <= line && line <= f.endLine);
  if (form) return `「${form.title}」`;
  const section = reading.sections.findLast((s) => s.line <= line && s.heading.title !== '');
  return section ? `「${section.heading.title}」` : '封面和目录';
}

/** The number with its unit as printed; 空 for a blank. */
export function saying(statement: Statement): string {
  const { printed } = statement;
  if (printed.state === 'blank') return '空';
  return printed.text + (printed.state === 'stated' ? printed.unit : '');
}

/** A sum written out, long ones in short: 「268.40 + 4.77」. */
export function writeSum(operands: readonly Operand[]): string {
  const shown = operands.filter((o) => o.statement.printed.state === 'stated');
  if (shown.length === 0) return '0';
  if (shown.length > SHOWN_MAX) return `${shown.length} 项之和 ${writeTotal(shown)}`;
  return shown
    .map(({ sign, statement }, i) => `${sign < 0 ? '− ' : i === 0 ? '' : '+ '}${statement.printed.text}`)
    .join(' ');
}

const SHOWN_MAX = 6;

function writeTotal(operands: readonly Operand[]): string {
  const first = operands[0]?.statement.printed;
  if (!first) return '0';
  let value = 0;
  let decimals = 0;
  for (const { sign, statement } of operands) {
    value += sign * statement.printed.value;
    decimals = Math.max(decimals, statement.printed.decimals);
  }
  return formatQuanta(value, first.unit, decimals);
}

/** The value of a sum in the unit and decimals of its finest number. */
export function writeValue(operands: readonly Operand[]): string {
  const shown = operands.filter((o) => o.statement.printed.state === 'stated');
  return shown.length === 0 ? '0' : writeTotal(shown);
}
