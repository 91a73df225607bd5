/** What a change or a rate of the narrative is measured against. */

import { matchesOf } from '../text/index.ts';

const OVER_BUDGET = /[比较](?:20\d\d年度?)?(?:年初|全年|调整|当年)?预算/g;
const OVER_YEAR = /[比较与][^，。；]{0,6}(?:上年|上一年|去年|同期)|同比|[比较与]20\d\d年度?(?!年?初?预算|年?度?年初)/g;

const COMPARED = /[比较与]/;

/** What the words since the last number compare with: a budget or a year; what was said before, where they say nothing. */
export function isOverBudget(gap: string, before: boolean): boolean {
  if (!COMPARED.test(gap)) return before && !gap.includes('。');
  const budget = lastMatch(gap, OVER_BUDGET);
  const year = lastMatch(gap, OVER_YEAR);
  if (budget < 0 && year < 0) return before && !gap.includes('。');
  return budget > year;
}

function lastMatch(text: string, pattern: RegExp): number {
  let at = -1;
  for (const hit of matchesOf(pattern, text)) at = hit.index;
  return at;
}
