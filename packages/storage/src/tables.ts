/** The tables as their rows come out of either database. What each column means stands in the migrations. */
import type { BookDraft } from '@mingsuan/app/contract';
import type { Edit } from '@mingsuan/core/ledger';
import type { ColumnType, Generated } from 'kysely';

/** Written as text, read as what it holds. */
type Json<T> = ColumnType<T, string, string>;
/** Handed over as the bytes of its text, which both databases take. */
type WrittenText = ColumnType<string, Uint8Array, Uint8Array>;
type Instant = ColumnType<Date, Date, Date>;
type MaybeInstant = ColumnType<Date | null, Date | null | undefined, Date | null>;

interface OrganisationTable {
  id: string;
  name: string;
  code: string | null;
  pinyin: string;
  initials: string;
  created_at: Instant;
  created_by: string;
}

interface BookTable {
  id: string;
  organisation_id: string;
  year: number;
  profile: string | null;
  label: string;
  origin: 'empty' | 'document' | 'roll' | 'duplicate' | 'workbook';
  revision: number;
  draft: Json<BookDraft>;
  inference: ColumnType<unknown, string | null, string | null>;
  created_at: Instant;
  created_by: string;
  saved_at: Instant;
  saved_by: string;
  archived_at: MaybeInstant;
  deleted_at: MaybeInstant;
}

interface VersionTable {
  id: string;
  book_id: string;
  organisation_id: string;
  year: number;
  number: number;
  content: string;
  sha256: string;
  parent: string | null;
  revision: number;
  at: Instant;
  actor: string;
  note: string;
}

/** What a save keeps of itself. */
export interface SaveDetail {
  readonly edits: Edit[];
  readonly inverse: Edit[];
}

interface ChangeTable {
  id: Generated<number>;
  at: Instant;
  actor: string;
  action: string;
  organisation_id: string | null;
  year: number | null;
  book_id: string | null;
  case_id: string | null;
  document_id: string | null;
  revision: number | null;
  version: number | null;
  detail: Json<unknown>;
}

interface CaseTable {
  id: string;
  organisation_id: string | null;
  year: number | null;
  title: string;
  stage: string;
  rulebook: string | null;
  across: Json<unknown>;
  tries: Generated<number>;
  created_at: Instant;
  created_by: string;
  archived_at: MaybeInstant;
  deleted_at: MaybeInstant;
}

interface DocumentTable {
  id: string;
  case_id: string;
  organisation_id: string | null;
  year: number | null;
  position: number;
  name: string;
  format: string;
  bytes: number;
  sha256: string;
  kind: string | null;
  department: string | null;
  counts: ColumnType<unknown, string | null, string | null>;
  numbers: ColumnType<unknown, string | null, string | null>;
  can_become_book: boolean;
  trouble: string | null;
  created_at: Instant;
  created_by: string;
}

interface AuditTable {
  document_id: string;
  organisation_id: string | null;
  year: number | null;
  rulebook: string;
  at: Instant;
  actor: string;
  report: WrittenText;
  reading: WrittenText;
  finding_ids: Json<string[]>;
}

interface MarkTable {
  id: string;
  document_id: string;
  organisation_id: string | null;
  year: number | null;
  finding: string;
  kind: 'explained' | 'falseAlarm';
  reason: string;
  at: Instant;
  actor: string;
  withdrawn_at: MaybeInstant;
  withdrawn_by: string | null;
}

export interface Tables {
  actor: { id: string; name: string };
  organisation: OrganisationTable;
  book: BookTable;
  version: VersionTable;
  change: ChangeTable;
  audit_case: CaseTable;
  file: { sha256: string; bytes: number; upload: string };
  file_part: { upload: string; part: number; content: Uint8Array };
  document: DocumentTable;
  audit: AuditTable;
  page: {
    document_id: string;
    organisation_id: string | null;
    year: number | null;
    page: number;
    content: Uint8Array;
  };
  mark: MarkTable;
  migration: { name: string; sha256: string; at: Instant };
}
