/**
 * The long work of the workbench: what reads, audits, composes or writes a whole document. Each is a function of values
 * alone, so that it is done in a thread of its own while the server goes on answering everybody else.
 */
import { readDraft } from '../book/draft.ts';
import type { BookDraft } from '../contract/draft.ts';
import type { Book, downloadFormats } from '../contract/workbench/book.ts';
import type { CaseDetail, CaseStage, DocumentReport, exportFormats } from '../contract/workbench/case.ts';
import { auditCase } from './audit-case.ts';
import { inferredBook } from './begin-book.ts';
import { checkedDraft } from './check-draft.ts';
import { compareLedgers } from './compare-ledgers.ts';
import { downloadedBook } from './download-book.ts';
import { ledgerOfDraft } from './draft-ledger.ts';
import { exportedCase, type PagePictures } from './export-case.ts';
import { triedRule } from './rule-pages.ts';
import type { Formats } from './workings.ts';

/** What a labour is handed besides its own input. */
interface Hands {
  readonly formats: Formats;
  /** Of an audit: what it is at. */
  readonly tell: (stage: CaseStage) => void;
}

interface Side {
  readonly label: string;
  readonly draft: BookDraft;
}

const labours = {
  audit: (
    task: { readonly found: CaseDetail; readonly contents: readonly Uint8Array[]; readonly rulebook: string },
    { formats, tell }: Hands,
  ) => auditCase(task, formats, tell),
  inferBook: (
    { bytes, name, roll }: { readonly bytes: Uint8Array; readonly name: string; readonly roll: boolean },
    { formats }: Hands,
  ) => inferredBook(bytes, name, roll, formats),
  openLedger: ({ bytes, name }: { readonly bytes: Uint8Array; readonly name: string }, { formats }: Hands) =>
    formats.openLedger(bytes, name),
  check: async ({ draft, profile, revision }: CheckTask) =>
    new TextEncoder().encode(JSON.stringify({ ...checkedDraft(draft, profile), revision })),
  readVersion: async ({ draft }: { readonly draft: BookDraft }) => readDraft(draft).ledger,
  compare: async ({ left, right }: { readonly left: Side; readonly right: Side }) =>
    compareLedgers(ledgerSide(left), ledgerSide(right)),
  download: (
    { book, draft, format }: { readonly book: Book; readonly draft: BookDraft; readonly format: DownloadFormat },
    { formats }: Hands,
  ) => downloadedBook(book, ledgerOfDraft(draft), format, formats),
  export: ({ found, reports, format, pictures }: ExportTask, { formats }: Hands) =>
    exportedCase(found, reports, format, { formats, pictures }),
  tryRule: ({ id, text }: { readonly id: string; readonly text: string }, { formats }: Hands) =>
    triedRule(id, text, formats),
} satisfies Record<string, (input: never, hands: Hands) => Promise<unknown>>;

type DownloadFormat = (typeof downloadFormats)[number];

interface CheckTask {
  readonly draft: BookDraft;
  readonly profile: string | null;
  readonly revision: number;
}

interface ExportTask {
  readonly found: CaseDetail;
  readonly reports: readonly DocumentReport[];
  readonly format: (typeof exportFormats)[number];
  readonly pictures: PagePictures;
}

function ledgerSide({ label, draft }: Side) {
  return { label, ledger: ledgerOfDraft(draft) };
}

type Labours = typeof labours;
export type LabourName = keyof Labours;
export type LabourInput<K extends LabourName> = Parameters<Labours[K]>[0];
export type LabourOutput<K extends LabourName> = Awaited<ReturnType<Labours[K]>>;

/** Whoever does the labours. A Refusal of theirs is thrown as such; a LabourLost where nobody could do it. */
export interface Labour {
  readonly ask: <K extends LabourName>(
    name: K,
    input: LabourInput<K>,
    tell?: (stage: CaseStage) => void,
  ) => Promise<LabourOutput<K>>;
  /** How many are done at a time. */
  readonly hands: number;
  /** Gives up what is under way. */
  readonly stop: () => Promise<void>;
}

/** Who was to do it did not come to an end: out of time or memory, or stopped. In words for people. */
export class LabourLost extends Error {}

/** Does one, in whatever thread this is. */
export function doLabour<K extends LabourName>(name: K, input: LabourInput<K>, hands: Hands): Promise<LabourOutput<K>> {
  // which one is what the name says
  const labour = labours[name] as unknown as (input: LabourInput<K>, hands: Hands) => Promise<LabourOutput<K>>;
  return labour(input, hands);
}
