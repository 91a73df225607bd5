/** `compile --json`: what was written and what has to be looked at, schema mingsuan.compile/1. */
import type { AuditJson, FindingJson } from './audit.ts';

export interface CompileJson {
  readonly schema: 'mingsuan.compile/1';
  readonly department: string | null;
  readonly year: number | null;
  readonly profile: string | null;
  /** The folder; null where nothing was written. */
  readonly out: string | null;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  /** Formats that could not be written here, and why. */
  readonly skipped: readonly { readonly name: string; readonly why: string }[];
  readonly missingReasons: readonly {
    readonly fact: string;
    readonly name: string;
    readonly message: string;
    readonly suggestion: string;
  }[];
  /** Of the audit of the document itself; what only rounding explains is counted in `coverage`. */
  readonly findings: readonly FindingJson[];
  readonly coverage: AuditJson['coverage'] | null;
  /** What is wrong with the ledger: nothing is written then. */
  readonly problems: readonly { readonly code: string; readonly place: string; readonly message: string }[];
}
