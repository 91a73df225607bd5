/** Bytes in what is posted from one thread to another: handed over, not copied, since who posts them has no more use for them. */

/** As deep as bytes stand in what labours are asked and answer. */
const DEPTH = 4;

/** The buffers that hold nothing but bytes of the value, to be named when it is posted. */
export function ownBuffers(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const visit = (part: unknown, depth: number): void => {
    if (typeof part !== 'object' || part === null) return;
    if (part instanceof Uint8Array) {
      const { buffer } = part;
      if (buffer instanceof ArrayBuffer && buffer.byteLength === part.byteLength) found.add(buffer);
    } else if (depth > 0) for (const inner of Object.values(part)) visit(inner, depth - 1);
  };
  visit(value, DEPTH);
  return [...found];
}
