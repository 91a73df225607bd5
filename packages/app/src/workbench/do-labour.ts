/** The labours done, in whatever thread this is. */
import { readDraft } from '../book/draft.ts';
import type { ReportData } from '../contract/report.ts';
import type { CaseStage } from '../contract/workbench/case.ts';
import { auditCase } from './audit-case.ts';
import { inferredBook } from './begin-book.ts';
import { checkedDraft } from './check-draft.ts';
import { compareLedgers } from './compare-ledgers.ts';
import { downloadedBook } from './download-book.ts';
import { ledgerOfDraft } from './draft-ledger.ts';
import { exportedCase } from './export-case.ts';
import type { LabourInput, LabourName, LabourOutput } from './labour.ts';
import { triedRule } from './rule-pages.ts';
import type { Formats } from './workings.ts';

interface Hands {
  readonly formats: Formats;
  /** Of an audit: what it is at. */
  readonly tell: (stage: CaseStage) => void;
}

type Doers = {
  readonly [K in LabourName]: (input: LabourInput<K>, hands: Hands) => LabourOutput<K> | Promise<LabourOutput<K>>;
};

const doers: Doers = {
  audit: (task, { formats, tell }) => auditCase(task, formats, tell),
  inferBook: ({ bytes, name, roll }, { formats }) => inferredBook(bytes, name, roll, formats),
  openLedger: ({ bytes, name }, { formats }) => formats.openLedger(bytes, name),
  check: ({ draft, profile, revision }) =>
    new TextEncoder().encode(JSON.stringify({ ...checkedDraft(draft, profile), revision })),
  readVersion: ({ draft }) => readDraft(draft).ledger,
  compare: ({ left, right }) =>
    compareLedgers(
      { label: left.label, ledger: ledgerOfDraft(left.draft) },
      { label: right.label, ledger: ledgerOfDraft(right.draft) },
    ),
  download: ({ book, draft, format }, { formats }) => downloadedBook(book, ledgerOfDraft(draft), format, formats),
  export: ({ found, reports, format, pictures }, { formats }) =>
    exportedCase(
      found,
      // written by an audit
      reports.map((one) => ({ ...one, report: JSON.parse(one.report) as ReportData })),
      format,
      { formats, pictures },
    ),
  tryRule: ({ id, text }, { formats }) => triedRule(id, text, formats),
};

export async function doLabour<K extends LabourName>(
  name: K,
  input: LabourInput<K>,
  hands: Hands,
): Promise<LabourOutput<K>> {
  return doers[name](input, hands);
}
