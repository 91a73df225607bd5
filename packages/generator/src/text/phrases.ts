/** The phrases of the narrative: amounts, shares and changes, printed the way the published sentences print them. */
import { absolute, type Fen, percentDigits, wanDigits } from '../money.ts';

/** `1,556.63万元`; nothing at all is `0万元`. */
export function money(amount: Fen): string {
  return amount === 0n ? '0万元' : `${wanDigits(amount)}万元`;
}

/** `95.72%`; no part is `0%`. */
export function share(part: Fen, whole: Fen): string {
  return part === 0n ? '0%' : `${percentDigits(part, whole)}%`;
}

/** Equal as far as two decimals of 万元 can tell. */
export function isLevel(current: Fen, last: Fen): boolean {
  return absolute(current - last) < 5_000n;
}

/** `增加67.54万元，增长4.54%`, `持平`; without a rate when there was nothing before. */
export function change(current: Fen, last: Fen): string {
  if (isLevel(current, last)) return '持平';
  const [moved, grew] = current > last ? ['增加', '增长'] : ['减少', '下降'];
  const difference = absolute(current - last);
  const rate = last === 0n ? '' : `，${grew}${percentDigits(difference, last)}%`;
  return `${moved}${money(difference)}${rate}`;
}

/** `比上年增加…`, `与上年持平`: `than` is 比上年, 较上年决算 … */
export function changeFrom(than: string, current: Fen, last: Fen): string {
  return isLevel(current, last) ? `与${than.slice(1)}持平` : than + change(current, last);
}

/** `完成年初预算的96.80%，`; nothing when there was no budget to complete. */
export function completion(of: string, final: Fen, budget: Fen): string {
  return budget === 0n ? '' : `完成${of}的${share(final, budget)}，`;
}

/** Paragraph items end in ； but for the last, which ends in 。 */
export function listed(items: readonly string[]): string[] {
  return items.map((item, index) => `${item}${index === items.length - 1 ? '。' : '；'}`);
}
