/** Reads a written text back the simple way, for the tests: split lines at tabs, look for headings. No part of a builder. */

/** Rows (cells) under `公开NN表` up to its 注. */
export function tableRows(text: string, number: number): string[][] {
  const lines = text.split('\n');
  const start = lines.indexOf(`公开${String(number).padStart(2, '0')}表`);
  const end = lines.findIndex((line, index) => index > start && line.startsWith('注：'));
  return lines
    .slice(start, end)
    .filter((line) => line.includes('\t'))
    .map((line) => line.split('\t'));
}

/** The paragraphs under a heading of the narrative, up to the next heading. */
export function paragraphsUnder(text: string, heading: string): string {
  const narrative = text.slice(text.indexOf('\n第三部分 情况说明\n\n'));
  const start = narrative.indexOf(`\n${heading}\n`) + heading.length + 2;
  const rest = narrative.slice(start);
  const end = rest.search(/\n(?:[一二三四五六七八九十]+、|（[一二三四]）|第四部分)/);
  return rest.slice(0, end).trim();
}

/** The digits before 万元 right after the words. */
export function amountAfter(text: string, words: string): string {
  const at = text.indexOf(words);
  return /^[\d,.]+(?=万元)/.exec(at < 0 ? '' : text.slice(at + words.length))?.[0] ?? '';
}
