/** Words of any section: computations written out, sources of money, names of 科目 and what they are spent on, rates far off. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import {
  baseOf,
  isInDoubt,
  nameOf,
  notApplicable,
  passed,
  spotsIn,
  statementsIn,
  wordsAbout,
} from '@mingsuan/core/families';
import { placeInFlow } from '@mingsuan/core/recognition';
import { type Place, parseFactKey } from '@mingsuan/core/statement';
import { isCertainlyStale, type StaleName, staleNamesIn } from '../codes/stale-names.ts';
import { cite } from '../sources/index.ts';
import { always, GENERAL } from './n-shared.ts';

const LOCAL_ONLY =
  /(?:全部|均|都)[^，。；]{0,4}(?:由|为|是)[^，。；]{0,8}(?:区|县|市|本)级?(?:本级)?财政[^，。；]{0,4}(?:安排|承担|负担|资金|拨款)/g;
/** 省 of a place's name (某省某市) is no source. */
const FROM_ABOVE = /(?:中央|省级|省(?=财政|补助|专项|拨)|市级|上级)[^，。；\d]{0,8}(?:经费|补助|资金|专项)/g;

function* localMoneyIsLocal(disclosure: Case): Generator<Check> {
  let asked = false;
  for (const { section, hit, place } of spotsIn(disclosure, null, LOCAL_ONLY)) {
    asked = true;
    const from = hit.index + hit[0].length;
    const others = [...section.flow.text.slice(from).matchAll(FROM_ABOVE)].filter(
      (other) => !(hit[0].includes('市级') && other[0].startsWith('市级')),
    );
    if (others.length === 0) {
      yield passed();
      continue;
    }
    const named = [...new Set(others.map((other) => `「${other[0]}」`))].join('');
    yield {
      kind: 'verdict',
      outcome: 'explain',
      message: `文中说「${hit[0]}」，后面又列有${named}，资金来源前后不一。`,
      places: [place, ...others.map((o) => placeInFlow(section.flow, from + o.index, from + o.index + o[0].length))],
      stated: hit[0],
      expected: '分别说明各级财政安排的资金',
    };
  }
  if (!asked) yield notApplicable('文中没有资金全部由本级财政安排的说法。');
}

interface Stale {
  readonly row: StaleName;
  readonly place: Place;
}

/** Former names of 科目 in the narrative. */
function staleIn({ reading, year }: Case): readonly Stale[] {
  if (year === null) return [];
  return reading.sections.flatMap(({ flow }) =>
    staleNamesIn(flow.text, year).map(({ row, start }) => ({
      row,
      place: placeInFlow(flow, start, start + row.old.length),
    })),
  );
}

function* namesAreCurrent(disclosure: Case, certainly: boolean): Generator<Check> {
  const { year } = disclosure;
  if (year === null) {
    yield { kind: 'verdict', outcome: 'unverified', message: '没有读到年度，未能核验科目名称。' };
    return;
  }
  const own = disclosure.once(staleIn).filter(({ row }) => isCertainlyStale(row, year) === certainly);
  if (own.length === 0) yield passed();
  const places = new Map<StaleName, Place[]>();
  for (const { row, place } of own) places.set(row, [...(places.get(row) ?? []), place]);
  for (const [row, found] of places) {
    yield {
      kind: 'verdict',
      outcome: 'failed',
      message: `「${row.old}」是 ${row.from} 年以前的名称，${year} 年应为「${row.new}」${found.length > 1 ? `（共 ${found.length} 处）` : ''}。`,
      places: found,
      stated: row.old,
      expected: row.new,
    };
  }
}

/** 类 whose money serves one purpose: what it is spent on, and what it is not. */
const USES: Readonly<Record<string, { readonly own: RegExp; readonly other: RegExp }>> = {
  '208': {
    own: /养老|退休|年金|社会保障|社保|就业|救助|抚恤|优抚|工伤|失业|残疾|福利|民政|社会保险/,
    other: /住房公积金|公积金|医疗保险|购房补贴/,
  },
  '210': {
    own: /医疗|卫生|健康|医保|疾控|计划生育|中医|体检|防疫|疫情/,
    other: /住房公积金|公积金|养老保险|职业年金|购房补贴/,
  },
  '221': { own: /住房|公积金|购房|廉租|保障房|租赁/, other: /医疗保险|养老保险|职业年金|医保/ },
};

function* usesFit(disclosure: Case): Generator<Check> {
  let asked = false;
  const seen = new Set<string>();
  for (const statement of statementsIn(disclosure, { sections: GENERAL }, ['amount', 'initialCompletion'])) {
    const code = parseFactKey(baseOf(disclosure, statement)).dims.function ?? '';
    const rule = USES[code];
    const use = rule && /用于:?([^，。；]{2,60})/.exec(wordsAbout(disclosure, statement));
    if (!rule || !use?.[1] || seen.has(`${code}${use[1]}`) || isInDoubt(disclosure, statement)) continue;
    seen.add(`${code}${use[1]}`);
    asked = true;
    if (rule.own.test(use[1]) || !rule.other.test(use[1])) yield passed();
    else {
      yield {
        kind: 'verdict',
        outcome: 'explain',
        message: `「${nameOf(disclosure, statement)}」的用途写作「${use[1]}」，与科目不符。`,
        statements: [statement],
        stated: use[1],
        expected: `${nameOf(disclosure, statement)}的用途`,
      };
    }
  }
  if (!asked) yield notApplicable('文中没有说社会保障、卫生健康、住房保障支出的用途。');
}

/** 「减少为0.00万元，与2024年持平」: what stayed the same did not fall. */
const FELL_AND_STAYED =
  /(?:增加|减少|增长|下降)(?:为|到|至)\s*0(?:\.0+)?\s*(?:亿元|万元|元)?[，,、]?\s*(?:与|和|同|较|比)[^，。；]{0,14}(?:持平|一致|相同)/g;

function* staysOrChanges(disclosure: Case): Generator<Check> {
  let asked = false;
  for (const { hit, place } of spotsIn(disclosure, null, FELL_AND_STAYED)) {
    asked = true;
    yield {
      kind: 'verdict',
      outcome: 'explain',
      message: `「${hit[0]}」既写增减又写持平，只能有一个。`,
      places: [place],
      stated: hit[0],
      expected: '没有增减的只写持平',
    };
  }
  if (!asked) yield passed();
}

/** A table's head tells the year. */
const YEAR = { '05:合计.1': '11.47' };

export const rules: readonly Rule[] = [
  {
    id: 'N-45',
    title: '说资金全部由本级财政安排的，没有列上级补助的项目',
    formula: '“全部由本级财政安排” ⇒ 没有中央、省、市补助',
    severity: 'warning',
    basis: [cite('practice', '资金来源的说法前后一致')],
    effective: always,
    remedy: '分别写明本级财政安排的资金和上级补助。',
    check: localMoneyIsLocal,
    examples: {
      pass: [
        { name: '都是本级项目', prose: { performance: '项目资金全部由区本级财政安排，其中：党员培训项目10.00万元。' } },
      ],
      fail: [
        {
          name: '列有市级经费',
          prose: { performance: '项目资金全部由区本级财政安排，其中：基层党建市级经费项目20.00万元。' },
        },
      ],
    },
  },
  {
    id: 'N-46',
    title: '科目使用本年度的名称',
    formula: '科目名称 = 本年度《政府收支分类科目》的名称',
    severity: 'error',
    basis: [cite('KM', '公开文件所见科目')],
    effective: { from: 2019, to: null },
    remedy: '改为本年度的科目名称。',
    check: (disclosure) => namesAreCurrent(disclosure, true),
    examples: {
      pass: [
        {
          name: '卫生健康支出',
          cells: YEAR,
          prose: { generalDetail: '卫生健康支出年初预算12.07万元，支出决算11.47万元。' },
        },
      ],
      fail: [
        {
          name: '医疗卫生与计划生育支出',
          cells: YEAR,
          prose: { generalDetail: '医疗卫生与计划生育支出年初预算12.07万元，支出决算11.47万元。' },
        },
      ],
    },
  },
  {
    id: 'N-46-2',
    title: '科目名称疑为旧称',
    formula: '科目名称 = 本年度《政府收支分类科目》的名称',
    severity: 'warning',
    basis: [cite('KM')],
    effective: { from: 2019, to: null },
    remedy: '对照本年度《政府收支分类科目》核对名称。',
    check: (disclosure) => namesAreCurrent(disclosure, false),
    examples: {
      pass: [
        {
          name: '农业农村',
          cells: YEAR,
          prose: { generalDetail: '农林水支出（类）农业农村（款）行政运行（项）支出12.00万元。' },
        },
      ],
      fail: [{ name: '其他农业支出', cells: YEAR, prose: { generalDetail: '农林水支出中，其他农业支出12.00万元。' } }],
    },
  },
  {
    id: 'N-47',
    title: '支出用途与科目相符',
    formula: '社会保障、卫生健康、住房保障支出的用途 ∈ 该科目的内容',
    severity: 'warning',
    basis: [cite('practice', '住房公积金写成医保、养老保险写成医疗一类的错配')],
    effective: always,
    remedy: '按科目的内容改写用途。',
    check: usesFit,
    examples: {
      pass: [
        {
          name: '住房公积金',
          prose: {
            generalDetail: '住房保障支出年初预算22.91万元，支出决算22.77万元，用于单位人员住房公积金配套支出。',
          },
        },
      ],
      fail: [
        {
          name: '住房保障写成医疗保险',
          prose: { generalDetail: '住房保障支出年初预算22.91万元，支出决算22.77万元，用于人员医疗保险配套支出。' },
        },
      ],
    },
  },
  {
    id: 'N-51',
    title: '同一个数不既写增减又写持平',
    formula: '持平 ⇔ 增减额 = 0',
    severity: 'warning',
    basis: [cite('SH', '如持平作持平表述')],
    effective: always,
    remedy: '上年也是0的写“与上年持平”；上年有数的写减少了多少。',
    check: staysOrChanges,
    examples: {
      pass: [
        {
          name: '只写持平',
          prose: { threePublicOverall: '公务接待费支出决算为0.00万元，与2022年持平。' },
        },
      ],
      fail: [
        {
          name: '减少为0，与上年持平',
          prose: { threePublicOverall: '公务接待费支出决算减少为0.00万元，与2022年持平。' },
        },
      ],
    },
  },
];
