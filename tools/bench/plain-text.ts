/**
 * The text of a file by its parser library alone, as one would write it in an afternoon: what reading a format is measured
 * against. Knows no merged cells, no automatic numbers, no limits, and drops whatever it does not understand.
 */
import { read } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { SaxesParser } from 'saxes';

/** Decoded, cut into lines, the numbers found by one regular expression: what any program must do at least. */
export function numbersOfText(bytes: Uint8Array): number {
  let numbers = 0;
  for (const line of new TextDecoder().decode(bytes).split(/\r?\n/))
    numbers += line.match(/-?\d[\d,]*(?:\.\d+)?/g)?.length ?? 0;
  return numbers;
}

/** The texts of the paragraphs. */
export function docxText(bytes: Uint8Array): string {
  const body = unzipSync(bytes, { filter: ({ name }) => name === 'word/document.xml' })['word/document.xml'];
  const parser = new SaxesParser({ position: false });
  const lines: string[] = [];
  let line = '';
  let isText = false;
  parser.on('opentag', ({ name }) => {
    if (name === 'w:t') isText = true;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') isText = false;
    else if (name === 'w:p') {
      lines.push(line);
      line = '';
    }
  });
  parser.on('text', (text) => {
    if (isText) line += text;
  });
  if (body) parser.write(strFromU8(body)).close();
  return lines.join('\n');
}

/** The shown texts of the cells, row by row. */
export function sheetText(bytes: Uint8Array): string {
  const book = read(bytes, { type: 'array', dense: true });
  const lines: string[] = [];
  for (const name of book.SheetNames) {
    for (const row of book.Sheets[name]?.['!data'] ?? [])
      lines.push((row ?? []).map((cell) => cell?.w ?? '').join('\t'));
  }
  return lines.join('\n');
}

/** The text nodes of the page. */
export function htmlText(bytes: Uint8Array): string {
  const texts: string[] = [];
  const collect = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if ('value' in node) texts.push(node.value);
    else if ('childNodes' in node) for (const child of node.childNodes) collect(child);
  };
  for (const node of parse(new TextDecoder().decode(bytes)).childNodes) collect(node);
  return texts.join('');
}

/** The text items of the pages. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false });
  const file = await task.promise;
  const lines: string[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const { items } = await (await file.getPage(number)).getTextContent();
    lines.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  await task.destroy();
  return lines.join('\n');
}
