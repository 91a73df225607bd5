/** The facts that a file states, a line of CSV each, in the order of `FACT_COLUMNS`: what facts.parquet is made of. */
import type { Audit } from '@mingsuan/core/audit';
import { formatQuanta, type Printed } from '@mingsuan/core/money';
import { parseFactKey, type Statement } from '@mingsuan/core/statement';
import { departmentOf } from './department-of.ts';
import { regionOf } from './region.ts';

/** Names and DuckDB types. */
export const FACT_COLUMNS = [
  ['file', 'VARCHAR'],
  ['department', 'VARCHAR'],
  ['region', 'VARCHAR'],
  ['year', 'INTEGER'],
  ['kind', 'VARCHAR'],
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
  ['yuan', 'DECIMAL(20,3)'],
  ['percent', 'DECIMAL(18,6)'],
  ['number', 'DECIMAL(18,4)'],
  ['outcome', 'VARCHAR'],
] as const;

/** Numbers that are bound to a fact, as printed. */
export function factLines(path: string, { reading, numbers }: Audit): string {
  const name = departmentOf(reading) ?? '';
  const head = [path, name, regionOf(name), reading.year === null ? '' : String(reading.year), reading.kind].map(
    quoted,
  );
  const lines: string[] = [];
  for (const statement of reading.statements) {
    const { fact, printed, cell, place } = statement;
    if (fact === null || printed.state !== 'stated') continue;
    const { concept, dims, measure } = parseFactKey(fact);
    const values = [
      ...head,
      String(statement.index),
      ...[fact, concept, measure, dims.fund, dims.function, dims.economic, dims.kind, dims.item, dims.source].map(
        quoted,
      ),
      quoted(cell?.table ?? (statement.form === undefined ? 'narrative' : 'form')),
      quoted(labelOf(statement)),
      String(place.line),
      quoted(printed.text),
      quoted(printed.unit),
      ...columnsOf(printed),
      numbers.get(statement.index) ?? '',
    ];
    lines.push(values.join(','));
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function labelOf({ cell, label }: Statement): string {
  return cell === null ? label : cell.rowLabel;
}

/** In the column of its dimension. */
function columnsOf({ dimension, value }: Printed): [yuan: string, percent: string, number: string] {
  if (dimension === 'money') return [formatQuanta(value, '元', 3, false), '', ''];
  if (dimension === 'percent') return ['', formatQuanta(value, '%', 6, false), ''];
  return ['', '', formatQuanta(value, '', 4, false)];
}

/** An empty field is null. */
function quoted(text = ''): string {
  return text === '' ? '' : `"${text.replace(/[\r\n]/g, ' ').replaceAll('"', '""')}"`;
}
