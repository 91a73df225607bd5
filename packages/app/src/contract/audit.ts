/** `audit --json`: findings and coverage, schema mingsuan.audit/1. Scripts outside the repository read this. */
import type { Origin, Source } from '@mingsuan/core/document';
import type { DocumentKind } from '@mingsuan/core/statement';
import type { ProblemJson } from './reading.ts';

export type OutcomeJson = 'failed' | 'tail' | 'explain' | 'unverified';
export type SeverityJson = 'error' | 'warning' | 'info';

/** A line of the text, and where that is in the original. */
export interface PlaceJson extends Origin {
  readonly line: number;
  readonly text: string;
  /** Span in the line, in UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Where a person would look: 「公开03表 · 2013299 其他组织事务支出 · 项目支出」. */
  readonly where: string;
  /** Name of the file, where it is not the one that was audited but another file of the same case. */
  readonly document?: string;
}

export interface BasisJson {
  readonly document: string;
  readonly number: string | null;
  readonly clause: string | null;
  readonly verified: boolean;
}

export interface FindingJson {
  readonly rule: string;
  readonly severity: SeverityJson;
  readonly outcome: OutcomeJson;
  readonly title: string;
  readonly message: string;
  readonly places: readonly PlaceJson[];
  readonly stated: string | null;
  readonly expected: string | null;
  readonly difference: string | null;
  /** The likely cause in Chinese where one was found: 「小数点右移一位」; else null. */
  readonly cause: string | null;
  readonly basis: readonly BasisJson[];
  readonly remedy: string;
  readonly symptoms: readonly {
    readonly rule: string;
    readonly message: string;
    readonly places: readonly PlaceJson[];
  }[];
}

export interface AuditJson {
  readonly schema: 'mingsuan.audit/1';
  readonly source: Source;
  readonly reading: {
    readonly kind: DocumentKind;
    readonly department: { readonly name: string | null; readonly code: string | null };
    readonly year: number | null;
    readonly profile: string | null;
  };
  readonly coverage: {
    readonly rules: number;
    readonly passed: number;
    readonly tail: number;
    readonly failed: number;
    readonly explain: number;
    readonly notApplicable: number;
    readonly unverified: number;
    readonly numbers: {
      readonly printed: number;
      readonly bound: number;
      readonly agreeing: number;
      readonly tail: number;
      readonly contradicting: number;
      readonly unbound: number;
    };
  };
  /** Why each rule that was not passed, failed or explained by rounding ended so. */
  readonly unverified: readonly { readonly rule: string; readonly title: string; readonly why: string }[];
  readonly findings: readonly FindingJson[];
  readonly problems: readonly ProblemJson[];
}

/** Files of one department, checked against each other. What was found stands in the audit of the file to put right. */
export interface CaseJson {
  readonly department: string | null;
  readonly years: readonly number[];
  /** Names of the files, in the order given. */
  readonly files: readonly string[];
  /** How the rules between files ended; none where a file stands alone. */
  readonly rules: readonly {
    readonly rule: string;
    readonly title: string;
    readonly outcome: OutcomeJson | 'passed' | 'notApplicable';
    readonly why: string;
  }[];
}

/** `audit --json` of several files. */
export interface AuditsJson {
  readonly schema: 'mingsuan.audits/1';
  readonly audits: readonly AuditJson[];
  readonly cases: readonly CaseJson[];
}
