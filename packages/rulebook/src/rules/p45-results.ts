/** Results told in words of their own: not the target's, not the output's, and with the time that was promised. */
import type { Checks, Rule } from '@mingsuan/core/audit';
import type { FormText } from '@mingsuan/core/statement';
import { sharesPercent } from '@mingsuan/core/text';
import { cite } from '../sources/index.ts';
import { oneForm } from './p-examples.ts';
import {
  always,
  append,
  DEADLINE,
  documentRule,
  essence,
  type Form,
  fault,
  listed,
  NOTHING,
  placesOf,
} from './p-forms.ts';

/** Shorter texts agree by chance. */
const TEXT_MIN = 12;

interface Told {
  readonly form: Form;
  readonly text: FormText;
}

/** The result told in the words of the target, and outputs in the words of benefits. */
function resultsAreTold(forms: readonly Form[]): Checks {
  const goals: Told[] = [];
  const parts = new Map<string, Told[]>();
  for (const form of forms) {
    const { goal, analysis } = form.evaluation;
    if (goal.actual && isSame(goal.expected, goal.actual)) goals.push({ form, text: goal.actual });
    const results = [goal.actual, analysis.output, analysis.benefit] as const;
    const alike = [
      isSame(results[0], results[1]),
      isSame(results[0], results[2]),
      isSame(results[1], results[2]),
    ] as const;
    // of which of them another is a copy
    const same = [alike[0] || alike[1], alike[0] || alike[2], alike[1] || alike[2]];
    if (!same.includes(true)) continue;
    const key = RESULTS.filter((_, i) => same[i]).join('、');
    results.forEach((text, i) => {
      if (text && same[i]) append(parts, key, { form, text });
    });
  }
  const names = (told: readonly Told[]) => listed([...new Set(told.map((g) => g.form.name))]);
  const words = [
    ...(goals.length > 0 ? [`实际完成情况照抄年度目标：${names(goals)}`] : []),
    ...Array.from(parts, ([key, told]) => `${key}是同一段话：${names(told)}`),
  ];
  if (words.length === 0) return NOTHING;
  return [
    fault(`${words.join('；')}。`, {
      places: placesOf([...goals, ...[...parts.values()].flat()].map((g) => g.text)),
    }),
  ];
}

const RESULTS = ['实际完成情况', '产出情况', '效益情况'];

function isSame(a: FormText | null | undefined, b: FormText | null | undefined): boolean {
  return !!a && !!b && isCopied(a.text, b.text);
}

function isCopied(source: string, copy: string): boolean {
  // long texts share something by chance; most differ near their beginning, middle or end
  const [short, long] = source.length < copy.length ? [source, copy] : [copy, source];
  const { length } = short;
  if (!shares(short, length >> 2, long) && !shares(short, length >> 1, long)) {
    if (!shares(short, length - (length >> 2), long)) return false;
  }
  const [a, b] = [essence(source), essence(copy)];
  if (a.length < TEXT_MIN || b.length < TEXT_MIN) return false;
  return a.includes(b) || b.includes(a.slice(2)) || sharesPercent(a, b, RUN, COPIED_PERCENT);
}

function shares(text: string, at: number, other: string): boolean {
  return other.includes(text.slice(at, at + PROBE));
}

/** So many characters of a text stand in its copy. */
const PROBE = 5;
/** With something put in between, so many percent of all runs of characters still stand in it. */
const RUN = 4;
const COPIED_PERCENT = 80;

/** A time is promised in the target and not told in the result. */
function deadlinesAreAnswered(forms: readonly Form[]): Checks {
  const found: { form: Form; text: FormText; promised: string }[] = [];
  for (const form of forms) {
    const { expected, actual } = form.evaluation.goal;
    const promised = expected && actual ? DEADLINE.exec(expected.text)?.[0] : undefined;
    if (promised !== undefined && actual && !/\d{1,2}月|季度|半年/.test(actual.text))
      found.push({ form, text: actual, promised });
  }
  if (found.length === 0) return NOTHING;
  return [
    fault(
      `年度目标写明时限，实际完成情况没有说何时完成：${listed(found.map((f) => `${f.form.name}目标${f.promised}`))}。`,
      { places: placesOf(found.map((f) => f.text)), expected: '对照目标的时限说明完成时间' },
    ),
  ];
}

export const rules: readonly Rule[] = [
  documentRule(
    {
      id: 'P-45-3',
      title: '实际完成情况不照抄年度目标，实际完成、产出、效益情况各说各的',
      formula: '实际完成情况 ≠ 年度目标；实际完成情况 ≠ 产出情况 ≠ 效益情况',
      severity: 'info',
      basis: [cite('practice', '完成情况应说明做了什么、做成多少')],
      effective: always,
      remedy: '对照目标说明实际做成的事和数量。',
      examples: {
        pass: [oneForm('完成情况有数量')],
        fail: [
          oneForm('照抄目标', {
            goals: ['完成全县校舍维修，消除安全隐患。', '2023年完成全县校舍维修，消除安全隐患。'],
          }),
        ],
      },
    },
    resultsAreTold,
  ),
  documentRule(
    {
      id: 'P-45-5',
      title: '年度目标写明时限的，实际完成情况说明完成时间',
      formula: '目标有时限 ⇒ 完成情况有时间',
      severity: 'info',
      basis: [cite('R10'), cite('practice', '完成情况应当逐项对照目标')],
      effective: always,
      remedy: '说明何时完成；没有按时完成的说明原因。',
      examples: {
        pass: [oneForm('目标没有时限')],
        fail: [oneForm('第三季度完成', { goals: ['第三季度完成校舍维修。', '校舍维修完成并通过验收。'] })],
      },
    },
    deadlinesAreAnswered,
  ),
];
