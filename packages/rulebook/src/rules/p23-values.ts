/** How targets and actual values are written: definite, measurable, within what they can be. One finding for all forms. */
import type { Checks, Rule } from '@mingsuan/core/audit';
import { attainmentOf, type IndicatorValue, type RowScore } from '@mingsuan/core/performance';
import type { FormText } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import { attached, form as formText, oneForm, row } from './p-examples.ts';
import { always, documentRule, type Form, fault, listed, NOTHING, placesOf } from './p-forms.ts';

interface Hit {
  readonly form: Form;
  readonly row: RowScore;
  readonly text: FormText;
}

/** Rows of all forms with a value that a test finds. */
function hits(forms: readonly Form[], find: (row: RowScore) => FormText | null | undefined): Hit[] {
  const found: Hit[] = [];
  for (const form of forms)
    for (const row of form.score.rows) {
      const text = find(row);
      if (text) found.push({ form, row, text });
    }
  return found;
}

function formNames(found: readonly Hit[]): string {
  return listed([...new Set(found.map((hit) => hit.form.name))]);
}

function formCount(found: readonly Hit[]): number {
  return new Set(found.map((hit) => hit.form)).size;
}

function one(found: readonly Hit[], message: () => string, expected: string): Checks {
  if (found.length === 0) return NOTHING;
  return [fault(message(), { places: placesOf(found.map((hit) => hit.text)), expected })];
}

/** 「甲」「完成率」≥100%, hit by hit. */
function samplesOf(found: readonly Hit[]): string {
  return listed(found.map((hit) => `${hit.form.name}「${hit.row.values.indicator.name.text}」${hit.text.text}`));
}

/** The texts, each once. */
function textsOf(found: readonly Hit[]): string {
  return listed([...new Set(found.map((hit) => `「${hit.text.text}」`))]);
}

function hasOperator(value: IndicatorValue): boolean {
  return value.kind === 'number' && value.operator !== null;
}

function actualsAreDefinite(forms: readonly Form[]): Checks {
  const found = hits(forms, ({ values }) => (hasOperator(values.actual) ? values.indicator.actual : null));
  return one(
    found,
    () =>
      `实际完成值应当是确定的数，${formCount(found)} 张自评表的 ${found.length} 项带有 ≥、≤、＞、＝ 等符号：${textsOf(found)}。`,
    '填写确定的实际完成值',
  );
}

const RATE_NAME = /[率度]$|比例|占比/;

/** What may be more than all: growth, and work done beyond its plan. */
const CAN_EXCEED = /增长|提高|提升|增幅|完成/;

/** 「≥100%」, 「120%」. */
function isMoreThanAll(value: IndicatorValue): boolean {
  if (value.kind !== 'number' || value.unit !== '%') return false;
  const { mantissa, decimals } = value.numeral;
  return isOpenAbove(value) || mantissa > 100 * 10 ** decimals;
}

/** 「≥100%」, of which nobody says how much it was. */
function isOpenAbove(value: IndicatorValue): boolean {
  if (value.kind !== 'number' || value.unit !== '%' || (value.operator !== '≥' && value.operator !== '>')) return false;
  return value.numeral.mantissa >= 100 * 10 ** value.numeral.decimals;
}

/** A rate of at least, or more than, all there is: as a target, or as what was done. */
function ratesCanBe(forms: readonly Form[]): Checks {
  const found = hits(forms, ({ values: { target, actual, indicator } }) => {
    const isTooMuch = isMoreThanAll(target);
    const isOpen = isOpenAbove(actual);
    if ((!isTooMuch && !isOpen) || !RATE_NAME.test(indicator.name.text)) return null;
    if (isTooMuch && !CAN_EXCEED.test(indicator.name.text)) return indicator.initialTarget;
    return isOpen ? indicator.actual : null;
  });
  return one(found, () => `比率不会超过100%，指标值、实际完成值不能写成大于等于100%：${samplesOf(found)}。`, '=100%');
}

/** Targets that anything reaches. */
function targetsAskForSomething(forms: readonly Form[]): Checks {
  const found = hits(forms, ({ values: { target, indicator } }) =>
    isReachedAnyway(target) ? (indicator.adjustedTarget ?? indicator.initialTarget) : null,
  );
  return one(found, () => `指标值几乎必然达到，不起考核作用：${samplesOf(found)}。`, '设定需要努力才能达到的指标值');
}

/** More than nothing, the whole year. */
function isReachedAnyway(target: IndicatorValue): boolean {
  if (target.kind === 'number')
    return target.numeral.mantissa === 0 && (target.operator === '>' || target.operator === '≥');
  if (target.kind === 'range')
    return target.from.mantissa === 1 && target.to.mantissa === 12 && target.unit.startsWith('月');
  return target.kind === 'words' && /^(?:全年|年内|2\d{3}年)$/.test(target.text);
}

const USUAL_MET = '达成预期指标';
const USUAL =
  /^(?:部分)?(?:达成|完成)预期指标$|^部分达成预期(?:指标|目标)并具有一定效果$|^未(?:完成|达成)预期指标且效果较差$/;

/** Words of attainment other than the three that are prescribed. */
function wordsAreTheUsual(forms: readonly Form[]): Checks {
  const found = hits(forms, ({ values: { actual, indicator } }) =>
    actual.kind === 'words' &&
    actual.text.length > 5 &&
    actual.text !== USUAL_MET &&
    attainmentOf(actual.text, '') !== null &&
    !USUAL.test(actual.text)
      ? indicator.actual
      : null,
  );
  return one(
    found,
    () => `定性指标完成情况的说法与规定的三档不同：${textsOf(found)}（${formNames(found)}）。`,
    '达成预期指标；部分达成预期指标并具有一定效果；未完成预期指标且效果较差',
  );
}

export const rules: readonly Rule[] = [
  documentRule(
    {
      id: 'P-23',
      title: '实际完成值是确定的数，不带符号',
      formula: '实际完成值 ≠ ≥x、≤x、＞x、＝x',
      severity: 'warning',
      basis: [cite('R10'), cite('practice', '实际完成值照抄指标值的符号，等于没有填报')],
      effective: always,
      remedy: '按统计结果填写确定的完成值。',
      examples: {
        pass: [oneForm('12处')],
        fail: [oneForm('≥12处', { rows: row(0, { actual: '≥12处' }) })],
      },
    },
    actualsAreDefinite,
  ),
  documentRule(
    {
      id: 'P-25',
      title: '比率指标不超过100%',
      formula: '比率的指标值 ≤ 100%；实际完成值 ≠ ≥100%',
      severity: 'warning',
      basis: [cite('practice', '及时率、覆盖率、合格率不会超过100%')],
      effective: always,
      remedy: '把“≥100%”改为“=100%”或合理的比率。',
      examples: {
        pass: [oneForm('=100%')],
        fail: [
          oneForm('≥100%', { rows: row(1, { target: '≥100%' }) }),
          oneForm('完成率印作≥100%', { rows: row(1, { name: '维修任务完成率', target: '≥95%', actual: '≥100%' }) }),
        ],
      },
    },
    ratesCanBe,
  ),
  documentRule(
    {
      id: 'P-26',
      title: '指标值有考核作用',
      formula: '指标值不是＞0、全年、1—12月',
      severity: 'info',
      basis: [cite('practice', '必然达到的指标值没有考核作用')],
      effective: always,
      remedy: '按工作计划设定具体的数量和时限。',
      examples: {
        pass: [oneForm('≥10处')],
        fail: [oneForm('>0处', { rows: row(0, { target: '>0处' }) })],
      },
    },
    targetsAskForSomething,
  ),
  documentRule(
    {
      id: 'P-32',
      title: '定性指标的完成情况用规定的三档说法',
      formula: '实际完成值 ∈ {达成预期指标，部分达成预期指标并具有一定效果，未完成预期指标且效果较差}',
      severity: 'info',
      basis: [cite('ENUM')],
      effective: always,
      remedy: '改用规定的说法。',
      examples: {
        pass: [oneForm('达成预期指标')],
        fail: [
          {
            name: '部分达成而略有偏差',
            text: attached(
              formText({ rows: row(4, { actual: '部分达成预期指标并略有偏差', score: '10', reason: '巡查次数不足' }) }),
            ),
          },
        ],
      },
    },
    wordsAreTheUsual,
  ),
];
