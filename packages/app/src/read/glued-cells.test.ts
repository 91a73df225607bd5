/**
 * Tables whose cells ran together, made of sound ones: code and name, name and amount, all of a row, label and 行次. What
 * is read is what the original says; nothing is found that nobody printed.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { Audit } from '@mingsuan/core/audit';
import { readTxt } from '@mingsuan/formats/txt';
import { placeForms, sampleYear, writePlace, writeText } from '@mingsuan/testkit';
import { describe, expect, it } from 'vitest';
import { auditDisclosure } from '../audit/audit-disclosure.ts';
import { read } from './read.ts';

const auditText = (text: string) => auditDisclosure(read(readTxt(new TextEncoder().encode(text), 'x.txt')));

const LANE = /(?<=^|\t)(3\d{2}(?:\d{2})?)\t([^\t\n]+)\t([\d.,]*)(?=\t|\n)/gm;
const CODE_AND_NAME = /^(2\d{2}(?:\d{2}){0,2})\t([^\t\n]+)(?=\t)/gm;
const CODED_ROW = /^(2\d{2}(?:\d{2}){0,2}\t[^\t\n]+\t)([\d.,\t]+)$/gm;
const LABEL_AND_NUMBER = /([一-龥)）])\t(\d{1,2})\t/g;

const WAYS: Readonly<Record<string, (text: string) => string>> = {
  '公开06: code, name and amount': (text) => text.replace(LANE, '$1$2$3'),
  '公开06: name and amount': (text) => text.replace(LANE, '$1\t$2$3'),
  '公开06: all of it, blank cells left behind': (text) => text.replace(LANE, '$1$2$3\t\t'),
  'code and name': (text) => text.replace(CODE_AND_NAME, '$1$2'),
  'code and name, a blank cell left behind': (text) => text.replace(CODE_AND_NAME, '$1$2\t'),
  'code and name under the name': (text) => text.replace(CODE_AND_NAME, '\t$1$2'),
  'code, name and first amount': (text) =>
    text.replace(/^(2\d{2}(?:\d{2}){0,2})\t([^\t\n]+)\t([\d.,]*)(?=\t)/gm, '$1$2$3'),
  'all amounts of a row': (text) =>
    text.replace(CODED_ROW, (_, lead: string, rest: string) => lead + rest.replaceAll('\t', '')),
  'all of a row': (text) => text.replace(CODED_ROW, (row: string) => row.replaceAll('\t', '')),
  'label and 行次': (text) => text.replace(LABEL_AND_NUMBER, '$1$2\t'),
  'label, 行次 and amount': (text) =>
    text.replace(/([一-龥)）]\t\d{1,2})\t([\d,]+\.\d\d)/g, (run) => run.replaceAll('\t', '')),
};

function cellsOf({ reading }: Audit): Map<string, number> {
  const cells = new Map<string, number>();
  for (const { cell, fact, printed } of reading.statements)
    if (cell && fact !== null && printed.state === 'stated') cells.set(`${cell.table} ${fact}`, printed.value);
  return cells;
}

const told = ({ findings }: Audit) =>
  findings.filter(({ severity }) => severity !== 'info').map(({ rule, message }) => `${rule.id} ${message}`);

/** Only the tables: forms have labels of their own. */
function glued(text: string, glue: (text: string) => string): string {
  const end = text.lastIndexOf('第四部分');
  return glue(text.slice(0, end)) + text.slice(end);
}

function expectSame(text: string, original: Audit, way: string, glue: (text: string) => string): void {
  const audit = auditText(glued(text, glue));
  const [all, some] = [cellsOf(original), cellsOf(audit)];
  for (const [key, value] of some) expect(all.get(key), `${way}: ${key}`).toBe(value);
  // rows of amounts run together that are out by a rounding prove nothing
  expect((some.size * 100) / all.size, way).toBeGreaterThan(way.startsWith('all') ? 85 : 98);
  expect(told(original), way).toEqual(expect.arrayContaining(told(audit)));
}

const SEED = new URL('../../../../../shared/seeds/001_0dc1892294a9b625.txt', import.meta.url);
const form = placeForms.find(({ id }) => id === 'jiangxi-2023');

describe.each([
  ['our sample', writeText(sampleYear())],
  ['江西', form ? writePlace(form, sampleYear()) : ''],
  ['the published 001', existsSync(SEED) ? readFileSync(SEED, 'utf8') : ''],
])('%s', (_name, text) => {
  it.skipIf(text === '')('says the same however its cells ran together, if ../shared is there', () => {
    const original = auditText(text);
    for (const [way, glue] of Object.entries(WAYS)) expectSame(text, original, way, glue);
  });
});

describe('what is not proved', () => {
  const table = (row: string) =>
    auditText(
      `收入决算表\n公开02表\n金额单位：万元\n项目\t\t本年收入合计\t财政拨款收入\t上级补助收入\t事业收入\t经营收入\t附属单位上缴收入\t其他收入\n科目代码\t科目名称\t\t\t\t\t\t\t\n栏次\t\t1\t2\t3\t4\t5\t6\t7\n${row}\n`,
    ).reading;

  it('is unread and told, and the whole that stands before its parts is read', () => {
    const { statements, problems } = table('201\t一般公共服务支出\t3.002.001.00');
    expect(statements.map(({ printed }) => printed.state)).toEqual(['stated', ...Array(6).fill('unreadable')]);
    expect(problems.map(({ code }) => code)).toEqual(['unplaced-cells']);
  });

  it('is placed where the row above it leaves one way', () => {
    const { statements, problems } = table('合计\t\t3.00\t2.00\t\t\t\t\t1.00\n201\t一般公共服务支出\t3.002.001.00');
    expect(statements.slice(7).map(({ printed }) => printed.text)).toEqual(['3.00', '2.00', '', '', '', '', '1.00']);
    expect(problems.map(({ code }) => code)).toEqual(['row-mended']);
  });
});
