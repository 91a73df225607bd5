/**
 * The four real documents through the commands as a user runs them: `ledger` to a workbook, `compile` of it to the same kind
 * of document, and every number of the original is in what was written but those that `ledger` told of. Skipped where the
 * documents are not there; nothing of them is written down here.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LedgerJson, ReadingJson } from '@mingsuan/app';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommand } from './testing/run-command.ts';

const SEEDS = fileURLToPath(new URL('../../../../shared/seeds/', import.meta.url));
const files = existsSync(SEEDS) ? readdirSync(SEEDS) : [];
if (files.length === 0) console.info('跳过：没有 ../shared/seeds，四份真实文件的往返未测试');

const folder = mkdtempSync(join(tmpdir(), 'mingsuan-four-'));
afterAll(() => rmSync(folder, { recursive: true }));

const CAUSES: ReadonlySet<string> = new Set(['wrong', 'rounding', 'remarked']);

describe.skipIf(files.length === 0)('ledger and compile (../shared/seeds)', { timeout: 300_000 }, () => {
  it.each(files)('%s comes out again, but for what is told one by one', (name) => {
    const book = join(folder, `${name}.xlsx`);
    const into = join(folder, name);
    const ledger = JSON.parse(runCommand('ledger', join(SEEDS, name), '--out', book, '--json').out) as LedgerJson;
    for (const { line, where, printed, taken, rule, cause } of ledger.exceptions)
      console.info(`${name} 第 ${line} 行 ${where}：印作 ${printed}，取 ${taken ?? '（不印）'}　[${cause} ${rule}]`);
    expect(ledger.exceptions.filter(({ cause }) => !CAUSES.has(cause))).toEqual([]);
    expect(ledger.lostNumbers).toEqual([]);
    const { code, err } = runCommand('compile', book, '--out', into);
    expect([code, err]).toEqual([expect.toBeOneOf([0, 1]), expect.stringContaining('已生成')]);
    const docx = readdirSync(into).find((file) => file.endsWith('.docx')) ?? '';
    const [original, composed] = [join(SEEDS, name), join(into, docx)].map(
      (file) => JSON.parse(runCommand('read', file, '--json').out) as ReadingJson,
    );
    expect(composed?.kind).toBe(original?.kind);
    expect(composed?.year).toBe(original?.year);
    expect(readFileSync(join(into, docx)).length).toBeGreaterThan(0);
  });
});
