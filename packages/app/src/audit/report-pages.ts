/** The pages of the original for the report: which are worth drawing first, and where the text stands on those that were. */
import type { Audit } from '@mingsuan/core/audit';
import type { PageBox, PageSize } from '@mingsuan/core/document';
import type { ReportBox, ReportData } from '../contract/report.ts';

/** Pages with findings first, then those with tables, then the rest: limits leave out the last. */
export function pagesToDraw({ reading, findings }: Audit): readonly PageSize[] {
  const { layout, blocks } = reading.document;
  if (!layout) return [];
  const pageOfLine = new Map(layout.boxes.map(({ line, page }) => [line, page]));
  const named = findings.flatMap(({ places }) => places.filter((place) => place.reading === reading));
  const withFindings = new Set(named.map(({ line }) => pageOfLine.get(line)));
  const withTables = new Set(
    blocks.flatMap((block) => (block.kind === 'grid' ? block.rows.map(({ line }) => pageOfLine.get(line)) : [])),
  );
  const rank = ({ page }: PageSize) => (withFindings.has(page) ? 0 : withTables.has(page) ? 1 : 2);
  return layout.pages.toSorted((a, b) => rank(a) - rank(b) || a.page - b.page);
}

/** A picture of a page, as the address of its data. */
export interface PictureOfPage {
  readonly page: number;
  readonly picture: string;
}

export function reportPages(
  { reading }: Audit,
  pictures: readonly PictureOfPage[],
): Pick<ReportData, 'pages' | 'boxes'> {
  const { layout } = reading.document;
  if (!layout || pictures.length === 0) return {};
  const byPage = new Map(pictures.map(({ page, picture }) => [page, picture]));
  const pages = layout.pages.flatMap(({ page, width, height }) => {
    const picture = byPage.get(page);
    return picture === undefined ? [] : [{ page, width, height, picture }];
  });
  const boxes = layout.boxes
    .filter(({ page }) => byPage.has(page))
    .map((box): ReportBox => [box.line, box.start, box.end, ...whole(box)]);
  return { pages, boxes };
}

/** Whole points: a box may be a hair too large. */
function whole({ page, left, top, right, bottom }: PageBox): [number, number, number, number, number] {
  return [page, Math.floor(left), Math.floor(top), Math.ceil(right), Math.ceil(bottom)];
}
