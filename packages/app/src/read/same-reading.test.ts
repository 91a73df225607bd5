/** However a document is written down, it says the same: separators, widths, wrapping, encodings. */

import type { Statement } from '@mingsuan/core/statement';
import { readTxt } from '@mingsuan/formats/txt';
import { arbitraryYear, type DepartmentYear, sampleYear, type TextOptions, writeText } from '@mingsuan/testkit';
import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

/** What a document says: every fact with its value and unit, wherever it stands. */
function saying(bytes: Uint8Array): string[] {
  const reading = read(readTxt(bytes, 'x.txt'));
  const where = ({ cell, form, fact, label }: Statement): string => {
    if (cell) return `${cell.table} ${cell.row} ${cell.column} ${fact}`;
    // forms have no order of their own: they are told by their projects
    return form === undefined ? `prose ${fact}` : `${reading.selfEvaluations[form]?.project?.text} ${label}`;
  };
  return reading.statements
    .filter((s) => s.printed.state !== 'blank')
    .map((s) => `${where(s)} ${s.printed.value} ${s.printed.dimension}`)
    .sort();
}

/** Lines about tables and prose begin with a role or `prose`; those of forms with a project. */
function isNoForm(line: string): boolean {
  return /^[a-zA-Z]/.test(line);
}

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string): Uint8Array {
  const units = Uint16Array.from(
    [...`\ufeff${text}`].flatMap((c) => Array.from({ length: c.length }, (_, i) => c.charCodeAt(i))),
  );
  return new Uint8Array(units.buffer);
}

const VARIANTS: readonly (readonly [string, Partial<TextOptions>])[] = [
  ['without thousands separators', { thousands: false }],
  ['with full-width digits', { digits: 'full' }],
  ['with half-width brackets', { brackets: 'half' }],
  ['with pipes between cells', { cellSeparator: 'pipe' }],
  ['with cells aligned by blanks', { cellSeparator: 'spaces' }],
  ['with long sentences wrapped', { wrap: 40 }],
  ['with broken headers', { brokenHeaders: true }],
  ['with independent rows in another order', { orderSeed: 7 }],
  ['with CRLF', { lineEnd: '\r\n' }],
];

const YEARS: readonly (readonly [string, DepartmentYear])[] = [
  ['the sample', sampleYear()],
  ...[3, 17, 58].map((seed): [string, DepartmentYear] => [`random year ${seed}`, arbitraryYear(seed)]),
];

describe.each(YEARS)('%s', (_name, year) => {
  const wanted = saying(utf8(writeText(year)));

  it.each(VARIANTS)('says the same %s', (_variant, options) => {
    // sentences in merged cells run over the columns of a form aligned by blanks: of those the tables and the prose are read
    const own = (list: readonly string[]) => (options.cellSeparator === 'spaces' ? list.filter(isNoForm) : list);
    expect(own(saying(utf8(writeText(year, options))))).toEqual(own(wanted));
  });

  it('says the same in UTF-16 and with a BOM', () => {
    const text = writeText(year);
    expect(saying(utf16(text))).toEqual(wanted);
    expect(saying(utf8(`\ufeff${text}`))).toEqual(wanted);
  });
});
