/** The findings of a case as a document that can be printed. */
import type { Publication, PublicationBlock } from '@mingsuan/core/composition';
import type { DocumentReport } from '../contract/workbench/case.ts';

export function reportPublication(title: string, reports: readonly DocumentReport[]): Publication {
  const blocks = reports.flatMap(({ document, report }): PublicationBlock[] => [
    { kind: 'heading', level: 2, text: document.name },
    ...report.audit.findings.map(
      ({ message }): PublicationBlock => ({
        kind: 'paragraph',
        runs: [{ text: message, fact: null }],
      }),
    ),
  ]);
  return { title: '审核报告', department: title, year: reports[0]?.document.year ?? 0, blocks };
}
