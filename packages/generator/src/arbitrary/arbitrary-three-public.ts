/** Random 三公经费: none at all, vehicles and receptions only, or all four items. */
import { type Reception, type ThreePublic, type ThreePublicItems, threePublicItems } from '../department-year.ts';
import type { Fen } from '../money.ts';
import type { Random } from '../random.ts';
import { reasonFor } from './arbitrary-words.ts';
import { nearby, partOf } from './nearby-amount.ts';

const none: ThreePublicItems = { overseas: 0n, vehiclePurchase: 0n, vehicleOperation: 0n, reception: 0n };
const nobody: Reception = { amount: 0n, batches: 0, people: 0 };

export function arbitraryThreePublic(random: Random): ThreePublic {
  const final = finalItems(random);
  const budget = itemsFrom((item) => (final[item] === 0n ? idleBudget(random) : nearby(random, final[item], 100, 135)));
  const lastYear = itemsFrom((item) => lastYearOf(random, final[item]));
  const vehiclesBought = count(final.vehiclePurchase, 180_000);
  const groups = final.overseas === 0n ? 0 : random.integer(1, 3);
  const abroadShare = final.reception !== 0n && random.chance(1, 6) ? partOf(random, final.reception, 5, 30) : 0n;
  const domestic = reception(random, final.reception - abroadShare);
  return {
    budget,
    final,
    lastYear,
    overseasGroups: groups,
    overseasPeople: groups === 0 ? 0 : groups + random.integer(0, 4),
    vehiclesBought,
    vehiclesKept: vehiclesBought + count(final.vehicleOperation, random.integer(12_000, 40_000)),
    domestic,
    foreignGuests: random.chance(1, 6) ? partly(random, domestic) : nobody,
    abroad: reception(random, abroadShare),
    reasons: itemsFrom((item) => {
      const isIdle = final[item] === 0n && lastYear[item] === 0n;
      return isIdle ? idleReasons[item] : reasonFor(random, item, final[item], lastYear[item]);
    }),
    uses: itemsFrom((item) => (final[item] === 0n ? idleReasons[item] : uses[item])),
  };
}

const idleReasons: Readonly<Record<keyof ThreePublicItems, string>> = {
  overseas: '本部门没有安排因公出国（境）',
  vehiclePurchase: '本部门没有购置公务用车',
  vehicleOperation: '本部门没有使用财政拨款负担的公务用车',
  reception: '本部门没有发生公务接待',
};

const uses: Readonly<Record<keyof ThreePublicItems, string>> = {
  overseas: '参加上级组织的业务交流团组',
  vehiclePurchase: '更新已达报废年限的公务用车',
  vehicleOperation: '车辆燃料、维修、保险和过路过桥费用',
  reception: '接待上级检查指导和其他地区考察人员',
};

function finalItems(random: Random): ThreePublicItems {
  const scenario = random.integer(1, 4);
  if (scenario === 1) return none;
  const vehicleOperation = random.chance(4, 5) ? random.amount(8_000, 400_000) : 0n;
  const receptionCost = random.chance(4, 5) ? random.amount(1_000, 80_000) : 0n;
  if (scenario < 4) return { ...none, vehicleOperation, reception: receptionCost };
  return {
    overseas: random.chance(1, 2) ? random.amount(15_000, 120_000) : 0n,
    vehiclePurchase: random.chance(1, 2) ? random.amount(120_000, 360_000) : 0n,
    vehicleOperation: random.amount(8_000, 400_000),
    reception: random.amount(1_000, 80_000),
  };
}

function idleBudget(random: Random): Fen {
  return random.chance(1, 8) ? random.amount(2_000, 50_000) : 0n;
}

function lastYearOf(random: Random, final: Fen): Fen {
  if (final === 0n) return random.chance(1, 6) ? random.amount(1_000, 90_000) : 0n;
  return random.chance(1, 8) ? 0n : nearby(random, final);
}

function itemsFrom<T>(of: (item: keyof ThreePublicItems) => T): Record<keyof ThreePublicItems, T> {
  return Object.fromEntries(threePublicItems.map((item) => [item, of(item)])) as Record<keyof ThreePublicItems, T>;
}

/** How many of something at most so dear (in 元) the amount pays for, the last one included. */
function count(amount: Fen, yuanEach: number): number {
  const each = BigInt(yuanEach) * 100n;
  return Number((amount + each - 1n) / each);
}

function reception(random: Random, amount: Fen): Reception {
  const people = count(amount, random.integer(60, 150));
  return { amount, batches: Math.ceil(people / random.integer(3, 9)), people };
}

function partly(random: Random, whole: Reception): Reception {
  if (whole.batches < 2) return nobody;
  const batches = random.integer(1, Math.floor(whole.batches / 2));
  return { amount: partOf(random, whole.amount, 5, 40), batches, people: batches };
}
