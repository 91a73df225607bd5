/** 编一编, to be written. */
import type { ReactNode } from 'react';

export function BookStart(): ReactNode {
  return (
    <main className="wb-page">
      <h1>编一编</h1>
    </main>
  );
}
