/** How large a picture says it is, before anything is decoded: a small file may hold a picture that fills the memory. */

/** Pixels; null where the head of the file does not say. */
export function pictureSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes[0] === 0x89) return bytes.length < 24 ? null : { width: view.getUint32(16), height: view.getUint32(20) };
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegSize(bytes, view);
  if (bytes.length < 30) return null;
  // BM, GIF8, RIFF
  if (bytes[0] === 0x42) return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
  if (bytes[0] === 0x47) return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  return bytes[0] === 0x52 ? webpSize(view) : null;
}

function jpegSize(bytes: Uint8Array, view: DataView): { readonly width: number; readonly height: number } | null {
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

/** Lossy, lossless and extended ones keep it in different bits. */
function webpSize(view: DataView): { readonly width: number; readonly height: number } {
  const three = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65536 + 1;
  const kind = view.getUint8(15);
  if (kind === 0x58) return { width: three(24), height: three(27) };
  if (kind === 0x20) return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

/** Start of a frame, which has the size; the tables between have markers of the same row. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}
