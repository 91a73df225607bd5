/**
 * The facts that a file states, a line of CSV each: what facts.parquet is made of. What all lines of a file have in common is
 * not repeated in them.
 */
import type { Audit } from '@mingsuan/core/audit';
import { formatQuanta, type Printed } from '@mingsuan/core/money';
import { type FactKey, parseFactKey, type Statement } from '@mingsuan/core/statement';
import type { FileSummary } from '../contract/batch.ts';
import { regionOf } from './region.ts';

/** Names and DuckDB types of what `fileColumns` gives. */
export const FILE_COLUMNS = [
  ['file', 'VARCHAR'],
  ['department', 'VARCHAR'],
  ['region', 'VARCHAR'],
  ['year', 'INTEGER'],
  ['kind', 'VARCHAR'],
] as const;

/** The same of each line. Decimals of more than 18 digits take DuckDB a hundred times as long. */
export const FACT_COLUMNS = [
  ['seq', 'INTEGER'],
  ['fact', 'VARCHAR'],
  ['concept', 'VARCHAR'],
  ['measure', 'VARCHAR'],
  ['fund', 'VARCHAR'],
  ['function', 'VARCHAR'],
  ['economic', 'VARCHAR'],
  ['spending', 'VARCHAR'],
  ['item', 'VARCHAR'],
  ['source', 'VARCHAR'],
  ['role', 'VARCHAR'],
  ['row_label', 'VARCHAR'],
  ['line', 'INTEGER'],
  ['text', 'VARCHAR'],
  ['unit', 'VARCHAR'],
  ['yuan', 'DECIMAL(18,3)'],
  ['percent', 'DECIMAL(18,6)'],
  ['number', 'DECIMAL(18,4)'],
  ['outcome', 'VARCHAR'],
] as const;

export function fileColumns({ path, department, year, kind }: FileSummary): string[] {
  return [path, department ?? '', regionOf(department ?? ''), year === null ? '' : String(year), kind];
}

/** Numbers that are bound to a fact, as printed, in the order of their statements. */
export function factLines({ reading, numbers }: Audit): string {
  let lines = '';
  for (const statement of reading.statements) {
    const { index, fact, printed, cell, form, place } = statement;
    if (fact === null || printed.state !== 'stated') continue;
    const role = cell?.table ?? (form === undefined ? 'narrative' : 'form');
    const value = decimalOf(printed);
    lines += `${index},${keyColumns(fact)},${role},${quoted(labelOf(statement))},${place.line},${quoted(printed.text)},${quoted(printed.unit)},${value},${numbers[index] ?? ''}\n`;
  }
  return lines;
}

/** Columns of the keys met so far: documents share most of theirs. */
const known = new Map<FactKey, string>();
const KEYS_MAX = 50_000;

/** The key and its parts. */
function keyColumns(fact: FactKey): string {
  let columns = known.get(fact);
  if (columns === undefined) {
    const { concept, dims, measure } = parseFactKey(fact);
    columns = [fact, concept, measure, dims.fund, dims.function, dims.economic, dims.kind, dims.item, dims.source]
      .map((part) => quoted(part))
      .join(',');
    if (known.size > KEYS_MAX) known.clear();
    known.set(fact, columns);
  }
  return columns;
}

function labelOf({ cell, label }: Statement): string {
  return cell === null ? label : cell.rowLabel;
}

/** In the column of its dimension: 元, percent, number. */
function decimalOf({ dimension, value }: Printed): string {
  if (dimension === 'money') return `${formatQuanta(value, '元', 3, false)},,`;
  if (dimension === 'percent') return `,${formatQuanta(value, '%', 6, false)},`;
  return `,,${formatQuanta(value, '', 4, false)}`;
}

/** An empty field is null. */
function quoted(text = ''): string {
  if (text === '') return '';
  return /[",\r\n]/.test(text) ? `"${text.replace(/[\r\n]/g, ' ').replaceAll('"', '""')}"` : text;
}
