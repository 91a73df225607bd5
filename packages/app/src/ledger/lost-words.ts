/** Clauses of a document that no composed sentence says: nothing that was published is dropped without a word. */
import { printedText } from '@mingsuan/core/inference';
import type { Reading } from '@mingsuan/core/statement';
import { plainName } from '@mingsuan/core/text';

export interface LostWords {
  readonly section: string;
  readonly line: number;
  readonly text: string;
}

/** Shorter ones are joints of sentences. */
const LENGTH_MIN = 5;

export function lostWords(original: Reading, composed: Reading): readonly LostWords[] {
  const said = plain(composed.document.lines.join('\n'));
  return original.sections.flatMap((section) => {
    const clauses = printedText(original, section).split(/[。；;！？]/);
    return clauses
      .map((text) => text.trim())
      .filter((text) => isLost(text, said))
      .map((text) => ({ section: section.heading.title, line: section.line, text }));
  });
}

/** A clause is lost where a part of it between commas is. */
function isLost(clause: string, said: string): boolean {
  return clause
    .split(/[，,：:、（）()]/)
    .some((part) => plain(part).length >= LENGTH_MIN && !said.includes(plain(part)));
}

/** Words alone: numbers are proved apart. */
function plain(text: string): string {
  return plainName(text)
    .replace(/[\d.,%]+/g, '')
    .replace(/[\s，。；：、（）()“”"·…—-]/g, '');
}
