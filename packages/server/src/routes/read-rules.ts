/** 规则, and what the pages have to know of this workbench. */
import { CASE_FILES_MAX } from '@mingsuan/app';
import type { Handlers } from '../handlers.ts';
import { FILE_BYTES_MAX } from '../uploads.ts';

export const readRules: Pick<Handlers, 'session' | 'listRules' | 'getRule' | 'tryRule' | 'listProfiles' | 'getCodes'> =
  {
    session: (_request, { session }) => ({
      ...session,
      limits: { fileBytes: FILE_BYTES_MAX, filesPerCase: CASE_FILES_MAX },
    }),
    listRules: (_request, { rules }) => rules.list(),
    getRule: ({ params }, { rules }) => rules.get(params.rule),
    tryRule: ({ params, body }, { rules }) => rules.try(params.rule, body.text),
    listProfiles: (_request, { rules }) => rules.profiles(),
    getCodes: ({ query }, { rules }) => rules.codes(query.year),
  };
