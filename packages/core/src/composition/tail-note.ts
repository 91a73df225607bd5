/**
 * 尾差 of a composed table: sums whose printed parts do not add up to the printed whole though the exact amounts do,
 * because each number is rounded by itself (RULES.md G-22). The cells are named in a note, and only where there are any.
 * Which facts are parts of which is seen from their keys; what does not add up exactly is no sum and is left alone.
 */
import { type Facts, groupOf } from '../ledger/index.ts';
import { type Dimensions, type Fact, type FactKey, factKey, parseFactKey } from '../statement/index.ts';
import { amountOf, isCount, roundedWan } from './print-fact.ts';
import type { TableBlock, TableCell } from './publication.ts';
import { spread } from './publication-document.ts';

type Grid = readonly (readonly (TableCell | null)[])[];

/** A whole with the facts that are added to it or taken from it. */
interface Sum {
  readonly whole: FactKey;
  readonly plus: FactKey[];
  readonly minus: readonly FactKey[];
}

/** The note on a table; null where every printed sum adds up. */
export function tailNote({ header, body }: Pick<TableBlock, 'header' | 'body'>, facts: Facts): string | null {
  const rows = spread(body);
  const places = new Map<FactKey, readonly [row: number, column: number]>();
  for (const [y, row] of rows.entries()) {
    for (const [x, cell] of row.entries()) if (cell?.fact && !isCount(cell.fact)) places.set(cell.fact, [y, x]);
  }
  const wholes = new Set(sumsOf(new Set(places.keys())).flatMap((sum) => (isTail(sum, facts) ? [sum.whole] : [])));
  if (wholes.size === 0) return null;
  const heads = spread(header);
  const named = [...places].filter(([key]) => wholes.has(key)).map(([, [y, x]]) => nameOf(rows, heads, y, x));
  const isVague = ({ name, group }: Named) => group !== '' && /^[合小总]计$/.test(name);
  const names = named.map((one) => (isVague(one) ? `${one.group}的${one.name}` : one.name));
  return `说明：本表${names.join('、')}与其各组成数相加之和，因四舍五入存在尾差。`;
}

function isTail({ whole, plus, minus }: Sum, facts: Facts): boolean {
  const differs = (rounded: (fen: number) => number) => {
    const sum = (keys: readonly FactKey[]) => keys.reduce((total, key) => total + rounded(amountOf(facts, key)), 0);
    return sum(plus) - sum(minus) !== rounded(amountOf(facts, whole));
  };
  return !differs((fen) => fen) && differs(roundedWan);
}

const AXES = ['function', 'economic', 'kind', 'source', 'fund', 'item', 'group', 'unit'];
/** Values that are parts of another value, where that one is printed. */
const PART_OF: Readonly<Record<string, string>> = {
  vehiclePurchase: 'vehicles',
  vehicleOperation: 'vehicles',
  general: 'fiscal',
  govFund: 'fiscal',
  stateCapital: 'fiscal',
};

function sumsOf(keys: ReadonlySet<FactKey>): Sum[] {
  const byAxis = new Map<string, Sum>();
  for (const key of keys) {
    const fact = parseFactKey(key);
    for (const axis of AXES) {
      if (fact.dims[axis] === undefined) continue;
      const whole = wholeOf(fact, axis, keys);
      const id = `${axis} ${whole}`;
      const sum = byAxis.get(id);
      if (sum) sum.plus.push(key);
      else byAxis.set(id, { whole, plus: [key], minus: [] });
    }
  }
  return [...byAxis.values(), ...balances(keys)].filter(({ whole, plus, minus }) =>
    [whole, ...plus, ...minus].every((key) => keys.has(key)),
  );
}

/** The fact that a fact is a part of along one of its dimensions. */
function wholeOf({ concept, dims, measure }: Fact, axis: string, keys: ReadonlySet<FactKey>): FactKey {
  const { [axis]: value = '', ...rest } = dims;
  const isCode = axis === 'function' || axis === 'economic';
  const above = isCode ? (value.length > 3 ? value.slice(0, -2) : undefined) : PART_OF[value];
  if (above !== undefined) {
    const whole = factKey(concept, { ...rest, [axis]: above }, measure);
    if (isCode || keys.has(whole)) return whole;
  }
  if (axis !== 'economic') return factKey(concept, rest, measure);
  return factKey(concept, { ...rest, group: groupOf(value) }, measure);
}

/** 收入总计 and 支出总计 with what they consist of; where a table has none, 年末结转和结余 as what is left. */
function balances(keys: ReadonlySet<FactKey>): Sum[] {
  return [...keys].flatMap((whole): Sum[] => {
    const { concept, dims } = parseFactKey(whole);
    const at = (name: string) => factKey(name, dims);
    const revenue = factKey('revenue', sourceOf(dims));
    if (concept === 'revenueTotal')
      return [{ whole, plus: present([revenue, at('nonFiscalSurplusUsed'), at('carriedIn')], keys), minus: [] }];
    if (concept === 'expenditureTotal')
      return [{ whole, plus: present(['expenditure', 'surplusDistribution', 'carriedOut'].map(at), keys), minus: [] }];
    if (concept === 'carriedOut' && !keys.has(at('expenditureTotal')))
      return [{ whole, plus: [at('carriedIn'), revenue], minus: [at('expenditure')] }];
    return [];
  });
}

/** Income is told by its source where all else is told by its fund. */
function sourceOf({ fund, ...rest }: Dimensions): Dimensions {
  return fund === undefined ? rest : { ...rest, source: fund };
}

function present(candidates: readonly FactKey[], keys: ReadonlySet<FactKey>): FactKey[] {
  return candidates.filter((key) => keys.has(key));
}

/** A cell in words; `group` is the heading over its part of the table: 「收入」, 「预算数」. */
interface Named {
  readonly name: string;
  readonly group: string;
}

/** 「一般公共服务支出的基本支出」: the name of the row, and of the column where it has one of its own. */
function nameOf(rows: Grid, heads: Grid, y: number, x: number): Named {
  const labels = (rows[y] ?? []).slice(0, x).filter((cell) => cell !== null && cell.fact === null && isName(cell.text));
  const row = labels.at(-1)?.text ?? '';
  const above = heads.flatMap((line) => {
    const cell = line.slice(0, x + 1).findLast((cell) => cell !== null);
    return cell && isName(cell.text) ? [cell.text] : [];
  });
  const column = heads.flatMap((line) => (line[x] && isName(line[x].text) ? [line[x].text] : []));
  const own = column.findLast((text) => !PLAIN.has(text)) ?? '';
  return { name: [row, own].filter((text) => text !== '').join('的'), group: above[0] ?? '' };
}

function isName(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** Headings that say nothing of the number beneath. */
const PLAIN = new Set(['金额', '决算数', '统计数', '预算数', '栏次', '项目']);
