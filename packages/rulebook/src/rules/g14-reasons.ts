/** Reasons of the narrative: given where announced, and not the same words for more and for less. */
import type { Case, Rule, Verdict } from '@mingsuan/core/audit';
import { placeInFlow } from '@mingsuan/core/recognition';
import type { Place, Section } from '@mingsuan/core/statement';
import { matchesOf, plainName } from '@mingsuan/core/text';
import { cite } from '../sources/index.ts';
import { always, failed, isFigureSection, notApplicable, passed, proseSections, quoted } from './g-shared.ts';

const NO_REASONS = '说明中没有写原因。';
/** 主要原因是… to the end of the sentence; 原因 alone announces nothing. */
const REASON = /(?:主要原因|原因)(?:是|为|系|:|：)+([^。；]*)([。；]|$)/g;
const MEANINGLESS = /^[，、\s]*$/;

interface Reason {
  readonly text: string;
  readonly at: number;
  readonly end: number;
}

function reasonsIn({ flow }: Section): Reason[] {
  if (!flow.text.includes('原因')) return [];
  return matchesOf(REASON, flow.text).map((hit) => ({
    text: hit[1] ?? '',
    at: hit.index,
    end: hit.index + hit[0].length,
  }));
}

/** Sections that state figures of the year and give reasons, with these. */
function explaining(disclosure: Case): { readonly section: Section; readonly reasons: readonly Reason[] }[] {
  return proseSections(disclosure)
    .filter(isFigureSection)
    .map((section) => ({ section, reasons: reasonsIn(section) }))
    .filter(({ reasons }) => reasons.length > 0);
}

/** Whether headings of list items follow, which carry the reasons that the section announced. */
function goesOnBelow({ reading }: Case, section: Section): boolean {
  const next = reading.sections[reading.sections.indexOf(section) + 1];
  return next !== undefined && next.heading.level > section.heading.level;
}

function* emptyReasons(disclosure: Case): Generator<Verdict> {
  let given = 0;
  const empty: Place[] = [];
  for (const { section, reasons } of disclosure.once(explaining)) {
    for (const { text, at, end } of reasons) {
      if (!MEANINGLESS.test(text)) given++;
      else if (end < section.flow.text.length || !goesOnBelow(disclosure, section))
        empty.push(placeInFlow(section.flow, at, end));
    }
  }
  if (empty.length > 0) yield failed('写了“主要原因”而没有写原因。', { places: empty });
  else yield given > 0 ? passed() : notApplicable(NO_REASONS);
}

const UP = ['增加', '增长', '上升'];
const DOWN = ['减少', '下降', '降低'];
/** Shorter ones are formulas: 无此项支出. */
const REASON_LENGTH_MIN = 8;

function lastIndex(text: string, words: readonly string[]): number {
  let at = -1;
  for (const word of words) at = Math.max(at, text.lastIndexOf(word));
  return at;
}

/** What the sentences since the last reason say went up or down. */
function directionBefore(text: string, from: number, to: number): 'up' | 'down' | null {
  const told = text.slice(from, to);
  const up = lastIndex(told, UP);
  const down = lastIndex(told, DOWN);
  return up < 0 && down < 0 ? null : up > down ? 'up' : 'down';
}

interface Used {
  readonly text: string;
  readonly up: Place[];
  readonly down: Place[];
}

function* reusedReasons(disclosure: Case): Generator<Verdict> {
  const byText = new Map<string, Used>();
  for (const { section, reasons } of disclosure.once(explaining)) {
    let from = 0;
    for (const { text, at, end } of reasons) {
      const direction = directionBefore(section.flow.text, from, at);
      from = end;
      const plain = plainName(text);
      if (direction === null || plain.length < REASON_LENGTH_MIN) continue;
      const used = byText.get(plain) ?? { text, up: [], down: [] };
      used[direction].push(placeInFlow(section.flow, end - text.length - 1, end - 1));
      byText.set(plain, used);
    }
  }
  const both = [...byText.values()].filter(({ up, down }) => up.length > 0 && down.length > 0);
  if (both.length > 0) {
    yield failed(`${quoted(both.map(({ text }) => text))}既用来说明增加，又用来说明减少。`, {
      places: both.flatMap(({ up, down }) => [...up, ...down]),
    });
  } else yield byText.size > 0 ? passed() : notApplicable(NO_REASONS);
}

const grew = (reason: string) => `与上年相比，收入总计增加5.00万元，增长5.26%。主要原因是${reason}。`;
const fell = (reason: string) =>
  `2023年机关运行经费支出8.00万元，比2022年减少1.00万元，下降11.11%，主要原因是${reason}。`;

export const rules: readonly Rule[] = [
  {
    id: 'G-14',
    title: '写了“主要原因”的，写出原因',
    formula: '“主要原因是”之后有内容',
    severity: 'warning',
    basis: [cite('SH', '增减变化应当说明原因')],
    effective: always,
    remedy: '补写增减变化的具体原因。',
    check: emptyReasons,
    examples: {
      pass: [{ name: '写出了原因', prose: { overall: grew('新增一个项目') } }],
      fail: [{ name: '原因是空的', prose: { overall: grew('') } }],
    },
  },
  {
    id: 'G-21',
    title: '同一段原因不同时用来说明增加和减少',
    formula: '增加的原因 ≠ 减少的原因',
    severity: 'info',
    basis: [cite('practice', '原因应当针对具体变动')],
    effective: always,
    remedy: '分别写出各项增减的具体原因。',
    check: reusedReasons,
    examples: {
      pass: [
        {
          name: '各有各的原因',
          prose: { overall: grew('新增一个项目资金'), agencyOperating: fell('压减办公费、印刷费') },
        },
      ],
      fail: [
        {
          name: '增加和减少用同一段话',
          prose: { overall: grew('本年度人员变动和工作需要'), agencyOperating: fell('本年度人员变动和工作需要') },
        },
      ],
    },
  },
];
