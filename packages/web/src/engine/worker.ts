/**
 * The rulebook at work in the browser, beside the page: what is typed is read, composed and audited without asking the
 * server. The only place of the browser that imports the use cases of app; they are pure.
 */
import {
  amendmentsOf,
  auditJson,
  bookSheets,
  calculated,
  codeLists,
  isComposable,
  type Proof,
  prove,
  readDraft,
  reasonRowOf,
  settledDraft,
} from '@mingsuan/app';
import type { BookDraft } from '@mingsuan/app/contract';
import type { Ledger } from '@mingsuan/core/ledger';
import { spotsOf } from './finding-spots.ts';
import type { Answers, Check, Composed, Question } from './messages.ts';

/** The JSON of every block of the last answer: what did not change is not sent again. */
let sent: readonly string[] = [];

self.addEventListener('message', ({ data }: MessageEvent<{ id: number; question: Question }>) => {
  const { id, question } = data;
  try {
    self.postMessage({ id, answer: answer(question) });
  } catch (error) {
    self.postMessage({ id, fault: error instanceof Error ? error.message : String(error) });
  }
});

function answer(question: Question): Answers[Question['kind']] {
  switch (question.kind) {
    case 'layouts':
      return bookSheets;
    case 'codes':
      return codeLists(question.year);
    case 'check':
      return check(question.draft, question.profile);
    case 'settle':
      return settledDraft(question.draft, question.profile);
    case 'original':
      return original(question.ledger, question.profile);
  }
}

function original(ledger: Ledger, profile: string | null): string[] {
  const proved = provedIn(ledger, profile);
  if ('problems' in proved) return [];
  return proved.audit.findings.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

function check(draft: BookDraft, profile: string | null): Check {
  const { ledger, problems } = readDraft(draft);
  const values = calculated(draft);
  if (ledger === null) return { problems, calculated: values, composed: null, refused: [] };
  const proved = provedIn(ledger, profile);
  if ('problems' in proved) {
    const refused = proved.problems.map(({ message }) => message);
    return { problems, calculated: values, composed: null, refused };
  }
  return { problems, calculated: values, composed: composedOf(proved, draft), refused: [] };
}

function provedIn(ledger: Ledger, profile: string | null): ReturnType<typeof prove> {
  return prove(ledger, profile !== null && isComposable(profile) ? { profile } : {});
}

function composedOf(proof: Proof, draft: BookDraft): Composed {
  const { composition, audit, missingReasons } = proof;
  const { publication } = composition;
  const { findings, coverage } = auditJson(audit);
  const texts = publication.blocks.map((block) => JSON.stringify(block));
  const before = sent;
  sent = texts;
  return {
    title: publication.title,
    blocks: publication.blocks.map((block, at) => (texts[at] === before[at] ? null : block)),
    findings,
    spots: spotsOf(proof, findings, draft),
    amendments: amendmentsOf(proof, draft),
    coverage,
    missingReasons: missingReasons.map(({ fact, name, message, suggestion }) => ({
      name,
      message,
      suggestion,
      row: reasonRowOf(fact),
    })),
  };
}
