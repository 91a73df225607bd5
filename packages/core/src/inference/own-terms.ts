/** 名词解释 and 其他需要说明的事项 as the document has them: the owner's words, kept as printed. */
import type { Reading } from '../statement/index.ts';
import { plainName } from '../text/index.ts';
import { printedText } from './told-words.ts';

const ORDINAL = /^[\s\-—•·]*(?:[(（]?[\d一二三四五六七八九十]{1,3}[)）、.．]\s*)?/;
/** A term and what it means: 「财政拨款收入：指…」; one line may explain several (一般公共服务支出：反映…；卫生健康支出：反映…). */
const TERM = /(?:^|(?<=；))([^：:。；，]{2,24})[：:](?=指|反映|集中反映|是指)/g;
const MATTERS = /其他需要说明/;

/** Meanings by term; lines that explain nothing by a colon go on with the term before. */
export function ownTerms({ sections, document }: Reading): Record<string, string> {
  const section = sections.find(({ role }) => role === 'glossary');
  if (section === undefined) return {};
  const terms: Record<string, string> = {};
  let open = '';
  for (const line of document.lines.slice(section.line, section.endLine)) {
    const text = line.replace(ORDINAL, '').trim();
    const hits = [...text.matchAll(TERM)];
    if (hits.length === 0 && open !== '' && text !== '') terms[open] += text;
    hits.forEach((hit, i) => {
      const meaning = text.slice(hit.index + hit[0].length, hits[i + 1]?.index ?? text.length);
      open = hit[1]?.trim() ?? '';
      terms[open] ??= meaning.replace(/；$/, '。');
    });
  }
  return terms;
}

/** '' where the document has no such section. */
export function otherMatters(reading: Reading): string {
  const section = reading.sections.find(({ heading }) => MATTERS.test(plainName(heading.title)));
  return section === undefined ? '' : printedText(reading, section).trim();
}
