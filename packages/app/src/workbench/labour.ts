/**
 * The long work of the workbench: what reads, audits, composes or writes a whole document. Each is a function of values
 * alone, so that it is done in a thread of its own while the server goes on answering everybody else.
 */
import type { Ledger } from '@mingsuan/core/ledger';
import type { BookDraft } from '../contract/draft.ts';
import type { Book, Comparison, downloadFormats } from '../contract/workbench/book.ts';
import type { CaseDetail, CaseStage, DocumentReport, exportFormats } from '../contract/workbench/case.ts';
import type { RuleTrial } from '../contract/workbench/rules.ts';
import type { CaseResult, NewBook } from '../store/store.ts';
import type { Download } from './download.ts';

/** Each by its name: what it is asked, and what comes of it. */
export interface Labours {
  readonly audit: (task: {
    readonly found: CaseDetail;
    /** Of its documents, in their order. */
    readonly contents: readonly Uint8Array[];
    readonly rulebook: string;
  }) => CaseResult;
  /** A book on what a published document says, or on the year after it. */
  readonly inferBook: (task: NamedBytes & { readonly roll: boolean }) => NewBook;
  readonly openLedger: (task: NamedBytes) => OpenedLedger;
  /** A `BookCheck` as JSON. */
  readonly check: (task: {
    readonly draft: BookDraft;
    readonly profile: string | null;
    readonly revision: number;
  }) => Uint8Array;
  readonly readVersion: (task: { readonly draft: BookDraft }) => Ledger | null;
  readonly compare: (task: { readonly left: LabelledDraft; readonly right: LabelledDraft }) => Comparison;
  readonly download: (task: {
    readonly book: Book;
    readonly draft: BookDraft;
    readonly format: (typeof downloadFormats)[number];
  }) => Download;
  readonly export: (task: {
    readonly found: CaseDetail;
    readonly reports: readonly WrittenReport[];
    readonly format: (typeof exportFormats)[number];
    readonly pictures: PagePictures;
  }) => Download;
  readonly tryRule: (task: { readonly id: string; readonly text: string }) => RuleTrial;
}

interface NamedBytes {
  readonly bytes: Uint8Array;
  readonly name: string;
}

interface LabelledDraft {
  readonly label: string;
  readonly draft: BookDraft;
}

/** Its report is JSON, to be read where it is needed. */
interface WrittenReport extends Omit<DocumentReport, 'report'> {
  readonly report: string;
}

/** By document. */
export type PagePictures = Readonly<Record<string, readonly { readonly page: number; readonly bytes: Uint8Array }[]>>;

/** A ledger out of a file, or what is wrong with it. */
export type OpenedLedger =
  | { readonly ledger: Ledger }
  | { readonly problems: readonly { readonly place: string; readonly message: string }[] };

export type LabourName = keyof Labours;
export type LabourInput<K extends LabourName> = Parameters<Labours[K]>[0];
export type LabourOutput<K extends LabourName> = ReturnType<Labours[K]>;

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
