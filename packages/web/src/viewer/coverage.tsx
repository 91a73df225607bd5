/** How much of the document was checked, in two sentences. */
import type { AuditJson } from '@mingsuan/app/contract';
import { numberCoverage, ruleCoverage } from '@mingsuan/app/contract';
import type { ReactNode } from 'react';

export function Coverage({ audit }: { readonly audit: AuditJson }): ReactNode {
  return (
    <section className="ms-coverage" aria-label="核对情况">
      <p>{numberCoverage(audit)}</p>
      <p>{ruleCoverage(audit)}</p>
    </section>
  );
}
