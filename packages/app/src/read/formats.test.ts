/** The same disclosure in another format says the same, and nothing is found in it. */
import type { Document } from '@mingsuan/core/document';
import type { Statement } from '@mingsuan/core/statement';
import { readDocx } from '@mingsuan/formats/docx';
import { readHtml } from '@mingsuan/formats/html';
import { readTxt } from '@mingsuan/formats/txt';
import { arbitraryYear, type DepartmentYear, sampleYear, writeHtml, writeText } from '@mingsuan/testkit';
import { type DocxOptions, writeDocx } from '@mingsuan/testkit/office';
import { describe, expect, it } from 'vitest';
import { auditDisclosure } from '../audit/audit-disclosure.ts';
import { read } from './read.ts';

/** What a document says, in its order: every number with the fact it states. */
function saying(document: Document): string[] {
  const where = ({ cell, form, fact, label }: Statement): string =>
    cell ? `${cell.table} ${cell.row} ${cell.column} ${fact}` : `${form ?? 'prose'} ${fact} ${label}`;
  return read(document).statements.map((s) => `${where(s)} ${s.printed.text} ${s.printed.unit}`);
}

function found(document: Document): string[] {
  return auditDisclosure(read(document)).findings.map(({ severity, message }) => `${severity} ${message}`);
}

const utf8 = (text: string) => new TextEncoder().encode(text);

const WORD_FILES: readonly DocxOptions[] = [
  { heads: 'paragraphs', numbers: 'typed' },
  { heads: 'paragraphs', numbers: 'automatic' },
  { heads: 'rows', numbers: 'automatic' },
];

const YEARS: readonly (readonly [string, DepartmentYear])[] = [
  ['the sample', sampleYear()],
  ...[3, 17, 58].map((seed): [string, DepartmentYear] => [`random year ${seed}`, arbitraryYear(seed)]),
];

describe.each(YEARS)('%s', (_name, year) => {
  const text = readTxt(utf8(writeText(year)), 'x.txt');

  it('says the same as a page', () => {
    const page = readHtml(utf8(writeHtml(year)), 'x.html');
    expect(page.problems).toEqual([]);
    expect(saying(page)).toEqual(saying(text));
    expect(found(page)).toEqual(found(text));
  });

  it('says the same as the text of a page, read again', () => {
    const page = readHtml(utf8(writeHtml(year)), 'x.html');
    expect(saying(readTxt(utf8(page.lines.join('\n')), 'x.txt'))).toEqual(saying(text));
  });

  it.each(WORD_FILES)('says the same as a Word file: heads in $heads, numbers $numbers', async (options) => {
    const file = readDocx(await writeDocx(year, options), 'x.docx');
    expect(file.problems).toEqual([]);
    expect(saying(file)).toEqual(saying(text));
    expect(found(file)).toEqual(found(text));
    expect(saying(readTxt(utf8(file.lines.join('\n')), 'x.txt'))).toEqual(saying(text));
  });
});
