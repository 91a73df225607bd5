/** Copy radar: texts that stand in many forms, targets told again as results, names and amounts of another project. */
import type { Check, Rule } from '@mingsuan/core/audit';
import type { AnalysisPart, FormText } from '@mingsuan/core/statement';
import { plainName } from '@mingsuan/core/text';
import { cite } from '../sources/index.ts';
import { attached, form as formText, oneForm, row } from './p-examples.ts';
import {
  always,
  copiesOf,
  copyOf,
  documentRule,
  type Form,
  fault,
  isSilent,
  isWord,
  placesOf,
  stated,
  wordsOf,
} from './p-forms.ts';

/** So many forms with the same words are a pattern. */
const COPIES_MIN = 3;
/** Shorter texts agree by chance. */
const TEXT_MIN = 12;

interface Told {
  readonly form: Form;
  readonly text: FormText;
}

/** Texts that end alike, else begin alike: slips of the pen in between do not make a text one's own. */
function groupsOf(told: readonly Told[], { beginning, end }: { beginning: number; end: number }): Told[][] {
  const byEnd = grouped(told, (text) => lastWords(text, end));
  const taken = new Set(byEnd.flat());
  const rest = told.filter((one) => !taken.has(one));
  return [...byEnd, ...grouped(rest, (text) => firstWords(text, beginning))];
}

/** The first so many characters that are no stops, digits or blanks. */
function firstWords(text: string, count: number): string {
  let end = 0;
  for (let left = count; end < text.length && left > 0; end++) if (isWord(text.charCodeAt(end))) left--;
  return wordsOf(text.slice(0, end));
}

/** The last so many. */
function lastWords(text: string, count: number): string {
  let start = text.length;
  for (let left = count; start > 0 && left > 0; start--) if (isWord(text.charCodeAt(start - 1))) left--;
  return wordsOf(text.slice(start));
}

function grouped(told: readonly Told[], keyOf: (text: string) => string): Told[][] {
  const groups = new Map<string, Told[]>();
  for (const one of told) {
    const key = keyOf(one.text.text);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].filter((group) => new Set(group.map((g) => g.form)).size >= COPIES_MIN);
}

const PARTS: readonly (readonly [AnalysisPart, string])[] = [
  ['experience', '主要经验做法'],
  ['problems', '存在的问题'],
  ['improvements', '下一步改进措施'],
];
/** So much alike is the same text. */
const SAME_TEXT = { beginning: 16, end: 12 };
const SAME_REASON = { beginning: 8, end: 8 };
const SHOWN = 16;

function* textsAreOwn(forms: readonly Form[]): Generator<Check> {
  const words: string[] = [];
  const places: FormText[] = [];
  for (const [part, name] of PARTS) {
    const told = forms.flatMap((form) => {
      const text = form.evaluation.analysis[part];
      return text && text.text.length >= TEXT_MIN ? [{ form, text }] : [];
    });
    for (const group of groupsOf(told, SAME_TEXT)) {
      words.push(`${name}「${group[0]?.text.text.slice(0, SHOWN) ?? ''}…」${group.length} 张`);
      places.push(...group.slice(0, 4).map((g) => g.text));
    }
  }
  const reasons = forms.flatMap((form) =>
    form.evaluation.indicators.flatMap((i) =>
      isSilent(i.deviation) || !i.deviation ? [] : [{ form, text: i.deviation }],
    ),
  );
  for (const group of groupsOf(reasons, SAME_REASON)) {
    words.push(`扣分原因「${group[0]?.text.text ?? ''}」${new Set(group.map((g) => g.form)).size} 张`);
    places.push(...group.slice(0, 4).map((g) => g.text));
  }
  if (words.length > 0) yield fault(`多张自评表用同样的文字：${words.join('；')}。`, { places: placesOf(places) });
}

const COUNTED = ['满意度', '人数', '数量'] as const;

/** Whom satisfaction and quantities are about: the names of their indicators without what is measured. */
function subjects({ score }: Form): Set<string> {
  const found = new Set<string>();
  for (const { values } of score.rows) {
    const { level2, name } = values.indicator;
    if (!values.isSatisfaction && !level2.includes('数量')) continue;
    const end = Math.max(...COUNTED.map((word) => name.text.indexOf(word)));
    if (end >= SUBJECT_MIN) found.add(plainName(name.text.slice(0, end)));
  }
  return found;
}

/** Shorter subjects, 群众 and 党员, are anybody's. */
const SUBJECT_MIN = 4;

function ownWords({ evaluation }: Form): string {
  const { project, goal, indicators } = evaluation;
  return [project, goal.expected, ...indicators.map((i) => i.name)].map((t) => plainName(t?.text ?? '')).join('|');
}

/** A reason that names the people of another project. */
function* reasonsAreOfTheProject(forms: readonly Form[]): Generator<Check> {
  const owners = new Map<string, Set<Form>>();
  for (const form of forms)
    for (const subject of subjects(form)) owners.set(subject, (owners.get(subject) ?? new Set()).add(form));
  const single = [...owners].flatMap(([subject, own]) => {
    const [owner] = own;
    return own.size === 1 && owner ? [[subject, owner] as const] : [];
  });
  for (const form of forms) {
    const { budgetExecution, problems } = form.evaluation.analysis;
    for (const text of [budgetExecution, problems, ...form.evaluation.indicators.map((i) => i.deviation)]) {
      if (!text || text.text.length < SUBJECT_MIN) continue;
      const stranger = single.find(
        ([subject, owner]) => owner !== form && text.text.includes(subject) && !ownWords(form).includes(subject),
      );
      if (!stranger) continue;
      yield fault(`${form.name}的文字提到「${stranger[0]}」，那是${stranger[1].name}的内容，疑似照抄。`, {
        places: [text.place],
        stated: stranger[0],
        expected: '本项目的情况',
      });
    }
  }
}

const AMOUNTS = [
  ['annualBudget', '全年预算数'],
  ['executed', '全年执行数'],
  ['balance', '结余'],
] as const;

/** An amount of the text that is not this project's and is another's. */
function* amountsAreOfTheProject(forms: readonly Form[]): Generator<Check> {
  for (const form of forms) {
    for (const [column, name] of AMOUNTS) {
      const told = form.told.get(column);
      const own = copyOf(form, column);
      if (!stated(told) || !stated(own) || told.printed.value === 0) continue;
      if (Math.abs(told.printed.value - own.printed.value) <= told.printed.half + own.printed.half) continue;
      const other = forms.find((f) => f !== form && copyOf(f, column)?.printed.value === told.printed.value);
      if (!other) continue;
      yield fault(
        `${form.name}分析中的${name} ${told.printed.text}${told.printed.unit}与本表不符，恰是${other.name}的数。`,
        {
          statements: [told, ...copiesOf(other, column).slice(0, 1)],
        },
      );
    }
  }
}

const OTHER = { name: '图书购置经费', rows: row(6, { name: '借阅读者满意度' }) };
const EXPERIENCES = [
  '假期集中施工，不影响上课。',
  '邀请家长代表参加竣工验收。',
  '三家比价后确定施工单位，节约了资金。',
];

/** Three forms with an experience of their own each, or with one for all. */
function three(experiences: readonly string[]): string {
  return attached(
    ...experiences.map((experience, i) =>
      formText({
        name: `第${i + 1}学区校舍维修经费`,
        experience,
        problems: `尾款${i + 1}万元未支付。`,
        improvements: `按${i + 1}号合同付款。`,
      }),
    ),
  );
}

export const rules: readonly Rule[] = [
  documentRule(
    {
      id: 'P-45',
      title: '各项目的经验、问题、措施、原因是自己的',
      formula: '同一段文字出现在不到3张自评表',
      severity: 'info',
      basis: [cite('practice', '照搬的文字没有针对性')],
      effective: always,
      remedy: '按项目实际改写。',
      examples: {
        pass: [{ name: '各有各的经验', text: three(EXPERIENCES) }],
        fail: [
          {
            name: '三张表同一段经验',
            text: three(Array.from({ length: 3 }, () => '制定相关制度，落实责任，明确流程。')),
          },
        ],
      },
    },
    textsAreOwn,
  ),
  documentRule(
    {
      id: 'P-45-2',
      title: '扣分和结余的原因说的是本项目',
      formula: '原因中提到的对象 ∈ 本项目',
      severity: 'warning',
      basis: [cite('practice', '原因提到其他项目的对象，多为照抄')],
      effective: always,
      remedy: '改写为本项目的原因。',
      examples: {
        pass: [{ name: '各说各的', text: attached(formText(), formText(OTHER)) }],
        fail: [
          {
            name: '校舍维修的原因是读者人数',
            text: attached(formText(OTHER), formText({ problems: '借阅读者人数变化，资金没有用完。' })),
          },
        ],
      },
    },
    reasonsAreOfTheProject,
  ),
  documentRule(
    {
      id: 'P-45-4',
      title: '分析文字中的金额是本项目的',
      formula: '分析中的金额与本表不符时，不等于其他项目的同一栏',
      severity: 'info',
      basis: [cite('practice', '与本表不符而与他表相同的，多为照抄')],
      effective: always,
      remedy: '改为本项目的金额。',
      examples: {
        pass: [oneForm('是本项目的金额')],
        fail: [
          {
            name: '支出是另一个项目的',
            text: attached(
              formText(),
              formText({
                ...OTHER,
                funds: ['8', '8', '8', '8', '0', '100.00', '10.00'],
                execution: '2023年项目预算总金额80000元，预算支出190000元。',
              }),
            ),
          },
        ],
      },
    },
    amountsAreOfTheProject,
  ),
];
