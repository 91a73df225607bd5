/** The law of both directions in the formats of data: what is compiled, written and read again is sound and states the ledger's facts. */
import { printFact } from '@mingsuan/core/composition';
import type { Document } from '@mingsuan/core/document';
import type { Ledger } from '@mingsuan/core/ledger';
import { readHtml, writeHtml } from '@mingsuan/formats/html';
import { readJson, writeJson } from '@mingsuan/formats/json';
import { readXlsx } from '@mingsuan/formats/sheet';
import { writeXlsx } from '@mingsuan/formats/xlsx';
import { arbitraryYear, ledgerOf, sampleYear } from '@mingsuan/testkit';
import { describe, expect, it } from 'vitest';
import { auditDisclosure } from '../audit/audit-disclosure.ts';
import { read } from '../read/read.ts';
import { type Compilation, compile } from './compile.ts';
import { tablesWorkbook } from './tables-workbook.ts';

const SEEDS = Array.from({ length: 40 }, (_, i) => i + 101);
const bytes = (text: string) => new TextEncoder().encode(text);

const FORMATS: Readonly<Record<string, (compiled: Compilation) => Document>> = {
  html: ({ publication, notes }) => readHtml(bytes(writeHtml(publication, notes, { script: '', style: '' })), 'a.html'),
  json: ({ data }) => readJson(bytes(writeJson(data)), 'a.json'),
  xlsx: ({ publication, facts }) => readXlsx(writeXlsx(tablesWorkbook(publication, facts)), 'a.xlsx'),
};

/** Every other department-year keeps a project secret; every tenth all of them. */
function ledgerOfSeed(seed: number): Ledger {
  const ledger = ledgerOf(seed === 0 ? sampleYear() : arbitraryYear(seed));
  const isSecret = (i: number) => (seed % 10 === 0 && seed > 0) || (seed % 2 === 1 && i === 0);
  return { ...ledger, projects: ledger.projects.map((one, i) => (isSecret(i) ? { ...one, isSecret: true } : one)) };
}

function compiled(ledger: Ledger): Compilation {
  const result = compile(ledger, { date: '2024年9月' });
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result;
}

function faultsOf(one: Compilation, document: Document) {
  const reading = read(document);
  const cells = reading.statements.filter((s) => s.cell !== null && s.fact !== null && s.printed.state === 'stated');
  const told = new Map(cells.map(({ fact, printed }) => [fact, printed.text]));
  return {
    problems: reading.problems,
    findings: auditDisclosure(reading).findings.filter(({ severity }) => severity !== 'info'),
    misread: cells.filter(({ fact, printed }) => fact !== null && printed.text !== printFact(one.facts, fact)),
    unread: one.publication.blocks
      .flatMap((block) => (block.kind === 'table' ? block.body.flat() : []))
      .filter(({ fact, text }) => fact !== null && text !== '' && told.get(fact) !== text)
      .map(({ fact }) => fact),
  };
}

const SOUND = { problems: [], findings: [], misread: [], unread: [] };

describe('audit(read(write(compile(ledger))))', () => {
  it.each([0, ...SEEDS])(
    'finds nothing in department-year %i as html, json and xlsx, and returns its facts',
    (seed) => {
      const one = compiled(ledgerOfSeed(seed));
      expect(one.missingReasons).toEqual([]);
      for (const [format, write] of Object.entries(FORMATS))
        expect({ format, ...faultsOf(one, write(one)) }).toEqual({ format, ...SOUND });
    },
  );
});

describe('a number changed by hand', () => {
  const one = compiled(ledgerOfSeed(0));
  const errors = (document: Document) =>
    auditDisclosure(read(document)).findings.filter(({ severity }) => severity === 'error').length;

  it('is found in a page, though the page says which fact it is', () => {
    const page = writeHtml(one.publication, one.notes, { script: '', style: '' });
    expect(errors(readHtml(bytes(page.replace('>1,253.97<', '>1,263.97<')), 'a.html'))).toBeGreaterThan(0);
  });

  it('is found in open data, and a fact that the document does not print so is told', () => {
    const text = writeJson(one.data);
    expect(errors(readJson(bytes(text.replace('"text": "1,253.97"', '"text": "1,263.97"')), 'a.json'))).toBeGreaterThan(
      0,
    );
    const { problems } = readJson(bytes(text.replace('"printed": "1,253.97"', '"printed": "1,263.97"')), 'a.json');
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('正文没有这样印')]);
  });
});

describe('slots of users’ sentences', () => {
  const ledger = ledgerOfSeed(0);
  const withReason = (text: string) => ({ ...ledger, reasons: { ...ledger.reasons, revenueTotal: text } });

  it('print the number with its unit and are bound to its fact in every format', () => {
    const one = compiled(withReason('机关运行经费{{机关运行经费}}有所增加'));
    for (const write of Object.values(FORMATS)) {
      const { statements } = read(write(one));
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
    const ledger = ledgerOfSeed(0);
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
