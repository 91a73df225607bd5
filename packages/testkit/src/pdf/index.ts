/**
 * PDF files for tests, drawn operator by operator: Chinese text in a font that is not embedded, lines, a picture.
 * Places are points from the top left corner, y downwards, as a reader sees them.
 */

export interface DrawnPage {
  readonly content: string;
  readonly width?: number;
  readonly height?: number;
  readonly rotate?: 0 | 90 | 180 | 270;
}

const HEIGHT = 842;
const FONT_AND_PICTURE = '/Font << /F1 3 0 R >> /XObject << /Im1 6 0 R >>';

/** Text whose baseline begins at a place; 汉字 are as wide as high, digits half of it. */
export function drawText(text: string, x: number, y: number, size = 10, extra = ''): string {
  return `BT /F1 ${size} Tf ${extra} 1 0 0 1 ${x} ${HEIGHT - y} Tm <${hexOf(text)}> Tj ET`;
}

export function drawLine(x: number, y: number, endX: number, endY: number): string {
  return `${x} ${HEIGHT - y} m ${endX} ${HEIGHT - endY} l S`;
}

/** A picture over a rectangle. */
export function drawPicture(x: number, y: number, width: number, height: number): string {
  return `q ${width} 0 0 ${height} ${x} ${HEIGHT - y - height} cm /Im1 Do Q`;
}

/** A table with all its lines, a row 20 points high. Texts stand at the left of their cells; \n begins a line. */
export function drawTable(xs: readonly number[], y: number, rows: readonly (readonly string[])[]): string {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const bottom = y + rows.length * 20;
  return [
    ...xs.map((x) => drawLine(x, y, x, bottom)),
    ...[...rows, []].map((_, row) => drawLine(left, y + row * 20, right, y + row * 20)),
    ...rows.flatMap((row, i) =>
      row.flatMap((cell, column) =>
        cell
          .split('\n')
          .map((text, line, { length }) =>
            drawText(text, (xs[column] ?? 0) + 2, y + i * 20 + (length > 1 ? 8 + 9 * line : 14), length > 1 ? 8 : 10),
          ),
      ),
    ),
  ].join('\n');
}

/** Pages that are pictures and nothing else, as a scanner makes them: JPEGs over the whole page. */
export function scannedPdf(
  jpegs: readonly { readonly bytes: Uint8Array; readonly width: number; readonly height: number }[],
): Uint8Array {
  const kids = jpegs.map((_, i) => `${3 + 3 * i} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${jpegs.length} >>`,
    ...jpegs.flatMap(({ bytes, width, height }, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${HEIGHT}] /Resources << /XObject << /Im1 ${5 + 3 * i} 0 R >> >> /Contents ${4 + 3 * i} 0 R >>`,
      streamOf('', `q 595 0 0 ${HEIGHT} 0 0 cm /Im1 Do Q`),
      streamOf(
        `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter [/ASCIIHexDecode /DCTDecode]`,
        `${Buffer.from(bytes).toString('hex')}>`,
      ),
    ]),
  ];
  return fileOf(objects);
}

/** The file; `trailer` adds entries to its trailer. */
export function drawnPdf(pages: readonly (DrawnPage | string)[], trailer = ''): Uint8Array {
  const all = pages.map((page) => (typeof page === 'string' ? { content: page } : page));
  const kids = all.map((_, i) => `${7 + 2 * i} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${all.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /DW 1000 /W [1 95 500] /FontDescriptor 5 0 R /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>',
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -140 1000 860] /ItalicAngle 0 /Ascent 860 /Descent -140 /CapHeight 700 /StemV 80 >>',
    streamOf('/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8', 'abcd'),
    ...all.flatMap(({ content, width = 595, height = HEIGHT, rotate = 0 }, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Resources << ${FONT_AND_PICTURE} >> /Contents ${8 + 2 * i} 0 R >>`,
      streamOf('', content),
    ]),
  ];
  return fileOf(objects, trailer);
}

function fileOf(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

function streamOf(entries: string, content: string): string {
  return `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function hexOf(text: string): string {
  return Array.from(text, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('');
}
