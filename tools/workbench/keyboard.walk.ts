/** Every work at the workbench by keyboard alone: what is needed is reached, the focus is always seen, and never lost. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { Desk, isReady, sample, saved } from './browse.ts';

/** More stops than any page has between two things. */
const STOPS = 120;

describe.skipIf(!isReady)('a person without a mouse', { timeout: 240_000 }, () => {
  const desk = new Desk();
  desk.prepare();

  it('审一审: a file is chosen, a finding leads to its number and back, is explained, and the list is exported', async () => {
    const page = await desk.open('/audit');
    // asked for beforehand: a chooser that nobody waits for is the browser's own
    const chooser = page.waitForEvent('filechooser', { timeout: 90_000 });
    await reach(page, page.locator('.wb-drop input'));
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(`${sample}defective.txt`);
    await page.locator('.ms-viewer').waitFor({ timeout: 90_000 });
    await reach(page, page.locator('.ms-go').first());
    await page.keyboard.press('Enter');
    await page.locator('.ms-target').first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('.ms-document') !== null)).toBe(true);
    await seen(page);
    await page.keyboard.press('Escape');
    await focused(page.locator('.ms-go').first());
    await reach(page, page.getByRole('button', { name: '标为已说明' }).first());
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await focused(page.locator('.wb-mark').first());
    await reach(page, page.getByRole('button', { name: '标为已说明' }).first());
    await page.keyboard.press('Enter');
    await page.keyboard.type('年中追加预算');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('年中追加预算').waitFor();
    await focused(page.locator('.wb-mark').first());
    await reach(page, page.locator('summary', { hasText: '导出' }), 'Shift+Tab');
    await page.keyboard.press('ArrowDown');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    await focused(page.locator('summary', { hasText: '导出' }));
  });

  it('审一审: an audit is found by pinyin, deleted, and brought back', async () => {
    const page = await desk.open('/audit');
    await page.locator('.wb-cases tbody tr').first().waitFor();
    await reach(page, page.getByRole('searchbox'));
    await page.keyboard.type('mcx');
    await reach(page, page.locator('.wb-cases summary').first());
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('没有部门名称或文件名里含').waitFor();
    await focused(page.locator('.wb-toast button').first());
    await page.keyboard.press('Enter');
    await reach(page, page.locator('.wb-cases tbody a').first());
    await page.keyboard.press('Enter');
    await page.locator('.ms-viewer').waitFor({ timeout: 60_000 });
    expect(new URL(page.url()).pathname).toMatch(/^\/audit\/./);
  });

  it('编一编: a new book, a number typed, taken back, the settings changed, and the document downloaded', async () => {
    const page = await desk.open('/compile');
    await reach(page, page.getByLabel('部门（单位）全称'));
    await page.keyboard.type('明川县档案馆');
    await page.keyboard.press('Enter');
    await page.locator('.wb-sheet-tabs').waitFor({ timeout: 60_000 });
    await reach(page, page.locator('.wb-sheet-tabs button', { hasText: '收入支出' }));
    await page.keyboard.press('Enter');
    await reach(page, page.locator('.wb-cell-input').first());
    await page.keyboard.type('2012601');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('一百二十三万');
    await page.keyboard.press('Enter');
    const cell = page.locator('.wb-grid [data-row="0"] > [data-column="3"]').first();
    await expect.poll(() => cell.textContent()).toContain('1,230,000.00');
    await page.keyboard.press('Control+z');
    await expect.poll(() => cell.textContent()).not.toContain('1,230,000.00');
    await page.keyboard.press('Control+y');
    await saved(page);
    await reach(page, page.getByRole('button', { name: '设置' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await focused(page.locator('.wb-settings select'));
    await page.keyboard.press('Escape');
    await focused(page.getByRole('button', { name: '设置' }));
    await reach(page, page.locator('summary', { hasText: '下载' }));
    await page.keyboard.press('ArrowUp');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/\.json$/);
  });

  it('本子: found, compared, put away, and brought back', async () => {
    const context = await desk.newContext();
    await desk.openSampleBook(context);
    const page = await desk.openSampleBook(context);
    await page.goto(`${desk.workbench.address}/books`);
    await page.locator('.wb-books tbody tr').first().waitFor();
    await reach(page, page.locator('.wb-books tbody input').first());
    await page.keyboard.press('Space');
    await reach(page, page.locator('.wb-books tbody input').nth(1));
    await page.keyboard.press('Space');
    await reach(page, page.getByRole('button', { name: '对照选中的两个' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '对照' }).waitFor();
    await reach(page, page.getByRole('link', { name: '← 本子' }));
    await page.keyboard.press('Enter');
    await reach(page, page.getByRole('searchbox'));
    await page.keyboard.type('wenhua');
    await page.getByRole('link', { name: '明川县档案馆' }).waitFor({ state: 'detached' });
    const count = await page.locator('.wb-books tbody tr').count();
    await reach(page, page.locator('.wb-books summary').first());
    await page.keyboard.press('Enter');
    await reach(page, page.getByRole('button', { name: '归档' }));
    await page.keyboard.press('Enter');
    await focused(page.locator('.wb-toast button').first());
    await page.keyboard.press('Enter');
    await page.locator('.wb-toast').waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('.wb-books tbody tr').count()).toBe(count);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  it('规则: found, opened, tried', async () => {
    const page = await desk.open('/rules');
    await page.locator('.wb-rules a').first().waitFor();
    await reach(page, page.getByRole('searchbox'));
    await page.keyboard.type('T03-01');
    await reach(page, page.locator('.wb-rules a').first());
    await page.keyboard.press('Enter');
    await page.getByText('这样要报').waitFor();
    await reach(page, page.locator('.wb-try textarea'));
    await page.keyboard.insertText(await readFile(`${sample}defective.txt`, 'utf8'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.wb-trial[data-outcome="failed"]').waitFor({ timeout: 30_000 });
    expect(await page.locator('.wb-trial').textContent()).toContain('91.35');
  });
});

/** Goes on by Tab until it has the focus; each stop on the way is to be seen. */
async function reach(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await target.waitFor({ state: 'attached' });
  for (let stop = 0; stop < STOPS; stop += 1) {
    await page.keyboard.press(key);
    await seen(page);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${STOPS} stops did not lead to ${String(target)}`);
}

async function focused(target: Locator): Promise<void> {
  await expect.poll(() => target.evaluate((element) => element === document.activeElement)).toBe(true);
  await seen(target.page());
}

/** What has the focus says so, by an outline of its own or of what stands for it. */
async function seen(page: Page): Promise<void> {
  const unseen = await page.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body || at.id === 'main') return null;
    const shown = at.closest('.wb-file, .wb-cell') ?? at;
    const { width, height } = shown.getBoundingClientRect();
    const { outlineStyle, outlineWidth } = getComputedStyle(shown);
    const isSeen = width > 4 && height > 4 && outlineStyle !== 'none' && outlineWidth !== '0px';
    return isSeen ? null : at.outerHTML.slice(0, 200);
  });
  expect(unseen).toBeNull();
}
