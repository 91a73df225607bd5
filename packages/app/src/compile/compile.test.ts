/** What compiling tells besides the law (law.test.ts): numbers changed by hand, slots, missing reasons. */
import type { Document } from '@mingsuan/core/document';
import type { Ledger } from '@mingsuan/core/ledger';
import { readHtml, writeHtml } from '@mingsuan/formats/html';
import { readJson, writeJson } from '@mingsuan/formats/json';
import { readPdf, writePdf } from '@mingsuan/formats/pdf';
import { readXlsx } from '@mingsuan/formats/sheet';
import { writeXlsx } from '@mingsuan/formats/xlsx';
import { ledgerOf, sampleYear } from '@mingsuan/testkit';
import { describe, expect, it } from 'vitest';
import { auditDisclosure } from '../audit/audit-disclosure.ts';
import { read } from '../read/read.ts';
import { type Compilation, compile } from './compile.ts';
import { tablesWorkbook } from './tables-workbook.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

const pdfOf = async ({ publication, data }: Pick<Compilation, 'publication' | 'data'>) =>
  readPdf(await writePdf(publication, { facts: { name: '决算公开.json', content: writeJson(data) } }), 'a.pdf');

const FORMATS: Readonly<Record<string, (compiled: Compilation) => Document | Promise<Document>>> = {
  pdf: pdfOf,
  html: ({ publication, notes }) => readHtml(bytes(writeHtml(publication, notes, { script: '', style: '' })), 'a.html'),
  json: ({ data }) => readJson(bytes(writeJson(data)), 'a.json'),
  xlsx: ({ publication, facts, figures }) => readXlsx(writeXlsx(tablesWorkbook(publication, facts, figures)), 'a.xlsx'),
};

function compiled(ledger: Ledger): Compilation {
  const result = compile(ledger, { date: '2024年9月' });
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result;
}

describe('a number changed by hand', () => {
  const one = compiled(ledgerOf(sampleYear()));
  const errors = (document: Document) =>
    auditDisclosure(read(document)).findings.filter(({ severity }) => severity === 'error').length;

  it('is found in a page, though the page says which fact it is', () => {
    const page = writeHtml(one.publication, one.notes, { script: '', style: '' });
    expect(errors(readHtml(bytes(page.replace('>1,253.97<', '>1,263.97<')), 'a.html'))).toBeGreaterThan(0);
  });

  it('is found in a pdf, though what is attached to it says what it was', async () => {
    const changed = JSON.parse(JSON.stringify(one.publication).replaceAll('"1,253.97"', '"1,263.97"'));
    expect(errors(await pdfOf({ publication: changed, data: one.data }))).toBeGreaterThan(0);
  });

  it('is found in open data, and a fact that the document does not print so is told', () => {
    const text = writeJson(one.data);
    expect(errors(readJson(bytes(text.replace('"text":"1,253.97"', '"text":"1,263.97"')), 'a.json'))).toBeGreaterThan(
      0,
    );
    const { problems } = readJson(bytes(text.replace('"printed":"1,253.97"', '"printed":"1,263.97"')), 'a.json');
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('正文没有这样印')]);
  });
});

describe('slots of users’ sentences', () => {
  const ledger = ledgerOf(sampleYear());
  const withReason = (text: string) => ({ ...ledger, reasons: { ...ledger.reasons, revenueTotal: text } });

  it('print the number with its unit and are bound to its fact in every format', async () => {
    const one = compiled(withReason('机关运行经费{{机关运行经费}}有所增加'));
    for (const write of Object.values(FORMATS)) {
      const { statements } = read(await write(one));
      const bound = statements.filter(({ fact, section }) => fact === 'agencyOperating' && section >= 0);
      expect(bound.map(({ printed }) => printed.text)).toEqual(['121.53', '121.53']);
    }
  });

  it('that name nothing are told with where they stand and the nearest names', () => {
    const result = compile(withReason('因{{机关运转经费}}增加'));
    expect(result).toEqual({
      problems: [
        {
          code: 'unknown-slot',
          path: 'reasons.revenueTotal',
          message: expect.stringContaining('是不是「机关运行经费」'),
        },
      ],
    });
  });
});

describe('reasons that are missing', () => {
  it('are told with the part that moved most', () => {
    const ledger = ledgerOf(sampleYear());
    const one = compiled({ ...ledger, reasons: { ...ledger.reasons, 'expenditure{fund=general}': '' } });
    expect(one.missingReasons).toEqual([
      {
        fact: 'expenditure{fund=general}',
        name: '一般公共预算财政拨款支出',
        message: expect.stringMatching(/比上年增加[\d.]+万元（[\d.]+%），没有写原因/),
        suggestion: expect.stringMatching(/^变动最大的是一般公共预算财政拨款支出 · 207 .*比上年增加[\d.]+万元。$/),
      },
    ]);
  });
});
