/** CSV (RFC 4180) without a byte order mark, which readers of packages take for a part of the first name; no text in it is one that a spreadsheet would take for a formula. */

const NUMBER = /^-?\d+(?:\.\d+)?$/;

export function csvOf(rows: readonly (readonly string[])[]): string {
  return `${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}

function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
