/** The pages of the original one below the other; the place in hand is framed and in sight. */
import type { ReportData, ReportPage } from '@mingsuan/app/contract';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { type PageSpot, type Spot, spotsOf } from './page-spot.ts';

interface Props {
  readonly data: ReportData;
  readonly spot: Spot | null;
}

/** What scrolls must be reachable, so that it can be scrolled by keyboard. */
const scrollable = { tabIndex: 0 };

export function PagePane({ data, spot }: Props): ReactNode {
  const pane = useRef<HTMLElement>(null);
  const spots = useMemo(() => (spot === null ? [] : spotsOf(data, spot)), [data, spot]);
  const isMissing = spot !== null && spots.length === 0;

  useEffect(() => {
    const frame = pane.current?.querySelector('.ms-page-spot');
    if (spots.length > 0) frame?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  }, [spots]);

  return (
    <section className="ms-pages" ref={pane} {...scrollable} aria-label="原页">
      <p className="ms-pages-note" role="status">
        {isMissing ? '这一处没有对应的原页图像。' : ''}
      </p>
      {data.pages?.map((page) => (
        <Page key={page.page} page={page} spots={spots.filter((one) => one.page === page.page)} />
      ))}
    </section>
  );
}

function Page({ page, spots }: { readonly page: ReportPage; readonly spots: readonly PageSpot[] }): ReactNode {
  const { width, height, picture } = page;
  return (
    <figure className="ms-page">
      <figcaption>第 {page.page} 页</figcaption>
      <div className="ms-page-sheet">
        <img src={picture} alt={`原件第 ${page.page} 页的图像`} width={width} height={height} decoding="async" />
        {spots.map(({ left, top, right, bottom }) => (
          <span
            key={`${left},${top}`}
            className="ms-page-spot"
            style={{
              left: share(left, width),
              top: share(top, height),
              width: share(right - left, width),
              height: share(bottom - top, height),
            }}
          />
        ))}
      </div>
    </figure>
  );
}

function share(part: number, whole: number): string {
  return `${(100 * part) / whole}%`;
}
