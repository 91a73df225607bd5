import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { ReportData } from '@mingsuan/app/contract';
import { build } from 'esbuild';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { exampleReport } from '../testing/example-report.ts';
import { formReport } from '../testing/form-report.ts';
import { buildReport, buildText, findingOf, placeOf } from '../testing/report-builder.ts';
import { type ReportAssets, renderBatchReport, renderReport, VIEWER } from './index.ts';

const executablePath = '/usr/bin/chromium';
const installed = existsSync(executablePath);
if (!installed) process.stderr.write('跳过浏览器测试：没有 /usr/bin/chromium（apt-get install chromium）。\n');

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const desktop = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

describe.skipIf(!installed)('the report file in a browser', { timeout: 60_000 }, () => {
  let browser: Browser;
  let folder: string;
  let assets: ReportAssets;
  let opened = 0;
  const trouble: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mingsuan-report-'));
    assets = { script: await bundle('main.tsx'), style: await bundle('report.css') };
    browser = await chromium.launch({ executablePath, args: flags });
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    const told = trouble.splice(0);
    if (told.length > 0) throw new Error(told.join('\n'));
  });

  /** Opens a report; anything it loads or complains about fails the test. */
  async function open(data: ReportData, options: BrowserContextOptions = { viewport: desktop }): Promise<Page> {
    opened += 1;
    const file = join(folder, `${opened}.html`);
    await writeFile(file, renderReport(data, assets));
    const page = await (await browser.newContext(options)).newPage();
    page.on('console', (message) => trouble.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
    page.on('request', (request) => {
      if (request.url() !== pathToFileURL(file).href) trouble.push(`request: ${request.url()}`);
    });
    await page.goto(pathToFileURL(file).href);
    if (options.javaScriptEnabled !== false) await page.waitForSelector('.ms-viewer');
    return page;
  }

  const shows = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words }).waitFor();
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

  it('leads from a finding to its number', async () => {
    const page = await open(exampleReport);
    await page.getByRole('button', { name: '支出合计等于各类支出之和' }).click();
    const number = page.locator('.ms-target');
    expect(await number.textContent()).toBe('731.15');
    expect(await inView(page, '.ms-target')).toBe(true);
    expect(await focused(page)).toBe('731.15');

    await page.getByRole('button', { name: '212 城乡社区支出' }).click();
    expect(await number.textContent()).toBe('722.15');
    expect(await inView(page, '.ms-target')).toBe(true);

    await page.getByText('只写“厉行节约”').click();
    expect(await number.textContent()).toBe('主要原因是厉行节约');
  });

  it('of a batch takes script and style from beside it, and nothing else', async () => {
    const pages = join(folder, '报告');
    await mkdir(join(pages, '某县'), { recursive: true });
    await writeFile(join(pages, VIEWER.script), assets.script);
    await writeFile(join(pages, VIEWER.style), assets.style);
    const packed = gzipSync(JSON.stringify(exampleReport)).toString('base64');
    const file = join(pages, '某县', '决算.txt.html');
    await writeFile(file, renderBatchReport({ data: exampleReport, packed, up: '../' }));
    const page = await (await browser.newContext({ viewport: desktop })).newPage();
    page.on('console', (message) => trouble.push(`console: ${message.text()}`));
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(basename(request.url())));
    await page.goto(pathToFileURL(file).href);
    await page.getByRole('button', { name: '支出合计等于各类支出之和' }).click();
    expect(await page.locator('.ms-target').textContent()).toBe('731.15');
    expect(loaded.slice(1).sort()).toEqual([VIEWER.style, VIEWER.script]);
  });

  it('leads from a number to its findings and back', async () => {
    const page = await open(exampleReport);
    await page.getByRole('button', { name: '415.93，矛盾，2 个问题' }).click();
    await shows(page, '只列「415.93」涉及的 2 个问题');
    expect(await page.locator('.ms-finding').count()).toBe(2);
    await page.waitForFunction(() => document.activeElement?.textContent === '正文的数等于表中的数');
    expect(await page.locator('.ms-finding[aria-current]').count()).toBe(1);
    await page.keyboard.press('Escape');
    await shows(page, '列出 5 个问题，共 5 个');
    expect(await focused(page)).toBe('415.93');
  });

  it('tells what a number without findings is', async () => {
    const page = await open(exampleReport);
    await page.locator('.ms-paper span.ms-number').first().click();
    expect(await page.locator('.ms-note').textContent()).toContain('已核对一致');
    await page.keyboard.press('Escape');
    expect(await page.locator('.ms-note').count()).toBe(0);
    await page.getByRole('button', { name: '下一个：未绑定' }).click();
    expect(await page.locator('.ms-note').textContent()).toContain('未绑定的数13500');
    expect(await inView(page, '.ms-note')).toBe(true);
  });

  it('filters by severity, rule and text', async () => {
    const page = await open(exampleReport);
    const warnings = page.locator('.ms-chip', { hasText: '警告' });
    await warnings.click();
    expect(await warnings.getAttribute('aria-pressed')).toBe('false');
    await shows(page, '列出 3 个问题，共 5 个');
    await page.getByRole('button', { name: '清除筛选' }).click();
    await page.getByLabel('按规则筛选').selectOption('JS-13-01');
    await shows(page, '列出 2 个问题，共 5 个');
    await page.getByLabel('搜索问题').fill('４１５．３９');
    await page.waitForFunction(() => document.querySelectorAll('.ms-finding').length === 1);
    await page.keyboard.press('Escape');
    await page.getByLabel('按规则筛选').selectOption('');
    await page.locator('.ms-chip', { hasText: '错误' }).click();
    await page.getByLabel('搜索问题').fill('没有这样的词');
    await page.waitForFunction(() => document.querySelectorAll('.ms-finding').length === 0);
  });

  it('hides a tint when its legend is switched off', async () => {
    const page = await open(exampleReport);
    const line = () =>
      page
        .locator('.ms-paper .ms-agrees')
        .first()
        .evaluate((element) => getComputedStyle(element).textDecorationLine);
    const legend = page.locator('.ms-legend button', { hasText: '一致' });
    expect(await line()).toBe('underline');
    await legend.click();
    expect(await legend.getAttribute('aria-pressed')).toBe('false');
    expect(await line()).toBe('none');
  });

  it('can be read with the keyboard alone', async () => {
    const page = await open(exampleReport);
    const current = () => page.locator('.ms-finding[aria-current] h4').textContent();
    const settled = (title: string) =>
      page.waitForFunction((text) => document.activeElement?.textContent === text, title);
    await page.keyboard.press('j');
    await settled('支出合计等于各类支出之和');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await settled('正文的数等于表中的数');
    expect(await current()).toBe('正文的数等于表中的数');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('415.93');
    await page.keyboard.press('Escape');
    await settled('正文的数等于表中的数');

    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('搜索问题');
    await page.keyboard.type('jk');
    expect(await page.getByLabel('搜索问题').inputValue()).toBe('jk');
    await page.keyboard.press('Escape');
    expect(await page.getByLabel('搜索问题').inputValue()).toBe('');
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: '字母键开' }).click();
    await page.keyboard.press('j');
    expect(await current()).toBe('正文的数等于表中的数');
  });

  it('keeps numbers without findings out of the tab order', async () => {
    const page = await open(exampleReport);
    const stops = await page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLElement>('.ms-paper *')].filter((element) => element.tabIndex >= 0).length,
    );
    const named = exampleReport.numbers.filter(({ findings }) => findings.length > 0).length;
    expect(stops).toBe(named + 1);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('跳到问题');
  });

  it('shows the findings in a drawer on a phone', async () => {
    const page = await open(exampleReport, { viewport: phone });
    const handle = page.getByRole('button', { name: /^问题 5/ });
    await page.getByRole('button', { name: '支出合计等于各类支出之和' }).click();
    expect(await inView(page, '.ms-target')).toBe(true);
    await handle.click();
    expect(await handle.getAttribute('aria-expanded')).toBe('false');
    expect(await page.locator('.ms-filters').isVisible()).toBe(false);
    await page.locator('.ms-target').click();
    expect(await handle.getAttribute('aria-expanded')).toBe('true');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
  });

  it.each([
    ['desktop', desktop],
    ['phone', phone],
  ])('has no serious accessibility violation: %s', async (_, viewport) => {
    const page = await open(exampleReport, { viewport });
    expect(await grave(page)).toEqual([]);
    for (const fold of await page.locator('summary').all()) await fold.click();
    await page.locator('.ms-chip', { hasText: '提示' }).click();
    await page.locator('.ms-legend button', { hasText: '矛盾' }).click();
    await page.locator('.ms-paper span.ms-number').first().click();
    expect(await grave(page)).toEqual([]);
  });

  it('shows a form in its official layout, and as it is printed', async () => {
    const page = await open(formReport);
    const form = page.locator('.ms-form');
    expect(await form.getByRole('row', { name: '复壮古树株数' }).textContent()).toContain('5037.5高于');
    expect(await form.getByRole('row', { name: '总分（含' }).textContent()).toContain('92.5081～85高于');
    expect(await form.getByText('另计').textContent()).toBe('另计3分');
    await form.getByRole('button', { name: '50，矛盾，1 个问题' }).click();
    await shows(page, '只列「50」涉及的 1 个问题');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('50');

    const printed = form.getByRole('button', { name: '原样' });
    await printed.click();
    expect(await printed.getAttribute('aria-pressed')).toBe('true');
    expect(await form.locator('.ms-table tr').count()).toBe(12);
    await page.getByRole('button', { name: '执行率等于全年执行数除以全年预算数' }).click();
    expect(await page.locator('.ms-target').textContent()).toBe('80.00');
    expect(await inView(page, '.ms-target')).toBe(true);
    await printed.click();
    expect(await form.getByRole('columnheader', { name: '按办法应得' }).count()).toBe(2);
  });

  it.each([
    ['desktop', desktop],
    ['phone', phone],
  ])('has no serious accessibility violation in a form: %s', async (_, viewport) => {
    const page = await open(formReport, { viewport });
    expect(await grave(page)).toEqual([]);
    await page.getByRole('button', { name: '原样' }).click();
    expect(await grave(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
  });

  it('prints findings first, everything unfolded, nothing to press', async () => {
    const page = await open(exampleReport);
    await page.emulateMedia({ media: 'print' });
    const top = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => element.getBoundingClientRect().top);
    expect(await top('.ms-finding')).toBeLessThan(await top('.ms-paper'));
    expect(await page.locator('.ms-symptoms li').first().isVisible()).toBe(true);
    expect(await page.locator('.ms-filters').isVisible()).toBe(false);
    expect(await page.locator('.ms-help').isVisible()).toBe(false);
    const style = (selector: string) =>
      page
        .locator(`.ms-paper ${selector}`)
        .first()
        .evaluate((element) => getComputedStyle(element).textDecorationStyle);
    expect([await style('.ms-agrees'), await style('.ms-tail'), await style('.ms-contradicts')]).toEqual([
      'solid',
      'dashed',
      'wavy',
    ]);
    expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('executes nothing that a document says', async () => {
    const words = '</script><script>globalThis.harm = 1</script><img src=x onerror="globalThis.harm = 1"><!--';
    const text = buildText([`${words}«!1.00»`, `# ${words}`, `甲\t${words}`]);
    const page = await open(buildReport(text, [findingOf({ title: words, places: [placeOf(text, '1.00', words)] })]));
    expect(await page.locator('.ms-paper p').first().textContent()).toBe(`${words}1.00`);
    expect(await page.evaluate(() => 'harm' in globalThis)).toBe(false);
    expect(await page.locator('img').count()).toBe(0);
  });

  it('lists the findings as text where scripts do not run', async () => {
    const page = await open(exampleReport, { javaScriptEnabled: false, viewport: desktop });
    const plain = await page.locator('noscript').textContent();
    for (const { title } of exampleReport.audit.findings) expect(plain).toContain(title);
  });

  describe('with the pages of the original', () => {
    const [finding] = exampleReport.audit.findings;
    const line = finding?.places[0]?.line ?? 0;
    const picture =
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';
    const pages = [1, 2, 3].map((page) => ({ page, width: 600, height: 800, picture }));
    const withPages: ReportData = { ...exampleReport, pages, boxes: [[line, 0, 400, 3, 60, 700, 360, 720]] };

    it.each([
      ['below the text', desktop],
      ['beside the text', { width: 1920, height: 1080 }],
    ])('frames the place of a finding on its page %s', async (_where, viewport) => {
      const page = await open(withPages, { viewport });
      expect(await page.getByAltText('原件第 3 页的图像').count()).toBe(1);
      await page
        .getByRole('button', { name: finding?.title ?? '' })
        .first()
        .click();
      await page.waitForSelector('.ms-page-spot');
      expect(await inView(page, '.ms-page-spot')).toBe(true);
      expect(await inView(page, '.ms-target')).toBe(true);
      expect(await grave(page)).toEqual([]);
    });

    it('switches the pages off and on', async () => {
      const page = await open(withPages);
      const button = page.getByRole('button', { name: '原页' });
      await button.click();
      expect(await page.locator('.ms-pages').count()).toBe(0);
      expect(await button.getAttribute('aria-pressed')).toBe('false');
      await button.click();
      expect(await page.locator('.ms-pages').count()).toBe(1);
    });

    it('leaves them out in print, and says where a place has no picture', async () => {
      const page = await open({ ...withPages, boxes: [] });
      await page
        .getByRole('button', { name: finding?.title ?? '' })
        .first()
        .click();
      await shows(page, '没有对应的原页图像');
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.ms-pages').isVisible()).toBe(false);
    });
  });

  it('finds its way in five thousand lines and numbers', async () => {
    const text = buildText(
      Array.from({ length: 5000 }, (_, index) => `第${index}项支出«=${index}.50»万元，与上年相同。`),
    );
    const findings = [
      placeOf(text, '4990.50', '末尾'),
      placeOf(text, '2500.50', '中间'),
      placeOf(text, '1.50', '开头'),
    ].map((place) => findingOf({ title: place.where, places: [place] }));
    const page = await open(buildReport(text, findings));
    for (const { title, places } of findings) {
      await page.getByRole('button', { name: title, exact: true }).click();
      await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
      expect(await page.locator('.ms-target').textContent()).toBe(places[0]?.text);
      expect(await inView(page, '.ms-target')).toBe(true);
    }
  });

  it('stays under a megabyte for a thousand lines', () => {
    const text = buildText(
      Array.from({ length: 1000 }, (_, index) => `第${index}项\t«=${index}.50»\t«=1.00»\t占比«=0.10»%`),
    );
    const findings = Array.from({ length: 100 }, () => findingOf({ places: [placeOf(text, '500.50', '支出决算表')] }));
    expect(Buffer.byteLength(renderReport(buildReport(text, findings), assets))).toBeLessThan(1_000_000);
  });
});

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    charset: 'utf8',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0]?.text ?? '';
}

/** Whether an element is wholly inside the window and nothing lies over it. */
function inView(page: Page, selector: string): Promise<boolean> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { top, bottom, left, right } = element.getBoundingClientRect();
      const above = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const inside = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
      return (
        inside && (above === null || element.contains(above) || getComputedStyle(element).pointerEvents === 'none')
      );
    });
}

/** Violations that shut somebody out. */
async function grave(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}
