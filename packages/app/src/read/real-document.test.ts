/**
 * Golden reading of a real published document. Only places and figures are kept here, no sentence of it.
 * After a change that is meant: `npx vitest run packages/app/src/read -u`, then read the diff.
 */
import { existsSync, readFileSync } from 'node:fs';
import { readTxt } from '@mingsuan/formats/txt';
import { describe, expect, it } from 'vitest';
import { read } from './read.ts';
import { readingJson } from './reading-json.ts';

const file = new URL('../../../../../shared/seeds/001_0dc1892294a9b625.txt', import.meta.url);
const present = existsSync(file);
if (!present) console.log('跳过：没有 ../shared/seeds，真实文件的读取未测试');

describe.skipIf(!present)('a published disclosure of ten tables', () => {
  const bytes = present ? new Uint8Array(readFileSync(file)) : new Uint8Array();
  const reading = read(readTxt(bytes, 'seed.txt'));
  const json = readingJson(reading);
  const lines = new TextDecoder().decode(bytes).split('\n');

  it('reads every cell of the ten tables where it stands', async () => {
    const cells = json.tables.flatMap((table) =>
      table.cells
        .filter((c) => c.state !== 'blank')
        .map((c) => `${table.number} ${c.row} ${c.column} ${c.value} ${c.line}`),
    );
    await expect(`${cells.join('\n')}\n`).toMatchFileSnapshot('golden/disclosure.cells.txt');
  });

  it('leaves no amount of a table line unread and invents none', () => {
    // independent of recognition: whatever looks like an amount between tabs on the lines of the ten tables
    const wanted: string[] = [];
    for (let line = 68; line <= 407; line++) {
      for (const cell of (lines[line - 1] ?? '').split('\t')) {
        if (/^(?:[\d,]+\.\d\d|——)$/.test(cell.trim())) wanted.push(`${line} ${cell.trim().replaceAll(',', '')}`);
      }
    }
    const found = json.tables.flatMap((t) =>
      t.cells.filter((c) => c.state !== 'blank').map((c) => `${c.line} ${c.value}`),
    );
    const counts = found.filter((cell) => / \d+$/.test(cell)); // the four vehicles, twice
    expect(counts).toEqual(['396 4', '404 4']);
    expect(found.filter((cell) => !counts.includes(cell)).sort()).toEqual(wanted.sort());
  });

  it('binds the numbers of the narrative', async () => {
    const numbers = json.statements.map((s) => `${s.line}:${s.start} ${s.value}${s.unit} ${s.fact ?? '未绑定'}`);
    await expect(`${numbers.join('\n')}\n`).toMatchFileSnapshot('golden/disclosure.narrative.txt');
    const own = reading.statements.filter((s) => s.cell === null && s.place.line >= 409 && s.place.line < 541);
    const bound = own.filter((s) => s.fact !== null);
    expect(bound.length / own.length).toBeGreaterThanOrEqual(0.95);
  });

  it('finds kind, year, parts and attached forms', () => {
    expect(json).toMatchObject({ kind: 'finalAccounts', year: 2023, profile: 'shanxi-2023' });
    // rows of the attached forms that slid are mended and told of; nothing else is wrong with the input
    expect(new Set(json.problems.map((p) => p.code))).toEqual(new Set(['row-mended']));
    expect(json.outline.filter((h) => h.level === 1).length).toBe(5);
    expect(json.forms.length).toBe(15);
    expect(json.tables.filter((t) => t.declaredEmpty).map((t) => t.number)).toEqual(['07', '08', '09']);
  });
});
