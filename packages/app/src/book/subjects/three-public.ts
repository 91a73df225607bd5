/** 三公经费: budgets, figures and counts. */
import {
  type Ledger,
  type Reception,
  type ThreePublicAmounts,
  type ThreePublicItem,
  threePublicItems,
} from '@mingsuan/core/ledger';
import { yuanOf } from '../digits.ts';
import { amountColumn, type BookSheet, COUNT, type RowValues, TABS, TEXT } from '../layout.ts';
import type { FixedRows } from '../sheet-reader.ts';
import { notNegative } from './budgets.ts';

const ITEM_WORDS: Readonly<Record<ThreePublicItem, string>> = {
  overseas: '因公出国（境）费',
  vehiclePurchase: '公务用车购置费',
  vehicleOperation: '公务用车运行维护费',
  hospitality: '公务接待费',
};

const BUDGET = '全年预算数';
const FINAL = '本年决算数';
const LAST = '上年决算数';
const OVER = '{本年决算数}>{全年预算数}';

/** The three amounts of a sum of rows. */
function summed(...labels: readonly string[]) {
  const entry = (header: string) =>
    ({
      kind: 'derived',
      look: 'amount',
      formula: `SUM(${labels.map((label) => `{${header}@${label}}`).join(',')})`,
    }) as const;
  return { [BUDGET]: entry(BUDGET), [FINAL]: entry(FINAL), [LAST]: entry(LAST) };
}

const RECEPTIONS = {
  domestic: '国内公务接待',
  foreignAffairs: '其中：外事接待',
  abroad: '国（境）外公务接待',
} as const;
const COUNTS = {
  overseasGroups: ['因公出国（境）团组数', '个，含本年发生支出的全部团组。'],
  overseasPeople: ['因公出国（境）人次数', '人次。'],
  vehiclesBought: ['公务用车购置数', '辆，本年购置的。'],
  vehiclesKept: ['公务用车保有量', '辆，年末由财政拨款负担运行费用的。'],
} as const;
type Counted = keyof typeof COUNTS;
const counted = Object.keys(COUNTS) as Counted[];
const receptions = Object.keys(RECEPTIONS) as (keyof typeof RECEPTIONS)[];

export const threePublicSheet: BookSheet = {
  name: '三公经费',
  title: '财政拨款“三公”经费',
  guidance: ['金额以元为单位，只填财政拨款负担的数。合计和小计由公式得出。决算数大于全年预算数时变红，请核对。'],
  frozenColumns: 1,
  tabColour: TABS.money,
  blocks: [
    {
      title: '金额',
      spare: 0,
      columns: [
        { header: '“三公”经费', width: 34, entry: TEXT },
        amountColumn(BUDGET),
        amountColumn(FINAL),
        amountColumn(LAST),
      ],
      fixed: [
        ...threePublicItems.map((item) => ({ label: ITEM_WORDS[item] })),
        {
          label: '公务用车购置及运行维护费（小计）',
          entries: summed(ITEM_WORDS.vehiclePurchase, ITEM_WORDS.vehicleOperation),
        },
        { label: '合计', entries: summed(...threePublicItems.map((item) => ITEM_WORDS[item])) },
      ],
      checks: [{ columns: [FINAL], formula: OVER }],
    },
    {
      title: '接待',
      spare: 0,
      columns: [
        { header: '接待', width: 34, entry: TEXT },
        amountColumn('金额'),
        { header: '批次', width: 17, entry: COUNT },
        { header: '人次', width: 17, entry: COUNT },
      ],
      fixed: receptions.map((kind) => ({ label: RECEPTIONS[kind] })),
    },
    {
      title: '人次与辆数',
      spare: 0,
      columns: [
        { header: '人次与辆数', width: 34, entry: TEXT },
        { header: '数量', width: 17, entry: COUNT },
        { header: '说明', width: 40, entry: TEXT },
      ],
      fixed: counted.map((key) => ({ label: COUNTS[key][0], note: COUNTS[key][1] })),
    },
  ],
};

export function threePublicRows({ threePublic, lastYear }: Ledger): RowValues[][] {
  const { budget, final } = threePublic;
  return [
    threePublicItems.map((item) => ({
      '“三公”经费': ITEM_WORDS[item],
      [BUDGET]: yuanOf(budget[item]),
      [FINAL]: yuanOf(final[item]),
      [LAST]: yuanOf(lastYear.threePublic[item]),
    })),
    receptions.map((kind) => {
      const { amount, batches, people } = threePublic[kind];
      return { 接待: RECEPTIONS[kind], 金额: yuanOf(amount), 批次: String(batches), 人次: String(people) };
    }),
    counted.map((key) => ({ 人次与辆数: COUNTS[key][0], 数量: String(threePublic[key]) })),
  ];
}

interface ReadThreePublic {
  readonly threePublic: Ledger['threePublic'];
  readonly lastYear: ThreePublicAmounts;
}

export function readThreePublic(amounts: FixedRows, received: FixedRows, counts: FixedRows): ReadThreePublic {
  const column = (header: string) =>
    byItem((item) => {
      const row = amounts(ITEM_WORDS[item]);
      return (row && notNegative(row, header)) ?? 0;
    });
  const countOf = (rows: FixedRows, label: string, header: string): number => {
    const row = rows(label);
    const count = row?.count(header) ?? 0;
    if (count < 0) row?.problem(header, 'negative', '数量不能是负数。请改正。');
    return count;
  };
  const reception = (kind: keyof typeof RECEPTIONS): Reception => {
    const label = RECEPTIONS[kind];
    const row = received(label);
    return {
      amount: (row && notNegative(row, '金额')) ?? 0,
      batches: countOf(received, label, '批次'),
      people: countOf(received, label, '人次'),
    };
  };
  const [domestic, foreignAffairs, abroad] = [reception('domestic'), reception('foreignAffairs'), reception('abroad')];
  const final = column(FINAL);
  if (domestic.amount + abroad.amount !== final.hospitality) {
    received(RECEPTIONS.domestic)?.problem(
      '金额',
      'unbalanced',
      `国内和国（境）外公务接待合计${yuanOf(domestic.amount + abroad.amount)}元，与上面的公务接待费决算数${yuanOf(final.hospitality)}元不等。请核对，否则印出的两处会不一致。`,
      'warning',
    );
  }
  const tally = (key: Counted) => countOf(counts, COUNTS[key][0], '数量');
  return {
    threePublic: {
      budget: column(BUDGET),
      final,
      overseasGroups: tally('overseasGroups'),
      overseasPeople: tally('overseasPeople'),
      vehiclesBought: tally('vehiclesBought'),
      vehiclesKept: tally('vehiclesKept'),
      domestic,
      foreignAffairs,
      abroad,
    },
    lastYear: column(LAST),
  };
}

function byItem(amountOf: (item: ThreePublicItem) => number): ThreePublicAmounts {
  return {
    overseas: amountOf('overseas'),
    vehiclePurchase: amountOf('vehiclePurchase'),
    vehicleOperation: amountOf('vehicleOperation'),
    hospitality: amountOf('hospitality'),
  };
}
