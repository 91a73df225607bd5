/** Every work of a person at the workbench, walked through as written under "What a person does" of its issue. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Draft } from '@mingsuan/app/workbench';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { asked } from './ask.ts';
import { graveViolations } from './axe.ts';
import { Desk, isReady, menuOf, sample, saved, sheetTab, take, type } from './browse.ts';

const defective = `${sample}defective.txt`;
const sheetsOf = (workbook: Uint8Array) => {
  const files = unzipSync(workbook);
  const text = new TextDecoder();
  return Object.entries(files)
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, bytes]) => text.decode(bytes))
    .join('\n');
};

describe.skipIf(!isReady)('a person at the workbench', { timeout: 240_000 }, () => {
  const desk = new Desk();
  desk.prepare();

  it('审一审: progress, coverage, filters, forms recomputed, marks that stay, exports', async () => {
    const page = await desk.open('/audit');
    // quick as it is, each stage is seen
    await page.evaluate(() => {
      const seen = new Set<string>();
      Object.assign(window, { seen });
      new MutationObserver(() => {
        for (const step of document.querySelectorAll('.wb-progress [aria-current="step"]')) seen.add(step.textContent);
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    const told = page.waitForRequest(/\/progress$/);
    await page.locator('.wb-drop input').setInputFiles([defective, `${sample}sound.txt`]);
    await told;
    await page.locator('.ms-viewer').waitFor({ timeout: 90_000 });
    const seen = await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);
    expect(seen.length).toBeGreaterThan(0);
    expect(['排队', '读文件', '核对', '画原页']).toEqual(expect.arrayContaining(seen));
    expect(await page.locator('.ms-coverage').textContent()).toMatch(/共 \d+ 个数，\d+ 个已核对一致，.*\d+ 个矛盾/);

    // several files of one department: each is to be chosen
    const files = page.getByLabel('文件', { exact: true });
    expect(await files.locator('option').count()).toBe(2);

    const listed = page.locator('.ms-shown p').first();
    const all = await page.locator('.ms-finding').count();
    await page.locator('.ms-chip.ms-is-info').click();
    await expect.poll(() => page.locator('.ms-finding').count()).toBeLessThan(all);
    const grave = await page.locator('.ms-finding').count();
    await page.getByLabel('按规则筛选').selectOption({ index: 1 });
    await expect.poll(() => page.locator('.ms-finding').count()).toBeLessThan(grave);
    await page.getByRole('button', { name: '清除筛选' }).click();
    const section = page.getByLabel('按章节筛选');
    const [, second = ''] = await section.locator('option').allTextContents();
    await section.selectOption({ index: 1 });
    const [, inSection = ''] = /（(\d+)）$/.exec(second) ?? [];
    await expect.poll(() => listed.textContent()).toContain(`列出 ${inSection} 个问题`);
    await page.getByRole('button', { name: '清除筛选' }).click();

    // symptoms are folded under their cause; forms show what the scheme gives beside what is printed
    await page
      .getByText(/^由此连带的 \d+ 处不符/)
      .first()
      .waitFor({ state: 'attached' });
    expect(await page.locator('.ms-form').count()).toBeGreaterThan(0);
    expect(await page.locator('.ms-form .ms-due').count()).toBeGreaterThan(0);

    await page.getByRole('button', { name: '标为已说明' }).nth(0).click();
    await page.getByLabel(/原因/).fill('年中追加预算');
    await page.getByRole('button', { name: '已说明', exact: true }).click();
    const marked = page.locator('.wb-mark[data-marked="true"]');
    await marked.getByText('年中追加预算').waitFor();
    await page.getByRole('button', { name: '这是误报' }).nth(0).click();
    await page.getByLabel(/为什么/).fill('单位名称确已改');
    await page.getByRole('button', { name: '误报', exact: true }).click();
    await marked.getByText('单位名称确已改').waitFor();
    await page.reload();
    await marked.getByText('单位名称确已改').waitFor();
    expect(await marked.count()).toBe(2);

    const exported = (ending: string) => desk.download(page, '导出', ending);
    expect(sheetsOf(await exported('findings.xlsx'))).toContain('已说明：年中追加预算');
    const form = sheetsOf(await exported('inspection.xlsx'));
    expect(form).toContain('认为是误报：单位名称确已改');
    expect(form).toContain('检查人：');
    expect(new TextDecoder().decode(await exported('report.html'))).toContain('<html');
    expect(new TextDecoder().decode((await exported('report.pdf')).subarray(0, 5))).toBe('%PDF-');
  });

  it('审一审: what was audited is found by pinyin or file, deleted and brought back; on paper there is no desk', async () => {
    const page = await desk.open('/audit');
    const rows = page.locator('.wb-cases tbody tr');
    await rows.first().waitFor();
    for (const words of ['mcxwh', '文化', 'SOUND']) {
      await page.getByRole('searchbox').fill(words);
      await expect.poll(() => rows.first().textContent(), { message: words }).toContain('17 个错误');
    }
    await rows.first().locator('summary').click();
    await page.getByRole('button', { name: '删除' }).click();
    await page.getByText(/没有部门名称或文件名里含/).waitFor();
    await page.locator('.wb-toast').getByRole('button', { name: '撤销' }).click();
    await rows.first().waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const desk of ['.wb-top', '.wb-drop', '.wb-book-tools', '.wb-cases summary'])
      expect(await page.locator(desk).first().isVisible(), desk).toBe(false);
    expect(await rows.first().isVisible()).toBe(true);
  });

  it('审一审: pasted text, by keyboard alone', async () => {
    const page = await desk.open('/audit');
    const text = readFileSync(defective, 'utf8');
    await page.getByRole('button', { name: '粘贴文字' }).focus();
    await page.keyboard.press('Enter');
    expect(await graveViolations(page)).toEqual([]);
    await page.getByLabel(/全文或一段/).fill(text);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.ms-viewer').waitFor({ timeout: 90_000 });
    await page.keyboard.press('j');
    await page.locator('.ms-finding[aria-current="true"]').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.ms-target').first().waitFor();
  });

  it('编一编: an empty book, Chinese numbers, paste, undo and redo, reasons, the form of a place', async () => {
    const page = await desk.open('/compile');
    await page.getByLabel('部门（单位）全称').fill('明川县档案馆');
    await page.getByLabel('决算年度').fill('2023');
    await page.getByRole('button', { name: '新建' }).click();
    await sheetTab(page, '收入支出').waitFor({ timeout: 60_000 });
    const cell = await take(page, '收入支出', 0, '科目代码');
    await cell.locator('input').evaluate((input) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '2012601\t\t一般公共预算\r\n2080505\t\t一般公共预算\r\n');
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    const amounts: readonly (readonly [number, string, string, string])[] = [
      [0, '财政拨款收入', '一百二十三万四千元', '1,234,000.00'],
      [0, '基本支出', '１２３．４万', '1,234,000.00'],
      [1, '财政拨款收入', '伍万元整', '50,000.00'],
      [1, '基本支出', '50,000', '50,000.00'],
    ];
    for (const [row, header, typed, shown] of amounts) {
      const of = await type(page, '收入支出', row, header, typed);
      await expect.poll(() => of.textContent()).toContain(shown);
    }
    const fact = page.locator('[data-fact="expenditure"]').first();
    await expect.poll(() => fact.textContent(), { timeout: 20_000 }).toContain('128.40');
    await page.keyboard.press('Control+z');
    await expect.poll(() => fact.textContent(), { timeout: 20_000 }).toContain('123.40');
    await page.keyboard.press('Control+y');
    await expect.poll(() => fact.textContent(), { timeout: 20_000 }).toContain('128.40');

    // last year's total calls for a reason, which is written where it is asked for
    await sheetTab(page, '结余与上年').click();
    await page.locator('[data-row="2"] > [data-column="1"]').first().click();
    await page.keyboard.type('一百万');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: /要核对的/ }).click();
    const reason = page.locator('.wb-matter textarea').first();
    await reason.fill('新增档案数字化经费');
    await page.keyboard.press('Tab');
    await page.getByRole('tab', { name: '印出来的样子' }).click();
    await expect.poll(() => page.locator('.wb-preview').textContent()).toContain('新增档案数字化经费');

    await page.getByRole('button', { name: '设置' }).click();
    await page.getByLabel(/表式/).selectOption({ label: await otherForm(page) });
    await page.getByLabel(/标签/).fill('送审稿');
    expect(await graveViolations(page)).toEqual([]);
    await page.getByRole('button', { name: '就这样' }).click();
    await page.getByText('2023年度 · 送审稿').waitFor();
    await saved(page);
    await page.reload();
    await page.getByText('2023年度 · 送审稿').waitFor({ timeout: 60_000 });
  });

  it('编一编: what is half typed when the tab is closed is there again', async () => {
    const context = await desk.newContext();
    const page = await desk.openSampleBook(context);
    const { pathname } = new URL(page.url());
    await take(page, '经济科目', 0, '基本支出');
    await page.keyboard.type('４５．６万');
    await page.close();
    const again = await desk.open(pathname, context);
    await sheetTab(again, '经济科目').click({ timeout: 60_000 });
    await again.getByText('456,000.00').waitFor();
    await saved(again);
    expect(await again.locator('.wb-saving').textContent()).toContain('已保存');
  });

  it('编一编: what was just entered when the tab is closed is saved, by the page that goes or by the next one', async () => {
    const context = await desk.newContext();
    const page = await desk.openSampleBook(context);
    const { pathname } = new URL(page.url());
    const stored = async () => {
      const path = `/api/books/${pathname.split('/').at(-1)}/draft`;
      const { draft } = await asked<Draft>(desk.workbench.address, 'GET', path);
      return draft.sheets.经济科目?.[0]?.slice(0, 3).map((row) => row.基本支出);
    };
    await type(page, '经济科目', 0, '基本支出', '111');
    await saved(page);
    const [, , third] = (await stored()) ?? [];
    await type(page, '经济科目', 1, '基本支出', '222');
    await page.close({ runBeforeUnload: true });
    // nobody has opened the book again
    await expect.poll(stored, { timeout: 10_000 }).toEqual(['111', '222', third]);
    const again = await desk.open(pathname, context);
    await again.locator('.wb-preview').waitFor({ timeout: 60_000 });
    await type(again, '经济科目', 2, '基本支出', '333');
    await again.close();
    const last = await desk.open(pathname, context);
    await sheetTab(last, '经济科目').click({ timeout: 60_000 });
    await last.getByText('333.00').first().waitFor();
    await saved(last);
    expect(await stored()).toEqual(['111', '222', '333']);
  });

  it('编一编: a finding leads to the cell and to the place it is printed; every format can be had', async () => {
    const page = await desk.openSampleBook();
    await type(page, '项目指标', 0, '得分', '3');
    await page.getByRole('tab', { name: /要核对的/ }).click();
    const matter = page.locator('.wb-matter').filter({ hasText: '去改：' }).first();
    await matter.waitFor({ timeout: 30_000 });
    await sheetTab(page, '封面与单位').click();
    await matter.locator('.wb-spots').first().getByRole('button').first().click();
    await page.locator('.wb-sheet-tabs [aria-current]').filter({ hasText: /项目/ }).waitFor();
    await matter.locator('.wb-spots').last().getByRole('button').first().click();
    await page.locator('.wb-preview [data-shown]').waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await saved(page);
    await menuOf(page, '下载').click();
    expect(await page.locator('.wb-menu[open] a').count()).toBe(8);
    // all of them come out of it as they would one by one
    const files = Object.entries(unzipSync(await desk.download(page, '下载', 'zip')));
    const begins = { docx: 'PK', pdf: '%PDF', xlsx: 'PK', html: '<!', json: '{' };
    for (const [ending, first] of Object.entries(begins)) {
      const [, bytes] = files.find(([name]) => name.endsWith(`.${ending}`)) ?? [];
      expect(new TextDecoder().decode(bytes?.subarray(0, first.length)), ending).toBe(first);
    }
    expect(Object.keys(unzipSync(await desk.download(page, '下载', 'book.xlsx')))).toContain('xl/workbook.xml');
  });

  it('本子: found by name and pinyin, versions and years compared, copied, put away, deleted and brought back', async () => {
    const context = await desk.newContext();
    const page = await desk.openSampleBook(context);
    const fix = async (count: number) => {
      await menuOf(page, '版本').click();
      await page.getByRole('button', { name: /把现在的定为一版/ }).click();
      await menuOf(page, `版本 ${count}`).waitFor();
    };
    await fix(1);
    await type(page, '三公经费', 0, '本年决算数', '30000');
    await saved(page);
    await fix(2);
    await menuOf(page, '版本').click();
    await page.getByRole('link', { name: '与上一版对照' }).click();
    await page.getByRole('heading', { name: '对照' }).waitFor();
    const changed = page.locator('.wb-compare tbody tr').filter({ hasText: '因公出国' }).first();
    expect(await changed.locator('del').textContent()).toBe('31,860.00');
    expect(await changed.locator('ins').textContent()).toBe('30,000.00');
    expect(await graveViolations(page)).toEqual([]);

    await page.goto(`${desk.workbench.address}/books`);
    const rows = page.locator('.wb-books tbody tr');
    const search = page.getByLabel(/找部门/);
    for (const words of ['文化和旅游', 'wenhua', 'mcxwhhlyj']) {
      await search.fill(words);
      await expect.poll(() => rows.count(), { message: words }).toBeGreaterThan(0);
      expect(await rows.first().textContent()).toContain('明川县文化和旅游局');
    }
    await search.fill('没有这个部门');
    await page.getByText(/没有名称里含/).waitFor();
    await search.fill('文化');
    await rows.first().waitFor();

    const count = await rows.count();
    await rows.first().locator('summary').click();
    await rows.first().getByRole('button', { name: '编下一年' }).click();
    await page.getByText('2024年度').first().waitFor({ timeout: 60_000 });
    await page.goto(`${desk.workbench.address}/books`);
    await rows.filter({ hasText: '2024' }).first().getByRole('checkbox').check();
    await rows.filter({ hasText: '2023' }).first().getByRole('checkbox').check();
    await page.getByRole('button', { name: '对照选中的两个' }).click();
    await page.getByText(/2024年度 与 .*2023年度|2023年度 与 .*2024年度/).waitFor();
    expect(await page.locator('.wb-compare tbody tr').count()).toBeGreaterThan(10);

    await page.goto(`${desk.workbench.address}/books`);
    await rows.first().locator('summary').click();
    await rows.first().getByRole('button', { name: '复制' }).click();
    await page.getByText(/· 副本/).waitFor({ timeout: 60_000 });
    await page.goto(`${desk.workbench.address}/books`);
    await rows.first().waitFor();
    const before = await rows.count();
    expect(before).toBeGreaterThanOrEqual(count + 2);
    for (const act of ['归档', '删除']) {
      await rows.first().locator('summary').click();
      await rows.first().getByRole('button', { name: act }).click();
      await expect.poll(() => rows.count()).toBe(before - 1);
      expect(await graveViolations(page, '.wb-toast')).toEqual([]);
      await page.locator('.wb-toast').getByRole('button', { name: '撤销' }).click();
      await expect.poll(() => rows.count()).toBe(before);
    }
  });

  it('规则: found, read, and tried on pasted numbers', async () => {
    const page = await desk.open('/rules');
    await page.getByLabel(/找规则/).fill('T03-01');
    await page.locator('.wb-rules a').first().click();
    await page.getByText('这样要报').waitFor();
    for (const word of ['公式', '依据']) await page.locator('dt', { hasText: word }).waitFor();
    const text = readFileSync(defective, 'utf8');
    await page.getByLabel(/从公开文件里复制/).fill(text);
    await page.getByRole('button', { name: '试一试' }).click();
    await page.locator('.wb-trial[data-outcome="failed"]').waitFor({ timeout: 30_000 });
    expect(await page.locator('.wb-trial').textContent()).toContain('91.35');
    await page.getByLabel(/从公开文件里复制/).fill(readFileSync(`${sample}sound.txt`, 'utf8'));
    await page.getByRole('button', { name: '试一试' }).click();
    await page.locator('.wb-trial[data-outcome="passed"], .wb-trial[data-outcome="tail"]').waitFor({ timeout: 30_000 });
  });

  it('reads on a phone: no page is wider than its screen, axe finds nothing serious in a report', async () => {
    const context = await desk.newContext({ width: 390, height: 844 });
    const text = join(desk.folder, '一段.txt');
    await writeFile(text, readFileSync(defective));
    const page = await desk.openAudit(text, context);
    const { pathname } = new URL(page.url());
    expect(await graveViolations(page)).toEqual([]);
    const ready = {
      [pathname]: '.ms-finding',
      '/audit': '.wb-cases tr',
      '/compile': '.wb-ways',
      '/books': '.wb-books tr',
      '/rules/T01-01': '.wb-examples',
    };
    for (const [path, content] of Object.entries(ready)) {
      if (path !== pathname) await page.goto(desk.workbench.address + path);
      await page.locator(content).first().waitFor({ state: 'attached' });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over, path).toBeLessThanOrEqual(0);
    }
  });
});

/** A form of a place that is not the one in use. */
async function otherForm(page: import('playwright-core').Page): Promise<string> {
  await page.locator('.wb-settings option').nth(1).waitFor({ state: 'attached' });
  const names = await page.locator('.wb-settings option').allTextContents();
  return names.at(-1) ?? '';
}
