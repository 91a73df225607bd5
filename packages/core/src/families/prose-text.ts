/** The words around a number of the narrative. */
import type { Case } from '../audit/case.ts';
import type { Flow, Statement } from '../statement/index.ts';

export function flowOf(disclosure: Case, statement: Statement): Flow {
  return disclosure.reading.sections[statement.section]?.flow ?? NO_FLOW;
}

const NO_FLOW: Flow = { text: '', offsets: [], lines: [], columns: [] };

/** Where in the text of its section a number begins. */
export function offsetOf(flow: Flow, { place }: Statement): number {
  const chunk = flow.lines.indexOf(place.line);
  return chunk < 0 ? 0 : (flow.offsets[chunk] ?? 0) + place.start - (flow.columns[chunk] ?? 0);
}

/** Where the digits of a number end. */
export function endOf(flow: Flow, statement: Statement): number {
  return offsetOf(flow, statement) + statement.printed.text.length;
}

/** A year, month or day: it parts no words. */
export function isDate(statement: Statement): boolean {
  const { fact, printed } = statement;
  return DATE_UNITS.has(printed.unit) || (fact !== null && DATE_FACT.test(fact));
}

const DATE_UNITS = new Set(['年', '月', '日']);
const DATE_FACT = /^(?:year|lastYear|date\b)/;

function sameSection(disclosure: Case, index: number, section: number): Statement | null {
  const statement = disclosure.reading.statements[index];
  return statement && statement.cell === null && statement.section === section ? statement : null;
}

/** The number before (−1) or after (+1) one in its section, dates passed over. */
export function neighbour(disclosure: Case, of: Statement, step: 1 | -1): Statement | null {
  let index = of.index + step;
  let found = sameSection(disclosure, index, of.section);
  while (found && isDate(found)) {
    index += step;
    found = sameSection(disclosure, index, of.section);
  }
  return found;
}

const UNIT = /^\s*(?:亿元|万元|元|万|%|个百分点|批次|人次|台\(套\)|[个辆台套家人名项次批分])/;
const CLAUSE_END = /[，；。：:、,;]/;

/** The name a number was bound by, without what was measured or counted: 「住房保障支出」. */
export function subjectOf(statement: Statement): string {
  const { label } = statement;
  const end = label.indexOf(' · ');
  const name = end < 0 ? label : label.slice(0, end);
  return name.endsWith('）') ? name.replace(/（[^（）]*）$/, '') : name;
}

/** The words between the number before and this one; from the section's beginning for the first. */
export function wordsBefore(disclosure: Case, statement: Statement): string {
  const flow = flowOf(disclosure, statement);
  const before = neighbour(disclosure, statement, -1);
  const text = flow.text.slice(before ? endOf(flow, before) : 0, offsetOf(flow, statement));
  return before ? text.replace(UNIT, '') : text;
}

/** The words of the clause that a number stands in, up to the number. */
export function clauseBefore(disclosure: Case, statement: Statement): string {
  return lastClause(wordsBefore(disclosure, statement));
}

/** What stands after the last comma or stop. */
export function lastClause(words: string): string {
  let at = words.length;
  while (at > 0 && !CLAUSE_END.test(words.charAt(at - 1))) at--;
  return words.slice(at);
}

/** Of a subject no more is said at a stretch. */
const SPOKEN_MAX = 1500;

/** The words from a number to the next one that is about something else; to the end of the section for the last. */
export function wordsAfter(disclosure: Case, statement: Statement, isOther: (next: Statement) => boolean): string {
  const flow = flowOf(disclosure, statement);
  const from = endOf(flow, statement);
  const most = from + SPOKEN_MAX;
  let next = neighbour(disclosure, statement, 1);
  while (next && !isOther(next) && offsetOf(flow, next) < most) next = neighbour(disclosure, next, 1);
  const to = next ? offsetOf(flow, next) : flow.text.length;
  const text = flow.text.slice(from, Math.min(to, most));
  if (!next) return text;
  // the sentence that names the next subject is not about this one
  const end = Math.max(text.lastIndexOf('。'), text.lastIndexOf('；'));
  return end < 0 ? text : text.slice(0, end + 1);
}
