/** What the analysis says against what the numbers say: problems that are not named, reasons of the wrong sign, other objects. */
import type { Check, Checks, Rule } from '@mingsuan/core/audit';
import type { RowScore } from '@mingsuan/core/performance';
import type { FormText } from '@mingsuan/core/statement';
import { plainName } from '@mingsuan/core/text';
import { cite } from '../sources/index.ts';
import { attached, form as formText, oneForm, row } from './p-examples.ts';
import {
  always,
  documentRule,
  type Form,
  fault,
  formRule,
  isMissedInFull,
  isSilent,
  listed,
  lostPoints,
  NOTHING,
  placesOf,
  rowName,
  scored,
  stated,
} from './p-forms.ts';

const HUNDRED_PERCENT = 100_000_000;

function problemsAreNamed(form: Form): Checks {
  const { problems } = form.evaluation.analysis;
  if (!problems || !isSilent(problems)) return NOTHING;
  const lost = form.score.rows.filter((r) => lostPoints(r) || isMissedInFull(r));
  if (lost.length === 0) return NOTHING;
  const words = lost.map((r) => (lostPoints(r) ? `${rowName(r)}得分 ${scored(r)}` : `${rowName(r)}没有达到指标值`));
  return [
    fault(`${form.name}存在的问题写“${problems.text}”，而${words.join('、')}。`, {
      places: [problems.place],
      statements: lost.map((r) => r.values.indicator.score).filter(stated),
      stated: problems.text,
      expected: '写明扣分所反映的问题和原因',
    }),
  ];
}

/** Quantities of people or things, and whether more or fewer than planned were served. */
function quantityChange({ quantities }: Form): { row: RowScore; more: boolean } | null {
  for (const row of quantities) {
    const { target, actual } = row.values;
    if (target.kind !== 'number' || actual.kind !== 'number') continue;
    if (target.unit !== actual.unit || target.numeral.decimals !== actual.numeral.decimals || target.unit === '%')
      continue;
    const [planned, done] = [target.numeral.mantissa, actual.numeral.mantissa];
    if (planned !== done && planned > 0) return { row, more: done > planned };
  }
  return null;
}

const FEWER_PEOPLE = /(?:人数|人员|干部|名额|对象)(?:人数|数)?(?:有所?|发生)?(?:变动|变化|调整|减少)/;

/** Money left over because the numbers changed, where the number went up. */
function leftoverFitsNumbers(form: Form, into: Check[]): void {
  const balance = form.funds?.amounts.balance;
  if (!stated(balance) || balance.printed.value <= 0) return;
  const change = quantityChange(form);
  if (!change?.more) return;
  const { budgetExecution, problems } = form.evaluation.analysis;
  const text = [budgetExecution, problems].find((t) => t && FEWER_PEOPLE.test(t.text));
  if (!text) return;
  const { indicator } = change.row.values;
  into.push(
    fault(
      `${form.name}把结余 ${balance.printed.text} 归因于「${FEWER_PEOPLE.exec(text.text)?.[0] ?? ''}」，而「${indicator.name.text}」由目标「${indicator.initialTarget?.text ?? ''}」增加到「${indicator.actual?.text ?? ''}」，人数增加不会使资金结余。`,
      { places: placesOf([text, indicator.actual]), statements: [balance] },
    ),
  );
}

const TOO_LITTLE = /(?:预算)?资金不足|经费不足|资金缺口|预算不足/;

function shortageFitsBalance({ funds, name, evaluation }: Form, into: Check[]): void {
  const balance = funds?.amounts.balance;
  const rate = funds?.amounts.rate;
  if (!stated(balance) || !stated(rate) || balance.printed.value <= 0 || rate.printed.value > 90_000_000) return;
  const { budgetExecution, problems } = evaluation.analysis;
  const text = [problems, budgetExecution].find((t) => t && TOO_LITTLE.test(t.text));
  if (!text) return;
  into.push(
    fault(
      `${name}说「${TOO_LITTLE.exec(text.text)?.[0] ?? ''}」，而执行率只有 ${rate.printed.text}%，结余 ${balance.printed.text}。`,
      { places: [text.place], statements: [rate, balance] },
    ),
  );
}

const NOT_ARRIVED = /(?:资金|经费)(?:尚?未|没有)(?:全部|完全|足额)?(?:下达|到位|拨付到位|下拨)/;

function arrivalFitsWords(form: Form, into: Check[]): void {
  const arrival = form.told.arrivalRate;
  if (!stated(arrival) || arrival.printed.value < HUNDRED_PERCENT) return;
  const texts: (FormText | null | undefined)[] = [
    ...form.evaluation.indicators.map((i) => i.deviation),
    form.evaluation.analysis.problems,
    form.evaluation.analysis.budgetExecution,
  ];
  const text = texts.find((t) => t && NOT_ARRIVED.test(t.text));
  if (!text) return;
  into.push(
    fault(`${form.name}资金到位率 ${arrival.printed.text}%，而原因写「${NOT_ARRIVED.exec(text.text)?.[0] ?? ''}」。`, {
      statements: [arrival],
      places: [text.place],
    }),
  );
}

/** Words that stand with 满意度 without naming who was asked. */
const NO_OBJECT = /(?:发放|问卷|调查|共|份|达到|达|为|平均|综合|总体|的|\d|,|，|。)+/g;

function objectOf(text: string): string {
  const at = text.indexOf('满意度');
  if (at <= 0) return '';
  const name = plainName(text.slice(0, at));
  let start = name.length;
  while (start > 0 && !STOPS.includes(name.charAt(start - 1))) start--;
  return start === name.length
    ? ''
    : name
        .slice(start)
        .replace(NO_OBJECT, '')
        .replace(/\(.*?\)/g, '');
}

const STOPS = '，,。；;';

/** One is part of the other, or they share their last two characters and more than half of the shorter. */
function isSameObject(a: string, b: string): boolean {
  if (a.includes(b) || b.includes(a)) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const shared = [...short].filter((c) => long.includes(c)).length;
  return shared * 3 >= short.length * 2;
}

function objectsAgree(forms: readonly Form[]): Checks {
  const found: { form: Form; text: FormText; told: string; object: string; place: FormText | undefined }[] = [];
  for (const form of forms) {
    const text = form.evaluation.analysis.satisfaction;
    const rows = form.satisfactions;
    const told = text && rows.length > 0 ? objectOf(text.text) : '';
    if (!text || told === '') continue;
    const objects = rows.map((r) => objectOf(r.values.indicator.name.text)).filter((o) => o !== '');
    if (objects.length === 0 || objects.some((o) => isSameObject(o, told))) continue;
    found.push({ form, text, told, object: objects.join('、'), place: rows[0]?.values.indicator.name });
  }
  if (found.length === 0) return NOTHING;
  return [
    fault(
      `满意度情况说的对象与指标不同：${listed(found.map((f) => `${f.form.name}指标是${f.object}、分析是${f.told}`))}。`,
      { places: found.flatMap((f) => placesOf([f.place, f.text])), expected: '按指标的服务对象说明满意度' },
    ),
  ];
}

const LEFT = '2023年项目预算总金额200000元，预算支出190000元，结余10000元，预算执行率95%。';

export const rules: readonly Rule[] = [
  formRule(
    {
      id: 'P-44',
      title: '有扣分或没有达到指标值的项目，存在的问题不写“无”',
      formula: 'Σ 扣分 > 0，或有指标没有达到指标值 ⇒ 存在的问题 ≠ 无',
      severity: 'warning',
      basis: [cite('R10'), cite('practice', '扣分必有问题')],
      effective: always,
      remedy: '写明扣分所反映的问题、原因和改进措施。',
      examples: {
        pass: [oneForm('写了问题')],
        fail: [
          oneForm('扣了2分而写“无”', {
            rows: row(0, { actual: '9处', score: '18', reason: '一处校舍待拆除' }),
            problems: '无',
          }),
          oneForm('成本超支而写“无”', { rows: row(3, { actual: '210000元' }), problems: '无' }),
        ],
      },
    },
    problemsAreNamed,
  ),
  formRule(
    {
      id: 'P-44-2',
      title: '文字说的原因与数字的方向一致',
      formula: '人数增加 ⇏ 因人数变动结余；有结余 ⇏ 资金不足；到位率100% ⇏ 资金未下达',
      severity: 'warning',
      basis: [cite('practice', '原因应当能解释数字的变化')],
      effective: always,
      remedy: '按资金和指标的实际情况改写原因。',
      examples: {
        pass: [oneForm('原因与数字一致')],
        fail: [
          oneForm('人数增加却说人数减少造成结余', {
            rows: row(0, { target: '=10处', actual: '12处' }),
            execution: `${LEFT}人员减少导致结余。`,
          }),
          oneForm('结余一半却说资金不足', {
            funds: ['20', '20', '20', '9', '11', '45.00', '4.50'],
            problems: '预算资金不足。',
          }),
          oneForm('到位率100%却说资金未下达', {
            execution: LEFT.replace('预算支出', '资金到位率100%，预算支出'),
            rows: row(4, { actual: '部分达成预期指标并具有一定效果', score: '10', reason: '资金未全部下达' }),
          }),
        ],
      },
    },
    (form) => {
      const found: Check[] = [];
      leftoverFitsNumbers(form, found);
      shortageFitsBalance(form, found);
      arrivalFitsWords(form, found);
      return found;
    },
  ),
  documentRule(
    {
      id: 'P-28-2',
      title: '满意度情况的对象与满意度指标的对象相同',
      formula: '满意度情况的对象 = 满意度指标的对象',
      severity: 'warning',
      basis: [cite('layout', '同一指标在文字和表中是同一对象')],
      effective: always,
      remedy: '按指标的服务对象说明满意度。',
      examples: {
        pass: [oneForm('都是师生')],
        fail: [
          {
            name: '指标是师生，分析是家长',
            text: attached(formText({ satisfaction: '发放问卷100份，家长满意度94%。' })),
          },
        ],
      },
    },
    objectsAgree,
  ),
];
