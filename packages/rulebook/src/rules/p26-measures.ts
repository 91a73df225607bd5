/** Targets and goals that nobody can measure: no time, no number, results that repeat them. One finding for all forms each. */
import type { Checks, Rule } from '@mingsuan/core/audit';
import type { RowScore } from '@mingsuan/core/performance';
import type { FormText } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import { attached, form as formText, oneForm, row } from './p-examples.ts';
import { always, append, documentRule, type Form, fault, listed, NOTHING, placesOf } from './p-forms.ts';

interface Hit {
  readonly form: Form;
  readonly row: RowScore;
}

function rowsOf(forms: readonly Form[], find: (row: RowScore) => boolean): Hit[] {
  const found: Hit[] = [];
  for (const form of forms) for (const row of form.score.rows) if (find(row)) found.push({ form, row });
  return found;
}

/** Fewer results that agree to the letter agree by chance: a target of 100 % is often just reached. */
const REPEATED_MIN = 4;

/** Results that repeat their targets to the letter, operator and all or without one. */
function resultsDiffer(forms: readonly Form[]): Checks {
  const found: { form: Form; rows: readonly RowScore[] }[] = [];
  for (const form of forms) {
    if (form.score.rows.length < REPEATED_MIN) continue;
    const rows = form.score.rows.filter(isRepeated);
    if (rows.length >= REPEATED_MIN) found.push({ form, rows });
  }
  if (found.length === 0) return NOTHING;
  const names = found.map(({ form, rows }) => `${form.name}${rows.length} 项`);
  return [
    fault(`实际完成值与指标值逐字相同，疑似照抄：${listed(names)}。`, {
      places: found.flatMap(({ rows }) => placesOf(rows.map(({ values }) => values.indicator.actual))),
      expected: '按统计结果填写实际完成值',
    }),
  ];
}

function isRepeated({ values: { target, actual, indicator } }: RowScore): boolean {
  if (target.kind !== 'number' || actual.kind !== 'number') return false;
  return indicator.actual?.text === (indicator.adjustedTarget ?? indicator.initialTarget)?.text;
}

const NO_TIME = /^(?:及时|按时|按期|准时|如期)(?:完成|支付|发放|拨付)?$/;

function timesAreTold(forms: readonly Form[]): Checks {
  const found = rowsOf(
    forms,
    ({ values: { level, target } }) => level.isTime && target.kind === 'words' && NO_TIME.test(target.text),
  );
  const [first] = found;
  if (!first) return NOTHING;
  const target = first.row.values.indicator.initialTarget ?? first.row.values.indicator.adjustedTarget;
  return [
    fault(
      `时效指标的指标值只写「${target?.text ?? ''}」一类的话，没有时限，无法考核：${listed([...new Set(found.map(({ form }) => form.name))])}。`,
      {
        places: placesOf(found.map(({ row: { values } }) => values.indicator.initialTarget ?? values.indicator.name)),
        expected: '写明完成的月份或日期',
      },
    ),
  ];
}

/** All points of the benefit rest on one indicator. */
function onlyOne({ benefits: [one, other] }: Form): string {
  return one && !other ? `（只有一个指标，${one.values.indicator.weight?.printed.text ?? ''}分）` : '';
}

function benefitsAreMeasured(forms: readonly Form[]): Checks {
  const found = forms.filter(
    ({ benefits }) => benefits.length > 0 && benefits.every(({ values }) => values.target.kind === 'words'),
  );
  if (found.length === 0) return NOTHING;
  return [
    fault(
      `效益指标全部是“提高”“完善”一类的定性指标，没有可衡量的指标值：${listed(found.map((form) => form.name + onlyOne(form)))}。`,
      {
        places: found.flatMap(({ benefits }) => placesOf(benefits.map(({ values }) => values.indicator.initialTarget))),
        expected: '效益尽量用数量、比率反映；定性指标写明评判的标准',
      },
    ),
  ];
}

/** So many forms with an indicator of one name are a pattern, whatever the project. */
const SAME_MIN = 5;

function indicatorsAreOwn(forms: readonly Form[]): Checks {
  if (forms.length < SAME_MIN) return NOTHING;
  const byName = new Map<string, Hit[]>();
  for (const form of forms)
    for (const row of form.benefits) append(byName, row.values.indicator.name.text, { form, row });
  const found = [...byName].filter(
    ([, hits]) => hits.length >= SAME_MIN && new Set(hits.map(({ form }) => form)).size >= SAME_MIN,
  );
  if (found.length === 0) return NOTHING;
  return [
    fault(
      `不同项目用同一个效益指标，没有反映项目的特点：${found.map(([name, hits]) => `「${name}」${hits.length} 张`).join('、')}。`,
      {
        places: found.flatMap(([, hits]) => hits.map(({ row: { values } }) => values.indicator.name.place)),
        expected: '按项目的具体效果设定指标',
      },
    ),
  ];
}

/** Numbers other than years, in digits or words. */
const NUMBER =
  /\d|(?:[二两三四五六七八九十百千万]+(?:余|多)?|一)(?:处|个|名|人|次|场|期|户|套|台|辆|项|件|份|条|家|村|所|座|批|公里|米|吨|亩|季度)|全部|所有/;

function goalsAreCounted(forms: readonly Form[]): Checks {
  const found: { form: Form; text: FormText }[] = [];
  for (const form of forms) {
    const text = form.evaluation.goal.expected;
    if (text && !NUMBER.test(withoutYears(text.text))) found.push({ form, text });
  }
  if (found.length === 0) return NOTHING;
  return [
    fault(`年度目标没有数量和时限，无法对照检查：${listed(found.map(({ form }) => form.name))}。`, {
      places: placesOf(found.map(({ text }) => text)),
      expected: '写明做什么、做多少、何时完成',
    }),
  ];
}

function withoutYears(text: string): string {
  return text.includes('20') ? text.replace(/20\d\d年度?/g, '') : text;
}

const COPIED = {
  ...row(0, { actual: '≥10处' }),
  ...row(1, { actual: '=100%' }),
  ...row(2, { actual: '=100%' }),
  ...row(3, { actual: '≤200000元' }),
};

function five(name: (i: number) => string): string {
  return attached(
    ...Array.from({ length: SAME_MIN }, (_, i) =>
      formText({
        name: `第${i + 1}学区校舍维修经费`,
        rows: { ...row(4, { name: `校园安全水平（${i}）` }), ...row(5, { name: name(i) }) },
      }),
    ),
  );
}

export const rules: readonly Rule[] = [
  documentRule(
    {
      id: 'P-23-2',
      title: '实际完成值不照抄指标值',
      formula: '同一张表中与指标值逐字相同的实际完成值少于4项',
      severity: 'info',
      basis: [cite('R10'), cite('practice', '逐字相同的完成值没有统计依据')],
      effective: always,
      remedy: '按统计结果填写实际完成值，保留佐证材料。',
      examples: { pass: [oneForm('各有各的数')], fail: [oneForm('四项都照抄', { rows: COPIED })] },
    },
    resultsDiffer,
  ),
  documentRule(
    {
      id: 'P-26-2',
      title: '时效指标写明时限',
      formula: '时效指标值 ≠ “及时”“按时”',
      severity: 'info',
      basis: [cite('R101'), cite('practice', '没有时限的时效指标无法考核')],
      effective: always,
      remedy: '写明完成的月份或日期。',
      examples: {
        pass: [oneForm('及时率100%')],
        fail: [oneForm('只写“及时”', { rows: row(2, { target: '及时', actual: '达成预期指标' }) })],
      },
    },
    timesAreTold,
  ),
  documentRule(
    {
      id: 'P-32-2',
      title: '效益指标有可衡量的指标值',
      formula: '效益指标不全是定性指标',
      severity: 'info',
      basis: [cite('R101'), cite('practice', '绩效指标应当细化量化')],
      effective: always,
      remedy: '至少设一个有数量或比率的效益指标；定性指标写明评判的标准。',
      examples: {
        pass: [oneForm('有一个是比率', { rows: row(4, { target: '≥95%', actual: '97%' }) })],
        fail: [oneForm('全是定性')],
      },
    },
    benefitsAreMeasured,
  ),
  documentRule(
    {
      id: 'P-45-9',
      title: '效益指标是项目自己的',
      formula: '同名的效益指标出现在不到5张自评表',
      severity: 'info',
      basis: [cite('practice', '通用的指标不反映项目的效果')],
      effective: always,
      remedy: '按项目的具体效果设定指标。',
      examples: {
        pass: [{ name: '各有各的指标', text: five((i) => `校舍巡查机制（${i}）`) }],
        fail: [{ name: '五张同一个指标', text: five(() => '长效管理机制') }],
      },
    },
    indicatorsAreOwn,
  ),
  documentRule(
    {
      id: 'P-51-3',
      title: '年度目标有数量或时限',
      formula: '年度目标 ∋ 数量、时限',
      severity: 'info',
      basis: [cite('R101'), cite('practice', '年度目标应当可以对照检查')],
      effective: always,
      remedy: '写明做什么、做多少、何时完成。',
      examples: {
        pass: [oneForm('维修十处', { goals: ['维修校舍10处，8月底前完成。', '十二处校舍完成维修并通过验收。'] })],
        fail: [oneForm('没有数量')],
      },
    },
    goalsAreCounted,
  ),
];
