/** What a batch keeps of each file: enough for every list and chart, so that no file is read twice. */
import type { AuditJson, OutcomeJson, SeverityJson } from './audit.ts';

/** A file as it was found, told apart from others by its path under the folder. */
export interface BatchSource {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

export interface FileSummary extends BatchSource {
  readonly format: string;
  readonly kind: string;
  readonly department: string | null;
  readonly year: number | null;
  readonly profile: string | null;
  /** Nothing of the file was read; a problem says why. */
  readonly isUnread: boolean;
  readonly counts: Readonly<Record<SeverityJson, number>>;
  readonly coverage: AuditJson['coverage'];
  /** Self-evaluations of projects by grade: 优, 良, 中, 差. */
  readonly grades: Readonly<Record<string, number>>;
  readonly problems: readonly { readonly code: string; readonly message: string }[];
  /** Rules that could not be checked, with why. */
  readonly unverified: readonly { readonly rule: string; readonly why: string }[];
  /** Rules of its findings of error and warning. */
  readonly broken: readonly BrokenRule[];
  /** The error to begin with. */
  readonly worst: FindingRow | null;
}

/** A rule that something breaks, and how often. */
export interface BrokenRule {
  readonly rule: string;
  readonly title: string;
  readonly severity: SeverityJson;
  readonly findings: number;
}

export interface FindingRow {
  readonly rule: string;
  readonly severity: SeverityJson;
  readonly outcome: OutcomeJson;
  readonly title: string;
  readonly message: string;
  /** 「第 12 页」, 「第 203 行」 and the like, and where that is in words. */
  readonly place: string;
  readonly line: number | null;
  readonly stated: string | null;
  readonly expected: string | null;
  readonly difference: string | null;
  readonly cause: string | null;
  readonly remedy: string;
}

/** What auditing one file came to. */
export interface FileResult {
  readonly summary: FileSummary;
  readonly findings: readonly FindingRow[];
}

/** What checking the files of one department-year against each other added, by the path of the file to put right. */
export interface CaseResult {
  readonly department: string;
  readonly year: number | null;
  readonly files: readonly string[];
  readonly added: Readonly<Record<string, readonly FindingRow[]>>;
}

/** A bar of a chart: how many of how many. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly of: number;
  /** 「12.5%」. */
  readonly share: string;
  readonly note?: string;
}

/** What the overview page shows. */
export interface BatchOverview {
  readonly files: number;
  readonly unread: number;
  readonly departments: number;
  readonly counts: Readonly<Record<SeverityJson, number>>;
  readonly verdicts: readonly Bar[];
  readonly regions: readonly Bar[];
  readonly kinds: readonly Bar[];
  readonly faults: readonly Bar[];
  readonly calls: readonly {
    readonly department: string;
    readonly year: number | null;
    readonly errors: number;
    readonly warnings: number;
    /** The finding to begin with, and what to ask for. */
    readonly why: string;
    readonly remedy: string;
    /** The file that it is in. */
    readonly path: string;
  }[];
  readonly unreadFiles: readonly { readonly path: string; readonly why: string }[];
}
