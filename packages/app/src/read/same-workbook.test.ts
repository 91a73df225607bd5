/** A disclosure kept as a workbook says what its text says, in whatever form the tables are laid out. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Document } from '@mingsuan/core/document';
import type { Statement } from '@mingsuan/core/statement';
import { readHtml } from '@mingsuan/formats/html';
import { readXls, readXlsx } from '@mingsuan/formats/sheet';
import { readTxt } from '@mingsuan/formats/txt';
import {
  arbitraryYear,
  type DepartmentYear,
  sampleYear,
  type WorkbookOptions,
  writeText,
  writeWorkbook,
} from '@mingsuan/testkit';
import { describe, expect, it } from 'vitest';
import { auditDisclosure } from '../audit/audit-disclosure.ts';
import { read } from './read.ts';

/** Every fact with its value and unit, wherever it stands. */
function saying(document: Document): string[] {
  const reading = read(document);
  const where = ({ cell, form, fact, label }: Statement): string => {
    if (cell) return `${cell.table} ${cell.row} ${cell.column} ${fact}`;
    return form === undefined ? `prose ${fact}` : `${reading.selfEvaluations[form]?.project?.text} ${label}`;
  };
  return reading.statements
    .map((s) => `${where(s)} ${s.printed.state} ${s.printed.value} ${s.printed.dimension}`)
    .sort();
}

const VARIANTS: readonly (readonly [string, Partial<WorkbookOptions>])[] = [
  ['in the official form', {}],
  ['with all tables on one sheet', { sheets: 'one' }],
  ['with department, year and unit beside one another', { heads: 'beside' }],
  ['with the number of the table above its title', { heads: 'above' }],
  ['with codes merged over three columns', { codes: 'merged' }],
  ['with codes parted into 类, 款 and 项', { codes: 'parted' }],
  ['with a gap between the sides', { hasGaps: true }],
  ['with more digits held than shown', { holdsMore: true }],
  ['with all of it at once', { sheets: 'one', heads: 'above', codes: 'parted', hasGaps: true, holdsMore: true }],
];

const YEARS: readonly (readonly [string, DepartmentYear])[] = [
  ['the sample', sampleYear()],
  ...[3, 17, 58].map((seed): [string, DepartmentYear] => [`random year ${seed}`, arbitraryYear(seed)]),
];

describe.each(YEARS)('%s', (_name, year) => {
  const text = readTxt(new TextEncoder().encode(writeText(year)), 'x.txt');
  const wanted = saying(text);

  it.each(VARIANTS)('says the same %s', (_variant, options) => {
    const document = readXlsx(writeWorkbook(year, options), 'x.xlsx');
    expect(document.problems).toEqual([]);
    expect(saying(document)).toEqual(wanted);
    expect(read(document).problems).toEqual(read(text).problems);
  });
});

/** What is found wrong: sums explained by rounding are not. */
function faults(document: Document): string[] {
  return auditDisclosure(read(document)).findings.flatMap(({ rule, severity, message }) =>
    severity === 'info' ? [] : [`${rule} ${message}`],
  );
}

const soffice = 'soffice';
const hasLibreOffice = spawnSync(soffice, ['--version']).status === 0;

describe.skipIf(!hasLibreOffice)('through LibreOffice', () => {
  it('says the same as xlsx, as xls, as a page and by way of ods, and nothing is found wrong', {
    timeout: 240_000,
  }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingsuan-sheet-'));
    const convert = (from: string, to: string, into: string): string => {
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      execFileSync(soffice, [profile, '--headless', '--convert-to', to, '--outdir', join(folder, into), from], {
        stdio: 'ignore',
      });
      return join(folder, into, `book.${to}`);
    };
    try {
      const book = join(folder, 'book.xlsx');
      writeFileSync(book, writeWorkbook(sampleYear(), { heads: 'beside', codes: 'parted', hasGaps: true }));
      const text = readTxt(new TextEncoder().encode(writeText(sampleYear())), 'x.txt');
      const documents = [
        readXlsx(readFileSync(book), 'x.xlsx'),
        readXlsx(readFileSync(convert(book, 'xlsx', 'again')), 'x.xlsx'),
        readXls(readFileSync(convert(book, 'xls', 'old')), 'x.xls'),
        readXlsx(readFileSync(convert(convert(book, 'ods', 'open'), 'xlsx', 'open')), 'x.xlsx'),
      ];
      for (const document of documents) {
        expect(document.problems).toEqual([]);
        expect(saying(document)).toEqual(saying(text));
        expect(faults(document)).toEqual([]);
      }
      // the page numbers its sheets, in headings of its own
      const page = readHtml(readFileSync(convert(book, 'html', 'page')), 'x.html');
      const facts = (document: Document) => saying(document).filter((line) => !line.startsWith('prose null'));
      expect(facts(page)).toEqual(facts(text));
      expect(faults(page)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
