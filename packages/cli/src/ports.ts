/** What main.ts hands to the commands: files in, documents, reports and workbooks out. Commands know no format. */
import type { DisclosureWriter, OriginalPages, OutputFile, ReportData } from '@mingsuan/app';
import type { Document, PageSize, Problem } from '@mingsuan/core/document';
import type { LedgerFile } from '@mingsuan/core/ledger';
import type { StoredBook, Workbook } from '@mingsuan/core/workbook';
import type { DefectKind, GeneratedFormat, GenerateOptions, PlantedDefect } from '@mingsuan/generator';

/** What reading one file may cost: seconds, and megabytes of memory. */
export interface ReadingLimits {
  readonly timeout: number;
  readonly memory: number;
  /** Recognise what pictures say. */
  readonly ocr?: boolean;
}

export interface Ports {
  /** Reads a file of any format into a Document; problems with the file are in the Document. */
  readonly open: (path: string, limits: ReadingLimits) => Promise<Document>;
  /** Pages of a file as pictures for the report, the first ones first where limits leave some out. */
  readonly drawPages: (path: string, pages: readonly PageSize[], limits: ReadingLimits) => Promise<OriginalPages>;
  readonly writeText: (path: string, text: string) => Promise<void>;
  readonly writeBytes: (path: string, bytes: Uint8Array) => Promise<void>;
  /** As `writeBytes`, for a file that must not be there yet. */
  readonly writeNew: (path: string, bytes: Uint8Array) => Promise<void>;
  /** The cells of a ledger's workbook as its file stores them, or why they cannot be read. */
  readonly openBook: (path: string) => Promise<StoredBook | Problem>;
  /** One page; the reader chooses between the files. */
  readonly reportHtml: (data: ReportData, others: readonly ReportData[]) => Promise<string>;
  readonly workbookBytes: (workbook: Workbook) => Promise<Uint8Array>;
  /** A ledger written as JSON; null where the file is something else. */
  readonly openLedgerJson: (path: string) => Promise<LedgerFile | null>;
  /** The formats of a compiled disclosure, in the order they are told of. */
  readonly writers: readonly DisclosureWriter[];
  /** Refuses a folder that `writeFolder` would not write, before any work is done for it. */
  readonly checkFolder: (folder: string, isForced: boolean) => Promise<void>;
  /** Complete or untouched; what is there already is replaced only where forced. */
  readonly writeFolder: (folder: string, files: readonly OutputFile[], isForced: boolean) => Promise<void>;
  /** Starts the workbench. */
  readonly serve: (options: ServeOptions) => Promise<ServedWorkbench>;
  /** Everything of a workbench into one file, or out of it; rows of each table. */
  readonly backup: (file: string, data: string | undefined) => Promise<Readonly<Record<string, number>>>;
  readonly restore: (file: string, data: string | undefined) => Promise<Readonly<Record<string, number>>>;
  /** Until the person, or the system, ends the program. */
  readonly untilStopped: (isOver: () => boolean) => Promise<void>;
  /** Audits all files of a folder or a list into a folder of results. */
  readonly batch: (input: string, options: BatchOptions) => Promise<BatchEnd>;
  /** Does the work of shared batches until the program is told to stop; how many files it did. */
  readonly worker: (options: WorkerOptions) => Promise<number>;
  /** Invents documents; loaded when asked for. */
  readonly generator: () => Promise<Generator>;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Whether stdout is a terminal that shows colours. */
  readonly colours: boolean;
}

export interface ServeOptions {
  /** 0: any that is free. */
  readonly port: number;
  /** The folder of the data. */
  readonly data?: string | undefined;
  /** Files to begin with where nothing is there yet. */
  readonly sample?: readonly string[] | undefined;
}

/** A workbench that runs, where it is and where its data is. */
export interface ServedWorkbench {
  readonly address: string;
  readonly place: string;
  /** Since somebody last asked it for anything. */
  readonly idleMilliseconds: () => number;
  readonly stop: () => Promise<void>;
}

export interface BatchOptions extends ReadingLimits {
  readonly out: string;
  /** Threads; as many as there are cores where nothing is said. */
  readonly jobs?: number;
  readonly profile?: string;
  readonly reports: 'all' | 'found' | 'none';
  /** The address of the database through which workers share the work; threads of this machine do it where there is none. */
  readonly database?: string;
  /** Seconds after which the work of a machine that is not heard of is another's. */
  readonly lease: number;
}

export interface WorkerOptions {
  readonly database: string;
  /** A folder, or `s3://bucket/prefix`. */
  readonly files: string;
  /** Threads; as many as there are cores where nothing is said. */
  readonly jobs?: number;
}

/** What a batch came to. */
export interface BatchEnd {
  readonly files: number;
  /** Not read, or not a disclosure. */
  readonly unread: number;
  readonly departments: number;
  readonly counts: { readonly error: number; readonly warning: number; readonly info: number };
}

export interface Generator {
  readonly defectKinds: readonly DefectKind[];
  readonly generatedFormats: readonly GeneratedFormat[];
  readonly generatedProfiles: GenerateOptions['profiles'];
  /** The document of that number, as a file of its format. */
  readonly generateFile: (index: number, options: GenerateOptions) => Promise<GeneratedFile>;
}

/** An invented document and the truth about it, as a line of the truth file tells it. */
export interface GeneratedFile extends OutputFile {
  readonly truth: {
    readonly file: string;
    readonly format: string;
    readonly profile: string;
    readonly department: string;
    readonly year: number;
    readonly defects: readonly PlantedDefect[];
  };
}

/** 0 done, no error finding · 1 done, with error findings · 2 the input or the command line cannot be used · 3 our fault. */
export type ExitCode = 0 | 1 | 2 | 3;

/** The input cannot be used: told to the user as it is, without a stack. */
export class UnusableInput extends Error {}
