/** What the numbers of the narrative are of, where their sentence says more than the term they were bound by. */
import type { Case } from '../audit/case.ts';
import {
  type Fact,
  type FactKey,
  factKey,
  type Measure,
  parseFactKey,
  type Statement,
  type TableRole,
  withMeasure,
} from '../statement/index.ts';
import { chainOver, codeOfChain } from './prose-chains.ts';
import { spokenBefore } from './prose-spoken.ts';
import { findTold, subjectOf, subjectTold, type Told, type ToldSection } from './prose-told.ts';

/** Sections whose 科目 stand in a table of their own: the fund, and the table. */
const FUND_OF: Readonly<Record<string, { readonly fund: string; readonly table: TableRole }>> = {
  general: { fund: 'general', table: 'generalBudget' },
  generalOverall: { fund: 'general', table: 'generalBudget' },
  generalStructure: { fund: 'general', table: 'generalBudget' },
  generalDetail: { fund: 'general', table: 'generalBudget' },
  governmentFund: { fund: 'govFund', table: 'governmentFund' },
  stateCapital: { fund: 'stateCapital', table: 'stateCapital' },
};

/** Numbers in the sections of a role that are bound to facts, in order of reading. */
interface InRole {
  readonly all: Told[];
  readonly byMeasure: Map<Measure, Told[]>;
}

interface Subjects {
  /** By index of statement. */
  readonly told: readonly (Told | undefined)[];
  /** By fact without its measure. */
  readonly byFact: Map<FactKey, Told[]>;
  /** By index of section. */
  readonly byIndex: Map<number, Told[]>;
  /** By role of section. */
  readonly byRole: Map<string, InRole>;
}

function subjectsOf(disclosure: Case): Subjects {
  return disclosure.once(findSubjects);
}

function findSubjects(disclosure: Case): Subjects {
  const subjects: Subjects = {
    told: findTold(disclosure.reading),
    byFact: new Map(),
    byIndex: new Map(),
    byRole: new Map(),
  };
  // numbers of a section stand together
  let section: ToldSection | null = null;
  let inSection: Told[] = [];
  let inRole: InRole = { all: [], byMeasure: new Map() };
  for (const told of subjects.told) {
    const key = told?.statement.fact ?? null;
    if (!told || key === null) continue;
    const fact = parseFactKey(key);
    told.measure = fact.measure;
    told.base = findSubject(disclosure, told, withMeasure(key, 'amount'), fact);
    if (told.section !== section) {
      section = told.section;
      inSection = within(subjects.byIndex, section.index, newList);
      inRole = within(subjects.byRole, section.role, () => ({ all: [], byMeasure: new Map() }));
    }
    inSection.push(told);
    inRole.all.push(told);
    within(inRole.byMeasure, fact.measure, newList).push(told);
    within(subjects.byFact, told.base, newList).push(told);
  }
  return subjects;
}

function newList(): Told[] {
  return [];
}

function within<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

const NONE: readonly Told[] = [];

/** The number with what is known of it; undefined for a cell, and for what stands on no page. */
export function toldOf(disclosure: Case, statement: Statement): Told | undefined {
  const told = subjectsOf(disclosure).told[statement.index];
  return told?.statement === statement ? told : undefined;
}

/** The fact a number is of, without its measure. */
export function baseOf(disclosure: Case, statement: Statement): FactKey {
  const told = toldOf(disclosure, statement);
  return told && told.measure !== null ? told.base : withMeasure(statement.fact ?? '', 'amount');
}

/** Numbers of the narrative that are of a fact, whatever is measured of it, in order of reading. */
export function allOfFact(disclosure: Case, fact: FactKey): readonly Told[] {
  return subjectsOf(disclosure).byFact.get(fact) ?? NONE;
}

/** Those of one measure. */
export function numbersOf(disclosure: Case, fact: FactKey, measure: Measure): readonly Told[] {
  return allOfFact(disclosure, fact).filter((told) => told.measure === measure);
}

/** Numbers of one section that are bound to facts, in order of reading. */
export function numbersInSection(disclosure: Case, index: number): readonly Told[] {
  return subjectsOf(disclosure).byIndex.get(index) ?? NONE;
}

/** Numbers in the sections of a role, in order of reading: those of one measure, or all. */
export function toldInSections(disclosure: Case, role: string, measure?: Measure): readonly Told[] {
  const inRole = subjectsOf(disclosure).byRole.get(role);
  return (measure === undefined ? inRole?.all : inRole?.byMeasure.get(measure)) ?? NONE;
}

function findSubject(disclosure: Case, told: Told, fact: FactKey, { concept, dims, measure }: Fact): FactKey {
  const own = FUND_OF[told.section.role];
  if (dims.economic !== undefined) return measure === 'amount' ? namesake(disclosure, fact, dims.economic) : fact;
  if (!own || dims.count !== undefined) return fact;
  const chain = chainOver(disclosure, told);
  if (chain) {
    // a 项 that the table does not print is still told apart from others
    const code = codeOfChain(disclosure, chain, own.table) ?? `?${chain.start}`;
    return factKey('expenditure', { fund: own.fund, function: code });
  }
  // 「收入110.00万元，支出120.10万元」
  if (concept === 'revenue' && measure === 'amount' && spokenBefore(told).clause === '支出') {
    return factKey('expenditure', { fund: own.fund });
  }
  return fact;
}

/** 办公设备购置 stands under 309 and 310: the one that has an amount is meant. */
function namesake(disclosure: Case, fact: FactKey, code: string): FactKey {
  const role = 'basicExpenditure';
  const isStated = (key: FactKey) => disclosure.cell(role, key)?.printed.state === 'stated';
  if (isStated(fact)) return fact;
  const rows = disclosure.table(role)?.rows ?? [];
  const name = rows.find((row) => row.key === code)?.label;
  if (name === undefined) return fact;
  const { concept, dims } = parseFactKey(fact);
  for (const { key, label } of rows) {
    const other = factKey(concept, { ...dims, economic: key });
    if (label === name && isStated(other)) return other;
  }
  return fact;
}

/** What a number is of, for people: the 项 it stands under, else the name it was bound by. */
export function nameOf(disclosure: Case, statement: Statement): string {
  const told = toldOf(disclosure, statement);
  if (!told) return subjectOf(statement);
  const chain = FUND_OF[told.section.role] ? chainOver(disclosure, told) : null;
  return chain ? chain.names[2] : subjectTold(told);
}
