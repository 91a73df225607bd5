/** The words around a number of the narrative. */
import type { Case } from '../audit/case.ts';
import type { Flow, Statement } from '../statement/index.ts';
import { spokenBefore } from './prose-spoken.ts';
import { toldOf } from './prose-subject.ts';
import type { Told } from './prose-told.ts';

/** The text of a number's section. */
export function flowOf(disclosure: Case, statement: Statement): Flow {
  return disclosure.reading.sections[statement.section]?.flow ?? NO_FLOW;
}

const NO_FLOW: Flow = { text: '', offsets: [], lines: [], columns: [] };

/** Where in the text of its section a number begins. */
export function offsetOf(disclosure: Case, statement: Statement): number {
  return toldOf(disclosure, statement)?.at ?? 0;
}

/** Where the digits of a number end. */
export function endOf(disclosure: Case, statement: Statement): number {
  return toldOf(disclosure, statement)?.end ?? 0;
}

/** The words of the clause that a number stands in, up to the number. */
export function clauseBefore(disclosure: Case, statement: Statement): string {
  const told = toldOf(disclosure, statement);
  return told ? spokenBefore(told).clause : '';
}

/** Of a subject no more is said at a stretch. */
const SPOKEN_MAX = 1500;

/** The words from a number to the next one that is about something else; to the end of the section for the last. */
export function wordsAfter(told: Told, isOther: (next: Told) => boolean): string {
  const { text } = told.section.flow;
  const most = told.end + SPOKEN_MAX;
  let next = told.after;
  while (next && !isOther(next) && next.at < most) next = next.after;
  const to = next ? next.at : text.length;
  const words = text.slice(told.end, Math.min(to, most));
  if (!next) return words;
  // the sentence that names the next subject is not about this one
  const end = Math.max(words.lastIndexOf('。'), words.lastIndexOf('；'));
  return end < 0 ? words : words.slice(0, end + 1);
}
