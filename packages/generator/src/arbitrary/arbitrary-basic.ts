/** Random basic expenditure by 经济科目 and the 项 it belongs to: pensions, insurance and housing tie the two together. */
import type { ThreePublicItems } from '../department-year.ts';
import { type Fen, sum } from '../money.ts';
import type { Random } from '../random.ts';
import type { DepartmentKind } from './department-kinds.ts';
import { partOf } from './nearby-amount.ts';

export interface BasicExpenditure {
  readonly byEconomic: ReadonlyMap<string, Fen>;
  /** 项 of the general public budget to its basic expenditure. */
  readonly byFunction: ReadonlyMap<string, Fen>;
}

const office = [
  '30201',
  '30202',
  '30203',
  '30204',
  '30205',
  '30206',
  '30207',
  '30208',
  '30209',
  '30211',
  '30213',
  '30214',
];
const other = ['30215', '30216', '30218', '30226', '30227', '30228', '30229', '30239', '30299'];
const capital = ['31002', '31003', '31007', '31022', '31099'];

export function arbitraryBasic(
  random: Random,
  kind: DepartmentKind,
  hasInstitution: boolean,
  final: ThreePublicItems,
): BasicExpenditure {
  const staff = random.integer(6, 90);
  const perHead = (least: number, most: number) => random.amount(staff * least, staff * most);
  const maybe = (code: string, amount: Fen): [string, Fen][] => (random.chance(2, 3) ? [[code, amount]] : []);

  const linked = new Map<string, Fen>([
    ['30108', perHead(8_000, 19_000)],
    ...maybe('30109', perHead(4_000, 9_500)),
    ['30110', perHead(4_000, 9_000)],
    ...maybe('30111', perHead(1_000, 3_000)),
    ...maybe('30112', perHead(300, 900)),
    ['30113', perHead(7_000, 16_000)],
    ...maybe('30302', random.amount(20_000, 900_000)),
  ]);
  const byEconomic = new Map<string, Fen>([
    ['30101', perHead(30_000, 60_000)],
    ['30102', perHead(15_000, 45_000)],
    ['30103', perHead(10_000, 30_000)],
    ...(hasInstitution ? ([['30107', perHead(8_000, 26_000)]] as const) : []),
    ...linked,
    ...maybe('30199', perHead(500, 9_000)),
    ...maybe('30305', random.amount(1_200, 60_000)),
    ...maybe('30309', random.amount(60, 9_000)),
    ...[...random.sample(office, random.integer(3, 10)), ...random.sample(other, random.integer(2, 7))].map(
      (code) => [code, perHead(100, 6_000)] as const,
    ),
    ...(random.chance(1, 2) ? [[random.pick(capital), random.amount(1_000, 400_000)] as const] : []),
    ...threePublicPart(random, final),
  ]);
  return { byEconomic, byFunction: byFunctionOf(random, kind, hasInstitution, byEconomic) };
}

/** The part of 三公 that is basic expenditure; what is left of it is paid out of projects. */
function threePublicPart(random: Random, final: ThreePublicItems): [string, Fen][] {
  const codes = { overseas: '30212', vehiclePurchase: '31013', vehicleOperation: '30231', reception: '30217' };
  return (Object.keys(codes) as (keyof typeof codes)[]).flatMap((item): [string, Fen][] => {
    const amount = random.chance(1, 2) ? final[item] : partOf(random, final[item], 20, 95);
    return amount === 0n ? [] : [[codes[item], amount]];
  });
}

function byFunctionOf(
  random: Random,
  kind: DepartmentKind,
  hasInstitution: boolean,
  byEconomic: ReadonlyMap<string, Fen>,
): Map<string, Fen> {
  const of = (code: string) => byEconomic.get(code) ?? 0n;
  const institutionShare = (amount: Fen) => (hasInstitution ? partOf(random, amount, 20, 60) : 0n);
  const insured = institutionShare(of('30110'));
  const retired = institutionShare(of('30302'));
  const own = new Map<string, Fen>([
    ['2080501', of('30302') - retired],
    ['2080502', retired],
    ['2080505', of('30108')],
    ['2080506', of('30109')],
    ['2089999', of('30112')],
    ['2101101', of('30110') - insured],
    ['2101102', insured],
    ['2101103', of('30111')],
    ['2210201', of('30113')],
  ]);
  const rest = sum(byEconomic.values()) - sum(own.values());
  const institution = institutionShare(rest);
  own.set(kind.operation, rest - institution);
  if (kind.institution !== null) own.set(kind.institution, institution);
  return new Map([...own].filter(([, amount]) => amount !== 0n));
}
