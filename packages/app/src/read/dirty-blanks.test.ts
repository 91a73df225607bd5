/** Numbers that were left out or stand in pictures: nothing is bound to a neighbour, nothing is found wrong. */
import { readTxt } from '@mingsuan/formats/txt';
import { placeForms, sampleYear, writePlace, writeText } from '@mingsuan/testkit';
import { describe, expect, it } from 'vitest';
import { auditDisclosure } from '../audit/audit-disclosure.ts';
import { read } from './read.ts';

function audit(text: string) {
  const { reading, findings } = auditDisclosure(read(readTxt(new TextEncoder().encode(text), 'x.txt')));
  return { reading, errors: findings.filter((f) => f.severity === 'error').map((f) => `${f.rule.id} ${f.message}`) };
}

/** Every third number of the kind in sentences, from the given one on, left out. */
function leftOut(text: string, number: RegExp, from: number, instead: string): string {
  let n = 0;
  return text
    .split('\n')
    .map((line) => (line.includes('\t') ? line : line.replace(number, (found) => (n++ % 3 === from ? instead : found))))
    .join('\n');
}

/** Forms attached to a document say other things with %, which have no say here. */
const ATTACHED = '第四部分';
const sample = writeText(sampleYear());
const texts: readonly (readonly [string, string])[] = [
  ['sample', sample],
  ...placeForms.map((form) => [form.id, writePlace(form, sampleYear())] as const),
];

describe.each(texts)('%s', (_id, whole) => {
  const end = whole.lastIndexOf(ATTACHED);
  const text = end < 0 ? whole : whole.slice(0, end);

  it('takes rates and amounts left out for missing', () => {
    for (const from of [0, 1, 2]) {
      expect(audit(leftOut(text, /\d[\d,.]*%/g, from, ' %')).errors).toEqual([]);
      expect(audit(leftOut(text, /\d[\d,.]*万元/g, from, ' 万元')).errors).toEqual([]);
    }
  });

  it('keeps captions and labels of pictures out of the sums', () => {
    let n = 0;
    const picture = (at: number) => [
      '',
      `图${at}：收入决算图`,
      '',
      '财政拨款收入 89.61%',
      '基本支出 56.3%',
      '项目支出，43.7%',
      '',
      `图${at + 1} 支出构成（单位：万元）`,
      '基本支出',
      '687.20',
      '项目支出, 566.70, 45.2%',
      '',
    ];
    const lines = text
      .split('\n')
      .flatMap((line) => (/占|增长/.test(line) && n++ % 4 === 0 ? [line, ...picture(n)] : [line]));
    expect(audit(lines.join('\n')).errors).toEqual([]);
  });
});

it('binds a rate behind an amount left out to its own subject', () => {
  const text = sample.replace('合同金额96.85万元', '合同金额 万元');
  const rate = audit(text).reading.statements.find((s) => s.printed.text === '87.89');
  expect(rate?.label).toContain('中小企业');
});
