/** The words before a number, taken apart once: forms put the same words before their numbers in every document. */
import { plainName, remembered } from '../text/index.ts';
import type { Spoken, Told } from './prose-told.ts';

const UNIT = /^\s*(?:亿元|万元|元|万|%|个百分点|批次|人次|台\(套\)|[个辆台套家人名项次批分])/;

/** The words between the number before and this one; from the section's beginning for the first. */
export function spokenBefore(told: Told): Spoken {
  told.spoken ??= find(told);
  return told.spoken;
}

function find({ section, before, at }: Told): Spoken {
  const text = section.flow.text.slice(before ? before.end : 0, at);
  return before ? behindNumber(text) : takenApart(text);
}

const SPOKEN_KEPT_MAX = 4_000;
const behindNumber = remembered((text) => takenApart(text.replace(UNIT, '')), SPOKEN_KEPT_MAX);

function takenApart(words: string): Spoken {
  const plain = plainName(words);
  const item = plain.lastIndexOf('项)');
  return { words, clause: lastClause(words), plain, itemEnd: item < 0 ? 0 : item + '项)'.length, heard: [] };
}

const CLAUSE_END = '，；。：:、,;';

/** What stands after the last comma or stop. */
export function lastClause(words: string): string {
  let at = words.length;
  while (at > 0 && !CLAUSE_END.includes(words.charAt(at - 1))) at--;
  return words.slice(at);
}
