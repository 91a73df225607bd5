/**
 * Tables whose heads and numbers are in another order than usual: where the heads go with the numbers everything is read;
 * where they do not, the table is unverified as a whole, and nobody is accused of dozens of wrong numbers.
 */
import { readTxt } from '@mingsuan/formats/txt';
import { placeForms, sampleYear, writePlace, writeText } from '@mingsuan/testkit';
import { describe, expect, it } from 'vitest';
import { read } from '../read/read.ts';
import { auditDisclosure } from './audit-disclosure.ts';

type Rows = readonly (readonly string[])[];

const auditText = (text: string) => auditDisclosure(read(readTxt(new TextEncoder().encode(text), 'x.txt')));
const errors = (text: string) => auditText(text).findings.filter(({ severity }) => severity === 'error');

const sample = writeText(sampleYear());
const sichuan = placeForms
  .flatMap((form) => (form.id === 'sichuan-2023' ? [writePlace(form, sampleYear())] : []))
  .join();

/** The document with the rows of the table under a title changed. */
function changed(text: string, title: string, change: (rows: Rows) => Rows): string {
  const lines = text.split('\n');
  const at = lines.findLastIndex((line) => line === title);
  let from = at + 1;
  while (!lines[from]?.includes('\t')) from++;
  let end = from;
  while (lines[end]?.includes('\t') || lines[end + 1]?.includes('\t')) end++;
  const rows = lines.slice(from, end).filter((line) => line !== '');
  const now = change(rows.map((line) => line.split('\t'))).map((cells) => cells.join('\t'));
  return [...lines.slice(0, from), ...now, ...lines.slice(end)].join('\n');
}

const isHead = (row: readonly string[]) =>
  !/^\d{3}|^栏次/.test(row[0] ?? '') && !row.some((cell) => /\d\.\d/.test(cell));
const turned = (cells: readonly string[], from: number) => [...cells.slice(0, from), ...cells.slice(from).toReversed()];

describe('heads that go with the numbers', () => {
  it.each([
    ['公开03: amounts the other way round', sample, '支出决算表', (rows: Rows) => rows.map((row) => turned(row, 2))],
    [
      '公开03: name before 类款项',
      sichuan,
      '支出决算表',
      (rows: Rows) => rows.map(([a = '', b = '', c = '', name = '', ...more]) => [name, a, b, c, ...more]),
    ],
    [
      '公开03: 类款项 and name behind',
      sichuan,
      '支出决算表',
      (rows: Rows) => rows.map((row) => [...row.slice(4), ...row.slice(0, 4)]),
    ],
    ['公开01: mirrored', sample, '收入支出决算总表', (rows: Rows) => rows.map((row) => row.toReversed())],
  ] as const)('are read: %s', (_name, text, title, change) => {
    const { reading, findings } = auditText(changed(text, title, change));
    expect(reading.problems).toEqual([]);
    expect(findings.filter(({ severity }) => severity !== 'info').map(({ message }) => message)).toEqual(
      auditText(text)
        .findings.filter(({ severity }) => severity !== 'info')
        .map(({ message }) => message),
    );
    expect(reading.tables.map(({ role }) => role)).toEqual(auditText(text).reading.tables.map(({ role }) => role));
  });
});

describe('heads that do not', () => {
  it.each([
    ['公开03: all labels the other way round', '支出决算表', 2],
    ['公开02: all labels the other way round', '收入决算表', 2],
    ['公开04: labels of the funds the other way round', '财政拨款收入支出决算总表', 5],
  ] as const)('leave the table unverified: %s', (_name, title, from) => {
    const text = changed(sample, title, (rows) => rows.map((row) => (isHead(row) ? turned(row, from) : row)));
    expect(text).not.toBe(sample);
    const { reading, findings, rules } = auditText(text);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(findings.filter(({ rule }) => rule.id === 'G-25')).toHaveLength(1);
    expect(reading.problems.map(({ code }) => code)).toEqual(['contradicted-table']);
    expect(rules.filter(({ outcome }) => outcome === 'unverified').length).toBeGreaterThan(5);
  });

  it('leave single wrong digits and moved blocks what they are', () => {
    const wrong = changed(sample, '支出决算表', (rows) =>
      rows.map((row) =>
        row[0] === '2070109' ? row.map((cell) => cell.replace(/^(\d)/, '9')).with(0, '2070109') : row,
      ),
    );
    expect(errors(wrong).length).toBeGreaterThan(0);
    expect(auditText(wrong).reading.problems).toEqual([]);
  });
});
