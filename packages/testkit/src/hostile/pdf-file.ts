/** A PDF of one page from hand-written objects, for what no program writes. */

export interface PdfParts {
  /** More objects, numbered from 6, and what the trailer says of them. */
  readonly more?: readonly string[];
  readonly trailer?: string;
  /** Added to where each object is said to begin. */
  readonly shift?: number;
  /** What is drawn on the page. */
  readonly content?: string;
  /** The tree of pages, in place of a tree of one. */
  readonly pages?: string;
}

export function pdfFile({
  more = [],
  trailer = '',
  shift = 0,
  content = 'BT /F1 24 Tf 72 700 Td (1,556.63) Tj ET',
  pages = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
}: PdfParts = {}): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    pages,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...more,
  ];
  let file = '%PDF-1.4\n';
  const starts = objects.map((object, i) => {
    const start = file.length + shift;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const size = objects.length + 1;
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const end = file.length + shift;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\n`;
  return Buffer.from(`${file}startxref\n${end}\n%%EOF\n`, 'latin1');
}

/** Locked with a password that nobody knows. */
export function lockedPdf(): Uint8Array {
  const key = 'ab'.repeat(32);
  return pdfFile({
    more: [`<< /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -44 >>`],
    trailer: `/Encrypt 6 0 R /ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>]`,
  });
}
