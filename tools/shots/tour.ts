/** The way through every page and state of the workbench that `npm run shots` looks at. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { sampleBook, sampleFile } from './samples.ts';

/** `part` is what is new in it, for axe: large pages take it many seconds. */
export type Shot = (name: string, part?: string) => Promise<void>;

/** Every page; the first time there is nothing yet, which is a picture of its own. */
export async function tour(page: Page, address: string, shot: Shot, isFirst: boolean): Promise<void> {
  const open = (path: string) => page.goto(address + path);
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
  await page.locator('.wb-menu summary', { hasText: '导出' }).click();
  await shot('report-export', '.wb-tools');
  await page.keyboard.press('Escape');
  await page.locator('.ms-go').first().click();
  await page.getByRole('button', { name: '标为已说明' }).first().click();
  await shot('report-mark', '.ms-finding:has(.wb-mark-form)');
  await page.locator('.ms-form').first().scrollIntoViewIfNeeded();
  await shot('report-form', '.ms-form');
  await open('/audit');
  await page
    .locator('.wb-drop input')
    .setInputFiles({ name: '坏的.docx', mimeType: '', buffer: Buffer.from('PK\x03\x04坏') });
  await page.getByRole('heading', { name: '没有读成' }).waitFor();
  await shot('audit-failed');
  await open('/audit');
  await page.locator('.wb-cases tbody tr').first().waitFor();
  await shot('audit');
  await page.getByRole('button', { name: '粘贴文字' }).click();
  await shot('audit-paste', 'dialog[open]');
  await open('/compile');
  await page.getByText('从空白账本开始').waitFor();
  await shot('compile');
  await page.locator('input[type=file][accept]').setInputFiles(sampleBook);
  await page.locator('.wb-preview').waitFor();
  await shot('editor');
  await page.getByRole('button', { name: '设置' }).click();
  await shot('editor-settings', 'dialog[open]');
  await page.keyboard.press('Escape');
  for (const menu of ['版本', '下载']) {
    await page.locator('.wb-menu summary', { hasText: menu }).click();
    await shot(`editor-menu-${menu === '版本' ? 'versions' : 'download'}`, '.wb-editor-bar');
    await page.keyboard.press('Escape');
  }
  // a phone is for reading: there the sheets are not on the desk
  if (await page.locator('.wb-sheet-tabs').isVisible()) {
    await tourSheets(page, shot);
    await tourClash(page, shot, isFirst ? '333' : '444');
  }
  await open('/books');
  await page.locator('.wb-books tbody tr').first().waitFor();
  await shot('books');
  await page.getByRole('searchbox').fill('没有');
  await page.getByText(/没有名称里含/).waitFor();
  await shot('books-none');
  await page.getByRole('searchbox').fill('wenhua');
  await page.locator('.wb-books summary').first().click();
  await shot('books-menu');
  const count = await page.locator('.wb-books tbody tr').count();
  await page.getByRole('button', { name: '删除' }).click();
  await page.locator('.wb-toast').waitFor();
  await shot('books-deleted');
  await page.locator('.wb-toast button').first().click();
  await page.locator('.wb-toast').waitFor({ state: 'detached' });
  // the one brought back pushes the others down
  await page
    .locator('.wb-books tbody tr')
    .nth(count - 1)
    .waitFor();
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
  await page.getByLabel(/从公开文件里复制/).fill(readFileSync(sampleFile, 'utf8'));
  await page.getByRole('button', { name: '试一试' }).click();
  await page.locator('.wb-trial').waitFor();
  await page.locator('.wb-trial').scrollIntoViewIfNeeded();
  await shot('rule-tried', '.wb-try-out');
  await open('/nowhere');
  await page.getByText('没有这个页面').waitFor();
  await shot('not-found');
}

/** The book's own sheets, and what is said of a score that is wrong. */
async function tourSheets(page: Page, shot: Shot): Promise<void> {
  const sheet = (name: string) => page.locator('.wb-sheet-tabs').getByRole('button', { name: new RegExp(`^${name}`) });
  await sheet('收入支出').click();
  await page.locator('.wb-preview table').first().scrollIntoViewIfNeeded();
  await shot('editor-lines', '.wb-sheets');
  await sheet('项目指标').click();
  await page.locator('.wb-grid [data-row="0"] > [data-column="9"]').first().click();
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: /要核对的/ }).click();
  await page.locator('.wb-matter').first().waitFor();
  await shot('editor-matters', '.wb-side');
  await page.getByRole('button', { name: '撤销' }).click();
}

/** The same cell typed in two tabs; then nobody answers. */
async function tourClash(page: Page, shot: Shot, last: string): Promise<void> {
  const other = await page.context().newPage();
  await other.goto(page.url());
  await typeAmount(other, '111');
  await other.locator('.wb-saving[data-saving="saved"]').waitFor();
  await typeAmount(page, '222');
  await page.getByRole('dialog').waitFor();
  await shot('editor-clash', 'dialog[open]');
  await page.getByRole('button', { name: '就这样定' }).click();
  await other.close();
  await page.locator('.wb-saving[data-saving="saved"]').waitFor();
  await page.context().setOffline(true);
  await typeAmount(page, last);
  await page.locator('.wb-offline').waitFor();
  await shot('editor-offline', '.wb-offline');
  await page.context().setOffline(false);
  await page.locator('.wb-saving[data-saving="saved"]').waitFor();
}

async function typeAmount(page: Page, amount: string): Promise<void> {
  await page
    .locator('.wb-sheet-tabs')
    .getByRole('button', { name: /^经济科目/ })
    .click();
  await page.locator('.wb-grid [data-row="0"] > [data-column="2"]').first().click();
  await page.keyboard.type(amount);
  await page.keyboard.press('Enter');
}
