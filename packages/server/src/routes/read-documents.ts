/** One file of a case: its report, its original, the marks on its findings. */
import type { Handlers } from '../handlers.ts';

export const readDocuments: Pick<
  Handlers,
  'getReport' | 'getReading' | 'getFile' | 'getPage' | 'markFinding' | 'unmarkFinding'
> = {
  getReport: ({ params }, { cases }) => cases.report(params.id),
  getReading: ({ params }, { cases }) => cases.reading(params.id),
  getFile: ({ params }, { cases }) => cases.file(params.id),
  getPage: async ({ params }, { cases }) => ({ inline: await cases.page(params.id, params.page), type: 'image/webp' }),
  markFinding: ({ params, body }, { cases }) => cases.mark(params.id, body),
  unmarkFinding: ({ params, query }, { cases }) => cases.unmark(params.id, query.finding),
};
