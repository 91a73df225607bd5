/** Scoring as a use case: the sound sample agrees with itself, every form goes through every scheme, the ends hold. */
import { readFileSync } from 'node:fs';
import { readTxt } from '@mingsuan/formats/txt';
import { describe, expect, it } from 'vitest';
import { read } from '../read/read.ts';
import { isScheme, scoreEvaluations } from './score-evaluations.ts';
import { schemesJson, scoreJson } from './score-json.ts';

function scored(file: string, scheme: string | null = null) {
  const reading = read(readTxt(readFileSync(new URL(file, import.meta.url)), file));
  return scoreJson(reading, scheme, scoreEvaluations(reading, scheme));
}

const FORMS = '../../../../samples/forms-2023/';
const textOf = (name: string) => readFileSync(new URL(`${FORMS}${name}.txt`, import.meta.url), 'utf8');

function scoredText(text: string, scheme: string | null) {
  const reading = read(readTxt(new TextEncoder().encode(text), 'form.txt'));
  const [form] = scoreJson(reading, scheme, scoreEvaluations(reading, scheme)).forms;
  if (!form) throw new Error('no form');
  return form;
}

/** The ministry's sample form with one text in place of another. */
function changed(old: string, now: string, scheme: string | null = null) {
  const text = textOf('ministry-2020');
  expect(text).toContain(old);
  return scoredText(text.replace(old, now), scheme);
}

const SOUND = '../../../../samples/final-accounts-2023/sound.txt';

describe('score', () => {
  it('finds every printed score of the sound sample within what its scheme allows', () => {
    const { forms, schema } = scored(SOUND);
    expect(schema).toBe('mingsuan.score/1');
    expect(forms).toHaveLength(8);
    for (const form of forms) {
      expect(form.isWrong, form.project ?? '').toBe(false);
      expect(form.scheme.id).toBe('shanxi');
      expect(form.rows.map((row) => row.verdict)).not.toContain('over');
      expect(form.total.printed).toBe(form.total.ofPrintedScores);
      expect(form.total.printed).toBe(form.total.likely);
      expect(form.grade.printed).toBe(form.grade.computed);
      expect(form.others.map((o) => o.scheme)).toContain('hubei');
    }
  });

  it('scores all forms by the scheme that is asked for', () => {
    const { forms, scheme } = scored(SOUND, 'hubei');
    expect(scheme).toBe('hubei');
    expect(forms[0]?.execution.weight).toBe('20.00');
  });

  it('lists schemes whose weights add up to 100, each with its basis', () => {
    for (const { id, weights, executionWeight, basis } of schemesJson()) {
      const hundredths = [executionWeight, ...Object.values(weights)].map((text) =>
        Number.parseInt(text.replace('.', ''), 10),
      );
      expect(
        hundredths.reduce((a, b) => a + b, 0),
        id,
      ).toBe(10_000);
      expect(basis.length, id).toBeGreaterThan(0);
      expect(isScheme(id)).toBe(true);
    }
    expect(isScheme('nowhere')).toBe(false);
  });
});

describe.each(schemesJson().map(({ id }) => id))('every sample form under %s', (id) => {
  it.each(['ministry-2020', 'sichuan', 'anhui', 'hunan', 'chongqing-overall'])('%s', (name) => {
    const form = scoredText(textOf(name), id);
    expect(form.scheme.id).toBe(id);
    expect([form.execution.printed, form.execution.computed]).not.toContain(null);
    for (const row of form.rows) expect([row.printed, row.allowed], row.name).not.toContain(null);
    expect(Object.values(form.total)).not.toContain(null);
    expect([form.grade.ofTotal, form.grade.computed]).not.toContain(null);
  });

  it.each([
    ['100', '优'],
    ['90', '优'],
    ['89.995', '良'],
    ['80', '良'],
    ['79.99', '中'],
    ['60', '中'],
    ['59.99', '差'],
  ])('a printed total of %s is %s', (total, grade) => {
    const { grade: own, isWrong } = changed('\t97.88', `\t${total}\t${grade}`, id);
    expect(own).toMatchObject({ printed: grade, ofTotal: grade });
    // the scores add up to 97.88
    expect(isWrong).toBe(true);
  });
});

describe('execution at its ends', () => {
  const FUNDS = '120.00\t120.00\t114.60\t10\t95.50%\t9.55';
  it.each([
    [
      'nothing spent',
      '120.00\t120.00\t0.00\t10\t0.00%\t0.00',
      { computedRate: '0.00', computed: '0.00', agrees: true },
    ],
    [
      'more than all',
      '120.00\t120.00\t132.00\t10\t110.00%\t10',
      { computedRate: '110.00', computed: '10.00', agrees: true },
    ],
    ['more than its weight', '120.00\t120.00\t132.00\t10\t110.00%\t11', { computed: '10.00', agrees: false }],
    ['no budget', '0.00\t0.00\t0.00\t10\t—\t0.00', { computedRate: null, computed: null, agrees: null }],
  ])('%s', (_name, funds, execution) => {
    expect(changed(FUNDS, funds).execution).toMatchObject(execution);
  });

  it.each([
    ['county-caps', '95.99', '79.99', '9.55', '良'],
    ['county-caps', '96.00', '80.00', '9.55', '优'],
    ['execution-gate', '109.19', '90.99', '9.55', '良'],
    ['execution-gate', '109.20', '91.00', '9.55', '优'],
  ])('%s with %s of 120 spent', (id, executed, rate, score, grade) => {
    const form = changed(FUNDS, `120.00\t120.00\t${executed}\t10\t${rate}%\t${score}`, id);
    expect(form.grade.computed).toBe(grade);
  });
});

describe('rows at their ends', () => {
  const allowed = (old: string, now: string, id: string | null = null) => {
    const row = changed(old, now, id).rows.find(({ line }) => line === TARGETS[old]);
    return row?.allowed ? `${row.allowed.least}—${row.allowed.most}${row.allowed.mostExcluded ? ')' : ''}` : null;
  };
  const TARGETS: Readonly<Record<string, number>> = { '≥86个\t86个': 13, '健全\t健全': 19 };

  it.each([
    ['≥0个\t86个', '15.00—15.00'],
    ['≥0个\t0个', '15.00—15.00'],
    ['＝0个\t0个', '15.00—15.00'],
    // SC-03: more than equal is a matter of judgement
    ['＝0个\t1个', '0.00—15.00'],
    ['≤0个\t1个', '0.00—0.00'],
    ['≥86个\t0个', '0.00—0.00'],
  ])('%s gets %s', (now, points) => {
    expect(allowed('≥86个\t86个', now)).toBe(points);
  });

  it.each([
    ['national-2020', '9.00—12.00)'],
    ['hubei', '7.50—12.00)'],
  ])('部分达成 under %s', (id, points) => {
    expect(allowed('健全\t健全', '健全\t部分达成预期指标并具有一定效果', id)).toBe(points);
  });
});
