/** How soon the first page of a workbench is there in Debian's Chromium, and how much script stands before it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { startWorkbench } from '../workbench/start.ts';

const VISITS = 5;

interface FirstPaint {
  /** Median over visits, each of a person who was never there. */
  readonly milliseconds: number;
  /** As sent: packed. */
  readonly scriptKilobytes: number;
}

export async function firstPaint(executablePath: string): Promise<FirstPaint> {
  const folder = mkdtempSync(join(tmpdir(), 'mingsuan-paint-'));
  const served = await startWorkbench({ folder });
  const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  try {
    const visits: FirstPaint[] = [];
    for (let i = 0; i < VISITS; i++) visits.push(await visit(browser, served.address));
    visits.sort((a, b) => a.milliseconds - b.milliseconds);
    const { milliseconds = 0, scriptKilobytes = 0 } = visits[VISITS >> 1] ?? {};
    return { milliseconds, scriptKilobytes };
  } finally {
    await browser.close();
    await served.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function visit(browser: Browser, address: string): Promise<FirstPaint> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('h1').first().waitFor();
  const seen = await page.evaluate(() => {
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const scripts = resources.filter(({ name }) => new URL(name).pathname.endsWith('.js'));
    return {
      milliseconds: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      scriptKilobytes: scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1000,
    };
  });
  await context.close();
  return seen;
}
