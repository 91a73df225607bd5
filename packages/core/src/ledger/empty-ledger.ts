/** A ledger to begin with. */
import type { Ledger, ThreePublicItem } from './ledger.ts';

const items = (): Record<ThreePublicItem, number> => ({
  overseas: 0,
  vehiclePurchase: 0,
  vehicleOperation: 0,
  hospitality: 0,
});
const nobody = () => ({ amount: 0, batches: 0, people: 0 });

/** A ledger with nothing in it but whose it is; made anew at each call, so that one may be written into. */
export function emptyLedger(name: string, year: number): Ledger {
  return {
    schema: 'mingsuan.ledger/1',
    year,
    department: { name, code: null },
    organisation: { duties: [], offices: [], units: [] },
    lines: [],
    surplusUsed: 0,
    surplusDistribution: 0,
    basicByEconomic: {},
    initialBudget: {},
    lastYear: { total: 0, fiscalTotal: 0, generalByClass: {}, threePublic: items(), agencyOperating: 0 },
    threePublic: {
      budget: items(),
      final: items(),
      overseasGroups: 0,
      overseasPeople: 0,
      vehiclesBought: 0,
      vehiclesKept: 0,
      domestic: nobody(),
      foreignAffairs: nobody(),
      abroad: nobody(),
    },
    procurement: { goods: 0, works: 0, services: 0, smallMedium: 0, smallMicro: 0 },
    agencyOperating: { administrative: 0, participating: 0 },
    vehicles: {},
    equipment: 0,
    projects: [],
    improvement: '',
    codeNames: {},
    reasons: {},
    uses: {},
  };
}
