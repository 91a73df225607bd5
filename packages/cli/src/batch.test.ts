/** A batch as a process: sound and broken files together, taken up again, unchanged work left alone. */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CaseResult } from '@mingsuan/app/contract';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import type { JournalLine } from './batch/journal.ts';
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
/** A department's accounts, and its forms with other money in one of them, apart: each sound by itself. */
function twoFiles(): Uint8Array {
  const whole = readFileSync(join(root, 'samples/final-accounts-2023/sound.txt'), 'utf8');
  const text = whole.replaceAll('明川县文化和旅游局', '青禾县文化和旅游局');
  const attached = text.lastIndexOf('第五部分 附件');
  const forms = text
    .slice(attached)
    .replace('第五部分 附件', '')
    .replaceAll('28.75\t1.25\t95.83\t9.58', '27.75\t2.25\t92.5\t9.25')
    .replaceAll('99.58', '99.25')
    .replaceAll('287500元，结余12500元，预算执行率95.83%', '277500元，结余22500元，预算执行率92.5%');
  return zipSync({ '决算.txt': strToU8(text.slice(0, attached)), '自评表.txt': strToU8(forms.trim()) });
}
writeFileSync(join(input, '青禾.zip'), twoFiles());
writeFileSync(join(input, '空.docx'), '');
writeFileSync(join(input, '损坏.pdf'), '%PDF-1.7\nnothing');

describe('a batch', () => {
  const first = batch(input, '--out', out, '--json');

  it('audits what is sound and tells of what cannot be read', () => {
    const end = JSON.parse(first.out) as { files: number; unread: number; departments: number };
    expect({ ...end, counts: undefined }).toMatchObject({ schema: 'mingsuan.batch/1', files: 6, unread: 2 });
    expect(first.code).toBe(1);
    expect(first.err).toMatch(/^正在解开「青禾.zip」……\n共 6 个文件，开始审核/);
    const page = readFileSync(join(out, '总览.html'), 'utf8');
    expect(page).toContain('空.docx');
    expect(page).toContain('损坏.pdf');
  });

  it('holds the files of a department against each other, an archive or not', () => {
    const lines = readFileSync(join(out, '.mingsuan/journal'), 'utf8').trim().split('\n');
    const cases = lines.map((line) => (JSON.parse(line.slice(17)) as JournalLine<{ case?: CaseResult }>).value.case);
    const added = cases.find((one) => one?.department === '青禾县文化和旅游局')?.added ?? {};
    const rules = Object.values(added).flatMap((rows) =>
      rows.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule),
    );
    expect(rules).toHaveLength(1);
    expect(rules[0]).toMatch(/^N-37/);
  });

  it('takes a list', () => {
    const list = join(folder, 'list.txt');
    writeFileSync(list, '# 名单\nin/县/sound.txt\nin/没有.txt\n');
    const { out: json } = batch('--list', list, '--out', join(folder, 'listed'), '--json');
    expect(JSON.parse(json)).toMatchObject({ files: 2, unread: 1, departments: 1 });
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
