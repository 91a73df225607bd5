/** The parser libraries alone, file after file in one thread: what a batch is measured against. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { docxText, numbersOfText, pdfText, sheetText } from './plain-text.ts';

const PARSERS: Readonly<Record<string, (bytes: Uint8Array) => unknown>> = {
  txt: numbersOfText,
  docx: docxText,
  xlsx: sheetText,
  pdf: pdfText,
};

/** Files beyond these tell nothing new. */
const FILES_MAX = 1000;

/** Milliseconds of one core for each file of a format under a folder, reading the files included. */
export async function plainLoop(folder: string, format: string): Promise<number> {
  const parse = PARSERS[format];
  if (!parse) throw new Error(`no parser library for ${format}`);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(`.${format}`))
    .slice(0, FILES_MAX);
  const before = process.cpuUsage();
  for (const file of files) await parse(new Uint8Array(readFileSync(join(folder, file))));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / files.length;
}
