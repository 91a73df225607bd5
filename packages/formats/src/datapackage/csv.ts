/** CSV (RFC 4180) that spreadsheets open safely: with a byte order mark, and no text that they would take for a formula. */

const NUMBER = /^-?\d+(?:\.\d+)?$/;

export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}

function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
