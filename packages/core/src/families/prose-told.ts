/**
 * The numbers of the narrative in order of reading, each with its place and what was found out about it: many rules ask
 * the same of the same numbers, and the answer is kept with the number.
 */
import type { FactKey, Flow, Measure, Reading, Section, Statement } from '../statement/index.ts';

/** Names of 类, 款 and 项 as a sentence writes them. */
export interface Chain {
  readonly names: readonly [string, string, string];
  readonly start: number;
  readonly end: number;
}

/** What words leave open of a number under one name; the same for every number told in these words. */
export interface Heard {
  /** Where the name ends in the words, how long it is, what is measured, which side the fact is of. */
  readonly named: number;
  readonly length: number;
  readonly measured: number;
  readonly side: number;
  readonly doubt: number;
  /** A year that is in doubt wherever it is not the document's; 0 where none is named. */
  readonly year: number;
}

/** Words between two numbers. */
export interface Spoken {
  readonly words: string;
  /** Their last clause: what stands after the last comma or stop. */
  readonly clause: string;
  /** The words for comparison. */
  readonly plain: string;
  /** Where the name of a 项 ends in these; 0 where there is none. */
  readonly itemEnd: number;
  readonly heard: Heard[];
}

/** A section as its numbers see it. */
export interface ToldSection {
  readonly index: number;
  readonly flow: Flow;
  /** Its own role, else that of the heading above it. */
  readonly role: string;
  /** 类款项 written out in it; null where nobody has asked. */
  chains: readonly Chain[] | null;
}

/** A number of the narrative. What is null or undefined at first is worked out when it is asked for. */
export interface Told {
  readonly statement: Statement;
  readonly section: ToldSection;
  /** Where in the text of its section its digits begin and end. */
  readonly at: number;
  readonly end: number;
  readonly isDate: boolean;
  /** The numbers before and after it in its section, dates passed over. */
  readonly before: Told | null;
  after: Told | null;
  /** The fact without its measure, and its measure; '' and null for a number that is bound to none. */
  base: FactKey;
  measure: Measure | null;
  /** The name it was bound by. */
  subject: string | null;
  spoken: Spoken | null;
  /** The 类款项 it stands under. */
  chain: Chain | null | undefined;
  doubt: number;
  /** Words after it about its subject. */
  about: string | null;
}

/** Numbers of the narrative by index of statement; undefined for others. */
export function findTold(reading: Reading): readonly (Told | undefined)[] {
  const { statements } = reading;
  const found: (Told | undefined)[] = Array.from({ length: statements.length });
  let section: ToldSection | null = null;
  let line = -1;
  let shift = 0;
  let before: Told | null = null;
  // numbers since the last one that is no date, which do not know yet what follows
  let waiting: Told[] = [];
  for (let index = 0; index < statements.length; index++) {
    const statement = statements[index];
    if (!statement || statement.section < 0 || statement.cell !== null) {
      section = null;
      continue;
    }
    if (section?.index !== statement.section) {
      section = sectionAt(reading.sections[statement.section], statement.section);
      line = -1;
      before = null;
      waiting = [];
    }
    if (statement.place.line !== line) {
      line = statement.place.line;
      shift = shiftOf(section.flow, line);
    }
    const at: number = Number.isNaN(shift) ? 0 : shift + statement.place.start;
    const told = newTold(statement, section, at, before);
    found[index] = told;
    if (!told.isDate) {
      for (const waits of waiting) waits.after = told;
      waiting = [];
      before = told;
    }
    waiting.push(told);
  }
  return found;
}

function newTold(statement: Statement, section: ToldSection, at: number, before: Told | null): Told {
  return {
    statement,
    section,
    at,
    end: at + statement.printed.text.length,
    isDate: isDate(statement),
    before,
    after: null,
    base: '',
    measure: null,
    subject: null,
    spoken: null,
    chain: undefined,
    doubt: -1,
    about: null,
  };
}

const NO_FLOW: Flow = { text: '', offsets: [], lines: [], columns: [] };

function sectionAt(section: Section | undefined, index: number): ToldSection {
  const role = section ? (section.role ?? section.path[section.path.length - 1] ?? '') : '';
  return { index, flow: section?.flow ?? NO_FLOW, role, chains: null };
}

/** What makes columns of a line offsets of the text; NaN where it holds no such line. */
function shiftOf(flow: Flow, line: number): number {
  const chunk = flow.lines.indexOf(line);
  return chunk < 0 ? Number.NaN : (flow.offsets[chunk] ?? 0) - (flow.columns[chunk] ?? 0);
}

/** A year, month or day: it parts no words. */
function isDate({ fact, printed: { unit } }: Statement): boolean {
  if (unit === '年' || unit === '月' || unit === '日') return true;
  if (fact === null) return false;
  return fact.startsWith('year') || fact.startsWith('lastYear') || (fact.startsWith('date') && DATE.test(fact));
}

const DATE = /^date\b/;

/** The name a number was bound by, without what was measured or counted: 「住房保障支出」. */
export function subjectOf({ label }: Statement): string {
  const end = label.indexOf(' · ');
  const name = end < 0 ? label : label.slice(0, end);
  return name.endsWith('）') ? name.replace(/（[^（）]*）$/, '') : name;
}

/** The same of a number of the narrative, found once. */
export function subjectTold(told: Told): string {
  told.subject ??= subjectOf(told.statement);
  return told.subject;
}
