/**
 * The shapes of sentences as data of the rulebook. A sentence is text with slots; what stands between `[[` and `]]` is
 * left out where one of its slots has nothing to print, so that no 完成率 is told without a budget.
 *
 * | slot | prints |
 * |---|---|
 * | `{{key}}` | the amount with 万元, or the count without its unit |
 * | `{{some key}}` | the same, only where it is more than nothing |
 * | `{{key/whole}}` | the share with % |
 * | `{{key:initialCompletion}}` `{{key:completion}}` | the share of 年初预算 or 全年预算 that was spent, with % |
 * | `{{key:initialBudget}}` `{{key:annualBudget}}` | the budget with 万元 |
 * | `{{moved key}}` | 「增加1.00万元，增长2.00%」, 「持平」 |
 * | `{{moved key 比上年}}` | 「比上年增加…」, 「与上年持平」; `$lastYear` in the last word is the year |
 * | `{{reason key}}` `{{use key}}` | what the ledger's owner wrote about the fact |
 * | `{{reason key due}}` | the same, and missing where there is none: of a difference from a budget |
 * | `{{otherMatters 没有}}` | 其他需要说明的事项 in the owner's words, or these |
 * | `{{improvement}}` | what is done about weak projects |
 * | `{{year}}` `{{lastYear}}` `{{name}}` | the years; the name of what a repeated sentence is about |
 * | `{{class}}` `{{section}}` | the names of the 类 and 款 above it |
 * | `{{number}}` `{{parts}}` `{{partCount}}` | which turn it is, from 1; the names of what it is made of, and how many |
 * | `{{offices}}` `{{officeCount}}` `{{units}}` | 内设机构 and how many; 所属单位 |
 * | `{{known key}}` | the same as `{{key}}`, and nothing to print where the ledger does not state it |
 * | `{{compared key initialBudget}}` | 「大于」 or 「小于」 the budget; nothing where they are equal as printed |
 *
 * In a repeated sentence `*` in a key stands for the code of each turn.
 */
import type { FactKey } from '../statement/index.ts';

/** What a repeated sentence goes through. */
export type Each =
  /** 功能科目 of a column that have something, at the level of 类 (3 digits) or 项 (7). */
  | { readonly column: FactKey; readonly digits: 3 | 7 }
  /** 经济科目 (款) whose fact is not nothing: 人员经费 or 公用经费. */
  | { readonly economic: 'personnel' | 'nonPersonnel' }
  /** 职责, or 所属单位 by their kind. */
  | { readonly organisation: 'duties' | 'unitKinds' }
  /** Of these, where `having` is given only those whose fact is more than nothing. */
  | { readonly items: readonly { readonly code: string; readonly name: string }[]; readonly having?: FactKey };

export interface SentenceLayout {
  readonly text: string;
  /** Said only where the fact is more than nothing; or where all of some are, and all of others are nothing. */
  readonly when?: FactKey | { readonly some?: readonly FactKey[]; readonly none?: readonly FactKey[] };
  /** Said once for each, joined by `join`; the last is followed by `end`. */
  readonly each?: Each;
  readonly join?: string;
  readonly end?: string;
  /** Goes on in the paragraph of the sentence before it. */
  readonly runsOn?: true;
}

/** A section of the narrative as a place's form has it. */
export interface NarrativeLayout {
  readonly title: string;
  readonly level: 1 | 2 | 3 | 4;
  readonly sentences: readonly SentenceLayout[];
}
