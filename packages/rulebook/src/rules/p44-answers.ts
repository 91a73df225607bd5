/** Problems and measures that answer nothing: deductions nobody speaks of, measures for what is not wrong. */
import type { Case, Check, Checks, Rule } from '@mingsuan/core/audit';
import type { FormText } from '@mingsuan/core/statement';
import { sharedRun } from '@mingsuan/core/text';
import { cite } from '../sources/index.ts';
import { attached, form as formText, oneForm, row } from './p-examples.ts';
import {
  always,
  documentRule,
  essence,
  type Form,
  fault,
  isSilent,
  isUnspent,
  listed,
  NOTHING,
  PERCENT,
  placesOf,
  stated,
} from './p-forms.ts';

const ABOUT_MONEY = /执行|支付|支出|拨付|下达|到位|收回|结余|结转|节约|资金|预算|款/;
/** Below so many percent the money itself is a problem. */
const LOW = 60;
/** Words that stand in any account of problems. */
const GENERAL =
  /工作|项目|实施|情况|服务|能力|管理|制度|建设|提升|提高|加强|完善|有待|进一步|方面|需要|继续|有关|问题|指标|绩效|评价|质量|效率|监督/g;
/** So many characters of a reason, told again, name the same thing. */
const SAME_THING = 2;

/** What was deducted for, where nothing of it is among the problems. */
function unspoken({ funds, lost, evaluation }: Form): string[] {
  const rate = funds?.amounts.rate;
  const isLow = stated(rate) && rate.printed.value < LOW * PERCENT;
  if (lost.length === 0 && !isLow) return [];
  const problems = evaluation.analysis.problems?.text ?? '';
  const told = essence(problems).replace(GENERAL, '');
  const isMoneyTold = ABOUT_MONEY.test(told);
  if (isLow && isMoneyTold) return [];
  const missing = isLow ? [`执行率 ${rate.printed.text}%`] : [];
  for (const { values } of lost) {
    const { deviation, name } = values.indicator;
    if (!deviation || isSilent(deviation)) continue;
    const isTold = isMoneyTold && ABOUT_MONEY.test(deviation.text);
    if (isTold || sharedRun(essence(deviation.text + name.text).replace(GENERAL, ''), told, SAME_THING) !== '')
      return [];
    missing.push(`「${name.text}」`);
  }
  return missing;
}

/** 「甲」、「乙」 等 n 项. */
function few(items: readonly string[]): string {
  return items.length > 3 ? `${items.slice(0, 2).join('、')} 等 ${items.length} 项` : items.join('、');
}

function problemsAreThoseOfDeductions(forms: readonly Form[]): Checks {
  const found: { form: Form; problems: FormText; missing: readonly string[] }[] = [];
  for (const form of forms) {
    const { problems } = form.evaluation.analysis;
    if (!problems || isSilent(problems)) continue;
    const missing = unspoken(form);
    if (missing.length > 0) found.push({ form, problems, missing });
  }
  if (found.length === 0) return NOTHING;
  return [
    fault(
      `存在的问题没有说到扣分和资金没有支出所反映的问题：${listed(found.map(({ form, missing }) => form.name + few(missing)))}。`,
      { places: placesOf(found.map(({ problems }) => problems)), expected: '逐项写明扣分所反映的问题' },
    ),
  ];
}

const FASTER = /加快[^，,。；;]{0,6}(?:推进|支付|拨付|执行|实施|进度|进程|步伐)/;
/** So long a run of characters is taken over. */
const COPIED = 10;

/** Why a measure is none; null where it may be one. */
function emptyMeasure(form: Form, improvements: FormText): string | null {
  const rate = form.funds?.amounts.rate;
  const hurry = stated(rate) && !isUnspent(form) ? FASTER.exec(improvements.text)?.[0] : undefined;
  if (hurry !== undefined && rate) return `措施是「${hurry}」，而执行率已是 ${rate.printed.text}%`;
  const goal = form.evaluation.goal.expected;
  const copied = goal ? sharedRun(goal.text, improvements.text, COPIED) : '';
  return copied === '' ? null : `措施重复年度目标「${copied.slice(0, COPIED)}…」`;
}

function measuresMeasure(forms: readonly Form[]): Checks {
  const found: { form: Form; improvements: FormText; why: string }[] = [];
  for (const form of forms) {
    const { improvements } = form.evaluation.analysis;
    const why = improvements && !isSilent(improvements) ? emptyMeasure(form, improvements) : null;
    if (improvements && why !== null) found.push({ form, improvements, why });
  }
  if (found.length === 0) return NOTHING;
  return [
    fault(`下一步改进措施没有针对性：${listed(found.map(({ form, why }) => `${form.name}${why}`))}。`, {
      places: placesOf(found.map(({ improvements }) => improvements)),
      expected: '针对存在的问题写改进措施；没有问题的不写推进进度',
    }),
  ];
}

/** 「对于自评结果为“中”的项目，采取的改进管理措施为…」. */
const MEASURE_TOLD = /自评结果为[“"「]?([中差])[”"」]?[^。；;]{0,20}?措施(?:为|是)[:：]?([^。；;(（]{6,})/;
const SAME_MEASURE = 8;

/** The measure that a report tells of its poor projects is one that other forms print as well. */
function* poorProjectsHaveTheirOwn(forms: readonly Form[], { reading }: Case): Generator<Check> {
  const first = forms[0]?.evaluation.line ?? 0;
  const told = reading.sections.filter(({ role, path }) => role === 'performance' || path.includes('performance'));
  for (let line = Math.min(...told.map((section) => section.line)); line < first; line++) {
    const text = reading.document.lines[line - 1] ?? '';
    const hit = text.includes('措施') ? MEASURE_TOLD.exec(text) : null;
    const [whole, grade, measure] = hit ?? [];
    if (!hit || whole === undefined || grade === undefined || measure === undefined) continue;
    const own = essence(measure);
    const others = forms.filter(
      ({ score, evaluation }) =>
        score.printedGrade !== grade &&
        sharedRun(own, essence(evaluation.analysis.improvements?.text ?? ''), SAME_MEASURE) !== '',
    );
    if (others.length < 2) continue;
    const start = hit.index + whole.length - measure.length;
    yield fault(
      `对自评结果为“${grade}”的项目采取的措施「${measure}」，${others.length} 个评为其他等级的项目也这样写：${listed(others.map(({ name }) => name))}，没有针对该项目的问题。`,
      {
        places: [
          { line, start, end: start + measure.length },
          ...placesOf(others.map(({ evaluation }) => evaluation.analysis.improvements)),
        ],
        expected: '针对该项目扣分的原因写措施',
      },
    );
  }
}

const STOCK = '建立相关管理制度规范项目跟踪机制。';
const NARRATIVE =
  '（四）预算绩效情况说明\n\n自评结果为：2个项目自评等级为“优”，1个项目自评等级为“中”。对于自评结果为“中”的项目，采取的改进管理措施为';

function withPoor(measure: string): string {
  const others = ['图书购置经费', '教师培训经费'].map((name) => formText({ name, improvements: STOCK }));
  return attached(formText({ total: '75', grade: '中' }), ...others).replace(
    '第五部分 附件',
    `第三部分 情况说明\n\n${NARRATIVE}${measure}\n\n第五部分 附件`,
  );
}

export const rules: readonly Rule[] = [
  documentRule(
    {
      id: 'P-44-6',
      title: '存在的问题说到扣分和资金没有支出的原因',
      formula: '扣分的原因、执行率 < 60% ⇒ 存在的问题说到',
      severity: 'info',
      basis: [cite('R10'), cite('practice', '扣分必有问题，问题应当与扣分对应')],
      effective: always,
      remedy: '在存在的问题中写明各项扣分和资金没有支出的原因。',
      examples: {
        pass: [
          oneForm('问题说到扣分', {
            rows: row(0, { actual: '9处', score: '18', reason: '一处校舍待拆除' }),
            problems: '一处校舍待拆除，没有维修。',
          }),
        ],
        fail: [
          oneForm('问题只有套话', {
            rows: row(0, { actual: '9处', score: '18', reason: '一处校舍待拆除' }),
            problems: '服务能力和制度建设还有待加强。',
          }),
        ],
      },
    },
    problemsAreThoseOfDeductions,
  ),
  documentRule(
    {
      id: 'P-44-7',
      title: '下一步改进措施有针对性',
      formula: '执行率 = 100% ⇏ “加快推进”；改进措施 ≠ 年度目标',
      severity: 'info',
      basis: [cite('R10'), cite('practice', '改进措施应当针对问题')],
      effective: always,
      remedy: '针对存在的问题写改进措施。',
      examples: {
        pass: [oneForm('按合同编制用款计划')],
        fail: [
          oneForm('已支付100%而说加快支付', {
            funds: ['20', '20', '20', '20', '0', '100.00', '10.00'],
            rows: row(3, { actual: '200000元' }),
            improvements: '加快资金支付进度。',
          }),
        ],
      },
    },
    measuresMeasure,
  ),
  documentRule(
    {
      id: 'P-46-2',
      title: '对自评结果为中、差的项目采取的措施是它自己的',
      formula: '所说措施 ≠ 其他项目的改进措施',
      severity: 'info',
      basis: [cite('R10'), cite('practice', '评价结果应当用于改进该项目的管理')],
      effective: always,
      remedy: '针对该项目扣分的原因写整改措施。',
      examples: {
        pass: [{ name: '有自己的措施', text: withPoor('次年按工程进度分期付款，逐月通报。') }],
        fail: [{ name: '与其他项目相同', text: withPoor(STOCK) }],
      },
    },
    poorProjectsHaveTheirOwn,
  ),
];
