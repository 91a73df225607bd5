/** Goals and indicators: what the goal promises is measured, what is measured is promised, and nothing is counted twice. */
import type { Check, Checks, Rule } from '@mingsuan/core/audit';
import type { RowScore } from '@mingsuan/core/performance';
import type { FormText, Indicator, SelfEvaluation } from '@mingsuan/core/statement';
import { plainName } from '@mingsuan/core/text';
import {
  ACTIVITIES,
  COUNTED_BODIES,
  EFFECT_OF_WORK,
  PAID_FOR,
  PEOPLE_RETIRED,
  SECTOR_RESULTS,
} from '../performance/worn-words.ts';
import { cite } from '../sources/index.ts';
import { oneForm, row } from './p-examples.ts';
import {
  always,
  documentRule,
  type Form,
  fault,
  formRule,
  listed,
  NOTHING,
  placesOf,
  rowName,
  stated,
} from './p-forms.ts';

/** Names and targets of all indicators in one text. */
function measured({ names }: Form): string {
  return names.join('|');
}

/** Work that can be counted or checked, and what opens a clause of aims and principles instead. */
const WORK = /建设|投入|改善|新建|改造|维修|购置|采购|培训|举办|组织|数字化|标准化|规范化|配备|宣传|慰问|修缮|检测/;
const AIM =
  /^(?:坚持|按照|根据|贯彻|深入|以|为|促进|推动|提高|提升|增强|加强|强化|保障|确保|充分|进一步|不断|更好|达到|加快|全面|切实|保证|积极|努力|着力|认真)/;
/** Characters of work itself and of any text: they say nothing of what is worked on. */
const GENERAL =
  /加大|改善|建设|投入|新建|改造|维修|购置|采购|培训|举办|组织|开展|进行|实行|数字化|标准化|规范化|配备|宣传|慰问|修缮|检测|管理|工作|项目|资金|经费|全区|全县|全市|全部|对|的|和|及|与|等|年度?|\d/g;

/** The work of a goal of which no indicator has as much as two characters. */
function unmeasured(form: Form): string[] {
  const goal = form.evaluation.goal.expected?.text ?? '';
  const isOfAll = goal.includes('的全覆盖');
  if (!isOfAll && !WORK.test(goal)) return [];
  const found = unquoted(goal)
    .split(/[，,。；;、]/)
    .filter((clause) => isWorkApart(clause, form));
  if (isOfAll && !/覆盖|参训|参与率|人数|人次/.test(measured(form))) found.push('全覆盖');
  return found;
}

function unquoted(text: string): string {
  return QUOTES.test(text) ? text.replace(/[“"「][^”"」]*[”"」]/g, '') : text;
}

const QUOTES = /[“"「]/;

/** Work whose objects no name of an indicator shares two characters with. */
function isWorkApart(clause: string, form: Form): boolean {
  if (!WORK.test(clause) || AIM.test(clause) || /提供|保证|保障/.test(clause)) return false;
  const objects = clause
    .replace(GENERAL, ' ')
    .split(/[^一-鿿]+/)
    .filter((part) => part.length >= 2);
  if (objects.length === 0) return false;
  const names = measured(form);
  return !objects.some((part) => sharesPair(part, names));
}

function sharesPair(part: string, names: string): boolean {
  for (let i = 0; i + 2 <= part.length; i++) if (names.includes(part.slice(i, i + 2))) return true;
  return false;
}

/** What is wrong between a form's goal or name and its indicators, in words. */
function gaps(form: Form): readonly string[] {
  const found: string[] = [];
  const works = unmeasured(form);
  if (works.length > 0) found.push(`目标「${works.join('」「')}」没有对应的指标`);
  const [only, other] = form.quantities;
  if (!only) return found;
  const { name } = only.values.indicator;
  if (!other && COUNTED_BODIES.test(plainName(name.text)))
    found.push(`数量指标「${name.text}」只数单位，没有数做了什么`);
  const paidFor = PAID_FOR.exec(plainName(form.evaluation.project?.text ?? ''))?.[1];
  if (paidFor !== undefined && !/经|补|专|活|管|工/.test(paidFor) && !measured(form).includes(paidFor))
    found.push(`项目支付的是${paidFor}费，指标考核的是「${name.text}」`);
  return found;
}

function goalsAreMeasured(forms: readonly Form[]): Checks {
  const found: { form: Form; words: readonly string[] }[] = [];
  for (const form of forms) {
    const words = gaps(form);
    if (words.length > 0) found.push({ form, words });
  }
  if (found.length === 0) return NOTHING;
  return [
    fault(`年度目标与指标不对应：${listed(found.map(({ form, words }) => `${form.name}${words.join('，')}`))}。`, {
      places: found.flatMap(({ form: { evaluation } }) =>
        placesOf([evaluation.goal.expected, evaluation.indicators[0]?.name]),
      ),
      expected: '目标中的工作都有数量或质量指标',
    }),
  ];
}

/** 「提高」 and the like: an effect, which is no quality of what was done. */
const RISES = /^(?:(?:有效|明显|显著|进一步|不断|持续)?(?:提高|提升|增强|促进|改善|加强))$/;
const EFFECT_NAME = /(?:水平|能力|积极性|素质|意识|战斗力|凝聚力|影响力|幸福感|获得感)$/;

function isEffect({ values: { indicator, target } }: RowScore): boolean {
  return target.kind === 'words' && RISES.test(target.text) && EFFECT_NAME.test(indicator.name.text);
}

/** What a name says without 工作, as a list of characters. */
function core({ name }: Indicator): string {
  return plainName(name.text).replace(/工作|整体|情况/g, '');
}

/** All characters of one name stand in the other, in their order. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const c of long) if (c === short[at]) at++;
  return at === short.length;
}

function qualityIsNoEffect(form: Form): Checks {
  const found: Check[] = [];
  for (const one of form.score.rows) {
    if (!one.values.level.isQuality || !isEffect(one)) continue;
    const twin = form.benefits.find(
      (r) =>
        isEffect(r) &&
        (isWithin(core(one.values.indicator), core(r.values.indicator)) ||
          isWithin(core(r.values.indicator), core(one.values.indicator))),
    );
    if (!twin) continue;
    const { indicator } = one.values;
    found.push(
      fault(
        `${form.name}质量指标${rowName(one)}「${indicator.initialTarget?.text ?? ''}」是效果，与${twin.values.indicator.level2}${rowName(twin)}是同一件事，计了两次分。`,
        {
          statements: [indicator.score, twin.values.indicator.score].filter(stated),
          places: placesOf([indicator.name, twin.values.indicator.name]),
          expected: '质量指标反映产出的标准和合格程度',
        },
      ),
    );
  }
  return found;
}

/** All that a form says of itself but one indicator and the analysis. */
function otherWords({ project, goal, indicators }: SelfEvaluation, but: Indicator | null): string {
  const names = indicators.filter((i) => i !== but).map((i) => i.name);
  return [project, goal.expected, goal.actual, ...names].map((text) => text?.text ?? '').join('|');
}

/** Indicators and results that are not of this project, in words with where they stand. */
function strangers({ evaluation, score }: Form, into: (words: string, text: FormText) => void): void {
  const areRetired = PEOPLE_RETIRED.test(evaluation.project?.text ?? '');
  for (const { values } of score.rows) {
    const { name } = values.indicator;
    if (areRetired && EFFECT_OF_WORK.test(name.text)) into(`「${name.text}」不是离任、退休人员的效果`, name);
    const activity = values.level.isQuality ? ACTIVITIES.exec(name.text)?.[0] : undefined;
    if (activity !== undefined && !otherWords(evaluation, values.indicator).includes(activity))
      into(`质量指标「${name.text}」中的“${activity}”在项目和目标中没有出现`, name);
  }
  const { benefit } = evaluation.analysis;
  const sector = benefit ? SECTOR_RESULTS.exec(benefit.text)?.[0] : undefined;
  if (benefit && sector !== undefined && !sharesPair(sector, otherWords(evaluation, null)))
    into(`效益情况「${sector}」在目标和指标中没有出现`, benefit);
}

function contentIsOfTheProject(forms: readonly Form[]): Checks {
  const found: { form: Form; words: string; text: FormText }[] = [];
  for (const form of forms) strangers(form, (words, text) => found.push({ form, words, text }));
  if (found.length === 0) return NOTHING;
  return [
    fault(`指标或效益的内容与项目不符，疑似照抄：${listed(found.map(({ form, words }) => form.name + words))}。`, {
      places: placesOf(found.map(({ text }) => text)),
      expected: '写本项目的产出和效果',
    }),
  ];
}

export const rules: readonly Rule[] = [
  documentRule(
    {
      id: 'P-51',
      title: '年度目标中的工作有对应的指标',
      formula: '年度目标中的每项工作 ⇒ 有指标考核',
      severity: 'info',
      basis: [cite('R101'), cite('practice', '指标是年度目标的细化')],
      effective: always,
      remedy: '为主要工作补设数量、质量指标，删去与项目无关的指标。',
      examples: {
        pass: [oneForm('维修校舍有指标')],
        fail: [
          oneForm('目标说购置课桌，指标没有', { goals: ['维修校舍，购置课桌椅。', '十二处校舍完成维修。'] }),
          oneForm('数量指标只数学校', { rows: row(0, { name: '学校数量', target: '=12所', actual: '12所' }) }),
          oneForm('取暖费考核维修', { name: '校舍取暖费' }),
        ],
      },
    },
    goalsAreMeasured,
  ),
  formRule(
    {
      id: 'P-29-5',
      title: '质量指标不重复考核效益',
      formula: '质量指标 ≠ 效益指标',
      severity: 'warning',
      basis: [cite('R10'), cite('R101'), cite('practice', '同一结果只计一次分')],
      effective: always,
      remedy: '质量指标改为合格率、达标率一类，效果只在效益指标中考核。',
      examples: {
        pass: [oneForm('质量指标是合格率')],
        fail: [
          oneForm('质量和效益都是安全水平', {
            rows: row(1, { name: '校园安全水平', target: '提高', actual: '达成预期指标' }),
          }),
        ],
      },
    },
    qualityIsNoEffect,
  ),
  documentRule(
    {
      id: 'P-51-2',
      title: '指标和效益情况说的是本项目的事',
      formula: '指标、效益情况的内容 ∈ 项目和目标',
      severity: 'info',
      basis: [cite('practice', '与项目无关的内容多为照抄')],
      effective: always,
      remedy: '改写为本项目的指标和效果。',
      examples: {
        pass: [oneForm('校园安全')],
        fail: [
          oneForm('校舍维修说招商引资', { benefit: '招商引资水平提高。' }),
          oneForm('退休人员的工作积极性', { name: '退休教师慰问', rows: row(4, { name: '退休教师工作积极性' }) }),
        ],
      },
    },
    contentIsOfTheProject,
  ),
];
