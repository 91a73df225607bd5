/**
 * Disclosures in the forms of other places, wholly invented: the form is told, every table is read, the narrative is
 * bound, nothing is found wrong; and what is then made wrong is found.
 */
import type { Statement } from '@mingsuan/core/statement';
import { readTxt } from '@mingsuan/formats/txt';
import { arbitraryYear, type PlaceForm, placeForms, sampleYear, writePlace } from '@mingsuan/testkit';
import { describe, expect, it } from 'vitest';
import { read } from '../read/read.ts';
import { auditDisclosure } from './audit-disclosure.ts';

const auditText = (text: string) => auditDisclosure(read(readTxt(new TextEncoder().encode(text), 'x.txt')));

function told(text: string): Set<string> {
  const { findings } = auditText(text);
  return new Set(findings.filter((f) => f.severity !== 'info').map((f) => `${f.rule.id} ${f.message}`));
}

/** A random year in which every sentence of every form can be true: all items spent on, no other income. */
const OTHER_YEAR = 5;
/** Forms that tell of changes from nothing, which that year has. */
const SAMPLE_ONLY = new Set(['guangdong-2023']);

describe.each(placeForms.map((form): [string, PlaceForm] => [form.id, form]))('%s', (id, form) => {
  const text = writePlace(form, sampleYear());

  it('is known, read whole and sound', () => {
    const { reading } = auditText(text);
    expect(reading).toMatchObject({ kind: 'finalAccounts', profile: form.profile, year: form.year });
    expect(reading.department.name).toBe(form.department);
    expect(reading.problems).toEqual([]);
    expect([...told(text)]).toEqual([]);
    const empty = form.tables.filter(([kind]) => kind.startsWith('stateCapital')).length - 1;
    expect(reading.tables.length).toBeGreaterThanOrEqual(form.tables.length - Math.max(0, empty));
    const prose = reading.statements.filter((s) => s.cell === null && s.section >= 0);
    expect(prose.filter((s) => s.fact === null).length / prose.length).toBeLessThan(0.11);
  });

  it('is sound with other numbers, and however it is typed', () => {
    const others = SAMPLE_ONLY.has(id) ? [] : [...told(writePlace(form, arbitraryYear(OTHER_YEAR)))];
    expect(others).toEqual([]);
    const typed = [
      { cellSeparator: 'pipe' },
      { digits: 'full', brackets: 'half' },
      { thousands: true, wrap: 38 },
    ] as const;
    for (const options of typed)
      expect([...told(writePlace(form, sampleYear(), options))], JSON.stringify(options)).toEqual([]);
  });

  it('tells nine of ten wrong digits', () => {
    const before = told(text);
    const { statements } = auditText(text).reading;
    const chosen = statements.filter(isChecked).filter((_, i) => i % 17 === 3);
    const missed = chosen.filter((statement) => {
      const after = told(withWrongDigit(text, statement));
      return [...after].every((finding) => before.has(finding));
    });
    expect(chosen.length).toBeGreaterThan(20);
    expect(
      missed.length / chosen.length,
      missed.map((s) => `${s.place.line} ${s.printed.text} ${s.label}`).join('\n'),
    ).toBeLessThanOrEqual(0.1);
  });
});

/** Amounts and rates of which the document says enough to know when they are wrong. */
function isChecked({ fact, printed }: Statement): boolean {
  return fact !== null && printed.state === 'stated' && printed.value !== 0 && printed.dimension !== 'plain';
}

function withWrongDigit(text: string, { place }: Statement): string {
  const lines = text.split('\n');
  const line = lines[place.line - 1] ?? '';
  const printed = line.slice(place.start, place.end);
  const at = printed.search(/[1-9]/);
  const digit = Number.parseInt(printed.charAt(at), 10);
  const wrong = printed.slice(0, at) + String(digit > 6 ? digit - 3 : digit + 3) + printed.slice(at + 1);
  return lines.with(place.line - 1, line.slice(0, place.start) + wrong + line.slice(place.end)).join('\n');
}

describe('defects of the kinds that people make', () => {
  const formOf = (id: string) => writePlace(placeForms.find((form) => form.id === id) as PlaceForm, sampleYear()); // ids of ours
  const DEFECTS: readonly (readonly [string, string, string | RegExp, string, RegExp])[] = [
    [
      '重庆：较年初预算减少写成增加',
      'chongqing-2023',
      /较年初预算数减少(32\.72万元，)下降/,
      '较年初预算数增加$1下降',
      /N-49|N-12/,
    ],
    ['重庆：较年初预算的比率错', 'chongqing-2023', '下降2.82%', '下降8.22%', /N-49/],
    ['新疆：预决算差异率错', 'xinjiang-2023', '差异率-3.88%', '差异率-8.38%', /N-49/],
    ['北京：收入增长率错', 'beijing-2023', '增长8.70%，其中：财政拨款收入', '增长7.80%，其中：财政拨款收入', /N-50/],
    ['四川：元误作万元', 'sichuan-2023', '支出687.26万元', '支出6872600.00万元', /N-05/],
    ['江西：决算数与财政拨款总表不符', 'jiangxi-2023', '决算数为910.77万元', '决算数为901.77万元', /V-13/],
    ['云南：占比错', 'yunnan-2022', '占总支出的54.81%', '占总支出的45.81%', /N-05/],
    ['广东：完成率错', 'guangdong-2023', '完成预算3.50万元的91.0%', '完成预算3.50万元的90.1%', /N-25/],
    [
      '湖北：两处不一致',
      'hubei-2023',
      '公务接待费支出预算为2.20万元，支出决算为1.86万元',
      '公务接待费支出预算为2.20万元，支出决算为1.68万元',
      /N-25/,
    ],
  ];
  it.each(DEFECTS)('%s', (_name, id, old, now, rule) => {
    const text = formOf(id);
    const wrong = text.replace(old, now);
    expect(wrong).not.toBe(text);
    expect([...told(wrong)].join('\n')).toMatch(rule);
  });
});
