/** The use case of going back: a published document in, the ledger behind it out, with the proof and all that is open. */
import type { Audit } from '@mingsuan/core/audit';
import {
  compose,
  composeReport,
  type PublicationForm,
  publicationDocument,
  type ReportForm,
} from '@mingsuan/core/composition';
import { inferLedger } from '@mingsuan/core/inference';
import { deriveFacts, type Ledger } from '@mingsuan/core/ledger';
import type { Printed } from '@mingsuan/core/money';
import type { Reading } from '@mingsuan/core/statement';
import { codeBook, publicationForm, publicationProfiles, reportForms } from '@mingsuan/rulebook';
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
  /** What a ledger needs and the document does not tell, in Chinese. */
  readonly missing: readonly string[];
  readonly proof: Proof;
  readonly lost: readonly LostWords[];
}

export function ledgerFrom(reading: Reading): LedgerFrom {
  const audit = auditDisclosure(reading);
  const proved = audit.findings.filter(({ severity, outcome }) => severity === 'error' && outcome === 'failed');
  const condemned = new Map<number, Printed | null>([
    ...proved.flatMap(({ suspects }) => suspects.map(({ index }) => [index, null] as const)),
    ...proved.flatMap(({ corrections }) =>
      corrections.map(({ statement, right }) => [statement.index, right] as const),
    ),
  ]);
  // in the form of its place where we have that
  const profile = publicationProfiles.find((id) => id === reading.profile);
  const form = publicationForm(reading.year ?? 0, profile);
  const nameOf = (key: string) => form.factName(key, form.names.functional);
  const { ledger: inferred, decided } = inferLedger(reading, { condemned, ...codeBook(reading.year), nameOf });
  const ledger = withoutOurTerms(inferred, form);
  const report = reportFormOf(reading);
  const { publication, missingReasons } =
    report === null ? compose(ledger, form) : { ...composeReport(ledger, report), missingReasons: [] };
  const composed = read(publicationDocument(publication, reading.document.source));
  const missing = [...missingParts(ledger), ...missingReasons.map((key) => `${nameOf(key)}：有增减，没有写原因。`)];
  return {
    ledger,
    audit,
    decided,
    missing,
    proof: prove(reading, composed, audit, deriveFacts(ledger)),
    lost: lostWords(reading, composed),
  };
}

/** What our own form explains in the same words is no entry of the ledger. */
function withoutOurTerms(ledger: Ledger, { glossary, classMeanings, names }: PublicationForm): Ledger {
  const { terms, ...others } = ledger;
  const ours = new Map([
    ...glossary.map(({ term, meaning }) => [term, meaning] as const),
    ...Object.entries(classMeanings).map(([code, meaning]) => [names.functional(code), meaning] as const),
  ]);
  const own = Object.entries(terms ?? {}).filter(([term, meaning]) => ours.get(term) !== meaning);
  return own.length === 0 ? others : { ...ledger, terms: Object.fromEntries(own) };
}

/** The form of a report on performance; null for 部门决算公开. */
function reportFormOf({ kind }: Reading): ReportForm | null {
  return kind in reportForms ? reportForms[kind as keyof typeof reportForms] : null;
}

/** A report is asked for nothing that it does not print. */
function missingParts({ department, organisation, lines, basicByEconomic, initialBudget, report }: Ledger): string[] {
  if (report !== undefined) return department.name === '' ? ['部门名称。'] : [];
  const lacking: readonly (readonly [boolean, string])[] = [
    [department.name === '', '部门名称。'],
    [lines.length === 0, '各科目的收入、支出：没有读到收入决算表、支出决算表。'],
    [Object.keys(basicByEconomic).length === 0, '基本支出的经济分类：没有读到基本支出决算明细表。'],
    [Object.keys(initialBudget).length === 0, '年初预算数。'],
    [organisation.duties.length === 0, '主要职责。'],
    [organisation.offices.length === 0, '内设机构。'],
  ];
  return lacking.filter(([isLacking]) => isLacking).map(([, what]) => what);
}
