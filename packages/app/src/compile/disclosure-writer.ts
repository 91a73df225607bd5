/** The port to writers of a compiled disclosure, one for each format. */
import type { Compilation } from './compile.ts';

/** A file of a folder of output; its name may begin with a folder of its own. */
export interface OutputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Writes one format, or says why it cannot here: a library that is not installed. */
export interface DisclosureWriter {
  /** As it is told, `*` being the name of the document. */
  readonly name: string;
  readonly write: (
    compiled: Compilation,
  ) => Promise<{ readonly files: readonly OutputFile[] } | { readonly why: string }>;
}
