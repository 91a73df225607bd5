/** 九（二）、“三公”经费具体情况: amounts, 批次 and 人次 and how they make each other up; what one of each cost. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import {
  amountsTie,
  notApplicable,
  type ProsePart,
  partsMakeTotal,
  passed,
  plus,
  proseRule,
  toldIn,
} from '@mingsuan/core/families';
import { formatQuanta } from '@mingsuan/core/money';
import { type FactKey, factKey, type Statement } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import { always, exactly } from './n-shared.ts';

const DETAIL = ['threePublicDetail', 'threePublic'];

function hospitality(count: string | null, scope: string | null): FactKey {
  return factKey('threePublic', {
    item: 'hospitality',
    ...(count === null ? {} : { count }),
    ...(scope === null ? {} : { scope }),
  });
}

/** What is counted, and how it is called. */
const MEASURES = [
  { count: null, name: '接待费' },
  { count: '批次', name: '接待批次' },
  { count: '人次', name: '接待人次' },
] as const;

/** 国内 + 国（境）外 = 合计; one of them may be left out. */
const HOSPITALITY_PARTS: readonly ProsePart[] = MEASURES.map(({ count, name }) =>
  partsMakeTotal({
    sections: DETAIL,
    total: hospitality(count, null),
    parts: ['domestic', 'abroad'].map((scope) => hospitality(count, scope)),
    say: `${name} = 国内 + 国（境）外`,
    someMayBeLeftOut: true,
  }),
);

const FOREIGN_AFFAIRS = MEASURES.map(({ count, name }) => ({
  part: hospitality(count, 'foreignAffairs'),
  whole: hospitality(count, 'domestic'),
  say: `外事${name}不大于国内${name}`,
}));

function foreignAffairsWithinDomestic(disclosure: Case): Check[] {
  const checks: Check[] = [];
  for (const row of FOREIGN_AFFAIRS) {
    const part = toldIn(disclosure, DETAIL, row.part, 'amount');
    const whole = part && toldIn(disclosure, DETAIL, row.whole, 'amount');
    if (part && whole) checks.push({ kind: 'atMost', left: [plus(part)], right: [plus(whole)], say: row.say });
  }
  return checks;
}

/** Limits of 元 for one, in 万元 and as a number; above them a cost is worth a look. Not law. */
const UNIT_COSTS = [
  {
    fact: 'threePublic{item=hospitality}',
    per: hospitality('人次', null),
    name: '公务接待费',
    one: '人次',
    limit: 1000,
  },
  {
    fact: 'threePublic{item=overseas}',
    per: 'threePublic{count=人次,item=overseas}',
    name: '因公出国（境）费',
    one: '人次',
    limit: 200_000,
  },
  {
    fact: 'threePublic{item=vehicleOperation}',
    per: 'threePublic{count=辆,item=vehicleOperation}',
    name: '公务用车运行维护费',
    one: '辆',
    limit: 100_000,
  },
] as const;

/** Quanta of one 元, and of a count of one. */
const YUAN = 1000;
const ONE = 10_000n;

function costOfOne(amount: Statement, count: Statement): number | null {
  return exactly((BigInt(amount.printed.value) * ONE) / BigInt(count.printed.value));
}

function* costsAreUsual(disclosure: Case): Generator<Check> {
  let asked = false;
  for (const { fact, per, name, one, limit } of UNIT_COSTS) {
    const amount = toldIn(disclosure, DETAIL, fact, 'amount');
    const count = toldIn(disclosure, DETAIL, per, 'amount');
    if (!amount || !count || count.printed.value <= 0) continue;
    asked = true;
    const cost = costOfOne(amount, count);
    if (cost === null || cost <= limit * YUAN) {
      yield passed();
      continue;
    }
    const each = `${formatQuanta(cost, '元', 2)}元`;
    yield {
      kind: 'verdict',
      outcome: 'explain',
      message: `${name}平均每${one} ${each}，高于 ${limit}元，请核对金额、单位和数量。`,
      statements: [amount, count],
      stated: each,
      expected: `不高于 ${limit}元`,
    };
  }
  if (!asked) yield notApplicable('没有同时印出金额和数量，或数量为零。');
}

const TEXT =
  '公务接待费支出1.86万元，共接待21批次，173人次。国内接待费1.86万元，共接待21批次，173人次，其中外事接待费0.20万元，共接待2批次，12人次；国（境）外接待费0万元，共接待国（境）外0批次，0人次。';
const CELLS = { '09:7': '1.86', '09:12': '1.86' };

export const rules: readonly Rule[] = [
  proseRule(
    {
      id: 'N-28',
      title: '“三公”经费具体情况的金额与公开09表一致，接待费、批次、人次等于国内与国（境）外之和',
      formula: '各项金额 = 09表 栏8、栏10、栏11、栏12；合计 = 国内 + 国（境）外；外事 ≤ 国内（金额、批次、人次）',
      severity: 'error',
      basis: [cite('layout', '公开09表各项与情况说明第九节（二）是同样的数；合计 = 国内 + 国（境）外')],
      effective: always,
      remedy: '以公开09表为准核对金额，按台账核对批次、人次；外事接待是国内接待的一部分。',
      examples: {
        pass: [
          { name: '金额、批次、人次都合得上', cells: CELLS, prose: { threePublicDetail: TEXT } },
          {
            name: '只说国内接待',
            cells: CELLS,
            prose: { threePublicDetail: '公务接待费支出1.86万元。国内接待费1.50万元，共接待21批次，173人次。' },
          },
        ],
        fail: [
          {
            name: '批次之和不等于总批次',
            cells: CELLS,
            prose: { threePublicDetail: TEXT.replace('共接待21批次', '共接待22批次') },
          },
          {
            name: '外事人次多于国内人次',
            cells: CELLS,
            prose: { threePublicDetail: TEXT.replace('12人次', '212人次') },
          },
          { name: '接待费与表不符', cells: CELLS, prose: { threePublicDetail: TEXT.replace('支出1.86', '支出1.96') } },
        ],
      },
    },
    amountsTie({
      sections: ['threePublicDetail'],
      facts: (fact) => /^threePublic\{item=\w+\}$/.test(fact),
      tables: ['threePublic'],
    }),
    ...HOSPITALITY_PARTS,
    foreignAffairsWithinDomestic,
  ),
  {
    id: 'N-30',
    title: '“三公”经费的单位成本没有明显偏高',
    formula: '公务接待费 ÷ 人次 ≤ 1000元；因公出国（境）费 ÷ 人次 ≤ 20万元；公务用车运行维护费 ÷ 保有量 ≤ 10万元',
    severity: 'info',
    basis: [cite('practice', '人均、车均明显偏高的，多是单位或数量填错；限额由我们设定，不是标准')],
    effective: always,
    remedy: '核对金额的单位、批次、人次和车辆数；属实的在文中说明。',
    check: costsAreUsual,
    examples: {
      pass: [{ name: '人均约108元', prose: { threePublicDetail: TEXT } }],
      fail: [
        { name: '人均一万多元，疑似单位填错', prose: { threePublicDetail: TEXT.replace('支出1.86', '支出186.00') } },
      ],
    },
  },
];
