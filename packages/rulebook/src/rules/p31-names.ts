/** Names and values of indicators: what is measured is said, once, and in the unit of its kind. */
import type { Check, Checks, Rule } from '@mingsuan/core/audit';
import type { Indicator } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import { oneForm, row } from './p-examples.ts';
import { always, documentRule, type Form, fault, formRule, listed, NOTHING, placesOf, stated } from './p-forms.ts';

/** A name that only repeats its kind. */
function namesNameSomething(forms: readonly Form[]): Checks {
  const found: { form: Form; indicator: Indicator }[] = [];
  for (const form of forms) {
    const { indicators } = form.evaluation;
    for (let i = 0; i < indicators.length; i++) {
      const indicator = indicators[i];
      if (indicator && form.names[i] === indicator.level2) found.push({ form, indicator });
    }
  }
  if (found.length === 0) return NOTHING;
  return [
    fault(
      `三级指标只写了二级指标的名称：${listed(found.map(({ form, indicator }) => `${form.name}「${indicator.name.text}」`))}。`,
      { places: placesOf(found.map(({ indicator }) => indicator.name)), expected: '写明考核什么' },
    ),
  ];
}

function namesAreDistinct({ evaluation: { indicators }, names, name: form }: Form): Checks {
  const found: Check[] = [];
  for (let i = 1; i < indicators.length; i++) {
    const name = indicators[i]?.name;
    if (name && names.indexOf(names[i] ?? '') < i)
      found.push(fault(`${form}三级指标「${name.text}」重复。`, { places: [name.place] }));
  }
  return found;
}

/** A quantity told as a rate, and a rate told in words. */
function kindsFitTheirValues(forms: readonly Form[]): Checks {
  const found: { form: Form; indicator: Indicator }[] = [];
  for (const form of forms)
    for (const { values } of form.score.rows) {
      const { indicator, target } = values;
      const isQuantity = target.kind === 'number' && target.unit === '%' && indicator.level2 === '数量指标';
      const isWorded = target.kind === 'words' && /(?<!效|频)率$/.test(indicator.name.text);
      if (isQuantity || isWorded) found.push({ form, indicator });
    }
  if (found.length === 0) return NOTHING;
  return [
    fault(
      `数量指标写成比率，或比率写成文字：${listed(
        found.map(({ form, indicator: i }) => `${form.name}「${i.name.text}」${i.initialTarget?.text ?? ''}`),
      )}。`,
      { places: placesOf(found.map(({ indicator }) => indicator.name)), expected: '数量用绝对数，比率用百分比' },
    ),
  ];
}

const FEW = 4;
const MANY = 25;

function countIsUsual({ evaluation: { indicators }, name }: Form): Checks {
  if (indicators.length === 0 || (indicators.length >= FEW && indicators.length <= MANY)) return NOTHING;
  return [
    fault(`${name}有 ${indicators.length} 个三级指标，一般为 6—15 个。`, {
      statements: indicators.map((i) => i.weight).filter(stated),
    }),
  ];
}

export const rules: readonly Rule[] = [
  documentRule(
    {
      id: 'P-31',
      title: '三级指标的名称写明考核什么，不照抄二级指标',
      formula: '三级指标名称 ≠ 二级指标名称',
      severity: 'warning',
      basis: [cite('R101'), cite('practice', '三级指标应当具体')],
      effective: always,
      remedy: '改写三级指标的名称。',
      examples: {
        pass: [oneForm('维修工程成本')],
        fail: [oneForm('只写“成本指标”', { rows: row(3, { name: '成本指标' }) })],
      },
    },
    namesNameSomething,
  ),
  formRule(
    {
      id: 'P-31-2',
      title: '同一张表的三级指标不重复',
      formula: '三级指标名称各不相同',
      severity: 'warning',
      basis: [cite('practice', '重复的指标重复计分')],
      effective: always,
      remedy: '合并重复的指标，或改写名称。',
      examples: {
        pass: [oneForm('各不相同')],
        fail: [oneForm('两行同名', { rows: row(4, { name: '师生满意度' }) })],
      },
    },
    namesAreDistinct,
  ),
  documentRule(
    {
      id: 'P-31-3',
      title: '数量指标用绝对数，比率指标用百分比',
      formula: '数量指标值的单位 ≠ %；“……率”的指标值是百分比',
      severity: 'info',
      basis: [cite('R101'), cite('practice', '数量指标反映计划完成的数量')],
      effective: always,
      remedy: '数量指标改用绝对数；比率指标写明百分比。',
      examples: {
        pass: [oneForm('数量是处数，比率是百分比')],
        fail: [oneForm('数量指标是完成率', { rows: row(0, { name: '维修完成率', target: '≥95%', actual: '100%' }) })],
      },
    },
    kindsFitTheirValues,
  ),
  formRule(
    {
      id: 'P-49',
      title: '三级指标的个数适当',
      formula: '4 ≤ 三级指标个数 ≤ 25',
      severity: 'info',
      basis: [cite('practice', '三级指标一般6—15个')],
      effective: always,
      remedy: '补充或合并指标。',
      examples: {
        pass: [oneForm('7个')],
        fail: [oneForm('只有3个', { without: [1, 2, 4, 5] })],
      },
    },
    countIsUsual,
  ),
];
