/** A table of the document as a real table. Wider than the page, it scrolls inside its own box. */
import type { ReactNode } from 'react';
import { LineText } from './line-text.tsx';
import type { Marks } from './marks.ts';
import { type ShapedCell, type ShapedRow, shapeTable, type TableBlock } from './table-shape.ts';

interface Props {
  readonly table: TableBlock;
  readonly lines: readonly string[];
  readonly marks: Marks;
}

/** What stands in columns that a row leaves open. */
const noText = '';

/** Height of a row before it is laid out, in em. */
const rowHeight = 1.9;

export function TableView({ table, lines, marks }: Props): ReactNode {
  const shape = shapeTable(table, lines, marks);
  const row = (shaped: ShapedRow, index: number) => <Row key={index} row={shaped} lines={lines} marks={marks} />;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group is named only where it scrolls; a fieldset would be wrong here.
    <div
      className="ms-table-box ms-block"
      role="group"
      aria-label={table.title === '' ? `第 ${table.line} 行的表` : table.title}
      style={{ containIntrinsicBlockSize: `auto ${Math.ceil(table.rows.length * rowHeight)}em` }}
    >
      <table className={shape.columns > 8 ? 'ms-table ms-wide' : 'ms-table'}>
        {table.title === '' ? null : <caption>{table.title}</caption>}
        {shape.head.length === 0 ? null : <thead>{shape.head.map(row)}</thead>}
        {shape.body.length === 0 ? null : <tbody>{shape.body.map(row)}</tbody>}
      </table>
    </div>
  );
}

function Row({ row, lines, marks }: { row: ShapedRow; lines: readonly string[]; marks: Marks }): ReactNode {
  return (
    <tr data-line={row.line}>
      {row.cells.map((shaped, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a document never move.
        <Cell key={index} shaped={shaped} rowLine={row.line} lines={lines} marks={marks} />
      ))}
      {openCells(row.missing)}
    </tr>
  );
}

/** Empty cells up to the table's right edge. */
function openCells(count: number): ReactNode[] {
  const cells: ReactNode[] = [];
  while (cells.length < count) cells.push(<td key={`open${cells.length}`}>{noText}</td>);
  return cells;
}

interface CellProps {
  readonly shaped: ShapedCell;
  readonly rowLine: number;
  readonly lines: readonly string[];
  readonly marks: Marks;
}

function Cell({ shaped: { cell, scope, look }, rowLine, lines, marks }: CellProps): ReactNode {
  const text = lines[cell.line - 1] ?? '';
  const Tag = scope === null ? 'td' : 'th';
  return (
    <Tag
      className={`ms-${look}`}
      scope={scope ?? undefined}
      colSpan={cell.colSpan}
      rowSpan={cell.rowSpan}
      data-line={cell.line === rowLine ? undefined : cell.line}
    >
      <LineText text={text} start={cell.start} end={cell.end} marks={marks.byLine.get(cell.line) ?? []} />
    </Tag>
  );
}
