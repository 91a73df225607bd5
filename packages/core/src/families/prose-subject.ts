/** What the numbers of the narrative are of, where their sentence says more than the term they were bound by. */
import type { Case } from '../audit/case.ts';
import {
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

interface Subjects {
  readonly of: Map<Statement, FactKey>;
  readonly told: Map<FactKey, Statement[]>;
}

const known = new WeakMap<Case, Subjects>();

function subjectsOf(disclosure: Case): Subjects {
  const before = known.get(disclosure);
  if (before) return before;
  const subjects: Subjects = { of: new Map(), told: new Map() };
  known.set(disclosure, subjects);
  for (const statement of disclosure.allProse()) {
    if (statement.fact === null || statement.section < 0) continue;
    const subject = findSubject(disclosure, statement, statement.fact);
    subjects.of.set(statement, subject);
    const key = withMeasure(subject, parseFactKey(statement.fact).measure);
    const list = subjects.told.get(key);
    if (list) list.push(statement);
    else subjects.told.set(key, [statement]);
  }
  return subjects;
}

/** The fact a number is of, without its measure. */
export function baseOf(disclosure: Case, statement: Statement): FactKey {
  return subjectsOf(disclosure).of.get(statement) ?? withMeasure(statement.fact ?? '', 'amount');
}

/** Numbers of the narrative that are of a fact, in order of reading. */
export function toldOf(disclosure: Case, fact: FactKey, measure: Measure): readonly Statement[] {
  return subjectsOf(disclosure).told.get(withMeasure(fact, measure)) ?? [];
}

function findSubject(disclosure: Case, statement: Statement, bound: FactKey): FactKey {
  const fact = withMeasure(bound, 'amount');
  const own = FUND_OF[disclosure.sectionRole(statement)];
  const { concept, dims, measure } = parseFactKey(bound);
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
