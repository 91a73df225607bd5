/** 满意度: a percentage that says who was asked. One finding for all forms. */
import type { Checks, Rule } from '@mingsuan/core/audit';
import type { FormText } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import { oneForm, row } from './p-examples.ts';
import { always, documentRule, type Form, fault, listed, NOTHING, placesOf } from './p-forms.ts';

/** 满意 and not 90 %: nobody can say whether it was reached. */
function satisfactionIsMeasured(forms: readonly Form[]): Checks {
  const found: { form: Form; text: FormText }[] = [];
  for (const form of forms) {
    const row = form.satisfactions.find(
      ({ values }) => values.target.kind === 'words' || values.actual.kind === 'words',
    );
    const text = row?.values.indicator.initialTarget ?? row?.values.indicator.actual;
    if (text) found.push({ form, text });
  }
  if (found.length === 0) return NOTHING;
  const told = found.filter((hit) => hit.form.told.satisfaction).length;
  const more = told > 0 ? `；其中 ${told} 张在分析中另写了百分比，表中没有` : '';
  return [
    fault(
      `${found.length} 张自评表的满意度指标写成「${found[0]?.text.text ?? ''}」一类的文字，无法计量：${listed(found.map((hit) => hit.form.name))}${more}。`,
      { places: placesOf(found.map((hit) => hit.text)), expected: '写成百分比，并注明调查方法和样本数' },
    ),
  ];
}

const SURVEY = /问卷|调查|样本|抽样|访问|回访|测评|访谈|电话|份|走访|评议/;

/** The same satisfaction in every form, and nowhere a word of who was asked. */
function satisfactionHasSource(forms: readonly Form[]): Checks {
  const silent = forms.filter(({ evaluation: { analysis } }) => {
    const { satisfaction, experience, output } = analysis;
    return satisfaction && !namesSurvey(satisfaction) && !namesSurvey(experience) && !namesSurvey(output);
  });
  if (silent.length === 0) return NOTHING;
  const values = silent.map((form) => form.told.satisfaction?.printed.text).filter((text) => text !== undefined);
  const [most, count] = mostFrequent(values);
  const same = most !== null && count >= 3 ? `，其中 ${count} 张都印 ${most}%` : '';
  return [
    fault(`${silent.length} 张自评表的满意度没有说明调查方式和样本${same}：${listed(silent.map((f) => f.name))}。`, {
      places: silent.flatMap(({ evaluation }) => placesOf([evaluation.analysis.satisfaction])),
      expected: '注明调查方法、样本数和时间',
    }),
  ];
}

function namesSurvey(text: FormText | undefined): boolean {
  return text !== undefined && SURVEY.test(text.text);
}

function mostFrequent(values: readonly string[]): readonly [string | null, number] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first ?? [null, 0];
}

export const rules: readonly Rule[] = [
  documentRule(
    {
      id: 'P-27',
      title: '满意度指标用百分比表示',
      formula: '满意度的指标值、实际完成值是百分比',
      severity: 'warning',
      basis: [cite('R101'), cite('practice', '“满意”不能计量')],
      effective: always,
      remedy: '设定百分比的满意度目标，按调查结果填写。',
      examples: {
        pass: [oneForm('≥90%，94%')],
        fail: [oneForm('写成“满意”', { rows: row(6, { target: '满意', actual: '达成预期指标' }) })],
      },
    },
    satisfactionIsMeasured,
  ),
  documentRule(
    {
      id: 'P-27-2',
      title: '满意度注明调查方式和样本',
      formula: '有满意度 ⇒ 有调查方式、样本数',
      severity: 'info',
      basis: [cite('R101'), cite('practice', '满意度应有调查依据')],
      effective: always,
      remedy: '补充问卷、访谈等调查方式和样本数。',
      examples: {
        pass: [oneForm('发放问卷100份')],
        fail: [oneForm('只有百分比', { satisfaction: '师生满意度94%' })],
      },
    },
    satisfactionHasSource,
  ),
];
