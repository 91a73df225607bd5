/**
 * `npm run shots`: every page of the workbench as a picture, at two widths of screens and on a phone, in out/shots/. A
 * workbench of its own is started on an empty folder and filled with our samples: look at the pictures after each change.
 */
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { startWorkbench } from '../workbench/start.ts';
import { sampleBook, sampleFile } from './samples.ts';

const folder = 'out/shots';
const sizes = {
  '1280': { width: 1280, height: 900 },
  '1920': { width: 1920, height: 1080 },
  phone: { width: 390, height: 844 },
};

const data = join(tmpdir(), `mingsuan-shots-${process.pid}`);
const workbench = await startWorkbench({ folder: data });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
try {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [size, viewport] of Object.entries(sizes)) {
    const page = await (await browser.newContext({ viewport })).newPage();
    const shot = async (name: string) => {
      await page.waitForTimeout(300);
      await page.screenshot({ path: `${folder}/${name}-${size}.png` });
      process.stdout.write(`${folder}/${name}-${size}.png\n`);
    };
    await tour(page, shot, size === '1280');
    await page.context().close();
  }
} finally {
  await browser.close();
  await workbench.stop();
  await rm(data, { recursive: true, force: true });
}

/** Every page; the first time there is nothing yet, which is a picture of its own. */
async function tour(page: Page, shot: (name: string) => Promise<void>, isFirst: boolean): Promise<void> {
  const open = (path: string) => page.goto(workbench.address + path);
  if (isFirst) {
    await open('/audit');
    await page.getByText('还没有审过文件').waitFor();
    await shot('audit-empty');
    await open('/books');
    await page.getByText('还没有账本').waitFor();
    await shot('books-empty');
  }
  await open('/audit');
  await page.locator('input[type=file]').setInputFiles(sampleFile);
  await page.locator('.ms-viewer').waitFor();
  await shot('report');
  await page.locator('.ms-go').first().click();
  await page.getByRole('button', { name: '标为已说明' }).first().click();
  await shot('report-mark');
  await open('/audit');
  await page.locator('.wb-cases li').first().waitFor();
  await shot('audit');
  await open('/compile');
  await page.getByText('从空白账本开始').waitFor();
  await shot('compile');
  await page.locator('input[type=file][accept]').setInputFiles(sampleBook);
  await page.locator('.wb-preview').waitFor();
  await shot('editor');
  await page.getByRole('button', { name: '设置' }).click();
  await shot('editor-settings');
  await page.keyboard.press('Escape');
  // a phone is for reading: there the sheets are not on the desk
  if (await page.locator('.wb-sheet-tabs').isVisible()) await tourSheets(page, shot);
  await open('/books');
  await page.locator('.wb-books tbody tr').first().waitFor();
  await shot('books');
  const books = page.locator('.wb-books tbody input');
  if ((await books.count()) > 1) {
    await books.nth(0).check();
    await books.nth(1).check();
    await page.getByRole('button', { name: '对照选中的两个' }).click();
    await page.getByRole('heading', { name: '对照' }).waitFor();
    await shot('compare');
  }
  await open('/rules');
  await page.locator('.wb-rules li').first().waitFor();
  await shot('rules');
  await page.locator('.wb-rules a').first().click();
  await page.getByText('这样算对').waitFor();
  await shot('rule');
  await open('/nowhere');
  await page.getByText('没有这个页面').waitFor();
  await shot('not-found');
}

/** The book's own sheets, and what is said of a score that is wrong. */
async function tourSheets(page: Page, shot: (name: string) => Promise<void>): Promise<void> {
  const sheet = (name: string) => page.locator('.wb-sheet-tabs').getByRole('button', { name: new RegExp(`^${name}`) });
  await sheet('收入支出').click();
  await page.locator('.wb-preview table').first().scrollIntoViewIfNeeded();
  await shot('editor-lines');
  await sheet('项目指标').click();
  await page.locator('.wb-grid [data-row="0"] > [data-column="9"]').first().click();
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: /要核对的/ }).click();
  await page.locator('.wb-matter').first().waitFor();
  await shot('editor-matters');
  await page.getByRole('button', { name: '撤销' }).click();
}
