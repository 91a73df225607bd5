/**
 * How a fact comes from others: the sums and balances that formulas of a workbook and explanations of a page show.
 * Each is checked against the facts before it is told, so that none is ever said that does not hold to the 分.
 */
import { type Dimensions, type Fact, type FactKey, factKey, ofFunction, parseFactKey } from '../statement/index.ts';
import type { Facts } from './facts.ts';
import { fiscalFunds } from './fund.ts';
import { expenditureKinds, otherSources } from './ledger.ts';

/** A fact that is added, or taken off. */
export interface DerivationTerm {
  readonly fact: FactKey;
  readonly sign: 1 | -1;
}
export type Derivation = readonly DerivationTerm[];

/** Derivations found so far: formulas of a workbook and explanations of a page ask for the same ones. */
const known = new WeakMap<Facts, Map<FactKey, readonly Derivation[]>>();

/** The ways a fact is derived, the most usual first; none for what is entered. */
export function derivationsOf(facts: Facts, key: FactKey): readonly Derivation[] {
  const found = known.get(facts) ?? new Map<FactKey, readonly Derivation[]>();
  known.set(facts, found);
  const before = found.get(key);
  if (before) return before;
  const value = facts.values.get(key) ?? 0;
  const derived = candidates(facts, key).filter((terms) => terms.length > 0 && totalOf(facts, terms) === value);
  found.set(key, derived);
  return derived;
}

function totalOf({ values }: Facts, terms: Derivation): number {
  return terms.reduce((sum, { fact, sign }) => sum + sign * (values.get(fact) ?? 0), 0);
}

function plus(...keys: readonly FactKey[]): Derivation {
  return keys.map((fact) => ({ fact, sign: 1 }));
}

function candidates(facts: Facts, key: FactKey): readonly Derivation[] {
  const fact = parseFactKey(key);
  const { measure, dims } = fact;
  if (fact.concept === 'threePublic' && !('count' in dims)) return [ofThreePublic(fact)];
  if (measure !== 'amount') return [];
  return [byFunction(facts, fact), ...(OF_CONCEPT[fact.concept]?.(fact, facts) ?? [])];
}

/** 类 of a whole, 款 of a 类, 项 of a 款, as far as they have something. */
function byFunction({ codes }: Facts, { concept, dims }: Fact): Derivation {
  const { function: code = '', ...rest } = dims;
  const column = factKey(concept, rest);
  const length = code === '' ? 3 : code.length + 2;
  const below = (codes.get(column) ?? []).filter((one) => one.length === length && one.startsWith(code));
  return plus(...below.map((one) => ofFunction(column, one)));
}

const over = ({ concept, dims }: Fact, name: string, values: readonly string[]): Derivation =>
  plus(...values.map((value) => factKey(concept, { ...dims, [name]: value })));

/** A dimension that says nothing yet is taken apart. */
const apart = (fact: Fact, name: string, values: readonly string[]): readonly Derivation[] =>
  fact.dims[name] === undefined ? [over(fact, name, values)] : [];

const ofFiscal = (fact: Fact, name: 'fund' | 'source'): readonly Derivation[] =>
  fact.dims[name] === 'fiscal' ? [over(fact, name, fiscalFunds)] : [];

type Candidates = (fact: Fact, facts: Facts) => readonly Derivation[];

/** 年初结转 + 本年收入 − 本年支出, of a fund and 科目. */
const carriedOut: Candidates = (fact) => {
  const { fund, ...rest } = fact.dims;
  const revenue = factKey('revenue', fund === undefined ? rest : { ...rest, source: fund });
  return [
    ...ofFiscal(fact, 'fund'),
    [
      ...plus(factKey('carriedIn', fact.dims), revenue),
      { fact: factKey('expenditure', fact.dims), sign: -1 },
      ...(fund === undefined
        ? ([
            { fact: 'nonFiscalSurplusUsed', sign: 1 },
            { fact: 'surplusDistribution', sign: -1 },
          ] as const)
        : []),
    ],
  ];
};

const OF_CONCEPT: Readonly<Record<string, Candidates>> = {
  revenue: (fact) => [...apart(fact, 'source', ['fiscal', ...otherSources]), ...ofFiscal(fact, 'source')],
  expenditure: (fact, facts) => [
    ...byEconomic(facts, fact),
    ...(fact.dims.economic === undefined && fact.dims.group === undefined ? apart(fact, 'kind', expenditureKinds) : []),
    ...(fact.dims.fund === 'general' && fact.dims.kind === 'basic' && fact.dims.economic === undefined
      ? apart(fact, 'group', ['personnel', 'nonPersonnel'])
      : []),
    ...ofFiscal(fact, 'fund'),
  ],
  carriedIn: (fact) => ofFiscal(fact, 'fund'),
  carriedOut,
  revenueTotal: (fact) => [
    plus(
      factKey('revenue', sourceOf(fact.dims)),
      ...(fact.dims.fund === undefined ? ['nonFiscalSurplusUsed'] : []),
      factKey('carriedIn', fact.dims),
    ),
    ...ofFiscal(fact, 'fund'),
  ],
  expenditureTotal: (fact) => [
    plus(
      factKey('expenditure', fact.dims),
      ...(fact.dims.fund === undefined ? ['surplusDistribution'] : []),
      factKey('carriedOut', fact.dims),
    ),
    ...ofFiscal(fact, 'fund'),
  ],
  procurement: (fact) => (fact.dims.supplier === undefined ? apart(fact, 'kind', ['goods', 'works', 'services']) : []),
  agencyOperating: (fact) => apart(fact, 'unit', ['administrative', 'participating']),
  vehicles: (fact) => apart(fact, 'use', USES),
  selfEvaluation: (fact) =>
    fact.dims.count === undefined ? apart(fact, 'fund', fiscalFunds) : apart(fact, 'grade', ['优', '良', '中', '差']),
};

const USES = ['ministerial', 'principal', 'confidential', 'emergency', 'enforcement', 'special', 'retired', 'other'];

function sourceOf({ fund, ...rest }: Dimensions): Dimensions {
  return fund === undefined ? rest : { ...rest, source: fund };
}

const ECONOMIC = /^expenditure\{economic=(\d+),fund=general,kind=basic\}$/;
const PERSONNEL = new Set(['301', '303']);

/** 人员经费 and 公用经费 by 类 of 部门经济科目, a 类 by 款. */
function byEconomic(facts: Facts, { dims }: Fact): readonly Derivation[] {
  const { economic = '', group } = dims;
  if (economic === '' && group === undefined) return [];
  const length = economic === '' ? 3 : economic.length + 2;
  const below = economicFacts(facts).filter(([code]) => {
    if (code.length !== length || !code.startsWith(economic)) return false;
    return group === undefined || (group === 'personnel') === PERSONNEL.has(code.slice(0, 3));
  });
  return [plus(...below.map(([, key]) => key))];
}

type Coded = readonly [code: string, key: FactKey];

const economic = new WeakMap<Facts, readonly Coded[]>();

/** 基本支出 by 部门经济科目, found once. */
function economicFacts(facts: Facts): readonly Coded[] {
  const before = economic.get(facts);
  if (before) return before;
  const found = [...facts.values.keys()].flatMap((key): Coded[] => {
    const code = ECONOMIC.exec(key)?.[1];
    return code === undefined ? [] : [[code, key]];
  });
  economic.set(facts, found);
  return found;
}

function ofThreePublic({ dims, measure, concept }: Fact): Derivation {
  const parts = (name: string, values: readonly string[]) =>
    plus(...values.map((value) => factKey(concept, { ...dims, [name]: value }, measure)));
  if (dims.item === undefined) return parts('item', ['overseas', 'vehicles', 'hospitality']);
  if (dims.item === 'vehicles') return parts('item', ['vehiclePurchase', 'vehicleOperation']);
  if (dims.item === 'hospitality' && dims.scope === undefined) return parts('scope', ['domestic', 'abroad']);
  return [];
}
