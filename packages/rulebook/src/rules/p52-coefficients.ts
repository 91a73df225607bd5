/** 得分系数 of forms that print it: the score is the weight times the coefficient. */
import type { Check, Rule } from '@mingsuan/core/audit';
import { notApplicable, unverified } from '@mingsuan/core/families';
import { isEarned, portion, readCoefficient, writePoints } from '@mingsuan/core/performance';
import { cite } from '../sources/index.ts';
import { attached, type FormParts, form as formText, row } from './p-examples.ts';
import { always, documentRule, type Form, fault, PERCENT, placesOf, rowName, stated } from './p-forms.ts';

const NOTHING = /^[-—–/\s]*$/;

function* scoreFollows(form: Form): Generator<Check> {
  for (const one of form.score.rows) {
    const { coefficient, score, weight } = one.values.indicator;
    if (!coefficient || NOTHING.test(coefficient.text)) continue;
    const share = readCoefficient(coefficient.text);
    if (!share)
      yield unverified(`${form.name}指标${rowName(one)}的得分系数「${coefficient.text}」不是数字，未能核验。`);
    if (!share || !stated(score) || !stated(weight) || one.weight === null) continue;
    if (isEarned(score.printed, one.weight, share)) continue;
    const expected = writePoints(portion(one.weight, BigInt(share.value), 100n * BigInt(PERCENT), 'halfUp'));
    yield fault(
      `${form.name}指标${rowName(one)}得分与得分系数不符：权重 ${weight.printed.text}，得分系数「${coefficient.text}」，应得 ${expected}，印作 ${score.printed.text}。`,
      { statements: [score], places: placesOf([coefficient]), stated: score.printed.text, expected: `${expected}分` },
    );
  }
}

function* scoresFollow(forms: readonly Form[]): Generator<Check> {
  let isPrinted = false;
  for (const form of forms) {
    if (form.evaluation.indicators.every(({ coefficient }) => coefficient === null)) continue;
    isPrinted = true;
    yield* scoreFollows(form);
  }
  if (!isPrinted) yield notApplicable('自评表没有得分系数一栏。');
}

const COLUMNS = 10;
const WEIGHT = 7;

/** An example of a form with the column 得分系数 before its weights: 100% where `coefficients` says nothing else of a row. */
function withCoefficients(name: string, parts: FormParts, coefficients: Readonly<Record<number, string>> = {}) {
  const lines = formText(parts).split('\n');
  const head = lines.findIndex((line) => line.startsWith('绩效指标'));
  const text = lines.map((line, i) => {
    const cells = line.split('\t');
    if (i < head || cells.length !== COLUMNS) return line;
    return cells.toSpliced(WEIGHT, 0, i === head ? '得分系数' : (coefficients[i - head - 1] ?? '100%')).join('\t');
  });
  return { name, text: attached(text.join('\n')) };
}

const NINE = { rows: row(0, { actual: '9处', score: '18', reason: '一处校舍待拆除，已列入下年计划' }), total: '97.5' };

export const rules: readonly Rule[] = [
  documentRule(
    {
      id: 'P-52',
      title: '得分等于权重乘以得分系数',
      formula: '指标得分 = 指标权重 × 得分系数，系数超过100%的按100%',
      severity: 'error',
      basis: [cite('layout', '指标得分 = 指标权重 × 得分系数')],
      effective: always,
      remedy: '核对完成情况，改正得分系数或得分，并重算总分。',
      examples: {
        pass: [
          withCoefficients('系数100%，得满分', {}),
          withCoefficients('20 × 90% = 18', NINE, { 0: '90%' }),
          withCoefficients('系数写作0.9', NINE, { 0: '0.9' }),
          withCoefficients('系数120%，得分以权重为限', {}, { 0: '120%' }),
        ],
        fail: [
          withCoefficients('系数80%，20分得18分', NINE, { 0: '80%' }),
          withCoefficients('系数100%，20分得18分', NINE),
        ],
      },
    },
    scoresFollow,
  ),
];
