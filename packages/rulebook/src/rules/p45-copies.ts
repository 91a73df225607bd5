/** Copy radar: texts that stand in many forms, targets told again as results, names and amounts of another project. */
import type { Check, Checks, Rule } from '@mingsuan/core/audit';
import type { AnalysisPart, FormText } from '@mingsuan/core/statement';
import { plainName } from '@mingsuan/core/text';
import { cite } from '../sources/index.ts';
import { COPIES_MIN, groupsOf, type Told } from './p-alike.ts';
import { attached, form as formText, oneForm, row } from './p-examples.ts';
import {
  always,
  copiesOf,
  copyOf,
  documentRule,
  type Form,
  fault,
  isSilent,
  NOTHING,
  placesOf,
  stated,
} from './p-forms.ts';

/** Shorter texts agree by chance. */
const TEXT_MIN = 12;

const PARTS: readonly (readonly [AnalysisPart, string])[] = [
  ['experience', '主要经验做法'],
  ['problems', '存在的问题'],
  ['improvements', '下一步改进措施'],
];
/** So much alike is the same text. */
const SAME_TEXT = { beginning: 16, end: 12 };
const SAME_REASON = { beginning: 8, end: 8 };
const SHOWN = 16;

function textsAreOwn(forms: readonly Form[]): Checks {
  if (forms.length < COPIES_MIN) return NOTHING;
  const words: string[] = [];
  const places: FormText[] = [];
  for (const [part, name] of PARTS) {
    const told: Told[] = [];
    for (const form of forms) {
      const text = form.evaluation.analysis[part];
      if (text && text.text.length >= TEXT_MIN) told.push({ form, text });
    }
    for (const group of groupsOf(told, SAME_TEXT)) {
      words.push(`${name}「${group[0]?.text.text.slice(0, SHOWN) ?? ''}…」${group.length} 张`);
      places.push(...group.slice(0, 4).map((g) => g.text));
    }
  }
  const reasons: Told[] = [];
  for (const form of forms)
    for (const { deviation } of form.evaluation.indicators)
      if (deviation && !isSilent(deviation)) reasons.push({ form, text: deviation });
  for (const group of groupsOf(reasons, SAME_REASON)) {
    words.push(`扣分原因「${group[0]?.text.text ?? ''}」${new Set(group.map((g) => g.form)).size} 张`);
    places.push(...group.slice(0, 4).map((g) => g.text));
  }
  return words.length === 0
    ? NOTHING
    : [fault(`多张自评表用同样的文字：${words.join('；')}。`, { places: placesOf(places) })];
}

const COUNTED = ['满意度', '人数', '数量'] as const;

/** Whom satisfaction and quantities are about: the names of their indicators without what is measured. */
function subjects({ score }: Form): readonly string[] {
  const found: string[] = [];
  for (const { values } of score.rows) {
    if (!values.isSatisfaction && !values.level.isQuantity) continue;
    const { text } = values.indicator.name;
    let end = -1;
    for (const word of COUNTED) end = Math.max(end, text.indexOf(word));
    if (end >= SUBJECT_MIN) found.push(plainName(text.slice(0, end)));
  }
  return found;
}

/** Shorter subjects, 群众 and 党员, are anybody's. */
const SUBJECT_MIN = 4;

function ownWords({ evaluation: { project, goal }, names }: Form): string {
  return [plainName(project?.text ?? ''), plainName(goal.expected?.text ?? ''), ...names].join('|');
}

/** A reason that names the people of another project. */
function reasonsAreOfTheProject(forms: readonly Form[]): Checks {
  // null: of several forms
  const owners = new Map<string, Form | null>();
  for (const form of forms)
    for (const subject of subjects(form)) {
      const owner = owners.get(subject);
      if (owner !== form) owners.set(subject, owner === undefined ? form : null);
    }
  const single: Subject[] = [];
  for (const [words, owner] of owners) if (owner) single.push({ words, owner });
  const found: Check[] = [];
  for (const form of forms) {
    const { budgetExecution, problems } = form.evaluation.analysis;
    nameStranger(form, budgetExecution, single, found);
    nameStranger(form, problems, single, found);
    for (const { deviation } of form.evaluation.indicators) nameStranger(form, deviation, single, found);
  }
  return found;
}

interface Subject {
  readonly words: string;
  readonly owner: Form;
}

function nameStranger(form: Form, text: FormText | null | undefined, single: readonly Subject[], into: Check[]): void {
  if (!text || text.text.length < SUBJECT_MIN) return;
  const stranger = single.find(
    ({ words, owner }) => owner !== form && text.text.includes(words) && !ownWords(form).includes(words),
  );
  if (!stranger) return;
  into.push(
    fault(`${form.name}的文字提到「${stranger.words}」，那是${stranger.owner.name}的内容，疑似照抄。`, {
      places: [text.place],
      stated: stranger.words,
      expected: '本项目的情况',
    }),
  );
}

const AMOUNTS = [
  ['annualBudget', '全年预算数'],
  ['executed', '全年执行数'],
  ['balance', '结余'],
] as const;

/** An amount of the text that is not this project's and is another's. */
function amountsAreOfTheProject(forms: readonly Form[]): Checks {
  const found: Check[] = [];
  for (const form of forms) {
    for (const [column, name] of AMOUNTS) {
      const told = form.told[column];
      if (!stated(told) || told.printed.value === 0) continue;
      const own = copyOf(form, column);
      if (!stated(own)) continue;
      if (Math.abs(told.printed.value - own.printed.value) <= told.printed.half + own.printed.half) continue;
      const other = forms.find((f) => f !== form && copyOf(f, column)?.printed.value === told.printed.value);
      if (!other) continue;
      found.push(
        fault(
          `${form.name}分析中的${name} ${told.printed.text}${told.printed.unit}与本表不符，恰是${other.name}的数。`,
          {
            statements: [told, ...copiesOf(other, column).slice(0, 1)],
          },
        ),
      );
    }
  }
  return found;
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
