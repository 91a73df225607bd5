/** What a sentence names beyond the words before its number: a title in front of it, a 科目 whose name several bear. */
import { Subject } from './prose-subject.ts';
import { codeMeant, type Term, type TermHit, termOf } from './terms.ts';

/** 「2.公务接待费。2023年决算数……」: the sentence before the last, where it is but a name; '' where it is more. */
export function titleBefore(gap: string): string {
  const end = gap.lastIndexOf('。');
  const title =
    end < 0 ? '' : gap.slice(gap.lastIndexOf('。', end - 1) + 1, end).replace(/^.*[;；:]|\(?\d{1,2}[.、)]/g, '');
  return title.length > TITLE_LENGTH_MAX ? '' : title;
}

const TITLE_LENGTH_MAX = 24;

/** 「1、文化…（类）文化和旅游（款）行政运行（项）。主要用于……。年初预算为」: a sentence that is but a 科目, with others behind it. */
export function itemBefore(gap: string): string {
  if (!gap.includes(')。')) return '';
  const sentences = gap.split('。').slice(0, -1).toReversed();
  return sentences.map((text) => text.replace(/^.*[;；:]|\(?\d{1,2}[.、)]/g, '')).find((text) => ITEM.test(text)) ?? '';
}

const ITEM = /^[^，,]+\([类款项]\)$/;

/** 「主要用于……，年初预算为」: what a 科目 is for ends where its amounts begin; a cause does not end there. */
const PURPOSE = /用于(?:(?!原因|由于|因为)[^。；])*，(?=(?:当年)?(?:年初预算|支出决算))/;

/** Where the last purpose of a gap ends; -1 where none does. */
export function purposeEnd(gap: string): number {
  const hit = gap.includes('用于') ? PURPOSE.exec(gap) : null;
  return hit ? hit.index + hit[0].length : -1;
}

/** The words without what the 科目 written out in them is for: 「大气（项），主要用于扬尘污染防治」 tells of 大气. */
export function withoutPurpose(words: string): string {
  return words.replace(/(\([类款项]\))[^()]*?用于.*$/, '$1');
}

/** Whether the words are the name alone, or with what any heading may add. */
export function isAll(words: string, start: number, end: number): boolean {
  return /^(?:支出|情况|决算|说明|:)*$/.test(words.slice(0, start) + words.slice(end));
}

/** The last 科目 named, where its name is that of several and the words tell which. */
export function told(hits: readonly TermHit[], words: string): Term | null {
  let above: string | undefined;
  let term: Term | null = null;
  for (const hit of hits) {
    term = hit.term;
    const { codes, dimension } = term;
    if (dimension === null) continue;
    const code = codes === null ? term.dims[dimension] : codeMeant(codes, words.slice(hit.end), above);
    if (code === null || code === undefined) continue;
    above = code;
    if (codes !== null)
      term = termOf(term.word, term.concept, { ...term.dims, [dimension]: code }, term.layout, term.label);
  }
  return term;
}

/** A clause that says no more than 支出, behind a revenue. */
export function isBareExpenditure(clause: string, { concept }: Subject): boolean {
  return concept === 'revenue' && /^(?:本年)?支出(?:为|是|共)?$/.test(clause);
}

const FUNDS: ReadonlySet<string> = new Set(['fiscal', 'general', 'govFund', 'stateCapital']);

/** The expenditure beside a revenue, of the same fund where it is of one; what is spent of other sources nobody tells. */
export function spentOf(revenue: Subject): Subject | null {
  const { source, ...dims } = revenue.dims;
  if (source !== undefined && !FUNDS.has(source)) return null;
  return new Subject(
    'expenditure',
    source === undefined ? dims : { ...dims, fund: source },
    revenue.label.replace('收入', '支出'),
    revenue.counted,
  );
}
