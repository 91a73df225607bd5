/** Sound reports of our own: read whole, every figure where it should be, and nothing held against them however they are written. */
import { readFileSync } from 'node:fs';
import { readTxt } from '@mingsuan/formats/txt';
import { describe, expect, it } from 'vitest';
import { read } from '../read/read.ts';
import { auditDisclosure } from './audit-disclosure.ts';

const folder = new URL('../../../../samples/evaluation-reports-2022/', import.meta.url);
const NAMES = ['summary', 'project-report', 'overall-report'] as const;
const KINDS = {
  summary: 'selfEvaluationSummary',
  'project-report': 'projectEvaluationReport',
  'overall-report': 'overallEvaluationReport',
} as const;

const auditText = (text: string) => auditDisclosure(read(readTxt(new TextEncoder().encode(text), 'report.txt')));

const CHANGES: readonly (readonly [string, (text: string) => string])[] = [
  ['原样', (text) => text],
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['行首有全角空格', (text) => text.replace(/^(?=[^\t\n]*$)/gm, '　　')],
  ['半角括号', (text) => text.replaceAll('（', '(').replaceAll('）', ')')],
  ['没有空行', (text) => text.replace(/\n{2,}/g, '\n')],
  [
    '行间空一行',
    (text) =>
      text
        .split('\n')
        .map((line) => (line.includes('\t') ? line : `${line}\n`))
        .join('\n'),
  ],
  [
    '评分表一格一行',
    (text) =>
      text
        .split('\n')
        .flatMap((line) =>
          line.includes('\t') && !line.startsWith('一级') && !/^[履管]/.test(line)
            ? line.split('\t').map((cell) => `\t${cell}`)
            : [line],
        )
        .join('\n'),
  ],
  [
    '长句折行',
    (text) =>
      text
        .split('\n')
        .map((line) => (line.includes('\t') || line.length < 60 ? line : (line.match(/.{1,48}/g) ?? []).join('\n')))
        .join('\n'),
  ],
];

describe.each(NAMES)('%s', (name) => {
  const text = readFileSync(new URL(`${name}.txt`, folder), 'utf8');

  it.each(CHANGES)('%s：没有错误和警告', (_change, change) => {
    const { reading, findings } = auditText(change(text));
    expect(reading.kind).toBe(KINDS[name]);
    expect(reading.department.name).toBe('明川县文化和旅游局');
    expect(reading.year).toBe(2022);
    expect(findings.filter((f) => f.severity !== 'info').map((f) => `${f.rule.id} ${f.message}`)).toEqual([]);
  });

  it.each(CHANGES)('%s：读出的数相同', (_change, change) => {
    const says = (audit: ReturnType<typeof auditText>) =>
      audit.reading.statements
        .map((s) => `${(s.fact ?? '').replace(/\bn=\d+|at=\d+/g, '')} ${s.printed.value} ${s.printed.dimension}`)
        .sort();
    expect(says(auditText(change(text)))).toEqual(says(auditText(text)));
  });
});
