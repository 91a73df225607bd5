/** 十（一）机关运行经费 and 十（二）政府采购. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import {
  amountsTie,
  growthsHold,
  notApplicable,
  partsMakeTotal,
  plus,
  proseRule,
  sharesHold,
  toldIn,
} from '@mingsuan/core/families';
import { formatQuanta } from '@mingsuan/core/money';
import type { FactKey, Statement } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import { always, exactly } from './n-shared.ts';

const SECTION = ['procurement'];
const TABLES = ['statistics'] as const;
const ALL = 'procurement';
const SMALL_MEDIUM = 'procurement{supplier=smallMedium}';
const SMALL_MICRO = 'procurement{supplier=smallMicro}';
const KINDS = ['goods', 'works', 'services'] as const;
const isSupplier = (fact: FactKey) => fact.includes('supplier=');
const isOfKind = (fact: FactKey) => isSupplier(fact) && fact.includes('kind=');

/** 小微 ≤ 中小 ≤ 总额. */
function* suppliersWithin(disclosure: Case): Generator<Check> {
  const [all, medium, micro] = [ALL, SMALL_MEDIUM, SMALL_MICRO].map((fact) =>
    toldIn(disclosure, SECTION, fact, 'amount'),
  );
  const within = (part: Statement | null | undefined, whole: Statement | null | undefined, say: string): Check[] =>
    part && whole ? [{ kind: 'atMost', left: [plus(part)], right: [plus(whole)], say }] : [];
  yield* within(micro, medium, '授予小微企业合同金额不大于授予中小企业合同金额');
  yield* within(medium, all, '授予中小企业合同金额不大于政府采购支出总额');
  if (!medium) yield* within(micro, all, '授予小微企业合同金额不大于政府采购支出总额');
}

/** Quanta of a whole 100 %. */
const HUNDRED = 100_000_000n;

interface KindPair {
  readonly share: Statement;
  readonly amount: Statement;
}

/** Σ share × amount and how far the rounding of both can move it; over HUNDRED it is money. */
function sumByKind(pairs: readonly KindPair[]): { value: bigint; slack: bigint } {
  let value = 0n;
  let slack = 0n;
  for (const { share, amount } of pairs) {
    const product = BigInt(amount.printed.value) * BigInt(share.printed.value);
    value += product;
    slack +=
      BigInt(amount.printed.value + amount.printed.half) * BigInt(share.printed.value + share.printed.half) - product;
  }
  return { value, slack };
}

/** Σ (share of each kind × spending on it) = what small and medium suppliers got. */
function* sharesByKindHold(disclosure: Case): Generator<Check> {
  const total = toldIn(disclosure, SECTION, SMALL_MEDIUM, 'amount');
  const pairs = KINDS.flatMap((kind) => {
    const share = toldIn(disclosure, SECTION, `procurement{kind=${kind},supplier=smallMedium}`, 'share');
    const amount = toldIn(disclosure, SECTION, `procurement{kind=${kind}}`, 'amount');
    return share && amount ? [{ share, amount }] : [];
  });
  const spent = KINDS.filter(
    (kind) => (toldIn(disclosure, SECTION, `procurement{kind=${kind}}`, 'amount')?.printed.value ?? 0) !== 0,
  );
  if (!total || pairs.length === 0 || spent.length > pairs.length) {
    yield notApplicable('文中没有分货物、工程、服务印出授予中小企业合同金额的占比。');
    return;
  }
  const { value, slack } = sumByKind(pairs);
  const difference = BigInt(total.printed.value) * HUNDRED - value;
  const isWithin = (difference < 0n ? -difference : difference) <= slack + BigInt(total.printed.half) * HUNDRED;
  const statements = [total, ...pairs.flatMap(({ share, amount }) => [share, amount])];
  if (isWithin) {
    yield { kind: 'verdict', outcome: 'passed', message: '', statements };
    return;
  }
  const computed = exactly(value / HUNDRED);
  const apart = exactly(difference / HUNDRED);
  if (computed === null || apart === null) return;
  const expected = `${formatQuanta(computed, '万元', 2)}万元`;
  yield {
    kind: 'verdict',
    outcome: 'explain',
    message: `按货物、工程、服务各自的占比算得授予中小企业合同金额 ${expected}，文中印作 ${total.printed.text}${total.printed.unit}。`,
    statements,
    stated: total.printed.text + total.printed.unit,
    expected,
    difference: `${formatQuanta(Math.abs(apart), '万元', 2)}万元`,
  };
}

const COST = { '10:5': '20.00', '10:6': '7.27' };
const CELLS = { '10:1': '110.19', '10:2': '23.46', '10:3': '18.20', '10:4': '68.53' };
const TEXT =
  '2023年度政府采购支出总额110.19万元，其中：政府采购货物支出23.46万元、政府采购工程支出18.20万元、政府采购服务支出68.53万元。政府采购授予中小企业合同金额96.85万元，占政府采购支出总额的87.89%。其中：授予小微企业合同金额71.40万元，占政府采购支出总额的64.80%。';
const BY_KIND =
  '政府采购支出总额100.00万元，其中：货物支出50.00万元、服务支出50.00万元。授予中小企业合同金额75.00万元；货物采购授予中小企业合同金额占货物支出金额的100%，服务采购授予中小企业合同金额占服务支出金额的50.00%。';

export const rules: readonly Rule[] = [
  proseRule(
    {
      id: 'N-31',
      title: '机关运行经费与公开10表一致，增减率与增减额相符',
      formula: '机关运行经费支出 = 10表 行5 + 行6；增减率 = 增减额 ÷（本年数 − 增减额）',
      severity: 'error',
      basis: [cite('layout', '公开10表机关运行经费与情况说明第十节（一）是同一个数')],
      effective: always,
      remedy: '以公开10表行5、行6之和为准核对金额，按上年数重算增减率。',
      examples: {
        pass: [
          {
            name: '两行之和与文字一致',
            cells: COST,
            prose: { agencyOperating: '2023年机关运行经费支出27.27万元，比2022年减少1.21万元，下降4.25%。' },
          },
        ],
        fail: [
          {
            name: '漏了参公单位',
            cells: COST,
            prose: { agencyOperating: '2023年机关运行经费支出20.00万元，与2022年持平。' },
          },
          {
            name: '减少时仍以增加计算',
            cells: COST,
            prose: { agencyOperating: '机关运行经费支出27.27万元，比2022年减少1.21万元，下降4.64%。' },
          },
        ],
      },
    },
    amountsTie({
      sections: ['agencyOperating'],
      tables: TABLES,
      equals: {
        agencyOperating: ['10:agencyOperating{unit=administrative}', '10:agencyOperating{unit=participating}'],
      },
    }),
    growthsHold({ sections: ['agencyOperating'] }),
  ),
  proseRule(
    {
      id: 'N-32',
      title: '政府采购支出总额和货物、工程、服务支出与公开10表一致，总额等于三项之和',
      formula: '总额、货物、工程、服务 = 10表 行1、行2、行3、行4；总额 = 货物 + 工程 + 服务',
      severity: 'error',
      basis: [cite('layout', '公开10表行1至行4与情况说明第十节（二）是同样的数')],
      effective: always,
      remedy: '以公开10表行1至行4为准核对。',
      examples: {
        pass: [
          { name: '四个数都一致', cells: CELLS, prose: { procurement: TEXT } },
          {
            name: '三项之和差一分是尾差',
            cells: { ...CELLS, '10:1': '110.20' },
            prose: { procurement: TEXT.replace('总额110.19', '总额110.20') },
          },
        ],
        fail: [
          { name: '服务支出错', cells: CELLS, prose: { procurement: TEXT.replace('68.53', '65.83') } },
          { name: '货物支出扩大十倍', cells: CELLS, prose: { procurement: TEXT.replace('支出23.46', '支出234.60') } },
        ],
      },
    },
    amountsTie({ sections: SECTION, facts: (fact) => !isSupplier(fact), tables: TABLES }),
    growthsHold({ sections: SECTION, facts: (fact) => !isSupplier(fact) }),
    partsMakeTotal({
      sections: SECTION,
      total: ALL,
      parts: KINDS.map((kind) => `procurement{kind=${kind}}`),
      say: '政府采购支出总额 = 货物 + 工程 + 服务',
    }),
  ),
  proseRule(
    {
      id: 'N-33',
      title: '授予中小企业、小微企业合同金额依次包含，占比按文中所说的分母相符',
      formula: '小微 ≤ 中小 ≤ 政府采购支出总额；占比 = 合同金额 ÷ 文中所说的分母',
      severity: 'error',
      basis: [cite('CG'), cite('layout', '占比 = 部分 ÷ 整体')],
      effective: always,
      remedy: '核对合同金额；分母写的是“政府采购支出总额”还是“授予中小企业合同金额”，按写的重算占比。',
      examples: {
        pass: [
          { name: '分母都是支出总额', cells: CELLS, prose: { procurement: TEXT } },
          {
            name: '中小与小微凑巧合成总额，占比不必合成100%',
            prose: {
              procurement:
                '政府采购支出总额2.37万元。授予中小企业合同金额1.33万元，占政府采购支出总额的56.11%，其中：授予小微企业合同金额1.04万元，占政府采购支出总额的44.10%。',
            },
          },
          {
            name: '小微的分母是授予中小企业合同金额',
            prose: {
              procurement:
                '政府采购支出总额110.19万元。授予中小企业合同金额96.85万元，占政府采购支出总额的87.89%，其中：授予小微企业合同金额71.40万元，占授予中小企业合同金额的73.72%。',
            },
          },
        ],
        fail: [
          {
            name: '小微多于中小',
            prose: { procurement: '授予中小企业合同金额71.40万元，其中：授予小微企业合同金额96.85万元。' },
          },
          { name: '占比错', cells: CELLS, prose: { procurement: TEXT.replace('87.89', '78.89') } },
        ],
      },
    },
    suppliersWithin,
    // 小微 are among 中小: their shares never make up a whole, not even where they happen to come near it
    sharesHold({ sections: SECTION, facts: (fact) => !isOfKind(fact) && fact !== SMALL_MICRO }),
    sharesHold({ sections: SECTION, facts: (fact) => fact === SMALL_MICRO }),
  ),
  {
    id: 'N-34',
    title: '货物、工程、服务授予中小企业的占比合得上授予中小企业合同金额',
    formula: 'Σ（占比 × 该类支出）= 授予中小企业合同金额',
    severity: 'warning',
    basis: [cite('practice', '部分地区式样分货物、工程、服务说明授予中小企业合同金额占比')],
    effective: always,
    remedy: '核对三类占比、三类支出和授予中小企业合同金额。',
    check: sharesByKindHold,
    examples: {
      pass: [{ name: '50×100% + 50×50% = 75', prose: { procurement: BY_KIND } }],
      fail: [{ name: '合不上', prose: { procurement: BY_KIND.replace('金额75.00', '金额57.00') } }],
    },
  },
];
