/** The use case of going back: a published document in, the ledger behind it out, with the proof and all that is open. */
import type { Audit } from '@mingsuan/core/audit';
import { compose, publicationDocument } from '@mingsuan/core/composition';
import { inferLedger } from '@mingsuan/core/inference';
import type { Ledger } from '@mingsuan/core/ledger';
import type { Reading } from '@mingsuan/core/statement';
import { codeBook, publicationForm, publicationProfiles } from '@mingsuan/rulebook';
import { auditDisclosure } from '../audit/audit-disclosure.ts';
import { read } from '../read/read.ts';
import { type Proof, prove } from './came-out.ts';
import { type LostWords, lostWords } from './lost-words.ts';

export interface LedgerFrom {
  readonly ledger: Ledger;
  /** The audit of the document that the ledger is from. */
  readonly audit: Audit;
  /** How what no print tells was decided. */
  readonly decided: readonly string[];
  readonly proof: Proof;
  readonly lost: readonly LostWords[];
}

export function ledgerFrom(reading: Reading): LedgerFrom {
  const audit = auditDisclosure(reading);
  const proved = audit.findings.filter(({ severity, outcome }) => severity === 'error' && outcome === 'failed');
  const condemned = new Set(proved.flatMap(({ suspects }) => suspects.map(({ index }) => index)));
  const { ledger, decided } = inferLedger(reading, { condemned, ...codeBook(reading.year) });
  // in the form of its place where we have that
  const profile = publicationProfiles.find((id) => id === reading.profile);
  const { publication } = compose(ledger, publicationForm(ledger.year, profile));
  const composed = read(publicationDocument(publication, reading.document.source));
  return { ledger, audit, decided, proof: prove(reading, composed, audit), lost: lostWords(reading, composed) };
}
