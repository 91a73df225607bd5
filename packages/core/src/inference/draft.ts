/** A ledger under construction: the product's type, writable, with nothing in it. */
import type { Ledger, LedgerProject, ThreePublicItem } from '../ledger/index.ts';

type Writable<T> = { -readonly [K in keyof T]: Writable<T[K]> };

export type Draft = Writable<Ledger>;
export type DraftLine = Draft['lines'][number];
export type DraftProject = Writable<LedgerProject>;

const items = (): Record<ThreePublicItem, number> => ({
  overseas: 0,
  vehiclePurchase: 0,
  vehicleOperation: 0,
  hospitality: 0,
});
const nobody = () => ({ amount: 0, batches: 0, people: 0 });

export function emptyDraft(year: number): Draft {
  return {
    schema: 'mingsuan.ledger/1',
    year,
    department: { name: '', code: null },
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
