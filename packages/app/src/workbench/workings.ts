/** The ports of the workbench besides its store: files in and out, the clock, hashing. Filled in by main.ts of cli. */

import type { Publication } from '@mingsuan/core/composition';
import type { Document, PageSize, Problem } from '@mingsuan/core/document';
import type { Workbook } from '@mingsuan/core/workbook';
import type { DisclosureWriter, OutputFile } from '../compile/disclosure-writer.ts';
import type { ReportData } from '../contract/report.ts';
import type { Actor } from '../contract/workbench/person.ts';
import type { Stamp } from '../store/store.ts';
import type { Labour, OpenedLedger } from './labour.ts';

export interface DrawnPages {
  readonly pictures: readonly { readonly page: number; readonly bytes: Uint8Array }[];
  readonly problems: readonly Problem[];
}

export interface Formats {
  /** Never throws on content: what is wrong is told in the document. */
  readonly open: (bytes: Uint8Array, name: string) => Promise<Document>;
  /** The first ones first, where limits leave some out. */
  readonly drawPages: (bytes: Uint8Array, name: string, pages: readonly PageSize[]) => Promise<DrawnPages>;
  /** A ledger's workbook, or a ledger as JSON. */
  readonly openLedger: (bytes: Uint8Array, name: string) => Promise<OpenedLedger>;
  readonly reportHtml: (first: ReportData, others: readonly ReportData[]) => Promise<string>;
  readonly workbookBytes: (workbook: Workbook) => Promise<Uint8Array>;
  readonly pdfBytes: (publication: Publication) => Promise<Uint8Array | { readonly why: string }>;
  readonly writers: readonly DisclosureWriter[];
  readonly zip: (files: readonly OutputFile[]) => Uint8Array;
}

export interface Workings {
  readonly labour: Labour;
  readonly now: () => Date;
  readonly actor: Actor;
  /** A line for whoever looks after the machine. */
  readonly report: (line: string) => void;
  /** SHA-256 in hexadecimal digits. */
  readonly hash: (text: string) => string;
}

export function stampOf({ actor, now }: Workings): Stamp {
  return { by: actor, at: now() };
}
