/**
 * The port to whatever keeps the workbench's data. Each call is one transaction, and done when it is on the disk. Nothing
 * is decided here: what is kept, and what it means, is the matter of the use cases.
 */
import type { Edit } from '@mingsuan/core/ledger';
import type { BookDraft } from '../contract/draft.ts';
import type { LedgerJson } from '../contract/ledger.ts';
import type { Book, Change, Organisation, Version } from '../contract/workbench/book.ts';
import type { CaseDetail, CaseDocument, CaseRecord, CaseStage, Mark } from '../contract/workbench/case.ts';
import type { Actor, Session } from '../contract/workbench/person.ts';

/** Who does something, and when: on every change. */
export interface Stamp {
  readonly by: Actor;
  readonly at: Date;
}

export interface ListFilter {
  /** Part of a name, of its pinyin or of its initials. */
  readonly q: string;
  readonly archived: boolean;
  readonly deleted: boolean;
  readonly limit: number;
  readonly offset: number;
}

export interface Page<T> {
  readonly items: T[];
  readonly total: number;
}

/** A department by its name; made where it is not there yet. */
export interface OrganisationName {
  readonly name: string;
  readonly code: string | null;
}

export interface Shelf {
  readonly archived?: boolean | undefined;
  readonly deleted?: boolean | undefined;
}

export interface Store {
  /** Where it is, for people. */
  readonly place: Session['data'];
  readonly books: BookStore;
  readonly cases: CaseStore;
  readonly files: FileStore;
  readonly listOrganisations: (filter: ListFilter) => Promise<Page<Organisation>>;
  /** Everything at one moment, as a backup file: it is made before it is read. */
  readonly backup: () => Promise<AsyncIterable<Uint8Array>>;
  readonly close: () => Promise<void>;
}

export interface NewBook {
  readonly organisation: OrganisationName;
  readonly year: number;
  readonly profile: string | null;
  readonly label: string;
  readonly origin: Book['origin'];
  readonly draft: BookDraft;
  readonly inference: LedgerJson | null;
}

/** What a save puts in the place of a draft. It may refuse by throwing: nothing is changed then. */
export type Save = (draft: BookDraft) => {
  readonly draft: BookDraft;
  /** Whose it is now and of which year; null where that cannot be told. */
  readonly identity: { readonly organisation: OrganisationName; readonly year: number } | null;
  readonly edits: Edit[];
  readonly inverse: Edit[];
};

/** Somebody else saved first: what stands there now, and what they did. */
export interface Behind {
  readonly revision: number;
  readonly draft: BookDraft;
  readonly changes: Change[];
}

export interface BookStore {
  readonly list: (filter: ListFilter) => Promise<Page<Book>>;
  readonly create: (book: NewBook, stamp: Stamp) => Promise<Book>;
  readonly get: (id: string) => Promise<Book | null>;
  readonly change: (
    id: string,
    patch: Shelf & { readonly label?: string | undefined; readonly profile?: string | null | undefined },
    stamp: Stamp,
  ) => Promise<Book | null>;
  readonly draft: (id: string) => Promise<{ readonly book: Book; readonly draft: BookDraft } | null>;
  readonly inference: (id: string) => Promise<LedgerJson | null>;
  /** Applies the save to the draft if it still is at the revision. */
  readonly save: (
    id: string,
    revision: number,
    save: Save,
    stamp: Stamp,
  ) => Promise<{ readonly book: Book; readonly draft: BookDraft } | Behind | null>;
  /** Newest first. */
  readonly changes: (id: string, before: number | undefined, limit: number) => Promise<Page<Change>>;
  readonly makeVersion: (id: string, revision: number, note: string, stamp: Stamp) => Promise<Version | Behind | null>;
  readonly versions: (id: string) => Promise<Version[]>;
  readonly version: (id: string) => Promise<{ readonly version: Version; readonly draft: BookDraft } | null>;
}

export interface NewDocument {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What came of one document. */
export interface DocumentResult {
  readonly id: string;
  readonly document: Pick<
    CaseDocument,
    'format' | 'kind' | 'department' | 'year' | 'counts' | 'numbers' | 'canBecomeBook' | 'trouble'
  >;
  /** Null where it could not be read. What is large is JSON already, written where it was made. */
  readonly audit: {
    /** A `ReportData`. */
    readonly report: Uint8Array;
    /** A `ReadingJson`. */
    readonly reading: Uint8Array;
    readonly findingIds: readonly string[];
  } | null;
  readonly pages: readonly { readonly page: number; readonly bytes: Uint8Array }[];
}

export interface CaseResult {
  readonly title: string;
  readonly organisation: OrganisationName | null;
  readonly year: number | null;
  readonly rulebook: string;
  readonly across: CaseDetail['across'];
  readonly documents: readonly DocumentResult[];
}

export interface CaseStore {
  readonly list: (filter: ListFilter) => Promise<Page<CaseRecord>>;
  readonly create: (title: string, documents: readonly NewDocument[], stamp: Stamp) => Promise<string>;
  readonly addDocuments: (id: string, documents: readonly NewDocument[], stamp: Stamp) => Promise<void>;
  readonly get: (id: string) => Promise<CaseDetail | null>;
  readonly change: (
    id: string,
    patch: Shelf & { readonly title?: string | undefined },
    stamp: Stamp,
  ) => Promise<CaseDetail | null>;
  /** To be audited, as if for the first time. */
  readonly putInLine: (id: string) => Promise<void>;
  /** Its audit begins: how often one has now begun without coming to an end. */
  readonly begin: (id: string) => Promise<number>;
  readonly setStage: (id: string, stage: CaseStage) => Promise<void>;
  readonly finish: (id: string, result: CaseResult, stamp: Stamp) => Promise<void>;
  /** Cases whose audit was cut off, oldest first. */
  readonly unfinished: () => Promise<string[]>;
  readonly document: (id: string) => Promise<{ readonly document: CaseDocument; readonly caseId: string } | null>;
  /** The newest audit of a document, as the JSON of its `ReportData`. */
  readonly audit: (id: string) => Promise<{ readonly report: string; readonly findingIds: string[] } | null>;
  /** The same without what is large. */
  readonly findingIds: (id: string) => Promise<string[] | null>;
  /** As the JSON of a `ReadingJson`. */
  readonly reading: (id: string) => Promise<string | null>;
  readonly page: (id: string, page: number) => Promise<Uint8Array | null>;
  /** All that were drawn. */
  readonly pages: (id: string) => Promise<DocumentResult['pages']>;
  readonly marks: (id: string) => Promise<Mark[]>;
  readonly mark: (id: string, mark: Pick<Mark, 'finding' | 'kind' | 'reason'>, stamp: Stamp) => Promise<Mark[]>;
  readonly unmark: (id: string, finding: string, stamp: Stamp) => Promise<Mark[]>;
}

/** Files by the SHA-256 of their content; kept once however often they come. */
export interface FileStore {
  /** `accept` says in the end whether to keep it: a file that was cut off is not. */
  readonly put: (
    chunks: AsyncIterable<Uint8Array>,
    accept: () => boolean,
  ) => Promise<{ readonly sha256: string; readonly bytes: number } | null>;
  readonly get: (sha256: string) => Promise<Uint8Array | null>;
}
