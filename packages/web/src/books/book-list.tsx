/** 本子, to be written. */
import type { ReactNode } from 'react';

export function BookList(): ReactNode {
  return (
    <main className="wb-page">
      <h1>本子</h1>
    </main>
  );
}
