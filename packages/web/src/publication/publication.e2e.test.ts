/** The published page in a browser: nothing loaded, nothing serious for axe, numbers that answer to mouse and keyboard. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { compile } from '@mingsuan/app';
import { writeHtml } from '@mingsuan/formats/html';
import { ledgerOf, sampleYear } from '@mingsuan/testkit';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const executablePath = '/usr/bin/chromium';
const installed = existsSync(executablePath);
if (!installed) process.stderr.write('跳过浏览器测试：没有 /usr/bin/chromium（apt-get install chromium）。\n');

async function bundle(name: string): Promise<string> {
  const entry = fileURLToPath(new URL(name, import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
  });
  return outputFiles[0]?.text ?? '';
}

describe.skipIf(!installed)('the published page', { timeout: 120_000 }, () => {
  let browser: Browser;
  let folder: string;
  let address: string;
  const trouble: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mingsuan-page-'));
    const compiled = compile(ledgerOf(sampleYear()), { date: '2024年9月' });
    if ('problems' in compiled) throw new Error(JSON.stringify(compiled.problems));
    const assets = { script: await bundle('main.ts'), style: await bundle('publication.css') };
    const file = join(folder, 'page.html');
    await writeFile(file, writeHtml(compiled.publication, compiled.notes, assets));
    address = pathToFileURL(file).href;
    browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true });
  });

  async function open(width: number, height: number): Promise<Page> {
    // axe brings its own script, which the page's policy would refuse
    const context = await browser.newContext({ viewport: { width, height }, bypassCSP: true });
    const page = await context.newPage();
    page.on('pageerror', (error) => trouble.push(error.message));
    page.on('request', (request) => {
      if (request.url() !== address) trouble.push(request.url());
    });
    await page.goto(address);
    return page;
  }

  it('runs under its own policy and loads nothing', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    page.on('console', (message) => trouble.push(message.text()));
    await page.goto(address);
    expect(await page.locator('.hint').count()).toBe(1);
    expect(
      await page
        .locator('.sheet')
        .first()
        .evaluate((one) => getComputedStyle(one).display),
    ).toBe('block');
    expect(trouble).toEqual([]);
    await context.close();
  });

  it.each([
    ['a desktop', 1280, 900],
    ['a phone', 390, 844],
  ])('has nothing serious for axe on %s, with the panel open', async (_what, width, height) => {
    const page = await open(width, height);
    await page.locator('.sheet [data-fact="expenditure"]').first().click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(grave.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await page.context().close();
    expect(trouble).toEqual([]);
  });

  it('tells a number on Enter, asks on about its parts, jumps to a place and gives the focus back', async () => {
    const page = await open(1280, 900);
    const number = page.locator('.sheet [data-fact="expenditure"]').first();
    await number.focus();
    await page.keyboard.press('Enter');
    const panel = page.locator('#panel');
    expect(await panel.textContent()).toContain('12,539,670.80元');
    expect(await panel.textContent()).toContain('印在 3 处');
    await panel.getByRole('button', { name: '项目支出', exact: true }).click();
    expect(await panel.locator('h2').textContent()).toBe('项目支出');
    await panel.locator('.places button').last().click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-fact'))).toBe(
      'expenditure{kind=project}',
    );
    await page.keyboard.press('Escape');
    expect(await panel.isHidden()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-fact'))).toBe(
      'expenditure{kind=project}',
    );
    await page.context().close();
  });

  it('tells how a rate comes about and what last year was', async () => {
    const page = await open(1280, 900);
    await page.locator('p [data-fact="revenueTotal:growth"]').first().click();
    const told = await page.locator('#panel').textContent();
    expect(told).toContain('前项 ÷ 后项');
    await page.locator('p [data-fact="revenueTotal"]').first().click();
    expect(await page.locator('#panel').textContent()).toMatch(/上年2022年 [\d,.]+元，本年增加78\.34万元，增长6\.54%/);
    await page.context().close();
  });
});
