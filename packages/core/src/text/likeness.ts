/** How far two texts say the same in the same words: a run they share, the share of one that stands in the other. */

/** The first run of so many characters of a text that stands in another, made as long as it goes; '' where there is none. */
export function sharedRun(text: string, other: string, least: number): string {
  if (!mayShare(text, other, least)) return '';
  for (let i = 0; i + least <= text.length; i++) {
    let length = least;
    if (!other.includes(text.slice(i, i + length))) continue;
    while (i + length < text.length && other.includes(text.slice(i, i + length + 1))) length++;
    return text.slice(i, i + length);
  }
  return '';
}

/** A run of so many characters holds one half as long that begins at a multiple of the rest: few looks rule it out. */
function mayShare(text: string, other: string, least: number): boolean {
  const probe = (least + 1) >> 1;
  for (let i = 0; i + probe <= text.length; i += least - probe + 1)
    if (other.includes(text.slice(i, i + probe))) return true;
  return false;
}

/** Whether at least so many percent of those runs stand in the other: known before all are looked up, mostly. */
export function sharesPercent(text: string, other: string, length: number, percent: number): boolean {
  const runs = text.length - length + 1;
  let left = runs - Math.ceil((runs * percent) / 100);
  for (let i = 0; i < runs && left >= 0; i++) if (!other.includes(text.slice(i, i + length))) left--;
  return runs > 0 && left >= 0;
}

/** So many whole percent of the runs of a length that a text consists of stand in another. */
export function percentShared(text: string, other: string, length: number): number {
  const runs = text.length - length + 1;
  if (runs <= 0) return 0;
  let shared = 0;
  for (let i = 0; i < runs; i++) if (other.includes(text.slice(i, i + length))) shared++;
  return Math.floor((shared * 100) / runs);
}
