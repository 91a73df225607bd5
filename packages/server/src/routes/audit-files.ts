/** 审一审: files and pasted text in, the case and its progress out. */
import type { Handlers } from '../handlers.ts';
import { listFilter } from './list-filter.ts';

export const auditFiles: Pick<
  Handlers,
  | 'listCases'
  | 'uploadFiles'
  | 'pasteText'
  | 'getCase'
  | 'watchCase'
  | 'addFiles'
  | 'auditAgain'
  | 'changeCase'
  | 'exportCase'
> = {
  listCases: ({ query }, { cases }) => cases.list(listFilter(query)),
  uploadFiles: async ({ files }, { cases }) => cases.create(await files()),
  pasteText: async ({ body: { name, text } }, { cases, keepFile }) => {
    const kept = await keepFile(once(new TextEncoder().encode(text)), () => true);
    return cases.create(kept === null ? [] : [{ name: /\.txt$/i.test(name) ? name : `${name}.txt`, ...kept }]);
  },
  getCase: ({ params }, { cases }) => cases.get(params.id),
  watchCase: ({ params }, { cases }) => ({
    now: () => cases.get(params.id),
    isLast: ({ stage }) => stage === 'done' || stage === 'failed',
    watch: (tell) => cases.watch(params.id, tell),
  }),
  addFiles: async ({ params, files }, { cases }) => cases.addFiles(params.id, await files()),
  auditAgain: ({ params }, { cases }) => cases.auditAgain(params.id),
  changeCase: ({ params, body }, { cases }) => cases.change(params.id, body),
  exportCase: ({ params }, { cases }) => cases.export(params.id, params.format),
};

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
