/** Reasons of the narrative against its numbers: of the budget as well as of last year, of one size, of what grew. */
import type { Case, Check, Rule, Verdict } from '@mingsuan/core/audit';
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
import { compareFractions, percentOf } from '@mingsuan/core/money';
import { parseFactKey, type Statement } from '@mingsuan/core/statement';
import { PERSONNEL_ONLY, RATE_REASONS, WORK_OF_PROJECTS } from '../narrative/reason-words.ts';
import { cite } from '../sources/index.ts';
import { always, GENERAL } from './n-shared.ts';

/** Quanta of one percent. */
const PERCENT = 1_000_000;

function explain(message: string, statements: readonly Statement[], expected: string): Verdict {
  return { kind: 'verdict', outcome: 'explain', message, statements, expected };
}

function classOf(disclosure: Case, statement: Statement): string | null {
  const code = parseFactKey(baseOf(disclosure, statement)).dims.function;
  return code?.length === 3 ? code : null;
}

interface Grown {
  readonly growth: Statement;
  readonly name: string;
}

/** One growth of this size, and four times that of another, do not come from one change of the same base. */
const LARGE = 30 * PERCENT;
const TIMES = 4;

/** 「缴费基数调整」 cannot raise one contribution by half and another by a twentieth: they are reckoned on one base. */
function* likeReasonsGrowAlike(disclosure: Case): Generator<Check> {
  const byReason = new Map<string, Grown[]>();
  for (const growth of statementsIn(disclosure, { sections: GENERAL }, ['growth'])) {
    if (classOf(disclosure, growth) === null || isInDoubt(disclosure, growth)) continue;
    const words = RATE_REASONS.exec(wordsAbout(disclosure, growth))?.[1];
    if (words === undefined) continue;
    byReason.set(words, [...(byReason.get(words) ?? []), { growth, name: nameOf(disclosure, growth) }]);
  }
  let asked = false;
  for (const [words, grown] of byReason) {
    const sorted = [...grown].sort((a, b) => b.growth.printed.value - a.growth.printed.value);
    const [most, ...others] = sorted;
    const least = others.at(-1);
    if (!most || !least) continue;
    asked = true;
    const isOdd = most.growth.printed.value >= LARGE && most.growth.printed.value >= TIMES * least.growth.printed.value;
    if (!isOdd || most.growth.direction !== least.growth.direction) yield passed();
    else {
      yield explain(
        `${sorted.map(({ name, growth }) => `「${name}」${growth.direction === 'down' ? '下降' : '增长'} ${growth.printed.text}%`).join('、')}，说的都是「${words}」：同样的人员、同样的基数，增幅不会相差这么多，「${most.name}」的主要原因没有说到。`,
        sorted.map(({ growth }) => growth),
        '写明人员变动、补缴、新增支出等真实原因',
      );
    }
  }
  if (!asked) yield notApplicable('没有两类支出的增减说的是同样的基数调整。');
}

const REASON = /(?:主要)?原因(?:是|为|:)+([^。；]{4,80})/g;
const GROWTH_SECTIONS = ['overall', 'fiscal', 'generalOverall'];
/** Projects are the larger part by far. */
const PROJECTS_PERCENT = 60;

/** A total that is mostly projects, and grew, is not explained by pay alone. */
function* reasonsFitTheSpending(disclosure: Case): Generator<Check> {
  const total = disclosure.cell('expenditure', 'expenditure');
  const projects = disclosure.cell('expenditure', 'expenditure{kind=project}');
  const share = total && projects ? percentOf(projects.printed.value, total.printed.value) : null;
  const spots = [...spotsIn(disclosure, GROWTH_SECTIONS, REASON, /原因/)];
  if (!total || !projects || !share || spots.length === 0) {
    yield notApplicable('没有读到项目支出，或没有写总额增减的原因。');
    return;
  }
  const isMostly = compareFractions(share, { num: BigInt(PROJECTS_PERCENT * PERCENT), den: 1n }) >= 0;
  const odd = spots.filter(({ hit }) => PERSONNEL_ONLY.test(hit[1] ?? '') && !WORK_OF_PROJECTS.test(hit[1] ?? ''));
  if (!isMostly || odd.length === 0) {
    yield passed();
    return;
  }
  yield {
    kind: 'verdict',
    outcome: 'explain',
    message: `项目支出 ${projects.printed.text}${projects.printed.unit}，占支出的大部分，而总额增减的原因只说人员和工资（「${odd[0]?.hit[1] ?? ''}」），没有说到项目支出的变化。`,
    statements: [projects, total],
    places: odd.map(({ place }) => place),
    expected: '分基本支出、项目支出说明增减的原因',
  };
}

/** Reasons that tell of the budget; the rates of a section that has none are listed together. */
const OF_BUDGET =
  /追加|预算[^，。；]{0,6}(?:调整|调剂|不足|执行)|调整预算|调增|调减|调剂|结转|结余|年中|超预算|压减|节约|节支|收回|下达|(?:决算|支出)数?(?:大于|小于|高于|低于|多于|少于)/;

function* budgetsAreExplained(disclosure: Case): Generator<Check> {
  const rates = statementsIn(disclosure, { sections: GENERAL }, ['initialCompletion']).filter(
    (s) => !isInDoubt(disclosure, s),
  );
  const off = rates.filter((s) => s.printed.value !== 100 * PERCENT && s.printed.value !== 0);
  if (rates.length === 0) {
    yield notApplicable('文中没有完成年初预算的比率。');
    return;
  }
  const text = disclosure.reading.sections
    .filter((s, i) => GENERAL.includes(s.role ?? '') && off.some((rate) => rate.section === i))
    .map((s) => s.flow.text)
    .join('\n');
  if (off.length < 2 || OF_BUDGET.test(text)) {
    yield passed();
    return;
  }
  const words = off.map((s) => `「${nameOf(disclosure, s)}」${s.printed.text}%`).join('、');
  yield explain(
    `${words}：决算数与年初预算数不同，文中只写了与上年相比的原因，没有一处写与预算不同的原因。`,
    off,
    '写明决算数与年初预算数不同的原因',
  );
}

const GROWN = (first: string, reason: string) =>
  `社会保障和就业支出32.43万元，较上年决算增加10.37万元，增长${first}%，主要原因是${reason}；住房保障支出22.77万元，较上年决算增加1.17万元，增长5.42%，主要原因是住房公积金缴费基数调整。`;
const SPENT = { '03:合计.1': '1,000.00', '03:合计.2': '200.00', '03:合计.3': '800.00' };

export const rules: readonly Rule[] = [
  {
    id: 'N-11-2',
    title: '以同样的原因说明增减的，增幅相称',
    formula: '原因同为缴费基数调整 ⇒ 增幅相近',
    severity: 'info',
    basis: [cite('practice', '同一基数的调整对各项缴费的影响相近')],
    effective: always,
    remedy: '对增幅大的一类写明人员变动、补缴、新增支出等真实原因。',
    check: likeReasonsGrowAlike,
    examples: {
      pass: [{ name: '增幅相近', prose: { generalDetail: GROWN('6.01', '养老保险缴费基数调整') } }],
      fail: [{ name: '一类增长近半', prose: { generalDetail: GROWN('47.01', '养老保险缴费基数调整') } }],
    },
  },
  {
    id: 'N-02-2',
    title: '总额增减的原因与支出的构成相称',
    formula: '项目支出占六成以上 ⇒ 原因说到项目支出',
    severity: 'info',
    basis: [cite('DIR', '部门决算'), cite('practice', '增减的原因应当说到主要的支出')],
    effective: always,
    remedy: '分基本支出、项目支出写明增减的数额和原因。',
    check: reasonsFitTheSpending,
    examples: {
      pass: [
        {
          name: '说到了项目',
          cells: SPENT,
          prose: { overall: '收入总计增加50.00万元，增长5.26%。主要原因是新增两个专项项目。' },
        },
      ],
      fail: [
        {
          name: '只说人员增资',
          cells: SPENT,
          prose: { overall: '收入总计增加50.00万元，增长5.26%。主要原因是在职人员增加，人员增资。' },
        },
      ],
    },
  },
  {
    id: 'N-15-2',
    title: '决算数与年初预算数不同的，说明与预算不同的原因',
    formula: '决算数 ≠ 年初预算数 ⇒ 说明原因',
    severity: 'info',
    basis: [cite('SH', '主要原因是……；预决算持平的不用说明变动原因')],
    effective: always,
    remedy: '除与上年相比的原因外，写明年中追加、调整、节约等与预算不同的原因。',
    check: budgetsAreExplained,
    examples: {
      pass: [
        {
          name: '说了年中追加',
          prose: {
            generalDetail:
              '教育支出年初预算100.00万元，支出决算96.00万元，完成年初预算的96.00%，住房保障支出年初预算20.00万元，支出决算19.00万元，完成年初预算的95.00%，主要原因是年中压减。',
          },
        },
      ],
      fail: [
        {
          name: '只与上年相比',
          prose: {
            generalDetail:
              '教育支出年初预算100.00万元，支出决算96.00万元，完成年初预算的96.00%，较上年决算增加3.00万元，主要原因是人员增资；住房保障支出年初预算20.00万元，支出决算19.00万元，完成年初预算的95.00%，较上年决算增加1.00万元，主要原因是缴费基数提高。',
          },
        },
      ],
    },
  },
];
