/** The command compile as a process: all formats or nothing, exit codes, messages in Chinese. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CompileJson } from '@mingsuan/app';
import { ledgerOf, sampleYear } from '@mingsuan/testkit';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommand } from './testing/run-command.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mingsuan-compile-'));
afterAll(() => rmSync(folder, { recursive: true }));

const BOOK = join(root, 'samples/final-accounts-2023/ledger.xlsx');
const FILES = ['data', '决算公开.docx', '决算公开.html', '决算公开.json', '决算公开.pdf', '决算公开.xlsx'];

const compile = (...args: string[]) => runCommand('compile', ...args);

function ledgerFile(name: string, change: object): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ ...ledgerOf(sampleYear()), ...change }));
  return path;
}

describe('mingsuan compile', { timeout: 300_000 }, () => {
  it('writes every format of the sample workbook, and what stands there only with --force', () => {
    const into = join(folder, 'out');
    const { code, out, err } = compile(BOOK, '--out', into, '--date', '2024年9月');
    expect([code, err]).toEqual([0, expect.stringContaining('已生成 决算公开.docx')]);
    expect(out).toContain('没有发现问题，可以公开。');
    expect(readdirSync(into).sort()).toEqual(FILES);
    const again = compile(BOOK, '--out', into);
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('已有内容，没有改动')]);
    expect(compile(BOOK, '--out', into, '--force').code).toBe(0);
    writeFileSync(join(into, '别人的.txt'), 'x');
    const foreign = compile(BOOK, '--out', into, '--force');
    expect([foreign.code, foreign.err]).toEqual([2, expect.stringContaining('不是编制结果的文件：「别人的.txt」')]);
    expect(readFileSync(join(into, '别人的.txt'), 'utf8')).toBe('x');
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('prints one object with --json', () => {
    const path = ledgerFile('json.json', { reasons: {} });
    const { code, out } = compile(path, '--out', join(folder, 'json'), '--json');
    const json = JSON.parse(out) as CompileJson;
    expect(json.schema).toBe('mingsuan.compile/1');
    expect(json.files.map(({ name }) => name)).toContain('data/datapackage.json');
    expect(json.missingReasons[0]?.suggestion).toMatch(/变动最大的是/);
    expect(code).toBe(json.findings.some(({ severity }) => severity === 'error') ? 1 : 0);
  });

  it('writes nothing of a ledger that has problems, and tells each by its path', () => {
    const into = join(folder, 'nothing');
    const path = ledgerFile('bad.json', { year: '2023', surplusUsed: 0.5 });
    const { code, out, err } = compile(path, '--out', into);
    expect([code, out, existsSync(into)]).toEqual([2, '', false]);
    expect(err).toContain('「year」应为四位年份，现为「"2023"」');
    expect(err).toContain('「surplusUsed」应为以分为单位的整数');
  });

  it('leaves an empty folder of that name to be filled, and refuses what is no ledger', () => {
    const into = join(folder, 'empty');
    mkdirSync(into);
    const sound = join(root, 'samples/final-accounts-2023/sound.txt');
    const refused = compile(sound, '--out', into);
    expect(refused.code).toBe(2);
    expect(readdirSync(into)).toEqual([]);
    expect(compile(BOOK, '--out', into).code).toBe(0);
    expect(readdirSync(into).sort()).toEqual(FILES);
  });
});
