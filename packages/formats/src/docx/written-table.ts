/** A table of a publication as WordprocessingML: title, number and head, the grid with a header that is repeated, notes. */
import type { TableBlock } from '@mingsuan/core/composition';
import { fitTable, PADDING, type PlacedCell, placeCells, type Room, tableRoom, textWidth } from '../paper/index.ts';
import { element } from '../xml/index.ts';
import type { FactMarks } from './fact-marks.ts';
import { cellStyle } from './written-styles.ts';
import { paragraph, run } from './written-text.ts';

export function tableXml(table: TableBlock, room: Room, marks: FactMarks, title: string): string {
  const { number, header, body, notes } = table;
  const fit = fitTable(table, { ...room, height: tableRoom(room.height) });
  const rows = placeCells([...header, ...body]).map((cells, y) => {
    const height = fit.heights[y] ?? 0;
    // a row higher than half a page may be parted: it would leave a page half empty
    const properties =
      (height < room.height / 2 ? '<w:cantSplit/>' : '') +
      element('w:trHeight', { 'w:val': height, 'w:hRule': 'atLeast' }) +
      (y < header.length ? '<w:tblHeader/>' : '');
    const content = cells.map((placed) => cellXml(placed, fit.widths, fit.size, marks)).join('');
    return `<w:tr><w:trPr>${properties}</w:trPr>${content}</w:tr>`;
  });
  const width = fit.widths.reduce((sum, part) => sum + part, 0);
  const grid = fit.widths.map((part) => element('w:gridCol', { 'w:w': part })).join('');
  return [
    title,
    number === null ? '' : paragraph('TableNumber', run(number)),
    headXml(table, width),
    `<w:tbl><w:tblPr>${element('w:tblW', { 'w:w': width, 'w:type': 'dxa' })}<w:jc w:val="center"/>${BORDERS}<w:tblLayout w:type="fixed"/>${MARGINS}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`,
    ...(notes.length === 0 ? ['<w:p><w:pPr><w:pStyle w:val="TableNote"/></w:pPr></w:p>'] : []),
    ...notes.map((note) => paragraph('TableNote', run(note))),
  ].join('');
}

const LINE = { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '000000' };
const BORDERS = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => element(`w:${side}`, LINE))
  .join('')}</w:tblBorders>`;
const MARGINS = `<w:tblCellMar>${['left', 'right']
  .map((side) => element(`w:${side}`, { 'w:w': PADDING.across / 2, 'w:type': 'dxa' }))
  .join('')}</w:tblCellMar>`;

/** 五号, in twentieths of a point. */
const HEAD_SIZE = 210;

/** What stands left, in the middle and right above the grid. */
function headXml(table: TableBlock, width: number): string {
  const { head, role } = table;
  if (head.length === 0) return '';
  if (head.length === 1)
    return paragraph('TableHead', run(head[0] ?? ''), `<w:jc w:val="${role === null ? 'center' : 'right'}"/>`);
  const [first = '', ...others] = head;
  // a name that reaches the middle has a line of its own
  if (textWidth(first) * HEAD_SIZE > width * 0.4)
    return paragraph('TableHead', run(first)) + headXml({ ...table, head: ['', ...others] }, width);
  const stops =
    head.length === 2
      ? [['right', width]]
      : [
          ['center', Math.trunc(width / 2)],
          ['right', width],
        ];
  const tabs = stops.map(([kind, at]) => element('w:tab', { 'w:val': String(kind), 'w:pos': Number(at) })).join('');
  return paragraph('TableHead', head.map(run).join('<w:r><w:tab/></w:r>'), `<w:tabs>${tabs}</w:tabs>`);
}

function cellXml(
  { cell, column, goesOn }: PlacedCell,
  widths: readonly number[],
  size: number,
  marks: FactMarks,
): string {
  const { columns, rows, fact, text } = cell;
  const width = widths.slice(column, column + columns).reduce((sum, part) => sum + part, 0);
  const properties = [
    element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
    columns > 1 ? element('w:gridSpan', { 'w:val': columns }) : '',
    rows === 1 ? '' : goesOn ? '<w:vMerge/>' : '<w:vMerge w:val="restart"/>',
    fact === null ? '' : '<w:noWrap/>',
    '<w:vAlign w:val="center"/>',
  ].join('');
  const content = goesOn || text === '' ? '' : fact === null ? run(text) : marks.around(fact, run(text));
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(cellStyle(size), content, cell.align === 'left' ? '' : `<w:jc w:val="${cell.align}"/>`)}</w:tc>`;
}
