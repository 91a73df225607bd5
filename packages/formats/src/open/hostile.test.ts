/** Every hostile file ends with a coded problem in Chinese, within the limits, and the process goes on. */
import { HOSTILE_FILES, laughingSheet, mendedPdf } from '@mingsuan/testkit/hostile';
import { describe, expect, it } from 'vitest';
import { openDocument } from './open-document.ts';

const LIMITS = { timeoutSeconds: 40, memoryMegabytes: 512 };

describe('hostile files', () => {
  it.each(HOSTILE_FILES)('$what', async ({ name, make, codes }) => {
    const { problems } = await openDocument(make(), name, LIMITS);
    if (codes.length === 0) return; // to be read in bounds, which the last of these tests looks at
    const told = problems.find(({ code }) => codes.includes(code));
    expect(told, JSON.stringify(problems)).toBeDefined();
    expect(told?.message).toMatch(/[\u4e00-\u9fff].*[。]$/);
    expect(told?.message).not.toMatch(/\bat .*:\d+|undefined|NaN/);
  });

  it('a PDF whose table of objects is wrong is read all the same', async () => {
    expect((await openDocument(mendedPdf(), '决算.pdf', LIMITS)).lines.join()).toContain('1,556.63');
  });

  it('entities of a sheet are not expanded', async () => {
    expect((await openDocument(laughingSheet(), '决算.xlsx', LIMITS)).lines.join().length).toBeLessThan(100);
  });

  it.each([
    ['time', { timeoutSeconds: 0.001, memoryMegabytes: 512 }, 'time-limit'],
    ['memory', { timeoutSeconds: 40, memoryMegabytes: 16 }, 'memory-limit'],
  ])('a reader that runs out of %s is ended', async (_what, limits, code) => {
    const page = new TextEncoder().encode(`<p>决算</p>${'<b>1</b>'.repeat(600_000)}`);
    expect((await openDocument(page, '决算.html', limits)).problems).toMatchObject([{ code }]);
  });

  it('all of them together stay within two gigabytes', () => {
    // kilobytes: the workers' heaps, and what the files themselves inflate to
    expect(process.resourceUsage().maxRSS).toBeLessThan(2 * 1024 * 1024);
  });
});
