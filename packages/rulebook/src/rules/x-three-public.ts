/** “三公”经费 against what was bought, kept, sent and received: amounts of 公开09表 with the counts that the narrative gives. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import { isInDoubt, isPositive, isZero } from '@mingsuan/core/families';
import { type FactKey, factKey, type Statement } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';

const always = { from: null, to: null };
type Item = 'overseas' | 'vehiclePurchase' | 'vehicleOperation' | 'hospitality';

/** A count of the narrative, told apart by its unit. */
function countOf(disclosure: Case, item: Item, unit: string, scope?: string): Statement | undefined {
  const dims = { count: unit, item, ...(scope === undefined ? {} : { scope }) };
  const stated = (s: Statement) => s.printed.state === 'stated';
  return surely(disclosure, factKey('threePublic', dims), stated);
}

/** The amount of an item: the cell of 公开09表 (blank in an empty table), else the narrative's. */
function amountOf(disclosure: Case, item: Item, scope?: string): Statement | undefined {
  const fact = factKey('threePublic', { item, ...(scope === undefined ? {} : { scope }) });
  return (scope === undefined ? disclosure.cellOrBlank('threePublic', fact) : undefined) ?? surely(disclosure, fact);
}

/** The first number that the narrative says of a fact in words that leave no doubt: no average, no other year. */
function surely(disclosure: Case, fact: FactKey, isMeant: (s: Statement) => boolean = () => true) {
  return disclosure.prose(fact).find((s) => isMeant(s) && !isInDoubt(disclosure, s));
}

/** An amount and a count of the same thing: both or neither. */
function* together(
  what: string,
  amount: Statement | undefined,
  count: Statement | undefined,
  counted: string,
): Generator<Check> {
  if (!amount || !count) return;
  if (amount.printed.state === 'unreadable') {
    yield { kind: 'verdict', outcome: 'unverified', message: `${what}的金额读不出，未能核验。` };
  } else if (isPositive(amount) === isPositive(count)) {
    yield { kind: 'verdict', outcome: 'passed', message: '' };
  } else {
    const spent = isPositive(amount);
    const message = spent
      ? `${what}有支出 ${amount.printed.text}${amount.printed.unit}，${counted}却是 0。`
      : `${what}的${counted}是 ${count.printed.text}，支出却是 0。`;
    yield { kind: 'verdict', outcome: 'failed', message, statements: [amount, count] };
  }
}

function* atMost(less: Statement | undefined, more: Statement | undefined, say: string): Generator<Check> {
  if (less && more)
    yield { kind: 'atMost', left: [{ sign: 1, statement: less }], right: [{ sign: 1, statement: more }], say };
}

/** Vehicles held against what their running costs, and the part of them that 财政拨款 keeps. */
function* vehiclesHeld(disclosure: Case): Generator<Check> {
  const held = disclosure.cell('statistics', 'vehicles') ?? surely(disclosure, 'vehicles');
  const kept = countOf(disclosure, 'vehicleOperation', '辆');
  const running = amountOf(disclosure, 'vehicleOperation');
  const bought = amountOf(disclosure, 'vehiclePurchase');
  if (!held || (!kept && !running)) return;
  const isUnkept = isZero(kept) || (isZero(running) && !isPositive(bought));
  if (isPositive(held) && isUnkept) {
    const said = [
      ...(isZero(kept) ? [`情况说明的公务用车保有量是 ${kept.printed.text} 辆`] : []),
      ...(isZero(running) ? ['公务用车运行维护费是 0'] : []),
    ];
    const message = `年末实有车辆 ${held.printed.text} 辆，而${said.join('、')}。`;
    const statements = [held, ...(kept ? [kept] : []), ...(running ? [running] : [])];
    yield { kind: 'verdict', outcome: 'explain', message, statements };
    return;
  }
  yield { kind: 'verdict', outcome: 'passed', message: '' };
  yield* atMost(kept, held, '财政拨款负担的公务用车保有量不超过实有车辆');
}

function* vehiclesBought(disclosure: Case): Generator<Check> {
  const bought = countOf(disclosure, 'vehiclePurchase', '辆');
  yield* together('公务用车购置', amountOf(disclosure, 'vehiclePurchase'), bought, '购置数');
  yield* atMost(bought, countOf(disclosure, 'vehicleOperation', '辆'), '公务用车购置数不超过保有量');
}

const RECEPTIONS = [
  { scope: undefined, what: '公务接待' },
  { scope: 'domestic', what: '国内公务接待' },
  { scope: 'foreignAffairs', what: '外事接待' },
  { scope: 'abroad', what: '国（境）外公务接待' },
] as const;

function* peopleCounted(disclosure: Case): Generator<Check> {
  const groups = countOf(disclosure, 'overseas', '个');
  const travellers = countOf(disclosure, 'overseas', '人次');
  const travel = amountOf(disclosure, 'overseas');
  yield* together('因公出国（境）', travel, groups, '团组数');
  yield* together('因公出国（境）', travel, travellers, '人次');
  yield* atMost(groups, travellers, '因公出国（境）人次不少于团组数');
  for (const { scope, what } of RECEPTIONS) {
    const batches = countOf(disclosure, 'hospitality', '批次', scope);
    const guests = countOf(disclosure, 'hospitality', '人次', scope);
    const amount = amountOf(disclosure, 'hospitality', scope);
    yield* together(what, amount, batches, '批次');
    yield* together(what, amount, guests, '人次');
    yield* atMost(batches, guests, `${what}人次不少于批次`);
  }
}

export const rules: readonly Rule[] = [
  {
    id: 'X-25',
    title: '有车辆的应有运行维护费，保有量不超过实有车辆',
    formula: '10表 行7 > 0 ⇒ 09表 栏11 > 0；保有量 ≤ 10表 行7',
    severity: 'warning',
    basis: [cite('practice', '实有车辆、公务用车保有量与运行维护费互相印证')],
    effective: always,
    remedy: '核对车辆口径：车辆由非财政拨款负担、闲置待处置或不属公务用车的，在说明中写明。',
    check: vehiclesHeld,
    examples: {
      pass: [
        {
          name: '有车辆有运行维护费',
          cells: { '09:11': '3.00', '10:7': '4' },
          prose: { threePublicDetail: '3、公务用车运行维护费支出3.00万元，使用财政拨款负担的公务用车保有量共2辆车。' },
        },
      ],
      fail: [
        {
          name: '四辆车，保有量和运行维护费都是零',
          cells: { '09:empty': '', '10:7': '4' },
          prose: { threePublicDetail: '3、公务用车运行维护费支出0万元，使用财政拨款负担的公务用车保有量共0辆车。' },
        },
        {
          name: '保有量多于实有车辆',
          cells: { '09:11': '3.00', '10:7': '4' },
          prose: { threePublicDetail: '3、公务用车运行维护费支出3.00万元，使用财政拨款负担的公务用车保有量共5辆车。' },
        },
      ],
    },
  },
  {
    id: 'X-26',
    title: '公务用车购置费与购置数相符',
    formula: '09表 栏10 > 0 ⇔ 购置数 > 0；购置数 ≤ 保有量',
    severity: 'error',
    basis: [cite('layout', '09表 栏10 与情况说明的公务用车购置数、保有量')],
    effective: always,
    remedy: '核对公务用车购置费、购置数和年末保有量，改正填错的一处。',
    check: vehiclesBought,
    examples: {
      pass: [
        {
          name: '购置一辆',
          cells: { '09:10': '18.00' },
          prose: { threePublicDetail: '2、公务用车购置支出18.00万元，使用财政拨款共购置公务用车1辆。' },
        },
      ],
      fail: [
        {
          name: '有购置费，购置数为零',
          cells: { '09:10': '18.00' },
          prose: { threePublicDetail: '2、公务用车购置支出18.00万元，使用财政拨款共购置公务用车0辆。' },
        },
        {
          name: '购置数多于保有量',
          cells: { '09:10': '18.00' },
          prose: {
            threePublicDetail:
              '2、公务用车购置支出18.00万元，使用财政拨款共购置公务用车3辆。3、公务用车运行维护费支出2.00万元，公务用车保有量共2辆。',
          },
        },
      ],
    },
  },
  {
    id: 'X-27',
    title: '出国、接待费用与团组、批次、人次相符',
    formula: '09表 栏8 > 0 ⇔ 团组数、人次 > 0；栏12 > 0 ⇔ 批次、人次 > 0；人次 ≥ 团组数，人次 ≥ 批次',
    severity: 'error',
    basis: [cite('layout', '09表 栏8、栏12 与情况说明的团组数、批次、人次')],
    effective: always,
    remedy: '核对费用与团组数、批次、人次：有费用必有团组（批次）和人次，没有费用不应有。',
    check: peopleCounted,
    examples: {
      pass: [
        {
          name: '接待十批次六十人次',
          cells: { '09:12': '2.00' },
          prose: { threePublicDetail: '4、公务接待费支出2.00万元，共接待10批次，60人次。' },
        },
      ],
      fail: [
        {
          name: '有接待费没有批次',
          cells: { '09:12': '2.00' },
          prose: { threePublicDetail: '4、公务接待费支出2.00万元，共接待0批次，0人次。' },
        },
        {
          name: '人次少于批次',
          cells: { '09:12': '2.00' },
          prose: { threePublicDetail: '4、公务接待费支出2.00万元，共接待60批次，10人次。' },
        },
        {
          name: '没有出国费却有团组',
          cells: { '09:12': '2.00' },
          prose: { threePublicDetail: '1、因公出国（境）费支出0万元，出国团组共1个，3人次。' },
        },
      ],
    },
  },
];
