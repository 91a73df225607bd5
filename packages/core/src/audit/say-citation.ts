/** A citation in words: 「《预算法》第十四条」, 「《预算法》（条文待核）」. */
import type { Citation } from './rule.ts';

/** What stands for a clause whose text nobody has read (DESIGN §5). */
const TO_BE_CHECKED = '条文待核';

/**
 * The clause of a text of law is quoted only where it was seen; a formula or the words of practice, which are no law, are
 * printed as they are: 「公开表格式（由表内行列关系推得）：01表 行27 = 行1+…+行8」.
 */
export function sayCitation({ document, number, clause, verified }: Citation): string {
  const source = number === null ? document : `${document}（${number}）`;
  const isLaw = document.startsWith('《');
  const isQuotable = clause !== null && clause !== TO_BE_CHECKED && (verified || !isLaw);
  const quoted = isQuotable ? source + (clause.startsWith('第') ? clause : `：${clause}`) : source;
  const isOpen = clause === TO_BE_CHECKED || (isLaw && !verified);
  return isOpen ? `${quoted}（${TO_BE_CHECKED}）` : quoted;
}
