/** 规则, to be written. */
import type { ReactNode } from 'react';

export function RuleList(): ReactNode {
  return (
    <main className="wb-page">
      <h1>规则</h1>
    </main>
  );
}
