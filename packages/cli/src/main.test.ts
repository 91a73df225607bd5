/** The command as a process: exit codes, JSON alone on stdout, messages in Chinese, never a stack trace. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleYear, writeHtml } from '@mingsuan/testkit';
import { drawnPdf, drawTable, drawText } from '@mingsuan/testkit/pdf';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommand } from './testing/run-command.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mingsuan-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

const SOUND = join(root, 'samples/final-accounts-2023/sound.txt');
/** A published disclosure with fifteen forms. */
const PUBLISHED = join(root, '../shared/seeds/001_0dc1892294a9b625.txt');
const DEFECTIVE = join(root, 'samples/final-accounts-2023/defective.txt');

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('audit', () => {
  it('ends with 0 on the sound sample and prints coverage', () => {
    const { code, out } = runCommand('audit', SOUND);
    expect(code).toBe(0);
    expect(out).toContain('明川县文化和旅游局');
    expect(out).toMatch(/规则：共 \d+ 条/);
    expect(out).not.toContain('【错误】');
  });

  it('ends with 1 on the defective sample; --json prints one object and nothing else', () => {
    const { code, out } = runCommand('audit', DEFECTIVE, '--json');
    expect(code).toBe(1);
    const audit = JSON.parse(out) as { schema: string; findings: { severity: string; places: unknown[] }[] };
    expect(audit.schema).toBe('mingsuan.audit/1');
    expect(audit.findings.some((f) => f.severity === 'error' && f.places.length > 0)).toBe(true);
  });

  it('writes the report of a pdf with its pages as pictures', () => {
    const table = drawTable([60, 300, 360, 480], 120, [
      ['项目', '行次', '决算数'],
      ['一、财政拨款收入', '1', '1,500.00'],
      ['本年收入合计', '2', '1,500.00'],
    ]);
    const pdf = file('x.pdf', drawnPdf([[drawText('收入支出决算总表', 200, 90, 14), table].join('\n')]));
    const html = join(folder, 'out/pdf.html');
    const { err } = runCommand('audit', pdf, '--html', html);
    expect(err).not.toContain('自身出错');
    expect(readFileSync(html, 'utf8')).toContain('data:image/webp;base64,');
  });

  it('writes the report and the workbook', () => {
    const html = join(folder, 'out/report.html');
    const xlsx = join(folder, 'out/findings.xlsx');
    const { code, err } = runCommand('audit', DEFECTIVE, '--html', html, '--xlsx', xlsx);
    expect(code, err).toBe(1);
    const page = readFileSync(html, 'utf8');
    expect(page).toContain('<html lang="zh-CN"');
    expect(page.length).toBeLessThan(1_000_000);
    expect(page).not.toMatch(/(?:src|href)="https?:/);
    expect([...readFileSync(xlsx).subarray(0, 2)]).toEqual([0x50, 0x4b]);
  });

  it.skipIf(!existsSync(PUBLISHED))('keeps the report of a published disclosure under a megabyte', () => {
    const html = join(folder, 'published.html');
    runCommand('audit', PUBLISHED, '--html', html);
    expect(statSync(html).size).toBeLessThan(1_000_000);
  });
});

describe('read', () => {
  it('prints the text whose lines the places count', () => {
    const { code, out } = runCommand('read', SOUND, '--text');
    expect(code).toBe(0);
    expect(out.trimEnd()).toBe(readFileSync(SOUND, 'utf8').trimEnd());
  });

  it('prints the Reading', () => {
    const { out } = runCommand('read', SOUND, '--json');
    const reading = JSON.parse(out) as { schema: string; tables: { role: string }[] };
    expect(reading.schema).toBe('mingsuan.reading/1');
    expect(reading.tables.length).toBe(10);
  });
});

describe('a page under the name of a Word file', () => {
  const page = file('sound.doc', writeHtml(sampleYear()));

  it('is audited as the page it is, and the name is remarked on', () => {
    const { code, out, err } = runCommand('audit', page, '--json');
    expect(err).toContain('[wrong-extension]');
    expect(code).toBe(0);
    const audit = JSON.parse(out) as { findings: { places: { table: number | null; tableRow: number | null }[] }[] };
    const inTable = audit.findings.flatMap((f) => f.places).find((place) => place.table !== null);
    expect(inTable?.tableRow).toBeGreaterThan(0);
  });

  it('is told where a person finds it', () => {
    expect(runCommand('audit', page).out).toMatch(/第 1 个表第 \d+ 行（第 \d+ 行）/);
  });

  it('ends with 2 where the limit of time is no number', () => {
    const { code, err } = runCommand('read', page, '--timeout', 'x');
    expect(err).toMatch(/选项「--timeout <秒>」的取值「x」不对/);
    expect(code).toBe(2);
  });
});

describe('what cannot be used', () => {
  it.each([
    ['a file that is not there', ['audit', join(folder, 'nothing.txt')], /找不到文件/],
    ['a folder', ['audit', folder], /文件夹/],
    ['an empty file', ['audit', file('empty.txt', '')], /是空的/],
    [
      'a binary',
      ['audit', file('x.bin', new Uint8Array(Array.from({ length: 900 }, (_, i) => (i * 91) % 256)))],
      /不是文本/,
    ],
    ['a text that is no disclosure', ['audit', file('poem.txt', '床前明月光，疑是地上霜。')], /没有认出/],
    ['an unknown verb', ['审核', SOUND], /没有「审核」这个命令/],
    ['an unknown option', ['audit', SOUND, '--pdf'], /没有「--pdf」这个选项/],
    ['a rule that does not exist', ['rules', 'Z-99'], /没有编号为/],
    [
      'a report where none can be written',
      ['audit', SOUND, '--html', join(SOUND, 'x.html')],
      /不是文件夹|没有权限|找不到/,
    ],
  ])('ends with 2 and says so in Chinese: %s', (_what, args, message) => {
    const { code, err } = runCommand(...args);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
    expect(code).toBe(2);
  });

  it('reads the half that is there of a torn document', () => {
    const text = readFileSync(SOUND, 'utf8');
    const { code, out } = runCommand('audit', file('torn.txt', text.slice(0, text.length / 3)), '--json');
    expect([0, 1]).toContain(code);
    const audit = JSON.parse(out) as { coverage: { unverified: number } };
    expect(audit.coverage.unverified).toBeGreaterThan(0);
  });
});

describe('new', () => {
  it('writes an empty workbook and never overwrites it', () => {
    const into = join(folder, 'books');
    const { code, out, err } = runCommand('new', into, '--name', '明川县文化和旅游局', '--year', '2024');
    expect(code, err).toBe(0);
    const path = join(into, '明川县文化和旅游局2024年决算账本.xlsx');
    expect(out).toContain(path);
    writeFileSync(path, 'x');
    const again = runCommand('new', into, '--name', '明川县文化和旅游局', '--year', '2024');
    expect(again.code).toBe(2);
    expect(again.err).toContain('已经存在，没有改动');
    expect(readFileSync(path, 'utf8')).toBe('x');
  });

  it('says what is missing', () => {
    expect(runCommand('new', folder, '--year', '2024').err).toContain('缺少选项「--name <名称>」');
    expect(runCommand('new', folder, '--name', '局', '--year', '24').err).toContain('四位数字的年度');
  });
});

describe('ledger', () => {
  it('writes the workbook behind a document, tells what it decided, and ends with 0 where every number comes out', () => {
    const out = join(folder, 'ledger.xlsx');
    const result = runCommand('ledger', SOUND, '--out', out);
    expect(result.code, result.err).toBe(0);
    expect(result.out).toMatch(/原文 (\d+) 个已绑定的数，按账本重新生成后 \1 个一致/);
    expect([...readFileSync(out).subarray(0, 2)]).toEqual([0x50, 0x4b]);
  });

  it('lists what contradicts with the decision taken, and ends with 1; --roll gives next year', () => {
    const { code, out } = runCommand('ledger', DEFECTIVE, '--roll', '--json');
    expect(code).toBe(1);
    const json = JSON.parse(out) as { schema: string; ledger: { year: number }; exceptions: { rule: string | null }[] };
    expect(json.schema).toBe('mingsuan.ledger-from/1');
    expect(json.ledger.year).toBe(2024);
    expect(json.exceptions.filter(({ rule }) => rule === null)).toEqual([]);
  });

  it('ends with 2 for a file that is none', () => {
    expect(runCommand('ledger', file('no-ledger.txt', '没有决算表的文件。\n'))).toMatchObject({ code: 2, out: '' });
  });
});

describe('score', () => {
  it('prints printed beside computed and ends with 0 on the sound sample', () => {
    const { code, out } = runCommand('score', SOUND);
    expect(code).toBe(0);
    expect(out).toContain('文化市场综合治理经费');
    expect(out).toMatch(/总分 印 [\d.]+；各项得分之和 [\d.]+；按办法 [\d.]+/);
    expect(out).toContain('换用其他办法');
  });

  it('ends with 1 where a total is wrong; --json prints one object', () => {
    const { code, out } = runCommand('score', DEFECTIVE, '--json');
    expect(code).toBe(1);
    const score = JSON.parse(out) as { schema: string; forms: { isWrong: boolean }[] };
    expect(score.schema).toBe('mingsuan.score/1');
    expect(score.forms.filter((form) => form.isWrong)).toHaveLength(1);
  });

  it('lists schemes, and ends with 2 for one that is not there or a file without forms', () => {
    expect(runCommand('score', '--schemes').out).toContain('national-2020');
    expect(runCommand('score', SOUND, '--scheme', 'nowhere')).toMatchObject({ code: 2, out: '' });
    expect(runCommand('score', file('plain.txt', '没有自评表的文件。\n')).code).toBe(2);
    expect(runCommand('score').code).toBe(2);
  });
});
