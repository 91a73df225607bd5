/** Slips of typing that the eye passes over: homophones, a year without 年, a title typed twice, quotation marks in the middle. */
import type { Case, Rule, Verdict } from '@mingsuan/core/audit';
import type { Place } from '@mingsuan/core/statement';
import { matchesOf } from '@mingsuan/core/text';
import { QUOTED_IN_PART, REPEATED_IN_TITLE, TYPO_SIGN, typos } from '../narrative/template-residue.ts';
import { cite } from '../sources/index.ts';
import { always, failed, matchesIn, notApplicable, passed, proseSections, sectionsLike } from './g-shared.ts';

const NO_PROSE = '文件中没有文字说明。';

interface Slip {
  readonly place: Place;
  readonly stated: string;
  readonly right: string;
}

function* said(slips: readonly Slip[], asked: boolean): Generator<Verdict> {
  if (slips.length === 0) yield asked ? passed() : notApplicable(NO_PROSE);
  else {
    const kinds = new Map(slips.map((slip) => [slip.stated, slip.right]));
    const words = [...kinds].map(([stated, right]) => `「${stated}」应为「${right}」`);
    yield failed(`${words.join('、')}。`, {
      places: slips.map(({ place }) => place),
      stated: [...kinds.keys()].join('、'),
      expected: [...kinds.values()].join('、'),
    });
  }
}

/** Longer lines are no titles. */
const TITLE_MAX = 40;

/** Slips in lines that stand alone, without a stop: titles of parts and of tables. */
function inTitles({ reading }: Case): Slip[] {
  if (reading.evaluation === null) return [];
  return reading.document.normal.flatMap((line, i) => {
    const text = line.trim();
    if (text.length > TITLE_MAX || /[\t。；，]/.test(text)) return [];
    const slip = (at: number, stated: string, right: string): Slip => ({
      place: { line: i + 1, start: at, end: at + stated.length },
      stated,
      right,
    });
    const twice = REPEATED_IN_TITLE.exec(line);
    const found = typos.flatMap(({ pattern, right }) =>
      matchesOf(pattern, line).map((hit) =>
        slip(
          hit.index,
          hit[0],
          right.replace('$&', () => hit[0]),
        ),
      ),
    );
    return twice ? [...found, slip(twice.index, twice[0], twice[1] ?? '')] : found;
  });
}

function isElsewhere({ place }: Slip, others: readonly Slip[]): boolean {
  return !others.some((other) => other.place.line === place.line && other.place.start === place.start);
}

function* typed(disclosure: Case): Generator<Verdict> {
  const sections = proseSections(disclosure);
  const slips = sectionsLike(disclosure, TYPO_SIGN).flatMap((section) =>
    typos.flatMap(({ pattern, right }) =>
      matchesIn(section, pattern).map(({ text, place }) => ({
        place,
        stated: text,
        right: right.replace('$&', () => text),
      })),
    ),
  );
  const titles = inTitles(disclosure).filter((slip) => isElsewhere(slip, slips));
  yield* said([...slips, ...titles], sections.length > 0);
}

function* quotedWhole(disclosure: Case): Generator<Verdict> {
  const sections = proseSections(disclosure);
  const slips = sectionsLike(disclosure, QUOTED_IN_PART).flatMap((section) =>
    matchesIn(section, QUOTED_IN_PART).map(({ text, place }) => ({
      place,
      stated: text,
      right: text.replace(QUOTED_IN_PART, '“$1个$2”'),
    })),
  );
  yield* said(slips, sections.length > 0);
}

const overall = (text: string) => ({ overall: `2023年度收入总计100.00万元。${text}` });

export const rules: readonly Rule[] = [
  {
    id: 'G-13-4',
    title: '专用提法的引号完整',
    formula: '“两个维护”“两个确立”“四个意识”“四个自信”整体加引号',
    severity: 'info',
    basis: [cite('practice', '文字校对')],
    effective: always,
    remedy: '把引号移到整个提法的两端。',
    check: quotedWhole,
    examples: {
      pass: [{ name: '整体加引号', prose: overall('坚决做到“两个维护”。') }],
      fail: [{ name: '只引后两个字', prose: overall('坚决做到两个“维护”。') }],
    },
  },
  {
    id: 'G-13-5',
    title: '没有常见的错别字和漏字',
    formula: '支付不作支行，账不作帐，年份后有“年”，标题不重复',
    severity: 'info',
    basis: [cite('practice', '文字校对')],
    effective: always,
    remedy: '改正错别字，补上漏字，删去重复的字。',
    check: typed,
    examples: {
      pass: [{ name: '写法正确', prose: overall('款项按合同进行支付，建立台账。') }],
      fail: [
        { name: '支付误作支行', prose: overall('款项按合同进行支行。') },
        { name: '账误作帐', prose: overall('建立固定资产台帐。') },
      ],
    },
  },
];
