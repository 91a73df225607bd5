/** The workbench in Debian's Chromium, as a person has it before them: for the tests that walk through it. */
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BookDetail } from '@mingsuan/app/workbench';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { asked } from './ask.ts';
import { type StartedWorkbench, startWorkbench } from './start.ts';

const executablePath = '/usr/bin/chromium';
export const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
export const sample = fileURLToPath(new URL('../../samples/final-accounts-2023/', import.meta.url));
export const isReady = existsSync(executablePath) && existsSync(`${dist}workbench/main.js`);
if (!isReady) process.stderr.write('跳过工作台的浏览器测试：没有 /usr/bin/chromium，或没有构建（npm run build）。\n');

/** One workbench and one browser for the tests of a file. */
export class Desk {
  folder = '';
  workbench!: StartedWorkbench;
  private browser!: Browser;
  /** Where pages are opened that need no window of their own: what the browser has fetched and compiled it has once. */
  private usual!: BrowserContext;
  /** The book of our sample that the others are copies of. */
  private sampleBook: string | undefined;
  private readonly trouble: string[] = [];

  /** To be called once, where the tests are described. */
  prepare(): void {
    beforeAll(async () => {
      this.folder = await mkdtemp(join(tmpdir(), 'mingsuan-workbench-'));
      this.workbench = await startWorkbench(this.data);
      this.browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
      this.usual = await this.newContext();
    }, 60_000);
    afterAll(async () => {
      await this.browser?.close();
      await this.workbench?.stop();
      await rm(this.folder, { recursive: true, force: true });
    });
    afterEach(async () => {
      const others = this.browser.contexts().filter((context) => context !== this.usual);
      await Promise.all([...this.usual.pages(), ...others].map((each) => each.close()));
      const told = this.trouble.splice(0);
      if (told.length > 0) throw new Error(told.join('\n'));
    });
  }

  get data() {
    return { folder: join(this.folder, 'data') };
  }

  newContext(viewport = { width: 1280, height: 900 }): Promise<BrowserContext> {
    return this.browser.newContext({ viewport, acceptDownloads: true });
  }

  /** A page; what it complains about, or loads from elsewhere, fails the test. */
  async open(path: string, context?: BrowserContext): Promise<Page> {
    const page = await (context ?? this.usual).newPage();
    page.on('pageerror', (error) => this.trouble.push(`error: ${error.message}`));
    page.on('console', (message) => {
      // a lost connection and a refused save are told to the person, and by the browser to the console
      if (message.type() === 'error' && !/net::ERR_|status of 4(?:09|15|22)/.test(message.text()))
        this.trouble.push(`console: ${message.text()}`);
    });
    page.on('request', (request) => {
      if (!/^(?:http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url()))
        this.trouble.push(`request: ${request.url()}`);
    });
    await page.goto(this.workbench.address + path);
    return page;
  }

  /** The audit of files, opened. */
  async openAudit(files: string | string[], context?: BrowserContext): Promise<Page> {
    const page = await this.open('/audit', context);
    await page.locator('.wb-drop input').setInputFiles(files);
    await page.locator('.ms-viewer').waitFor({ timeout: 90_000 });
    return page;
  }

  /** A book of our sample, opened. */
  async openSampleBook(context?: BrowserContext): Promise<Page> {
    const { address } = this.workbench;
    if (this.sampleBook === undefined) {
      const form = new FormData();
      form.append('files', new File([readFileSync(`${sample}ledger.xlsx`)], 'ledger.xlsx'));
      this.sampleBook = (await asked<BookDetail>(address, 'POST', '/api/books/files', form)).book.id;
    }
    const copy = { from: 'duplicate', bookId: this.sampleBook, label: '' };
    const { book } = await asked<BookDetail>(address, 'POST', '/api/books', copy);
    const page = await this.open(`/compile/${book.id}`, context);
    await page.locator('.wb-preview').waitFor({ timeout: 60_000 });
    return page;
  }

  /** What a link of a menu leads to: `ending` is how its address ends. */
  async download(page: Page, menu: string, ending: string): Promise<Uint8Array> {
    const link = page.locator(`.wb-menu[open] a[href$="/${ending}"]`);
    if ((await link.count()) === 0) await menuOf(page, menu).click();
    const answer = await page.request.get(this.workbench.address + (await link.getAttribute('href')), {
      timeout: 120_000,
    });
    return answer.body();
  }
}

export const menuOf = (page: Page, label: string): Locator =>
  page.locator('.wb-menu > summary').filter({ hasText: new RegExp(`^${label}`) });

/** As a person drops it. */
export async function drop(page: Page, path: string, name: string): Promise<void> {
  const bytes = readFileSync(path).toString('base64');
  const transfer = await page.evaluateHandle(
    ([base64 = '', called = '']) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], called));
      return data;
    },
    [bytes, name],
  );
  await page.locator('.wb-drop').dispatchEvent('drop', { dataTransfer: transfer });
}

/** A sheet may be marked for what is wrong in it. */
export const sheetTab = (page: Page, sheet: string): Locator =>
  page.locator('.wb-sheet-tabs').getByRole('button', { name: new RegExp(`^${sheet}\\s*(?:（|$)`) });

/** Takes a cell in hand that is found by its sheet, row and column. */
export async function take(page: Page, sheet: string, row: number, header: string): Promise<Locator> {
  await sheetTab(page, sheet).click();
  const headers = await page
    .locator('.wb-grid')
    .first()
    .locator('.wb-head-cell')
    .evaluateAll((cells) => cells.map((each) => each.firstChild?.textContent ?? ''));
  const cell = page.locator(`.wb-grid >> nth=0 >> [data-row="${row}"] > [data-column="${headers.indexOf(header)}"]`);
  await cell.click();
  return cell;
}

export async function type(page: Page, sheet: string, row: number, header: string, text: string): Promise<Locator> {
  const cell = await take(page, sheet, row, header);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  return cell;
}

export const saved = (page: Page): Promise<void> => page.locator('.wb-saving[data-saving="saved"]').waitFor();
