/**
 * The XML of a worksheet cut down to what is read: cells, merged cells, hidden columns. The rest goes, because the library
 * walks every cell of a range that a link, a column or the sheet's own dimension names, and a file may name them all.
 * Bytes in, bytes out: nothing is decoded.
 */

const COLUMNS_MAX = 16_384;

/** Null where there is no sheet in it. */
export function safeSheetPart(part: Uint8Array): Buffer | null {
  const xml = Buffer.from(part.buffer, part.byteOffset, part.length);
  const data = elementBytes(xml, 'sheetData', 0);
  if (data === null) return null;
  const { bytes, prefix, from, end } = data;
  const columns = hiddenColumns(xml.toString('latin1', 0, from));
  const merges = elementBytes(xml, 'mergeCells', end)?.bytes ?? Buffer.alloc(0);
  const name = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
  return Buffer.concat([
    Buffer.from(`<${prefix}worksheet ${name}="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`),
    Buffer.from(columnsXml(columns, prefix)),
    bytes,
    merges,
    Buffer.from(`</${prefix}worksheet>`),
  ]);
}

interface ElementBytes {
  readonly bytes: Buffer;
  /** `x:`, or nothing. */
  readonly prefix: string;
  readonly from: number;
  readonly end: number;
}

/** The first element of a name with all it holds. */
function elementBytes(xml: Buffer, name: string, after: number): ElementBytes | null {
  const at = xml.indexOf(name, after, 'latin1');
  if (at < 0) return null;
  const from = xml.lastIndexOf('<', at);
  const prefix = xml.toString('latin1', from + 1, at);
  if (from < 0 || !/^(?:\w{1,20}:)?$/.test(prefix)) return null;
  const headEnd = xml.indexOf('>', at, 'latin1');
  if (headEnd < 0) return null;
  if (xml[headEnd - 1] === 0x2f) return { bytes: xml.subarray(from, headEnd + 1), prefix, from, end: headEnd + 1 };
  const closing = `</${prefix}${name}>`;
  const close = xml.indexOf(closing, headEnd, 'latin1');
  if (close < 0) return null;
  const end = close + closing.length;
  return { bytes: xml.subarray(from, end), prefix, from, end };
}

const COLUMN = /<(?:\w{1,20}:)?col\s([^>]*)>/g;

function hiddenColumns(head: string): boolean[] {
  const hidden: boolean[] = [];
  let count = 0;
  for (const [, attributes = ''] of head.matchAll(COLUMN)) {
    if (++count > COLUMNS_MAX) break;
    if (!/\shidden="(?:1|true)"/.test(` ${attributes}`) && !/\swidth="0(?:\.0*)?"/.test(` ${attributes}`)) continue;
    const from = Number.parseInt(/\bmin="(\d+)"/.exec(attributes)?.[1] ?? '', 10);
    const to = Number.parseInt(/\bmax="(\d+)"/.exec(attributes)?.[1] ?? '', 10);
    for (let column = from; column <= Math.min(to, COLUMNS_MAX); column++) hidden[column] = true;
  }
  return hidden;
}

function columnsXml(hidden: readonly boolean[], prefix: string): string {
  let xml = '';
  hidden.forEach((_, column) => {
    xml += `<${prefix}col min="${column}" max="${column}" hidden="1"/>`;
  });
  return xml === '' ? '' : `<${prefix}cols>${xml}</${prefix}cols>`;
}

/** How many elements begin in an XML part. */
export function countElements(part: Uint8Array): number {
  let count = 0;
  for (let at = part.indexOf(0x3c); at >= 0; at = part.indexOf(0x3c, at + 1)) if (part[at + 1] !== 0x2f) count++;
  return count;
}
