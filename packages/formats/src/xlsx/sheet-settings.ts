/** What is said of a whole worksheet: size, view, columns, protection, filter, merges. */
import { cellName, type Protection, type Range, rangeName, type Sheet } from '@mingsuan/core/workbook';
import { element } from '../xml/index.ts';
import { argb } from './styles.ts';

/** The range in use, and its last column. */
export function dimensionOf({ rows, further }: Sheet): { readonly name: string; readonly right: number } {
  const right = rows.reduce((most, { cells }) => Math.max(most, cells.length), 1) - 1;
  return {
    name: rangeName({ top: 0, left: 0, bottom: Math.max(0, rows.length + (further?.count ?? 0) - 1), right }),
    right,
  };
}

export function propertiesXml({ tabColour, print }: Sheet): string {
  const children =
    (tabColour === undefined ? '' : element('tabColor', { rgb: argb(tabColour) })) +
    (print?.fitToWidth ? '<pageSetUpPr fitToPage="1"/>' : '');
  return children === '' ? '' : element('sheetPr', {}, children);
}

export function viewXml({ frozen, gridLines }: Sheet, isFirst: boolean): string {
  const settings = { showGridLines: gridLines === false ? '0' : undefined, tabSelected: isFirst, workbookViewId: 0 };
  const view = element('sheetView', settings, frozen === undefined ? '' : paneXml(frozen));
  return element('sheetViews', {}, view);
}

function paneXml({ rows, columns }: { readonly rows: number; readonly columns: number }): string {
  if (rows === 0 && columns === 0) return '';
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const corner = cellName(rows, columns);
  return (
    element('pane', {
      xSplit: columns === 0 ? undefined : columns,
      ySplit: rows === 0 ? undefined : rows,
      topLeftCell: corner,
      activePane: pane,
      state: 'frozen',
    }) + element('selection', { pane, activeCell: corner, sqref: corner })
  );
}

export function columnsXml({ columns }: Sheet): string {
  if (columns.length === 0) return '';
  const each = columns.map(({ width, hidden }, i) =>
    element('col', { min: i + 1, max: i + 1, width, customWidth: true, hidden }),
  );
  return element('cols', {}, each.join(''));
}

/** A 0 says that the thing stays allowed. */
const allowed = (isAllowed: boolean | undefined): string | undefined => (isAllowed ? '0' : undefined);

export function protectionXml({ protection }: { readonly protection?: Protection }): string {
  if (protection === undefined) return '';
  return element('sheetProtection', {
    sheet: true,
    objects: true,
    scenarios: true,
    autoFilter: allowed(protection.filter),
    sort: allowed(protection.sort),
    formatColumns: allowed(protection.formatColumns),
    formatRows: allowed(protection.formatRows),
  });
}

export function filterXml({ filter }: Sheet): string {
  return filter === undefined ? '' : element('autoFilter', { ref: rangeName(filter) });
}

export function mergesXml({ merges = [], name }: Sheet): string {
  const real = merges.filter(({ top, left, bottom, right }) => bottom > top || right > left);
  if (real.length === 0) return '';
  refuseOverlap(real, name);
  const each = real.map((range) => element('mergeCell', { ref: rangeName(range) }));
  return element('mergeCells', { count: real.length }, each.join(''));
}

/** Excel calls a file with overlapping merges damaged. */
function refuseOverlap(merges: readonly Range[], name: string): void {
  const taken = new Set<string>();
  for (const { top, left, bottom, right } of merges) {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const cell = cellName(row, column);
        if (taken.has(cell)) throw new RangeError(`two merges of sheet ${name} share ${cell}`);
        taken.add(cell);
      }
    }
  }
}

/** Codes such as 007001 are text on purpose: no green corner for them. */
export function ignoredErrorsXml(dimension: string): string {
  return element('ignoredErrors', {}, element('ignoredError', { sqref: dimension, numberStoredAsText: true }));
}
