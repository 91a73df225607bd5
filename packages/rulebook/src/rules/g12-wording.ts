/** Wording of the prose: what a template left behind, words and marks typed twice, names of budgets misspelt. */
import type { Case, Rule, Verdict } from '@mingsuan/core/audit';
import type { Place, Section } from '@mingsuan/core/statement';
import { matchesOf } from '@mingsuan/core/text';
import {
  DOUBLED_PUNCTUATION,
  DOUBLED_WORD,
  MIXED_WIDTH,
  misspeltNames,
  type ResiduePattern,
  templateResidue,
} from '../narrative/template-residue.ts';
import { cite } from '../sources/index.ts';
import {
  always,
  failed,
  isFigureSection,
  matchesIn,
  notApplicable,
  passed,
  proseSections,
  quoted,
  sectionsLike,
} from './g-shared.ts';

const NO_PROSE = '文件中没有文字说明。';

interface Hit {
  readonly text: string;
  readonly place: Place;
}

/** One finding for all that is found in the prose, in the words of `say`. */
function scan(find: (disclosure: Case) => readonly Hit[], say: (words: string) => string): Rule['check'] {
  return (disclosure) => {
    const hits = find(disclosure);
    if (hits.length > 0)
      return [failed(say(quoted(hits.map(({ text }) => text))), { places: hits.map(({ place }) => place) })];
    return [proseSections(disclosure).length > 0 ? passed() : notApplicable(NO_PROSE)];
  };
}

/** A choice between two words is left standing only where a figure of the year is told of. */
function appliesTo({ id }: ResiduePattern, section: Section): boolean {
  return id !== 'choiceNotMade' || isFigureSection(section);
}

function* residue(disclosure: Case): Generator<Verdict> {
  const sections = proseSections(disclosure);
  let found = 0;
  for (const kind of templateResidue) {
    const hits = sectionsLike(disclosure, kind.pattern).flatMap((section) =>
      appliesTo(kind, section) ? matchesIn(section, kind.pattern) : [],
    );
    if (hits.length === 0) continue;
    found++;
    const words = quoted(hits.map(({ text }) => text));
    yield failed(`${words}：${kind.title}。${kind.remedy}。`, {
      places: hits.map(({ place }) => place),
      stated: words,
    });
  }
  if (found === 0) yield sections.length > 0 ? passed() : notApplicable(NO_PROSE);
}

function doubled(disclosure: Case): readonly Hit[] {
  const words = new Set(sectionsLike(disclosure, DOUBLED_WORD));
  const marks = new Set(sectionsLike(disclosure, DOUBLED_PUNCTUATION));
  if (words.size + marks.size === 0) return [];
  return proseSections(disclosure).flatMap((section) => [
    ...(words.has(section) ? matchesIn(section, DOUBLED_WORD) : []),
    ...(marks.has(section) ? matchesIn(section, DOUBLED_PUNCTUATION) : []),
  ]);
}

/** Widths are looked at in the lines as printed. */
function mixedWidth(disclosure: Case): readonly Hit[] {
  const { lines, normal } = disclosure.reading.document;
  const hits: Hit[] = [];
  for (const { flow } of proseSections(disclosure)) {
    for (const line of flow.lines) {
      const printed = lines[line - 1] ?? '';
      // most lines are the same in half width, and then nothing in them is mixed
      if (printed === normal[line - 1] || !hasWideInNumber(printed)) continue;
      for (const hit of matchesOf(MIXED_WIDTH, printed))
        hits.push({ text: hit[0], place: { line, start: hit.index, end: hit.index + hit[0].length } });
    }
  }
  return hits;
}

/** Whether a text has full-width digits or points, or a full-width comma behind a digit. */
function hasWideInNumber(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0xff0c || code > 0xff19) continue;
    if (code !== 0xff0c) return true;
    const before = i === 0 ? 0 : text.charCodeAt(i - 1);
    if (before >= 48 && before <= 57) return true;
  }
  return false;
}

const rightName = new Map(misspeltNames.map(({ wrong, right }) => [wrong, right]));
const MISSPELT = new RegExp(misspeltNames.map(({ wrong }) => wrong).join('|'), 'g');

function* misspelt(disclosure: Case): Generator<Verdict> {
  const hits = sectionsLike(disclosure, MISSPELT).flatMap((section) => matchesIn(section, MISSPELT));
  for (const wrong of new Set(hits.map(({ text }) => text))) {
    const expected = rightName.get(wrong) ?? '';
    const places = hits.filter(({ text }) => text === wrong).map(({ place }) => place);
    yield failed(`「${wrong}」应为「${expected}」，共 ${places.length} 处。`, { places, stated: wrong, expected });
  }
  if (hits.length === 0) yield proseSections(disclosure).length > 0 ? passed() : notApplicable(NO_PROSE);
}

const overall = (text: string) => ({ overall: text });
const SOUND = '2023年度收入总计100.00万元。与上年相比，收入总计增加5.00万元，增长5.26%。主要原因是新增一个项目。';

export const rules: readonly Rule[] = [
  {
    id: 'G-12',
    title: '说明中没有模板残留',
    formula: '没有占位符（XX、××、某某）、未选定的“增加（减少）”和填写说明',
    severity: 'error',
    basis: [cite('SH', '模板中的占位与填写说明应当替换或删去')],
    effective: always,
    remedy: '按实际情况填写或选定，删去模板里的说明文字。',
    check: residue,
    examples: {
      pass: [{ name: '填写完整', prose: overall(SOUND) }],
      fail: [
        { name: '方向没有选定', prose: overall('与上年相比，收入总计增加（减少）5.00万元。') },
        { name: '占位符没有填写', prose: overall('2023年度收入总计XX万元。') },
      ],
    },
  },
  {
    id: 'G-13',
    title: '没有重复的字词和标点',
    formula: '同一个词、标点不连写两次',
    severity: 'info',
    basis: [cite('practice', '文字校对')],
    effective: always,
    remedy: '删去重复的字词或标点。',
    check: scan(doubled, (words) => `${words}重复。`),
    examples: {
      pass: [{ name: '没有重复', prose: overall(SOUND) }],
      fail: [{ name: '词和句号重复', prose: overall('收入总计增加增加5.00万元。。') }],
    },
  },
  {
    id: 'G-13-2',
    title: '一个数内不混用全角和半角',
    formula: '数字、小数点、千分位用同一种宽度',
    severity: 'info',
    basis: [cite('practice', '文字校对')],
    effective: always,
    remedy: '把这个数改成半角数字。',
    check: scan(mixedWidth, (words) => `${words}里全角、半角混用。`),
    examples: {
      pass: [{ name: '都是半角', prose: overall(SOUND) }],
      fail: [{ name: '千分位用了全角逗号', prose: overall('2023年度收入总计1，556.63万元。') }],
    },
  },
  {
    id: 'G-13-3',
    title: '预算和基金的名称书写规范',
    formula: '国有资本经营预算、政府性基金预算、一般公共预算、社会保险基金预算',
    severity: 'warning',
    basis: [cite('YSF', '第五条')],
    effective: always,
    remedy: '改成规范名称。',
    check: misspelt,
    examples: {
      pass: [{ name: '规范名称', prose: { stateCapital: '本年度国有资本经营预算无此项支出。' } }],
      fail: [{ name: '“资本”误作“资金”', prose: { performance: '国有资金经营预算项目支出0万元。' } }],
    },
  },
];
