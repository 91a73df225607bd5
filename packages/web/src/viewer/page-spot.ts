/** Where on the pages of the original a stretch of the text stands: a cell whole, of a printed line the part that is meant. */
import type { ReportBox, ReportData } from '@mingsuan/app/contract';

/** A stretch of a line; a whole line where it is empty. */
export interface Spot {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** A rectangle on a page, in its points. */
export interface PageSpot {
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** In the order of the text; none where the page was not drawn. */
export function spotsOf({ boxes = [], blocks, lines }: ReportData, spot: Spot): readonly PageSpot[] {
  const own = boxes.filter(([line]) => line === spot.line);
  const touched = own.filter(([, start, end]) => spot.start < end && start < spot.end);
  const isCell = blocks.some(
    (block) => block.kind === 'table' && block.rows.some(({ cells }) => cells.some(({ line }) => line === spot.line)),
  );
  const text = lines[spot.line - 1] ?? '';
  return (touched.length > 0 ? touched : own).map((box) =>
    isCell || touched.length === 0 ? wholeOf(box) : partOf(box, spot, text),
  );
}

function wholeOf([, , , page, left, top, right, bottom]: ReportBox): PageSpot {
  return { page, left, top, right, bottom };
}

/** 汉字 are as wide as two digits, which is all that is known of the font here. */
function partOf(box: ReportBox, spot: Spot, text: string): PageSpot {
  const [, start, end] = box;
  const whole = wholeOf(box);
  const all = widthOf(text.slice(start, end));
  if (all === 0) return whole;
  const unit = (whole.right - whole.left) / all;
  const from = widthOf(text.slice(start, Math.max(start, spot.start)));
  const to = widthOf(text.slice(start, Math.min(end, spot.end)));
  return { ...whole, left: whole.left + from * unit, right: whole.left + to * unit };
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character >= '\u2e80' ? 2 : 1;
  return width;
}
