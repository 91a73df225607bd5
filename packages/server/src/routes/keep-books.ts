/** 本子: books begun, put away, compared; departments. */
import type { Handlers } from '../handlers.ts';
import { listFilter } from './list-filter.ts';

export const keepBooks: Pick<
  Handlers,
  'listBooks' | 'createBook' | 'importBook' | 'getBook' | 'changeBook' | 'compareBooks' | 'listOrganisations' | 'backup'
> = {
  listBooks: ({ query }, { books }) => books.list(listFilter(query)),
  createBook: ({ body }, { books }) => books.create(body),
  importBook: async ({ file }, { books }) => {
    const { name, bytes } = await file();
    return books.importFile(bytes, name);
  },
  getBook: ({ params }, { books }) => books.get(params.id),
  changeBook: ({ params, body }, { books }) => books.change(params.id, body),
  compareBooks: ({ query }, { books }) => books.compare(query.left, query.right),
  backup: (_request, { backup }) => backup(),
  listOrganisations: ({ query }, { listOrganisations }) => listOrganisations(listFilter(query)),
};
