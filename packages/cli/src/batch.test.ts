/** A batch as a process: sound and broken files together, taken up again, unchanged work left alone. */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommand } from './testing/run-command.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mingsuan-batch-'));
afterAll(() => rmSync(folder, { recursive: true }));

const batch = (...args: string[]) => runCommand('batch', ...args, '--reports', 'none');

const input = join(folder, 'in');
const out = join(folder, 'out');
mkdirSync(join(input, '县'), { recursive: true });
for (const name of ['sound.txt', 'defective.txt'])
  copyFileSync(join(root, 'samples/final-accounts-2023', name), join(input, '县', name));
writeFileSync(join(input, '空.docx'), '');
writeFileSync(join(input, '损坏.pdf'), '%PDF-1.7\nnothing');

describe('a batch', () => {
  const first = batch(input, '--out', out, '--json');

  it('audits what is sound and tells of what cannot be read', () => {
    const end = JSON.parse(first.out) as { files: number; unread: number; departments: number };
    expect({ ...end, counts: undefined }).toMatchObject({ schema: 'mingsuan.batch/1', files: 4, unread: 2 });
    expect(first.code).toBe(1);
    expect(first.err).toMatch(/^共 4 个文件，开始审核/);
    const page = readFileSync(join(out, '总览.html'), 'utf8');
    expect(page).toContain('空.docx');
    expect(page).toContain('损坏.pdf');
  });

  it('leaves a workbook, an overview and facts', () => {
    for (const name of ['审核结果.xlsx', '总览.html', 'facts.parquet']) expect(existsSync(join(out, name))).toBe(true);
  });

  it('does nothing again that did not change, and ends the same', () => {
    const results = () => ['审核结果.xlsx', '总览.html', 'facts.parquet'].map((name) => readFileSync(join(out, name)));
    const [before, journal] = [results(), readFileSync(join(out, '.mingsuan/journal'))];
    expect(batch(input, '--out', out, '--json').out).toBe(first.out);
    expect(readFileSync(join(out, '.mingsuan/journal')).equals(journal)).toBe(true);
    expect(results().map((bytes, i) => bytes.equals(before[i] ?? Buffer.from('')))).toEqual(before.map(() => true));
  });

  it('says what to do where there is nothing to audit', () => {
    const { code, err } = batch(join(folder, 'nowhere'), '--out', out);
    expect(code).toBe(2);
    expect(err).toContain('找不到');
  });
});
