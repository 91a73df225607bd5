/** While a page or its content is on its way. Says so only after a moment, so that what is quick does not flicker. */
import type { ReactNode } from 'react';

export function Waiting({ what = '正在打开' }: { readonly what?: string }): ReactNode {
  return (
    <p className="wb-waiting" role="status">
      {what}…
    </p>
  );
}
