/** 对照, to be written. */
import type { ReactNode } from 'react';

export function ComparePage(): ReactNode {
  return (
    <main className="wb-page">
      <h1>对照</h1>
    </main>
  );
}
