/** The package by the rules of its specifications: Data Package v1, Tabular Data Resource, Table Schema v1. */

import { read } from '@e965/xlsx';
import type { OpenDisclosure, OpenFact } from '@mingsuan/core/composition';
import { describe, expect, it } from 'vitest';
import { csvOf } from './csv.ts';
import { writeDataPackage } from './writer.ts';

const fact = (key: string, value: string, more: Partial<OpenFact> = {}): OpenFact => ({
  fact: key,
  name: key,
  concept: 'expenditure',
  measure: 'amount',
  year: 2023,
  function: null,
  economic: null,
  project: null,
  dimensions: {},
  value,
  unit: '元',
  printed: null,
  ...more,
});

const code = (one: string) => ({ code: one, name: `科目${one}` });
const DISCLOSURE: OpenDisclosure = {
  schema: 'mingsuan.disclosure/1',
  title: '2023年度部门决算公开',
  department: { name: '明川县,文化"局', code: null },
  year: 2023,
  profile: 'shanxi-2023',
  facts: [
    fact('a', '12.50', { function: code('207'), dimensions: { fund: 'general', kind: 'basic' } }),
    fact('b', '12.50', { function: code('20701'), dimensions: { fund: 'general', kind: 'basic' } }),
    fact('c', '12.50', { function: code('2070101'), dimensions: { fund: 'general', kind: 'basic' } }),
    fact('d', '3', { concept: 'project', project: '=cmd', dimensions: {} }),
  ],
  blocks: [],
};

const files = new Map(writeDataPackage(DISCLOSURE).map(({ name, text }) => [name, text]));
const descriptor = JSON.parse(files.get('datapackage.json') ?? '{}');
const TYPES: Readonly<Record<string, RegExp>> = {
  string: /^/,
  integer: /^-?\d+$/,
  number: /^-?\d+(?:\.\d+)?$/,
  year: /^\d{4}$/,
};

function rowsOf(name: string): string[][] {
  const sheet = read(files.get(name) ?? '', { type: 'string', raw: true, dense: true }).Sheets.Sheet1;
  return (sheet?.['!data'] ?? []).map((row) => Array.from(row, (cell) => String(cell?.v ?? '')));
}

describe('writeDataPackage', () => {
  it('describes every file that it writes, with names that the specification allows', () => {
    expect(descriptor.profile).toBe('tabular-data-package');
    expect(descriptor.name).toMatch(/^[a-z0-9._/-]+$/);
    const paths = descriptor.resources.map(({ path }: { path: string }) => path);
    expect([...paths, 'datapackage.json'].sort()).toEqual([...files.keys()].sort());
    for (const { name, profile, encoding } of descriptor.resources)
      expect([name, profile, encoding]).toEqual([
        expect.stringMatching(/^[a-z0-9._/-]+$/),
        'tabular-data-resource',
        'utf-8',
      ]);
  });

  it('has rows as the schemas say: fields in order, types, keys unique and present', () => {
    for (const { path, schema } of descriptor.resources) {
      const [header, ...rows] = rowsOf(path);
      const names = schema.fields.map(({ name }: { name: string }) => name);
      expect(header).toEqual(names);
      const keys = rows.map((row) => schema.primaryKey.map((key: string) => row[names.indexOf(key)]).join('|'));
      expect(new Set(keys).size).toBe(rows.length);
      for (const row of rows)
        schema.fields.forEach(
          ({ type, constraints }: { type: string; constraints?: { required?: true } }, i: number) => {
            const value = row[i] ?? '';
            const isRight = value === '' ? constraints?.required === undefined : TYPES[type]?.test(value);
            expect(isRight, `${type} ${value}`).toBe(true);
          },
        );
    }
  });

  it('counts every amount of spending once, by 项', () => {
    expect(rowsOf('spending.csv').slice(1)).toEqual([
      [
        '2023',
        '明川县,文化"局',
        '207',
        '科目207',
        '20701',
        '科目20701',
        '2070101',
        '科目2070101',
        'general',
        'basic',
        '12.50',
      ],
    ]);
  });

  it('writes no text that a spreadsheet would calculate', () => {
    expect(csvOf([['=1+1', '-3.5', '+a', '@x', '-a']])).toBe("'=1+1,-3.5,'+a,'@x,'-a\r\n");
  });
});
