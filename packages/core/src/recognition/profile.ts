/**
 * Which place's form a document is in, by evidence: whose it is, which tables it prints under which titles and numbers.
 * Tables are read before and without it: a form that nobody wrote down is still read, it only has no name.
 */
import type { Section, TableReading, TableRole } from '../statement/index.ts';

/** The form of a place and a time: what is printed there, in which order, and what the narrative must tell. */
export interface ProfileLayout {
  readonly id: string;
  /** For people: 「上海市（2021年起）」. */
  readonly name: string;
  /** Names that a department of the place bears or its document prints; empty for forms of no one place. */
  readonly places: readonly string[];
  /** Known by its tables alone, without a name of the place. */
  readonly isKnownByForm: boolean;
  readonly years: { readonly from: number | null; readonly to: number | null };
  /** In the order printed. */
  readonly tables: readonly ProfileTable[];
  /** 公开01表, 表1, or none; null where departments differ. */
  readonly numbering: '公开' | '表' | 'none' | null;
  /** Whether 行次 are printed; null where departments differ. */
  readonly rowNumbers: boolean | null;
  /** Whether the form was seen whole, so that what a document leaves out of it is left out. */
  readonly isComplete: boolean;
  /** Whether the set of its tables is known, though the narrative was not seen whole; implied where the whole form was. */
  readonly areTablesKnown?: true;
  /** Sections that the narrative must have. */
  readonly sections: readonly { readonly role: string; readonly name: string }[];
  /** What 预算数 of 三公 is. */
  readonly threePublicBudget: 'initialBudget' | 'annualBudget' | null;
}

export interface ProfileTable {
  readonly role: TableRole;
  readonly title: string;
  /** Not every department has it. */
  readonly optional?: true;
}

/** What a document shows of its form. */
export interface ProfileEvidence {
  /** Department and cover, as printed. */
  readonly names: string;
  readonly year: number | null;
  readonly tables: readonly TableReading[];
  readonly sections: readonly Section[];
}

/** Below this a form is not known. */
const SCORE_MIN = 8;
const PLACE = 8;

/** The form with the most evidence; null where none has enough. */
export function profileOf(profiles: readonly ProfileLayout[], evidence: ProfileEvidence): ProfileLayout | null {
  let best: ProfileLayout | null = null;
  let most = SCORE_MIN - 1;
  for (const profile of profiles) {
    const score = scoreOf(profile, evidence);
    if (score <= most) continue;
    best = profile;
    most = score;
  }
  return best;
}

function scoreOf(profile: ProfileLayout, evidence: ProfileEvidence): number {
  const isPlace = profile.places.some((place) => evidence.names.includes(place));
  if (!isPlace && !profile.isKnownByForm) return 0;
  const { from, to } = profile.years;
  const { year, tables } = evidence;
  const inTime = year === null || ((from === null || year >= from) && (to === null || year <= to));
  const known = tables.filter((table) => table.role !== 'otherTable');
  return (
    (isPlace ? PLACE : 0) +
    (inTime ? 0 : -4) +
    titleScore(profile, known) +
    orderScore(profile, known) +
    numberScore(profile, known) +
    rowScore(profile, known)
  );
}

/** One for each table under its own title; less for tables that the form does not have, and for those left out. */
function titleScore({ tables: own }: ProfileLayout, printed: readonly TableReading[]): number {
  let score = 0;
  for (const { role, title } of printed) {
    const table = own.find((one) => one.role === role);
    score += !table ? -2 : plain(title).endsWith(titleOf(table)) ? 1 : -0.5;
  }
  if (printed.length < 3) return score;
  const missing = own.filter(
    (one) => !one.optional && one.role !== 'otherTable' && !printed.some((t) => t.role === one.role),
  );
  return score - missing.length;
}

function orderScore({ tables: own }: ProfileLayout, printed: readonly TableReading[]): number {
  const positions = printed.map(({ role }) => own.findIndex((one) => one.role === role)).filter((at) => at >= 0);
  if (positions.length < 3) return 0;
  return positions.every((at, i) => i === 0 || at > (positions[i - 1] ?? -1)) ? 2 : -2;
}

function numberScore({ numbering }: ProfileLayout, printed: readonly TableReading[]): number {
  if (numbering === null || printed.length === 0) return 0;
  const isNumbered = printed.filter((table) => table.number !== null).length * 2 > printed.length;
  return isNumbered === (numbering === '公开') ? 1 : -2;
}

function rowScore({ rowNumbers }: ProfileLayout, printed: readonly TableReading[]): number {
  const total = printed.find(({ role, rows }) => role === 'incomeExpenditureTotal' && rows.length > 0);
  if (rowNumbers === null || !total) return 0;
  return total.rowNumbers.length > 0 === rowNumbers ? 1 : -1;
}

const titles = new WeakMap<ProfileTable, string>();

/** The title of a table of the form, for comparison. */
function titleOf(table: ProfileTable): string {
  let title = titles.get(table);
  if (title === undefined) {
    title = plain(table.title);
    titles.set(table, title);
  }
  return title;
}

const MARKS = /[“”"\s]/;

/** Titles are compared without quotation marks, which come and go. */
function plain(title: string): string {
  return MARKS.test(title) ? title.replace(/[“”"\s]/g, '') : title;
}
