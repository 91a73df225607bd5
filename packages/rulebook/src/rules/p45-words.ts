/** Words of results: a number in them, none lost, none of another time or another place. One finding for all forms each. */
import type { Check, Checks, Rule } from '@mingsuan/core/audit';
import type { FormText } from '@mingsuan/core/statement';
import { datedWords } from '../performance/worn-words.ts';
import { cite } from '../sources/index.ts';
import { attached, form as formText, oneForm } from './p-examples.ts';
import { always, documentRule, type Form, fault, listed, NOTHING, placesOf } from './p-forms.ts';

interface Hit {
  readonly form: Form;
  readonly text: FormText;
  readonly words: string;
}

/** Goals, results and the analysis of a form: where it speaks in sentences. */
function sentencesOf({ evaluation: { goal, analysis } }: Form): readonly FormText[] {
  const { budgetExecution, output, benefit, problems, improvements } = analysis;
  const texts: FormText[] = [];
  for (const text of [goal.expected, goal.actual, budgetExecution, output, benefit, problems, improvements])
    if (text) texts.push(text);
  return texts;
}

function one(found: readonly Hit[], say: string, expected: string): readonly Check[] {
  if (found.length === 0) return NOTHING;
  return [
    fault(`${say}：${listed(found.map(({ form, words }) => `${form.name}${words}`))}。`, {
      places: placesOf(found.map(({ text }) => text)),
      expected,
    }),
  ];
}

/** Digits other than those of years and documents; counts in words. */
const YEARS = /20\d\d年(?:度|底|末|初)?|[〔【[(]20\d\d[〕】\])]\d*号?/g;
const COUNT =
  /\d|(?:[二两三四五六七八九十百千万]+(?:余|多)?(?:处|个|名|人|次|场|期|户|套|台|辆|项|件|份|条|家|村|所|座|批|公里|米|吨|亩)|一(?=[期场次批处]))/;
const INTENTION = /^(?:20\d\d年)?(?:确保|力争|争取|拟|计划|将)/;

/** Results without a number of people, pieces, money or a date; results that are still intentions. */
function resultsAreCounted(forms: readonly Form[]): Checks {
  const found: Hit[] = [];
  for (const form of forms) {
    const text = form.evaluation.goal.actual;
    if (!text || !form.quantities.some(({ values }) => values.actual.kind === 'number')) continue;
    if (COUNT.test(text.text.includes('20') ? text.text.replace(YEARS, '') : text.text)) continue;
    found.push({ form, text, words: INTENTION.test(text.text) ? '（写成打算）' : '' });
  }
  return one(found, '实际完成情况没有写完成的数量、金额或时间', '写明做了什么、做成多少、何时完成');
}

/**
 * A conjunction with nothing behind it, and a unit with no number before it. What stands before is looked at last: patterns
 * that begin with a character are found sooner.
 */
const BROKEN = /[和与及](?<=[一-鿿].)(?=[，,。；;])/;
const NUMBER_LOST =
  /满年以上|满周岁|满个月|共计(?<!一共计)(?=[个名次万])|达到?(?=%|万元|元[，,。])|第季度|[，,。；;占](?=%)|年度?月(?=[，,。底前])|年以上(?<![\d一二三四五六七八九十百千万几数多每全整半周近前去今明当往上本\]】]年以上)/;

/** Hardly any text has either: both are looked for at once. */
const EITHER = new RegExp(`${BROKEN.source}|${NUMBER_LOST.source}`);

function wordsAreWhole(forms: readonly Form[]): Checks {
  const found: Hit[] = [];
  for (const form of forms)
    for (const text of sentencesOf(form)) {
      if (!EITHER.test(text.text)) continue;
      const hit = BROKEN.exec(text.text) ?? NUMBER_LOST.exec(text.text);
      if (hit) found.push({ form, text, words: `「…${text.text.slice(Math.max(0, hit.index - 6), hit.index + 6)}…」` });
    }
  return one(found, '文字残缺，疑似漏了字或数字', '补全文字');
}

const DATED = datedWords.map(({ pattern, from, why }) => ({ pattern: new RegExp(pattern), from, why }));
/** Hardly any text has one of them: all are looked for at once. */
const ANY_DATED = new RegExp(datedWords.map(({ pattern }) => pattern).join('|'));
const DATED_FROM = Math.min(...datedWords.map(({ from }) => from));

function wordsAreOfTheYear(forms: readonly Form[]): Checks {
  const worn: { form: Form; year: number; text: FormText }[] = [];
  for (const form of forms) {
    const { year } = form.evaluation;
    if (year === null || year < DATED_FROM) continue;
    for (const text of sentencesOf(form)) if (ANY_DATED.test(text.text)) worn.push({ form, year, text });
  }
  if (worn.length === 0) return NOTHING;
  return DATED.flatMap(({ pattern, from, why }) => {
    const found: Hit[] = [];
    for (const { form, year, text } of worn) {
      const words = year < from ? undefined : pattern.exec(text.text)?.[0];
      if (words !== undefined) found.push({ form, text, words: `「${words}」` });
    }
    return one(found, `提法已经过时（${why}）`, '改用现行提法，按本年度的工作填写');
  });
}

/** 我市 and 我省, which a county does not say of itself; 每个县, which is the plan of those above it. */
const OF_A_CITY = /我[市省]|全省|每个县/;
const OF_A_COUNTY = /我[县区]/;
const COUNTY = /[县旗]|区(?!域)/;

/** Goals of another level of government: the text of those above, taken over. */
function wordsAreOfThePlace(forms: readonly Form[]): Checks {
  const found: Hit[] = [];
  for (const form of forms) {
    const owner = form.evaluation.department?.name ?? form.evaluation.unit?.name ?? '';
    const isCounty = COUNTY.test(owner);
    if (!isCounty && !owner.includes('市')) continue;
    const { expected, actual } = form.evaluation.goal;
    for (const text of [expected, actual]) {
      const words = text ? (isCounty ? OF_A_CITY : OF_A_COUNTY).exec(text.text)?.[0] : undefined;
      if (text && words !== undefined) found.push({ form, text, words: `「${words}」` });
    }
  }
  return one(found, '目标和完成情况说的是其他层级的事，疑似照抄上级文件', '改写为本部门、本地区的目标');
}

export const rules: readonly Rule[] = [
  documentRule(
    {
      id: 'P-45-6',
      title: '实际完成情况写明完成的数量、金额或时间',
      formula: '有数量指标 ⇒ 实际完成情况有数',
      severity: 'info',
      basis: [cite('R10'), cite('practice', '完成情况应说明做了什么、做成多少')],
      effective: always,
      remedy: '对照目标写明实际做成的事和数量。',
      examples: {
        pass: [oneForm('十二处校舍')],
        fail: [oneForm('没有数', { goals: ['完成校舍维修。', '2023年确保校舍维修，消除安全隐患。'] })],
      },
    },
    resultsAreCounted,
  ),
  documentRule(
    {
      id: 'P-45-7',
      title: '文字完整，没有漏字漏数',
      formula: '“和”后有词，“年以上”前有数',
      severity: 'info',
      basis: [cite('practice', '公开的文字应当完整')],
      effective: always,
      remedy: '补全文字。',
      examples: {
        pass: [oneForm('文字完整')],
        fail: [
          oneForm('漏了数字', { goals: ['维修使用满年以上的校舍。', '十二处校舍完成维修并通过验收。'] }),
          oneForm('句子断了', { goals: ['维修校舍和，消除隐患。', '十二处校舍完成维修并通过验收。'] }),
        ],
      },
    },
    wordsAreWhole,
  ),
  documentRule(
    {
      id: 'P-34-3',
      title: '提法与年度相符',
      formula: '2022年以后不称“贫困村”，2023年以后不称“贯彻十九大精神”',
      severity: 'info',
      basis: [cite('practice', '旧提法多为照抄往年的文字')],
      effective: always,
      remedy: '改用现行提法，按本年度的工作填写。',
      examples: {
        pass: [oneForm('没有旧提法')],
        fail: [oneForm('2023年的贫困村', { goals: ['维修贫困村校舍。', '十二处校舍完成维修并通过验收。'] })],
      },
    },
    wordsAreOfTheYear,
  ),
  documentRule(
    {
      id: 'P-45-8',
      title: '年度目标是本部门、本地区的',
      formula: '县区部门不说“我市”“我省”，市级部门不说“我县”“我区”',
      severity: 'info',
      basis: [cite('practice', '照抄上级文件的目标无法考核')],
      effective: always,
      remedy: '改写为本部门、本地区的年度目标。',
      examples: {
        pass: [{ name: '本县的目标', text: attached(formText({ goals: ['维修我县校舍。', '十二处完成维修。'] })) }],
        fail: [
          { name: '县里说我市', text: attached(formText({ goals: ['为我市教育提供保障。', '十二处完成维修。'] })) },
        ],
      },
    },
    wordsAreOfThePlace,
  ),
];
