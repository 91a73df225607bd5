/** A file made to hurt whoever opens it, or merely broken. */
export interface HostileFile {
  readonly what: string;
  readonly name: string;
  readonly make: () => Uint8Array;
  /** Codes of problems, one of which is told; none where the file is only to be read in bounds. */
  readonly codes: readonly string[];
}
