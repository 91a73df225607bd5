/** A file that leaves. */
export interface Download {
  readonly name: string;
  readonly bytes: Uint8Array;
}
