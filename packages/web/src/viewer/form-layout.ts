/** Where the self-evaluation forms of a report stand among its blocks, and what their official layout would leave out. */
import type { ReportBlock, ReportData, ReportForm, ReportIndicator, ReportSpan } from '@mingsuan/app/contract';
import type { Marks } from './marks.ts';
import { whole, wholeLayout } from './whole-layout.ts';

export interface FormItem {
  readonly kind: 'form';
  readonly form: ReportForm;
  /** The form as it is printed: its grids, with what stands between them. */
  readonly blocks: readonly ReportBlock[];
}

/** The blocks of a report, those of each form taken together. */
export function layoutItems(data: ReportData): readonly (ReportBlock | FormItem)[] {
  const items: (ReportBlock | FormItem)[] = [];
  let rest = wholeLayout(data);
  for (const form of data.forms ?? []) {
    const isGrid = (block: ReportBlock) =>
      block.kind === 'table' && block.line >= form.line && block.line <= form.endLine;
    const first = rest.findIndex(isGrid);
    const last = rest.findLastIndex(isGrid);
    if (first < 0) continue;
    items.push(...rest.slice(0, first), { kind: 'form', form, blocks: rest.slice(first, last + 1) });
    rest = rest.slice(last + 1);
  }
  return [...items, ...rest];
}

export interface LevelledIndicator {
  readonly indicator: ReportIndicator;
  /** Rows that the cell of a level reaches over; 0 where it stands on a row above. */
  readonly rows1: number;
  readonly rows2: number;
}

export function levelsOf(indicators: readonly ReportIndicator[]): readonly LevelledIndicator[] {
  const reach = (level: 'level1' | 'level2', from: number) => {
    if (from > 0 && indicators[from]?.[level] === undefined) return 0;
    const next = indicators.findIndex((row, at) => at > from && row[level] !== undefined);
    return (next < 0 ? indicators.length : next) - from;
  };
  return indicators.map((indicator, at) => ({ indicator, rows1: reach('level1', at), rows2: reach('level2', at) }));
}

/**
 * What is printed in the grids but is no field of the form: cells with a number or passage that can be pointed at,
 * and lines between the grids. Shown below the form, so that nothing is hidden.
 */
export function leftOver({ form, blocks }: FormItem, lines: readonly string[], marks: Marks): readonly ReportSpan[] {
  const fields = spansOf(form);
  const isField = ({ line, start, end }: ReportSpan) =>
    fields.some((field) => field.line === line && field.start < end && start < field.end);
  return blocks.flatMap((block): readonly ReportSpan[] => {
    if (block.kind !== 'table') {
      const line = whole(lines, block.line);
      return fields.some((field) => field.line === block.line) ? [] : [line];
    }
    const cells = block.rows.flatMap((row) => row.cells);
    return cells.filter((cell) =>
      (marks.byLine.get(cell.line) ?? []).some(
        (mark) => mark.start >= cell.start && mark.end <= cell.end && !isField(mark),
      ),
    );
  });
}

function spansOf({ funds, indicators, analysis, ...form }: ReportForm): readonly ReportSpan[] {
  const { project, department, unit, expected, achieved, totalWeight, total, grade } = form;
  const own = [project, department, unit, expected, achieved, totalWeight, total, grade];
  const money = funds.flatMap(({ source, amounts, deviation }) => [source, ...Object.values(amounts), deviation]);
  const rows = indicators.flatMap((row) => {
    const { name, nature, initial, adjusted, actual, measure, coefficient, weight, score, deviation } = row;
    return [name, nature, initial, adjusted, actual, measure, coefficient, weight, score, deviation];
  });
  return [...own, ...money, ...rows, ...Object.values(analysis)].filter((span) => span !== undefined);
}
