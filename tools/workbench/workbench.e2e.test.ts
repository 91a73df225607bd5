/** The workbench as a person uses it: the real command, the real database, Debian's Chromium. */
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { CaseDetail } from '@mingsuan/app/workbench';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { asked } from './ask.ts';
import { graveViolations } from './axe.ts';
import { Desk, dist, drop, isReady, menuOf, sample, saved, sheetTab, take, type } from './browse.ts';
import { startWorkbench } from './start.ts';

const seeds = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url));
const published = `${seeds}001_0dc1892294a9b625.txt`;
const hasSeeds = existsSync(published);
if (!hasSeeds) process.stderr.write('没有 ../shared/seeds：浏览器里用样例代替公开文件，从原文带来的矛盾未测试。\n');

describe.skipIf(!isReady)('the workbench in a browser', { timeout: 120_000 }, () => {
  const desk = new Desk();
  desk.prepare();

  it('loads little before the first page: below 350 kB packed, without what runs the rulebook', async () => {
    const page = await desk.open('/audit');
    await page.getByRole('heading', { name: '审一审' }).waitFor();
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    );
    const scripts = loaded.filter((path) => path.endsWith('.js'));
    const bytes = scripts.reduce((sum, path) => sum + gzipSync(readFileSync(`${dist}workbench${path}`)).length, 0);
    expect(scripts).not.toContain('/engine.js');
    expect(bytes).toBeLessThan(350_000);
  });

  it('audits a document that is dropped and leads from a finding to its number', async () => {
    const page = await desk.open('/audit');
    const file = hasSeeds ? published : `${sample}defective.txt`;
    await drop(page, file, '决算公开.txt');
    await page.locator('.ms-viewer').waitFor({ timeout: 60_000 });
    await page.locator('.ms-finding .ms-place').first().click();
    const target = page.locator('.ms-target').first();
    await target.waitFor();
    expect(await target.textContent()).toMatch(/\d/);
    const box = await target.boundingBox();
    expect(box !== null && box.y > 100 && box.y < 900).toBe(true);
    expect(await page.locator('.ms-coverage').textContent()).toMatch(/共 \d+ 个数，\d+ 个已核对一致/);
  });

  it('makes a clean document of a published one: a number changed follows everywhere, contradictions are put right, none leaves', async () => {
    const page = await desk.open('/audit');
    await drop(page, hasSeeds ? published : `${sample}defective.txt`, '决算公开.txt');
    await page.locator('.ms-viewer').waitFor({ timeout: 60_000 });
    await page.locator('.ms-finding .ms-place').first().click();
    await page.locator('.ms-target').first().waitFor();
    await page.getByText('用它编').click();
    await page.getByText('改这一年的决算').click();
    await page.locator('.wb-preview').waitFor({ timeout: 60_000 });

    const fact = page.locator('[data-fact="threePublic{item=vehicleOperation}"]');
    const before = await fact.allTextContents();
    expect(before.length).toBeGreaterThan(1);
    const matters = page.getByRole('tab', { name: /要核对的/ });
    const asked = await matters.textContent();
    await type(page, '三公经费', 2, '本年决算数', '１２，３４５．６７');
    await expect.poll(() => fact.allTextContents(), { timeout: 20_000 }).toContain('1.23');
    expect(new Set(await fact.allTextContents())).not.toEqual(new Set(before));
    await expect.poll(() => matters.textContent()).not.toBe(asked);
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await expect.poll(() => fact.allTextContents(), { timeout: 20_000 }).toEqual(before);

    await menuOf(page, '下载').click();
    const leaving = page.locator('.wb-settle');
    await page.locator('.wb-export-state').click();
    if (hasSeeds) await putRight(page, leaving);
    await leaving.getByText('导出的文件没有矛盾').waitFor();
    await saved(page);

    for (const format of ['docx', 'html']) {
      const file = join(desk.folder, `决算公开.${format}`);
      await writeFile(file, await desk.download(page, '下载', format));
      const audit = await desk.openAudit(file, page.context());
      expect(await audit.locator('.ms-verdict .ms-is-error b').textContent(), format).toBe('0');
      await audit.close();
    }
  });

  it('scores a self-evaluation as its results are typed; what is typed over a score is shown beside the one due', async () => {
    const page = await desk.openSampleBook();
    const cell = (sheet: string, row: number, header: string) => take(page, sheet, row, header);
    const score = page.locator('[data-fact="selfEvaluationForm{column=score,form=0,indicator=0}"]');
    const total = page.locator('[data-fact="selfEvaluationForm{column=total,form=0}"]');
    const [full = '', whole = ''] = [await score.textContent(), await total.textContent()].map((text) => text ?? '');
    const target = await (await cell('项目指标', 0, '年度指标值')).textContent();
    const half = `${Number.parseInt(target ?? '', 10) / 2}`;
    await type(page, '项目指标', 0, '实际完成值', (target ?? '').replace(/^\d+/, half));
    await expect.poll(() => score.textContent(), { timeout: 20_000 }).not.toBe(full);
    const due = (await score.textContent()) ?? '';
    expect(Number(due) * 2).toBe(Number(full));
    await expect.poll(() => total.textContent()).toBe(`${Number(whole) - Number(full) / 2}`);
    expect(Number(await (await cell('项目指标', 0, '应得分')).textContent())).toBe(Number(due));

    await type(page, '项目指标', 0, '得分', full);
    await expect.poll(() => total.textContent(), { timeout: 20_000 }).toBe(whole);
    expect(Number(await (await cell('项目指标', 0, '得分')).textContent())).toBe(Number(full));
    expect(Number(await (await cell('项目指标', 0, '应得分')).textContent())).toBe(Number(due));
    expect(Number(await (await cell('项目', 0, '总分')).textContent())).toBe(Number(whole));
    expect(Number(await (await cell('项目', 0, '应得总分')).textContent())).toBe(Number(whole) - Number(full) / 2);

    await page.getByRole('tab', { name: /要核对的/ }).click();
    await page
      .getByRole('button', { name: /^采用：.*得分改为/ })
      .first()
      .click();
    await expect.poll(async () => (await cell('项目指标', 0, '得分')).textContent()).toBe('');
    expect(await page.locator('.wb-settle').getAttribute('data-errors')).not.toBe('');
  });

  it('lets a sound book leave clean', async () => {
    const page = await desk.openSampleBook();
    await type(page, '三公经费', 3, '本年决算数', '1.9万');
    await type(page, '三公经费', 3, '本年决算数', '18592');
    await saved(page);
    await page.getByText('下载').click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('决算公开.pdf').click()]);
    const pdf = join(desk.folder, '决算公开.pdf');
    await download.saveAs(pdf);
    await page.goto(`${desk.workbench.address}/audit`);
    await page.locator('.wb-drop input').setInputFiles(pdf);
    await page.locator('.ms-viewer').waitFor({ timeout: 90_000 });
    expect(await page.locator('.ms-verdict .ms-is-error b').textContent()).toBe('0');
    expect(await page.locator('.ms-verdict .ms-is-warning b').textContent()).toBe('0');
  });

  it('keeps what two tabs type: different cells are brought together, one cell is for the person to decide', async () => {
    const context = await desk.newContext();
    const one = await desk.openSampleBook(context);
    const other = await desk.open(new URL(one.url()).pathname, context);
    await other.locator('.wb-preview').waitFor({ timeout: 60_000 });
    await type(one, '经济科目', 0, '基本支出', '111');
    await saved(one);
    await type(other, '经济科目', 1, '基本支出', '222');
    await saved(other);
    await other.getByText('已并入另一处的改动').waitFor();
    expect(await other.locator('[data-row="0"] > [data-column="2"]').textContent()).toContain('111.00');

    await type(one, '经济科目', 1, '基本支出', '333');
    await one.getByRole('dialog').waitFor();
    expect(await one.getByRole('dialog').textContent()).toContain('222.00');
    expect(await one.getByRole('dialog').textContent()).toContain('333.00');
    await one.getByRole('button', { name: '全用我填的' }).click();
    await one.getByRole('button', { name: '就这样定' }).click();
    await saved(one);
    await other.reload();
    await sheetTab(other, '经济科目').click();
    await other.getByText('333.00').waitFor();
  });

  it('keeps what is typed while the server is dead, and saves it when it is back', async () => {
    const page = await desk.openSampleBook();
    await desk.workbench.kill();
    await type(page, '经济科目', 0, '基本支出', '777.5');
    await page.getByText('连不上明算的服务').waitFor();
    await page.locator('.wb-saving[data-saving="offline"]').waitFor();
    // the numbers follow all the same: the rulebook runs in the page
    await expect.poll(() => page.locator('.wb-preview').textContent(), { timeout: 20_000 }).toContain('0.08');
    const port = Number.parseInt(new URL(desk.workbench.address).port, 10);
    desk.workbench = await startWorkbench(desk.data, port);
    await saved(page);
    await page.getByText('连不上明算的服务').waitFor({ state: 'detached' });
    await page.reload();
    await sheetTab(page, '经济科目').click();
    await page.getByText('777.50').waitFor();
  });

  it('ends a hostile file with words, and runs nothing of it', async () => {
    const page = await desk.open('/audit');
    const hostile = join(desk.folder, '公开.docx');
    await writeFile(hostile, new Uint8Array([0x50, 0x4b, 3, 4, ...Array.from({ length: 400 }, () => 255)]));
    await page.locator('.wb-drop input').setInputFiles(hostile);
    await page.getByRole('heading', { name: '没有读成' }).waitFor({ timeout: 60_000 });
    expect(await page.locator('.wb-progress-trouble').textContent()).toMatch(/[\u4e00-\u9fff]{6}/);

    const script = join(desk.folder, '页.html');
    await writeFile(
      script,
      '<p>收入决算 1.00万元<script>document.title="ran"</script><img src=x onerror="document.title=1">',
    );
    await page.goto(`${desk.workbench.address}/audit`);
    await page.locator('.wb-drop input').setInputFiles(script);
    await page.locator('.ms-viewer, .wb-progress-trouble').first().waitFor({ timeout: 60_000 });
    expect(await page.title()).not.toMatch(/^(?:ran|1)$/);
  });

  it('shows axe no serious violation on any page', async () => {
    const page = await desk.open('/nowhere');
    const pages = {
      '/audit': '.wb-cases',
      '/compile': '.wb-ways',
      '/books': '.wb-books',
      '/rules': '.wb-rules',
      '/rules/T01-01': '.wb-examples',
      '/nowhere': 'h1',
    };
    for (const [path, content] of Object.entries(pages)) {
      await page.goto(desk.workbench.address + path);
      await page.locator(content).first().waitFor();
      // what is listed a hundred times is the same a hundred times
      if (path === '/rules') await page.getByRole('searchbox').fill('T03');
      expect(await graveViolations(page), path).toEqual([]);
    }
  });

  // axe takes minutes over what is long: `npm run shots` shows it whole books and reports
  it('shows axe no serious violation on a book', async () => {
    const page = await desk.openSampleBook();
    await type(page, '项目指标', 0, '得分', '3');
    const parts = '.wb-editor-bar, .wb-sheet-tabs, .wb-row-tools, .wb-grid [data-row="0"], .wb-side-tabs';
    expect(await graveViolations(page, `${parts}, .wb-preview > :nth-child(-n + 8)`)).toEqual([]);
    await page.getByRole('tab', { name: /要核对的/ }).click();
    await page.locator('.wb-matter').first().waitFor({ timeout: 30_000 });
    expect(await graveViolations(page, '.wb-side')).toEqual([]);
  });

  it('shows axe no serious violation on a report', async () => {
    const lines = readFileSync(`${sample}defective.txt`, 'utf8').split('\n');
    const form = lines.findIndex((line) => line.includes('项目支出绩效自评表'));
    const text = [...lines.slice(0, 110), ...lines.slice(form, form + 40)].join('\n');
    const { id } = await asked<CaseDetail>(desk.workbench.address, 'POST', '/api/cases/text', {
      name: '一段.txt',
      text,
    });
    const page = await desk.open(`/audit/${id}`);
    await page.locator('.ms-form').first().waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: '标为已说明' }).first().click();
    expect(await graveViolations(page)).toEqual([]);
  });
});

/** What a document brought with it is told before anything is downloaded, and put right at once or word by word. */
async function putRight(page: Page, leaving: Locator): Promise<void> {
  const errors = async () => Number.parseInt((await leaving.getAttribute('data-errors')) ?? '', 10);
  await page.getByRole('heading', { name: /从原文带来的矛盾/ }).waitFor();
  const brought = await errors();
  expect(await leaving.textContent()).toContain(`导出的文件还有 ${brought} 处矛盾`);
  await page.getByRole('button', { name: /^全部采用/ }).click();
  await expect.poll(errors, { timeout: 20_000 }).toBeLessThan(brought);
  await page.getByRole('button', { name: '全部撤销' }).click();
  await expect.poll(errors, { timeout: 20_000 }).toBe(brought);
  await leaving.getByRole('button').focus();
  await page.keyboard.press('A');
  await expect.poll(errors, { timeout: 20_000 }).toBeLessThan(brought);
  await writeWhatIsAsked(page, errors);
}

/** What only a person can say or choose, of whatever kind it is, until nothing is asked any more. */
async function writeWhatIsAsked(page: Page, errors: () => Promise<number>): Promise<void> {
  const form = page.locator('.wb-matter.ms-is-error .wb-to-write').first();
  const choice = page.locator('.wb-matter.ms-is-error .wb-adopt').first();
  for (let left = await errors(); left > 0; left = await errors()) {
    if (await choice.isVisible()) {
      await choice.click();
      await expect.poll(errors, { timeout: 20_000 }).toBeLessThan(left);
      continue;
    }
    const input = form.locator('input');
    const label = (await form.locator('label').textContent()) ?? '';
    await input.fill(/指标值|完成值/.test(label) ? '不超出预算' : '按实际发生数结算，已列入下年度计划改进');
    await page.keyboard.press('Enter');
    await expect.poll(errors, { timeout: 20_000 }).toBeLessThan(left);
  }
}
