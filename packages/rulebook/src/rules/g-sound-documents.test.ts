/** Rules about the text are quiet on sound documents, however these are written down. */
import { audit } from '@mingsuan/core/audit';
import { recognise } from '@mingsuan/core/recognition';
import { readTxt } from '@mingsuan/formats/txt';
import { arbitraryYear, type DepartmentYear, sampleYear, type TextOptions, writeText } from '@mingsuan/testkit';
import { expect, test } from 'vitest';
import { vocabulary } from '../vocabulary.ts';
import { rules } from './index.ts';

const ours = rules.filter(({ id }) => /^[GSC]-/.test(id));
const options: readonly Partial<TextOptions>[] = [
  {},
  { wording: 'other', thousands: false },
  { digits: 'full', brackets: 'half', lineEnd: '\r\n' },
  { wrap: 36, brokenHeaders: true, orderSeed: 3 },
  { cellSeparator: 'pipe' },
  { cellSeparator: 'spaces', wording: 'other' },
];

/** What the rules hold against a text; a tidying hint is no complaint. */
function complaints(text: string): string[] {
  const { findings } = audit(recognise(readTxt(new TextEncoder().encode(text), 'sound.txt'), vocabulary), ours);
  return findings.filter(({ severity }) => severity !== 'info').map(({ rule, message }) => `${rule.id} ${message}`);
}

const years: readonly (readonly [string, DepartmentYear])[] = [
  ['样例年度', sampleYear()],
  ...Array.from({ length: 12 }, (_, seed) => [`第${seed}个随机年度`, arbitraryYear(seed)] as const),
];

test.each(years)('%s', (_name, year) => {
  for (const option of options) expect(complaints(writeText(year, option)), JSON.stringify(option)).toEqual([]);
});

/** What happens to texts on their way: taken out of a PDF, pasted from a page, tables published apart. */
const changes: readonly (readonly [string, (text: string) => string])[] = [
  ['没有目录', (text) => text.replace(/目 录[\s\S]*?\n\n第一部分 概况\n/, '第一部分 概况\n')],
  ['目录没有页码', (text) => text.replace(/^([第一二三四五六七八九十].*?)\.*\t\d+$/gm, '$1')],
  [
    '数字两边有空格',
    (text) =>
      text
        .split('\n')
        .map((line) =>
          line.includes('\t') ? line : line.replace(/([一-龥])(\d)/g, '$1 $2').replace(/(\d)([一-龥])/g, '$1 $2'),
        )
        .join('\n'),
  ],
  ['行首有全角空格', (text) => text.replace(/^/gm, '　　')],
  [
    '夹有页码',
    (text) =>
      text
        .split('\n')
        .flatMap((line, i) => (i % 45 === 44 && line === '' ? [line, `- ${Math.floor(i / 45)} -`, ''] : [line]))
        .join('\n'),
  ],
  [
    '表另行公开',
    (text) => text.replace(/(\n第二部分 20\d\d年部门决算表\n)[\s\S]*?(\n第三部分 情况说明\n)/, '$1\n（见附件）\n$2'),
  ],
  [
    '空格填0.00',
    (text) =>
      text
        .split('\n')
        .map((line) => (/^\d{3,7}\t/.test(line) ? line.replace(/\t(?=\t|$)/g, '\t0.00') : line))
        .join('\n'),
  ],
];

test.each(changes)('%s', (_name, change) => {
  for (const [, year] of years.slice(0, 4)) expect(complaints(change(writeText(year)))).toEqual([]);
});
