/** Weights of a form: they add up to 100, each group has what the scheme gives it, no score is above its weight. */
import type { Check, Checks, Operand, Rule } from '@mingsuan/core/audit';
import { constant, plus } from '@mingsuan/core/families';
import { POINT, type Points, type WeightGroup, writePoints } from '@mingsuan/core/performance';
import type { Statement } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import { scoreOf, weightsToHundred } from './p-amendments.ts';
import { attached, type FormParts, form as formText, oneForm, row } from './p-examples.ts';
import { always, append, documentRule, type Form, fault, formRule, listed, NOTHING, stated } from './p-forms.ts';

const HUNDRED = 100 * POINT;

/** The weight of execution as printed, else what the scheme gives it. */
function executionWeight({ funds, score }: Form, like: Statement): Statement {
  const printed = funds?.amounts.weight;
  if (stated(printed)) return printed;
  const points = score.execution.weight / POINT;
  return constant(String(points), '分', points, like);
}

function weightsAddUp(form: Form): Checks {
  const { evaluation, name, score } = form;
  const found: Check[] = [];
  const { totalWeight } = evaluation;
  if (stated(totalWeight)) {
    const hundred = constant('100', '分', 100, totalWeight);
    found.push({ kind: 'equal', left: [plus(totalWeight)], right: [plus(hundred)], say: `${name}总分值 = 100` });
  }
  const weights: Operand[] = [];
  for (const { weight } of evaluation.indicators) {
    if (!stated(weight)) return found;
    if (weights.length === 0) weights.push(plus(executionWeight(form, weight)));
    weights.push(plus(weight));
  }
  const [first] = evaluation.indicators;
  if (!stated(first?.weight)) return found;
  const right = [plus(constant('100', '分', 100, first.weight))];
  const say = `${name}预算执行率分值 ${writePoints(score.execution.weight)} 与各指标分值之和 = 100`;
  const sum: Check = { kind: 'equal', left: weights, right, say };
  found.push(score.weightSum === HUNDRED ? sum : { ...sum, amendments: weightsToHundred(form) });
  return found;
}

const NAMES: Readonly<Record<WeightGroup, string>> = {
  cost: '成本指标',
  output: '产出指标',
  benefit: '效益指标',
  satisfaction: '满意度指标',
};

function groupWeights({ score }: Form): ReadonlyMap<WeightGroup, Points> | null {
  const groups = new Map<WeightGroup, Points>();
  for (const row of score.rows) {
    const group = row.group;
    if (group === null || row.weight === null) return null;
    groups.set(group, (groups.get(group) ?? 0) + row.weight);
  }
  return groups;
}

/** Groups as the scheme wants them; a form without satisfaction gives its points to the benefit. */
function groupsMatch(groups: ReadonlyMap<WeightGroup, Points>, form: Form): string[] {
  const wrong: string[] = [];
  for (const [group, points] of Object.entries(form.scheme.weights) as [WeightGroup, Points][]) {
    const own = groups.get(group) ?? 0;
    const free = group === 'benefit' && !groups.has('satisfaction') ? (form.scheme.weights.satisfaction ?? 0) : 0;
    if (group === 'satisfaction' && own === 0) continue;
    if (own !== points + free)
      wrong.push(`${NAMES[group]}印作 ${writePoints(own)}，应为 ${writePoints(points + free)}`);
  }
  return wrong;
}

function groupsAreWeighted(form: Form, isOf2021: boolean): Checks {
  // weights that do not add up are another rule's; a group is judged only where they do
  if (form.score.weightSum !== HUNDRED || (form.scheme.id === 'national-2021') !== isOf2021) return NOTHING;
  const groups = groupWeights(form);
  const wrong = groups === null ? [] : groupsMatch(groups, form);
  if (wrong.length === 0) return NOTHING;
  const found = fault(`${form.name}各类指标的分值与“${form.scheme.title}”不同：${wrong.join('；')}。`, {
    statements: form.evaluation.indicators.map((i) => i.weight).filter(stated),
    expected: form.scheme.title,
  });
  return [found];
}

function scoresStayWithin(form: Form): Checks {
  const found: Check[] = [];
  for (const row of form.score.rows) {
    const { weight, score, name } = row.values.indicator;
    if (!stated(weight) || !stated(score)) continue;
    const say = `${form.name}指标「${name.text}」得分不大于分值`;
    const check: Check = { kind: 'atMost', left: [plus(score)], right: [plus(weight)], say };
    const isAbove = row.weight !== null && (row.printed ?? 0) > row.weight;
    found.push(isAbove ? { ...check, amendments: [scoreOf(form, row, row.weight)] } : check);
  }
  const own = form.funds?.amounts.score;
  if (!stated(own)) return found;
  const say = `${form.name}执行率得分不大于分值`;
  found.push({ kind: 'atMost', left: [plus(own)], right: [plus(executionWeight(form, own))], say });
  return found;
}

/** Second levels with their weights, in order: 「社会效益指标」, 「社会效益指标15」. */
function benefitWeights({ benefits }: Form): { kinds: string; weights: string } | null {
  if (benefits.length < 2) return null;
  const kinds: string[] = [];
  let weights = '';
  for (const { weight, values } of benefits) {
    const { level2 } = values.indicator;
    const kind = level2.includes('可持续') ? '可持续影响' : level2;
    if (weight === null || kinds.includes(kind)) return null;
    kinds.push(kind);
    weights += `${weights === '' ? '' : '+'}${kind}${weight / POINT}`;
  }
  return { kinds: kinds.join('|'), weights };
}

/** Forms with the same indicators weight them alike; where most do, the others are named. */
function alikeAreWeightedAlike(forms: readonly Form[]): Checks {
  const byKinds = new Map<string, { form: Form; weights: string }[]>();
  for (const form of forms) {
    const own = benefitWeights(form);
    if (own) append(byKinds, own.kinds, { form, weights: own.weights });
  }
  const found: Check[] = [];
  for (const group of byKinds.values()) {
    if (group.every(({ weights }) => weights === group[0]?.weights)) continue;
    const counts = new Map<string, number>();
    for (const { weights } of group) counts.set(weights, (counts.get(weights) ?? 0) + 1);
    const [usual, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
    const odd = group.filter(({ weights }) => weights !== usual);
    if (odd.length === 0 || count < MOST || count <= odd.length) continue;
    found.push(
      fault(
        `效益指标的种类相同，${count} 张自评表的分值是${usual}，另有不同：${listed(odd.map(({ form, weights }) => `${form.name}${weights}`))}。`,
        {
          statements: odd.flatMap(({ form }) => form.benefits.map((r) => r.values.indicator.weight).filter(stated)),
          expected: `${usual}，或说明理由`,
        },
      ),
    );
  }
  return found;
}

/** So many forms make a custom. */
const MOST = 3;

/** A form as the ministry's scheme of 2021 weights it, with so many points for costs and the rest for output. */
function of2021(name: string, cost: number): { name: string; text: string } {
  const { text } = oneForm(name, {
    funds: ['20', '20', '19', '1', '95.00', '9.50'],
    rows: {
      0: ['成本指标', '经济成本指标', '维修工程成本', '≤200000元', '190000元', String(cost), String(cost)],
      1: ['产出指标', '数量指标', '维修校舍数量', '≥10处', '12处', String(40 - cost), String(40 - cost)],
      2: ['', '质量指标', '工程验收合格率', '=100%', '100%', '10', '10'],
      3: ['', '时效指标', '维修完成及时率', '=100%', '100%', '10', '10'],
      ...row(4, { weight: '10', score: '10' }),
      ...row(5, { weight: '10', score: '10' }),
    },
  });
  // the ministry's form has one column of initial budgets
  return { name, text: text.replace('\t\t目标申报数\t预算编制数\n', '') };
}

/** Four forms, the last with rows of its own. */
function four(rows: FormParts['rows']): string {
  const names = ['甲', '乙', '丙', '丁'].map((ordinal) => `${ordinal}学区校舍维修经费`);
  return attached(...names.map((name, i) => formText({ name, ...(i === 3 && rows ? { rows } : {}) })));
}

export const rules: readonly Rule[] = [
  formRule(
    {
      id: 'P-03',
      title: '各类指标的分值与评分办法一致',
      formula: '产出 50、效益 30、满意度 10（各地另有规定的从其规定）；不设满意度的加在效益上',
      severity: 'warning',
      basis: [cite('R10'), cite('R10F')],
      effective: always,
      remedy: '按批复的绩效目标和当地评分办法核对各类指标的分值；有特殊原因的说明。',
      examples: {
        pass: [oneForm('产出50、效益30、满意度10')],
        fail: [
          oneForm('产出60、效益20', {
            rows: { ...row(0, { weight: '30', score: '30' }), ...row(4, { weight: '5', score: '5' }) },
          }),
        ],
      },
    },
    (form) => groupsAreWeighted(form, false),
  ),
  formRule(
    {
      id: 'P-04',
      title: '预算执行率与各指标的分值合计100分',
      formula: '执行率分值 + Σ 指标分值 = 100',
      severity: 'error',
      basis: [cite('R10'), cite('layout', 'Σ 分值 = 100')],
      effective: always,
      remedy: '按批复的绩效目标核对各指标分值，补足或调减到100分，并重算总分。',
      examples: {
        pass: [oneForm('10 + 90')],
        fail: [oneForm('少5分', { rows: row(1, { weight: '5', score: '5' }) })],
      },
    },
    weightsAddUp,
  ),
  formRule(
    {
      id: 'P-05',
      title: '单设成本指标的，成本20、产出40、效益20、满意度10',
      formula: '执行率 10 + 成本 20 + 产出 40 + 效益 20 + 满意度 10 = 100',
      severity: 'warning',
      basis: [cite('R101')],
      effective: { from: 2021, to: null },
      remedy: '按设成本指标的项目核对各类分值。',
      examples: { pass: [of2021('成本20', 20)], fail: [of2021('成本10', 10)] },
    },
    (form) => groupsAreWeighted(form, true),
  ),
  formRule(
    {
      id: 'P-36',
      title: '各项得分不大于分值',
      formula: '0 ≤ 得分 ≤ 分值',
      severity: 'error',
      basis: [cite('layout', '得分 ≤ 分值')],
      effective: always,
      remedy: '核对该行的分值和得分。',
      examples: {
        pass: [oneForm('得分等于分值')],
        fail: [oneForm('20分得22', { rows: row(0, { score: '22' }) })],
      },
    },
    scoresStayWithin,
  ),
  documentRule(
    {
      id: 'P-03-2',
      title: '种类相同的指标，各自评表的分值分配一致',
      formula: '效益指标种类相同 ⇒ 分值相同',
      severity: 'info',
      basis: [cite('R10'), cite('practice', '同一部门的分值分配应当一致，不同的说明理由')],
      effective: always,
      remedy: '统一分值，或说明重要程度不同的理由。',
      examples: {
        pass: [{ name: '四张都是15+15', text: four({}) }],
        fail: [
          {
            name: '一张是10+20',
            text: four({ ...row(4, { weight: '10', score: '10' }), ...row(5, { weight: '20', score: '20' }) }),
          },
        ],
      },
    },
    alikeAreWeightedAlike,
  ),
];
