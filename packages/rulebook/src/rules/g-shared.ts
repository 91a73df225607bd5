/** What rules about the text share: verdicts, spans in lines, and the prose of a disclosure. Holds no rule. */
import {
  addChecks,
  type Case,
  type Check,
  type Checks,
  type Outcome,
  type Rule,
  type Verdict,
} from '@mingsuan/core/audit';
import { toldOf } from '@mingsuan/core/families';
import { placeInFlow } from '@mingsuan/core/recognition';
import type { Place, Reading, Section, Statement, TableReading } from '@mingsuan/core/statement';
import { matchesOf, plainName } from '@mingsuan/core/text';
import { formOf } from '../layouts/profiles/index.ts';

export const always = { from: null, to: null };

/** Where a verdict points, and its two sides. */
export type At = Pick<Verdict, 'places' | 'statements' | 'stated' | 'expected' | 'difference'>;

function verdict(outcome: Outcome, message: string, at: At = {}): Verdict {
  return { kind: 'verdict', outcome, message, ...at };
}

export const failed = (message: string, at: At = {}): Verdict => verdict('failed', message, at);
export const passed = (at: At = {}): Verdict => verdict('passed', '', at);
export const notApplicable = (message: string): Verdict => verdict('notApplicable', message);
export const unverified = (message: string): Verdict => verdict('unverified', message);

export const UNKNOWN_FORM = '没有认出是哪里的表式，不知道规定了哪些内容。';
export const NO_NARRATIVE = '文件不是部门决算公开，没有情况说明，或没有认出是哪里的表式。';

/**
 * A check that puts several questions about the tables; each answers with what it finds wrong. Where none finds
 * anything the rule is passed.
 */
export function askTables(...questions: readonly ((disclosure: Case) => Checks)[]): Rule['check'] {
  return (disclosure) => {
    if (disclosure.reading.tables.length === 0) return [notApplicable('文件中没有公开表。')];
    const checks: Check[] = [];
    for (const question of questions) addChecks(checks, question(disclosure));
    return checks.length > 0 ? checks : [passed()];
  };
}

/** A check of what the narrative must tell, asked only where it is known what the place's form demands. */
export function inKnownForm(check: Rule['check']): Rule['check'] {
  return (disclosure) => (formOf(disclosure.reading)?.isComplete ? check(disclosure) : [notApplicable(UNKNOWN_FORM)]);
}

/** Sections that state figures of the year. */
const FIGURE_ROLES: ReadonlySet<string> = new Set([
  'overall',
  'income',
  'expenditure',
  'fiscal',
  'general',
  'generalOverall',
  'generalStructure',
  'generalDetail',
  'basic',
  'governmentFund',
  'stateCapital',
  'threePublic',
  'threePublicOverall',
  'threePublicDetail',
  'agencyOperating',
  'procurement',
  'assets',
  'performance',
]);

/** Parts of a document that are not about this department's year. */
const APART: ReadonlySet<string> = new Set(['glossary', 'attachments']);

/** Fewer tables are a sample or an extract, not a disclosure. */
const TABLES_MIN = 3;
const FIGURE_SECTIONS_MIN = 3;

/** What a section is about: its own role, else that of the heading above it. */
export function roleOf(section: Section): string | null {
  return section.role ?? section.path[section.path.length - 1] ?? null;
}

export function isFigureSection(section: Section): boolean {
  const role = roleOf(section);
  return role !== null && FIGURE_ROLES.has(role);
}

/** Final accounts with tables: what must stand in a disclosure may be asked for. */
export function isDisclosure({ kind, tables }: Reading): boolean {
  return kind === 'finalAccounts' && tables.length >= TABLES_MIN;
}

/** A disclosure whose narrative is part of the same document, in a form of which it is known what it must tell. */
export function hasNarrative(disclosure: Case): boolean {
  return disclosure.once(tellsOfFigures);
}

function tellsOfFigures({ reading }: Case): boolean {
  if (!isDisclosure(reading) || !formOf(reading)?.isComplete) return false;
  const roles = new Set<string | null>();
  for (const section of reading.sections) {
    if (section.flow.text !== '' && isFigureSection(section)) roles.add(roleOf(section));
  }
  return roles.size >= FIGURE_SECTIONS_MIN;
}

/** Sections with prose, glossary and attachments left out. */
export function proseSections(disclosure: Case): readonly Section[] {
  return disclosure.once(sectionsWithProse);
}

function sectionsWithProse({ reading }: Case): readonly Section[] {
  return reading.sections.filter(
    (s) => s.flow.text !== '' && !APART.has(s.role ?? '') && !s.path.some((role) => APART.has(role)),
  );
}

/** The numbers of that prose. */
export function proseNumbers(disclosure: Case): readonly Statement[] {
  return disclosure.once(numbersWithProse);
}

function numbersWithProse(disclosure: Case): readonly Statement[] {
  const { reading } = disclosure;
  const sections = new Set(proseSections(disclosure));
  const isOwn = reading.sections.map((section) => sections.has(section));
  const numbers: Statement[] = [];
  for (const statement of reading.statements)
    if (statement.section >= 0 && isOwn[statement.section] === true && statement.cell === null) numbers.push(statement);
  return numbers;
}

/** Sections of any of the roles, with what stands below their headings. */
export function sectionsOf(disclosure: Case, ...roles: readonly string[]): readonly Section[] {
  return proseSections(disclosure).filter(
    (s) => (s.role !== null && roles.includes(s.role)) || s.path.some((role) => roles.includes(role)),
  );
}

/** Where to point at for something that stands nowhere: the heading of the narrative. */
export function narrativePlaces(disclosure: Case): Place[] {
  const { reading } = disclosure;
  const section = reading.sections.find(({ role }) => role === 'narrative') ?? reading.sections.find(isFigureSection);
  return section ? [spanInLine(reading, section.heading.line, section.heading.title)] : [];
}

const plainFlows = () => new Map<Section, string>();

/** The prose of sections without blanks and quotation marks, for asking whether something is said at all. */
export function textOf(disclosure: Case, sections: readonly Section[]): string {
  const known = disclosure.once(plainFlows);
  let text = '';
  for (const section of sections) {
    let plain = known.get(section);
    if (plain === undefined) {
      plain = plainName(section.flow.text);
      known.set(section, plain);
    }
    text += `${plain}\n`;
  }
  return text;
}

/** 「公开03表「支出决算表」」, as findings name a table. */
export function tableNamed({ number, title }: TableReading): string {
  return `${number === null ? '' : `公开${number}表`}「${title}」`;
}

function wholeProse(disclosure: Case): string {
  return proseSections(disclosure)
    .map(({ flow }) => flow.text)
    .join('\n');
}

/** Sections with prose, where the prose as a whole shows that some of them match a pattern. */
export function sectionsLike(disclosure: Case, pattern: RegExp): readonly Section[] {
  pattern.lastIndex = 0;
  const isAnywhere = pattern.test(disclosure.once(wholeProse));
  pattern.lastIndex = 0;
  return isAnywhere ? proseSections(disclosure) : NO_SECTIONS;
}

const NO_SECTIONS: readonly Section[] = [];

/** Where a global pattern matches in the prose of a section. */
export function matchesIn(section: Section, pattern: RegExp): { readonly text: string; readonly place: Place }[] {
  return matchesOf(pattern, section.flow.text).map((hit) => ({
    text: hit[0],
    place: placeInFlow(section.flow, hit.index, hit.index + hit[0].length),
  }));
}

/** Where in its section's prose a statement begins and ends. */
export function spanInFlow(disclosure: Case, statement: Statement): { text: string; start: number; end: number } {
  const told = toldOf(disclosure, statement);
  return told ? { text: told.section.flow.text, start: told.at, end: told.end } : { text: '', start: 0, end: 0 };
}

/** The sentence, from 。 or ； to the next, that holds a position of a text. */
export function sentenceAt(text: string, position: number): { readonly text: string; readonly start: number } {
  let start = position;
  while (start > 0 && !'。；'.includes(text.charAt(start - 1))) start--;
  let end = position;
  while (end < text.length && !'。；'.includes(text.charAt(end))) end++;
  return { text: text.slice(start, end), start };
}

/** The span of some text in a line; all of the line where it stands there otherwise. */
export function spanInLine({ document }: Reading, line: number, text: string): Place {
  const normal = document.normal[line - 1] ?? '';
  const at = text === '' ? -1 : normal.indexOf(text);
  if (at >= 0) return { line, start: at, end: at + text.length };
  return { line, start: normal.length - normal.trimStart().length, end: normal.trimEnd().length };
}

const QUOTED_MAX = 6;

/** 「甲」「乙」, with 等 where there are more. */
export function quoted(words: readonly string[]): string {
  const shown = [...new Set(words)];
  const some = shown.slice(0, QUOTED_MAX).map((word) => `「${word}」`);
  return some.join('') + (shown.length > QUOTED_MAX ? ` 等 ${shown.length} 处` : '');
}
