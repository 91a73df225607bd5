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
import { clauseBefore, subjectOf } from './prose-text.ts';

/** Sections whose 科目 stand in a table of their own: the fund, and the table. */
const FUND_OF: Readonly<Record<string, { readonly fund: string; readonly table: TableRole }>> = {
  general: { fund: 'general', table: 'generalBudget' },
  generalOverall: { fund: 'general', table: 'generalBudget' },
  generalStructure: { fund: 'general', table: 'generalBudget' },
  generalDetail: { fund: 'general', table: 'generalBudget' },
  governmentFund: { fund: 'govFund', table: 'governmentFund' },
  stateCapital: { fund: 'stateCapital', table: 'stateCapital' },
};

/** A number of the narrative with what it is of. */
export interface Told {
  readonly statement: Statement;
  /** The fact without its measure. */
  readonly base: FactKey;
  readonly measure: Measure;
}

interface Subjects {
  readonly of: Map<Statement, Told>;
  /** By fact with its measure. */
  readonly byFact: Map<FactKey, Statement[]>;
  /** By index of section. */
  readonly byIndex: Map<number, Statement[]>;
  /** By role of section and measure. */
  readonly bySection: Map<string, Map<Measure, Told[]>>;
}

function subjectsOf(disclosure: Case): Subjects {
  return disclosure.once(findSubjects);
}

function findSubjects(disclosure: Case): Subjects {
  const subjects: Subjects = { of: new Map(), byFact: new Map(), byIndex: new Map(), bySection: new Map() };
  for (const statement of disclosure.allProse()) {
    if (statement.fact === null || statement.section < 0) continue;
    const fact = parseFactKey(statement.fact);
    const base = findSubject(disclosure, statement, withMeasure(statement.fact, 'amount'), fact);
    const told: Told = { statement, base, measure: fact.measure };
    subjects.of.set(statement, told);
    push(subjects.byFact, withMeasure(base, fact.measure), statement);
    push(subjects.byIndex, statement.section, statement);
    const role = disclosure.sectionRole(statement);
    const byMeasure = subjects.bySection.get(role) ?? new Map<Measure, Told[]>();
    subjects.bySection.set(role, byMeasure);
    push(byMeasure, fact.measure, told);
  }
  return subjects;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

const NONE: readonly Told[] = [];

/** The fact a number is of, without its measure. */
export function baseOf(disclosure: Case, statement: Statement): FactKey {
  return subjectsOf(disclosure).of.get(statement)?.base ?? withMeasure(statement.fact ?? '', 'amount');
}

/** Numbers of the narrative that are of a fact, in order of reading. */
export function numbersOf(disclosure: Case, fact: FactKey, measure: Measure): readonly Statement[] {
  return subjectsOf(disclosure).byFact.get(withMeasure(fact, measure)) ?? [];
}

/** Numbers of one section that are bound to facts, in order of reading. */
export function numbersInSection(disclosure: Case, index: number): readonly Statement[] {
  return subjectsOf(disclosure).byIndex.get(index) ?? [];
}

/** Numbers of one measure in the sections of a role, in order of reading. */
export function toldInSections(disclosure: Case, role: string, measure: Measure): readonly Told[] {
  return subjectsOf(disclosure).bySection.get(role)?.get(measure) ?? NONE;
}

function findSubject(disclosure: Case, statement: Statement, fact: FactKey, { concept, dims, measure }: Fact): FactKey {
  const own = FUND_OF[disclosure.sectionRole(statement)];
  if (dims.economic !== undefined) return measure === 'amount' ? namesake(disclosure, fact, dims.economic) : fact;
  if (!own || dims.count !== undefined) return fact;
  const chain = chainOver(disclosure, statement);
  if (chain) {
    // a 项 that the table does not print is still told apart from others
    const code = codeOfChain(disclosure, chain, [own.table]) ?? `?${chain.start}`;
    return factKey('expenditure', { fund: own.fund, function: code });
  }
  // 「收入110.00万元，支出120.10万元」
  if (concept === 'revenue' && measure === 'amount' && clauseBefore(disclosure, statement) === '支出') {
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
  const chain = FUND_OF[disclosure.sectionRole(statement)] ? chainOver(disclosure, statement) : null;
  return chain ? chain.names[2] : subjectOf(statement);
}
