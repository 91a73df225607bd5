/**
 * Published documents beside what another program (pdftotext of poppler) reads off them: no number is lost, none made
 * up, none glued to another in a cell. Skipped where the documents or the program are not there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Document } from '@mingsuan/core/document';
import { describe, expect, it } from 'vitest';
import { readPdf } from './reader.ts';

const folder = '../shared/corpus';
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.pdf')) : [];
const hasProgram = spawnSync('pdftotext', ['-v']).status === 0;

const NUMBERS = /-?\d[\d,]*(?:\.\d+)?%?/g;

function counted(numbers: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return counts;
}

/** What `more` has beyond `less`. */
function beyond(more: ReadonlyMap<string, number>, less: ReadonlyMap<string, number>): string[] {
  return [...more].filter(([number, count]) => count > (less.get(number) ?? 0)).map(([number]) => number);
}

function cellsOf(document: Document): string[] {
  return document.blocks.flatMap((block) =>
    block.kind === 'grid' ? block.rows.flatMap((row) => row.cells.map((cell) => cell.text)) : [],
  );
}

describe.skipIf(files.length === 0 || !hasProgram)('published documents', () => {
  it.each(files)('%s', async (name) => {
    const path = `${folder}/${name}`;
    const document = await readPdf(new Uint8Array(readFileSync(path)), name);
    expect(document.problems).toEqual([]);

    const text = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8', maxBuffer: 1e8 }).stdout;
    const printed = counted(text.match(NUMBERS) ?? []);
    const read = counted(document.lines.join('\n').match(NUMBERS) ?? []);
    const pages = text.split('\f').length;
    const isPageNumber = (number: string) => /^\d{1,3}$/.test(number) && Number(number) <= pages;
    expect(beyond(printed, read).filter((number) => !isPageNumber(number))).toEqual([]);
    expect(beyond(read, printed)).toEqual([]);

    expect(cellsOf(document).filter((cell) => (cell.match(/\d\.\d\d/g) ?? []).length > 1)).toEqual([]);
  });
});
