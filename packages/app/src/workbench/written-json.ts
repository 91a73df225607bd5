/** An answer that is JSON already, as bytes: written where it was made, sent as it is. */
export class WrittenJson {
  readonly bytes: Uint8Array;

  static of(text: string): WrittenJson {
    return new WrittenJson(new TextEncoder().encode(text));
  }

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}
