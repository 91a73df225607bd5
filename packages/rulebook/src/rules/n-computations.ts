/** Computations that a sentence writes out: 5万元/村×221村=1105万元. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import { notApplicable, passed, type Spot, spotsIn } from '@mingsuan/core/families';
import { formatQuanta, type Printed, parseNumeral, stated } from '@mingsuan/core/money';
import { cite } from '../sources/index.ts';
import { always, exactly } from './n-shared.ts';
import { slippedIn } from './product-slip.ts';

const NUMERAL = '(\\d[\\d,]{0,20}(?:\\.\\d{1,10})?)';
const MONEY = '(亿元|万元|元)';
const PER = '(?:[/每][^\\d，。；=*×]{1,5})?';
const THING = '[^\\d，。；=*×%()]{0,6}';
const TIMES = '\\s*[×*xX]\\s*';
/** Digits begin most sentences; hardly any section has one of these. */
const TIMES_SIGN = /[×*xX]/;
const MAKES = '\\s*(?:=|合计|共计|共)\\s*';
/** 5万元/村×221村=1105万元 and 221村×5万元/村=1105万元. */
const PRICE_FIRST = new RegExp(
  `${NUMERAL}\\s*${MONEY}${PER}${TIMES}${NUMERAL}${THING}${MAKES}${NUMERAL}\\s*${MONEY}`,
  'g',
);
const COUNT_FIRST = new RegExp(
  `${NUMERAL}${THING}${TIMES}${NUMERAL}\\s*${MONEY}${PER}${MAKES}${NUMERAL}\\s*${MONEY}`,
  'g',
);

interface Product {
  readonly spot: Spot;
  readonly price: Printed;
  readonly count: Printed;
  readonly total: Printed;
}

function read(digits: string | undefined, unit: string): Printed | null {
  const numeral = digits === undefined ? null : parseNumeral(digits);
  const printed = numeral ? stated(digits ?? '', numeral, unit) : null;
  return printed?.state === 'stated' ? printed : null;
}

function* productsIn(disclosure: Case): Generator<Product> {
  for (const [pattern, [price, unit, count]] of [
    [PRICE_FIRST, [1, 2, 3]],
    [COUNT_FIRST, [2, 3, 1]],
  ] as const) {
    for (const spot of spotsIn(disclosure, null, pattern, TIMES_SIGN)) {
      const own = read(spot.hit[price], spot.hit[unit] ?? '');
      const times = read(spot.hit[count], '');
      const total = read(spot.hit[4], spot.hit[5] ?? '');
      if (own && times && total) yield { spot, price: own, count: times, total };
    }
  }
}

/** Quanta of a count of one. */
const ONE = 10_000n;

/** A price is as exact as it is written; only the total is rounded. */
function* productsHold(disclosure: Case): Generator<Check> {
  let asked = false;
  for (const { spot, price, count, total } of productsIn(disclosure)) {
    const product = exactly((BigInt(price.value) * BigInt(count.value)) / ONE);
    const slack = price.decimals >= 2 ? exactly((BigInt(price.half) * BigInt(count.value)) / ONE) : 0;
    if (product === null || slack === null) continue;
    asked = true;
    const difference = Math.abs(product - total.value);
    const { line, start, end } = spot.place;
    const statements = disclosure.reading.statements.filter(
      ({ place }) => place.line === line && place.start >= start && place.end <= end,
    );
    if (difference <= total.half + slack) {
      yield { ...passed(), statements };
      continue;
    }
    const expected = `${formatQuanta(product, total.unit, Math.max(total.decimals, 2))}${total.unit}`;
    const slip = slippedIn(statements, disclosure.reading.statements);
    yield {
      kind: 'verdict',
      outcome: 'failed',
      message: `「${spot.hit[0]}」算得 ${expected}，印作 ${total.text}${total.unit}${slip ? `；${slip.statement.printed.text}${slip.statement.printed.unit} 疑为 ${slip.right}` : ''}。`,
      places: slip ? [] : [spot.place],
      statements: slip ? [slip.statement, ...statements.filter((s) => s !== slip.statement)] : statements,
      stated: slip ? slip.statement.printed.text + slip.statement.printed.unit : total.text + total.unit,
      expected: slip?.right ?? expected,
      difference: `${formatQuanta(difference, total.unit, 2)}${total.unit}`,
    };
  }
  if (!asked) yield notApplicable('文中没有写出单价乘数量的算式。');
}

export const rules: readonly Rule[] = [
  {
    id: 'N-44',
    title: '文中写出的算式算得对',
    formula: '单价 × 数量 = 金额',
    severity: 'error',
    basis: [cite('layout', '文中写出的算式可以复算')],
    effective: always,
    remedy: '重算单价、数量和金额，改正写错的一个。',
    check: productsHold,
    examples: {
      pass: [
        { name: '5万元/村×221村=1105万元', prose: { performance: '区财政需安排5万元/村×221村=1105万元。' } },
        { name: '单价以元、合计以万元', prose: { performance: '按每人标准安排，共120人×850元/人=10.20万元。' } },
      ],
      fail: [{ name: '少算一个村', prose: { performance: '区财政需安排5万元/村×221村=1100万元。' } }],
    },
  },
];
