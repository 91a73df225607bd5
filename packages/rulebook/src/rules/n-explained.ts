/** Completion rates far off and shares above the whole: they want a reason that tells of the budget. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import {
  baseOf,
  budgetsOf,
  completionOf,
  isInDoubt,
  nameOf,
  notApplicable,
  passed,
  statementsIn,
  totalOf,
  wordsAbout,
} from '@mingsuan/core/families';
import { parseFactKey, type Statement } from '@mingsuan/core/statement';
import { completionBounds, valueIn } from '../parameters.ts';
import { always, FUNDS, GENERAL, NARRATIVE, THREE_PUBLIC } from './n-shared.ts';

/** Reasons that say why the final amount is not the budget: more or less money, or work done otherwise than planned. */
const SUBSTANTIVE =
  /追加|调整(?:了)?(?:年初)?预算|预算调整|调增|调减|调剂|结转|结余|新增|(?:人员|编制)[^，。；]{0,4}(?:增加|增多|变动|调入|调动|调出|减少|退休|招录)|新招录|增人|增编|政策|年中|年度中|补[缴发交]|压[减缩]|节约|节支|上级(?:下达|补助|专项|拨付)|下达|超(?:出|过)?(?:年初)?预算|(?:未|没有)(?:安排|纳入|列入|编入|实施|支付|开展|执行|完成|发生)|(?:延|推|暂)(?:期|迟|缓)|疫情|清理|收回|决算数?(?:大于|小于|高于|低于|多于|少于)/;
const ANY_REASON = /原因|由于|因为|主要是|严格|厉行/;

/** A completion rate far off wants a reason that tells of the budget, not only of last year. */
function* farOffIsExplained(disclosure: Case): Generator<Check> {
  const bounds = valueIn(completionBounds, disclosure.year);
  const scope = { sections: [...GENERAL, ...FUNDS, ...THREE_PUBLIC] };
  const rates = statementsIn(disclosure, scope, ['completion', 'initialCompletion']).filter(
    (s) => !isInDoubt(disclosure, s),
  );
  if (!bounds || rates.length === 0) yield notApplicable('文中没有完成率。');
  for (const rate of bounds ? rates : []) {
    const { value } = rate.printed;
    if (!bounds || isWithin(value, bounds) || hasNoBudget(disclosure, rate) || isExplained(disclosure, rate)) {
      yield passed();
      continue;
    }
    const why =
      value > 0 && value < bounds.low * PERCENT ? `低于 ${bounds.low}%` : value === 0 ? '为0' : `高于 ${bounds.high}%`;
    const relation = completionOf(disclosure, rate)?.relation;
    yield {
      kind: 'verdict',
      outcome: 'explain',
      message: `「${nameOf(disclosure, rate)}」完成预算的 ${rate.printed.text}%，${why}，文中没有说明与预算相差的原因（追加、调整、结转、任务变化等）。`,
      statements: [
        rate,
        ...(relation ? [...relation.num, ...relation.den].map((o) => o.statement).filter((s) => s.index >= 0) : []),
      ],
      stated: `${rate.printed.text}%`,
      expected: '说明决算与预算相差的原因',
    };
  }
}

/** Quanta of one percent. */
const PERCENT = 1_000_000;

function isWithin(value: number, { low, high }: { low: number; high: number }): boolean {
  return value >= low * PERCENT && value <= high * PERCENT;
}

function hasNoBudget(disclosure: Case, rate: Statement): boolean {
  const budgets = budgetsOf(disclosure, rate);
  return budgets.every((b) => totalOf(b.operands) === 0);
}

function isExplained(disclosure: Case, rate: Statement): boolean {
  const words = wordsAbout(disclosure, rate);
  if (SUBSTANTIVE.test(words)) return true;
  const isThreePublic = THREE_PUBLIC.includes(disclosure.sectionRole(rate));
  // for 三公 any reason of its own will do: spending less is what is wanted
  if (isThreePublic) return ANY_REASON.test(words) || ANY_REASON.test(rest(disclosure, rate));
  const { dims } = parseFactKey(baseOf(disclosure, rate));
  return dims.function === undefined && SUBSTANTIVE.test(rest(disclosure, rate));
}

/** Everything a section says: the reasons of its parts are those of the total. */
function rest(disclosure: Case, statement: Statement): string {
  return disclosure.reading.sections[statement.section]?.flow.text ?? '';
}

function* sharesAreShares(disclosure: Case): Generator<Check> {
  for (const share of statementsIn(disclosure, { sections: NARRATIVE }, ['share'])) {
    if (share.printed.value <= 100 * PERCENT + share.printed.half) continue;
    yield {
      kind: 'verdict',
      outcome: 'explain',
      message: `「${nameOf(disclosure, share)}」占比 ${share.printed.text}%，大于100%。`,
      statements: [share],
      stated: `${share.printed.text}%`,
      expected: '不大于100%',
    };
  }
}

export const rules: readonly Rule[] = [
  {
    id: 'N-48',
    title: '完成率过高、过低的，说明与预算相差的原因；占比不超过100%',
    formula: '完成率 < 60% 或 > 100% ⇒ 有追加、调整、结转等原因；占比 ≤ 100%',
    severity: 'warning',
    basis: [completionBounds.basis],
    effective: always,
    remedy: '写明年中追加、调整预算、上年结转、任务变化等原因；只说与上年相比的原因不够。',
    *check(disclosure) {
      yield* farOffIsExplained(disclosure);
      yield* sharesAreShares(disclosure);
    },
    examples: {
      pass: [
        {
          name: '完成率在上下限之间',
          prose: { generalDetail: '住房保障支出年初预算22.91万元，支出决算22.77万元，完成年初预算的99.39%。' },
        },
        {
          name: '年中追加',
          prose: {
            generalDetail:
              '社会保障和就业支出年初预算26.14万元，支出决算32.43万元，完成年初预算的124.06%，主要原因是年中追加了养老保险经费。',
          },
        },
      ],
      fail: [
        {
          name: '只说比上年增加的原因',
          prose: {
            generalDetail:
              '社会保障和就业支出年初预算26.14万元，支出决算32.43万元，完成年初预算的124.06%，较上年决算增加10.37万元，增长47.01%，主要原因是养老保险缴费基数提高导致支出增加。',
          },
        },
        {
          name: '占比大于100%',
          prose: {
            procurement: '政府采购支出总额10.00万元。授予中小企业合同金额10.00万元，占政府采购支出总额的110.00%。',
          },
        },
      ],
    },
  },
];
