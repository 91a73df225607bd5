/** What a form has to fill in: every field of an indicator, a reason for every point taken, units that can be compared. */
import type { Amendment, Check, Checks, Rule } from '@mingsuan/core/audit';
import { unverified } from '@mingsuan/core/families';
import { areOfDifferentKinds, POINT, type RowScore } from '@mingsuan/core/performance';
import type { FormText, Indicator, Reading } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import { toBeWritten } from './p-amendments.ts';
import { oneForm, row } from './p-examples.ts';
import {
  always,
  documentRule,
  type Form,
  fault,
  formRule,
  isSilent,
  NOTHING,
  placesOf,
  rowName,
  scored,
  stated,
} from './p-forms.ts';

const UNFILLED = '未填';

const FIELDS = { target: '指标值', actual: '实际完成值', weight: '分值', score: '得分' } as const;
type Field = keyof typeof FIELDS;

/** Fields of an indicator that are empty or say that nobody filled them in. */
function missingFields({ initialTarget, adjustedTarget, actual, weight, score }: Indicator): readonly Field[] {
  const hasTarget = !isUnfilled(initialTarget) || !isUnfilled(adjustedTarget);
  const hasActual = !isUnfilled(actual);
  const hasWeight = weight === null || stated(weight);
  if (hasTarget && hasActual && hasWeight && stated(score)) return NONE_MISSING;
  const missing: Field[] = [];
  if (!hasTarget) missing.push('target');
  if (!hasActual) missing.push('actual');
  if (!hasWeight) missing.push('weight');
  if (!stated(score)) missing.push('score');
  return missing;
}

const NONE_MISSING: readonly Field[] = [];

function named(fields: readonly Field[]): string {
  return fields.map((field) => FIELDS[field]).join('、');
}

function isUnfilled(text: FormText | null): boolean {
  return isSilent(text) || saysIt(text);
}

function saysIt(text: FormText | null): boolean {
  return text?.text.startsWith(UNFILLED) ?? false;
}

function saysUnfilled({ initialTarget, adjustedTarget, actual }: Indicator): boolean {
  return saysIt(initialTarget) || saysIt(adjustedTarget) || saysIt(actual);
}

/** Fields left empty; where the row had to be mended on reading, a blank may be ours. */
function fieldsAreFilled(form: Form, { problems }: Reading, into: Check[]): void {
  const found: string[] = [];
  const rows: Indicator[] = [];
  const amendments: Amendment[] = [];
  for (const indicator of form.evaluation.indicators) {
    const missing = missingFields(indicator);
    if (missing.length === 0) continue;
    if (!saysUnfilled(indicator) && problems.some(({ line }) => line === indicator.line)) {
      into.push(unverified(`${form.name}第 ${indicator.line} 行的列有移动，${named(missing)}未能核验。`));
      continue;
    }
    rows.push(indicator);
    const kind = indicator.level2 === indicator.name.text ? '' : `（${indicator.level2}）`;
    found.push(`「${indicator.name.text}」${kind}没有填${named(missing)}`);
    amendments.push(toBeWritten(form, indicator, missing));
  }
  if (found.length === 0) return;
  into.push(
    fault(`${form.name}${found.join('；')}，却有得分，得分没有依据。`, {
      places: rows.flatMap((i) => placesOf([i.name, i.adjustedTarget ?? i.initialTarget, i.actual])),
      statements: rows.flatMap((i) => (stated(i.score) ? [i.score] : [])),
      expected: '按批复的绩效目标补填指标值和实际完成值，再按评分办法评分',
      amendments,
    }),
  );
}

/** Where the weights add up to too much by just what this row lost, its weight is wrong and not its score. */
function isOverweight({ weight, printed }: RowScore, { score: { weightSum } }: Form): boolean {
  if (weight === null || printed === null || weightSum === null || weightSum === 100 * POINT) return false;
  return weight - printed === weightSum - 100 * POINT;
}

function deductionsHaveReasons(form: Form): Checks {
  const rows = form.lost.filter((row) => isSilent(row.values.indicator.deviation) && !isOverweight(row, form));
  if (rows.length === 0) return NOTHING;
  return [
    fault(
      `${form.name}扣分的指标没有写偏差原因和改进措施：${rows.map((r) => `${rowName(r)}${scored(r)}`).join('、')}。`,
      {
        statements: rows.map((r) => r.values.indicator.score).filter(stated),
        places: rows.map((r) => r.values.indicator.name.place),
        expected: '逐项说明偏差原因和改进措施',
        amendments: rows.map((r) => toBeWritten(form, r.values.indicator, ['deviation'])),
      },
    ),
  ];
}

function unitsCompare(form: Form): Checks {
  const found: Check[] = [];
  for (const { values } of form.score.rows) {
    const { target, actual, indicator } = values;
    if (target.kind !== 'number' || actual.kind !== 'number' || !areOfDifferentKinds(target, actual)) continue;
    found.push(
      fault(
        `${form.name}指标「${indicator.name.text}」的指标值是「${indicator.initialTarget?.text ?? ''}」，实际完成值是「${indicator.actual?.text ?? ''}」，单位不同，无法比较。`,
        {
          places: placesOf([indicator.initialTarget, indicator.actual]),
          amendments: [toBeWritten(form, indicator, ['target', 'actual'])],
        },
      ),
    );
  }
  return found;
}

export const rules: readonly Rule[] = [
  documentRule(
    {
      id: 'P-19',
      title: '三级指标的指标值、实际完成值、分值、得分都要填写',
      formula: '指标值、实际完成值、分值、得分 ≠ 空、未填报',
      severity: 'error',
      basis: [cite('R10'), cite('R10F')],
      effective: always,
      remedy: '按批复的绩效目标和实际完成情况补填；没有指标值的不能评分。',
      examples: {
        pass: [oneForm('全部填写')],
        fail: [
          oneForm('成本指标未填报', {
            rows: row(3, { target: '未填报', actual: '部分达成预期指标', score: '5', reason: '资金结余' }),
          }),
          oneForm('没有实际完成值', { rows: row(0, { actual: '' }) }),
        ],
      },
    },
    (forms, { reading }) => {
      const found: Check[] = [];
      for (const form of forms) fieldsAreFilled(form, reading, found);
      return found;
    },
  ),
  formRule(
    {
      id: 'P-20',
      title: '扣分的指标写明偏差原因和改进措施',
      formula: '得分 < 分值 ⇒ 偏差原因分析及改进措施 ≠ 空',
      severity: 'error',
      basis: [cite('R10'), cite('R10F', '偏差原因分析及改进措施')],
      effective: always,
      remedy: '补写该项指标的偏差原因和改进措施。',
      examples: {
        pass: [
          oneForm('写了原因', {
            rows: row(0, { actual: '9处', score: '18', reason: '一处校舍待拆除，已列入下年计划' }),
          }),
        ],
        fail: [oneForm('没有原因', { rows: row(0, { actual: '9处', score: '18' }) })],
      },
    },
    deductionsHaveReasons,
  ),
  formRule(
    {
      id: 'P-24',
      title: '指标值与实际完成值的单位可以比较',
      formula: '指标值的单位 ≅ 实际完成值的单位',
      severity: 'error',
      basis: [cite('layout', '同一指标的目标和完成值用同一单位')],
      effective: always,
      remedy: '按绩效目标的单位填写实际完成值。',
      examples: {
        pass: [oneForm('万元与元可以换算', { rows: row(3, { target: '≤20万元', actual: '190000元' }) })],
        fail: [oneForm('目标是处数，完成是百分比', { rows: row(0, { actual: '100%' }) })],
      },
    },
    unitsCompare,
  ),
];
