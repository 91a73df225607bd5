/**
 * `npm run shots`: every page of the workbench as a picture, at two widths of screens and on a phone, and as it prints, in
 * out/shots/; axe looks at each. A workbench of its own is started on an empty folder and filled with our samples: look at
 * the pictures after each change.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { graveViolations } from '../workbench/axe.ts';
import { startWorkbench } from '../workbench/start.ts';
import { type Shot, tour } from './tour.ts';

const folder = 'out/shots';
const sizes = {
  '1280': { width: 1280, height: 900 },
  '1920': { width: 1920, height: 1080 },
  phone: { width: 390, height: 844 },
};

/** What people print. */
const printed = new Set([
  'report-mark',
  'audit',
  'editor',
  'editor-matters',
  'books',
  'compare',
  'rules',
  'rule-tried',
]);
/** Pages of a print that are drawn. */
const FIRST = '8';

const data = join(tmpdir(), `mingsuan-shots-${process.pid}`);
const workbench = await startWorkbench({ folder: data });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
try {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [size, viewport] of Object.entries(sizes)) {
    const page = await (await browser.newContext({ viewport })).newPage();
    const shot: Shot = async (name, part) => {
      await page.waitForTimeout(300);
      await page.screenshot({ path: `${folder}/${name}-${size}.png` });
      process.stdout.write(`${folder}/${name}-${size}.png\n`);
      // the widest is laid out as the middle one
      if (size !== '1920') return tellViolations(page, part);
      if (!printed.has(name)) return;
      const pdf = `${folder}/print-${name}.pdf`;
      await page.pdf({ path: pdf, preferCSSPageSize: true });
      execFileSync('pdftoppm', ['-r', '60', '-png', '-l', FIRST, pdf, `${folder}/print-${name}`]);
    };
    await tour(page, workbench.address, shot, size === '1280');
    await page.context().close();
  }
} finally {
  await browser.close();
  await workbench.stop();
  await rm(data, { recursive: true, force: true });
}

async function tellViolations(page: Page, part: string | undefined): Promise<void> {
  for (const violation of await graveViolations(page, part)) {
    process.exitCode = 1;
    process.stdout.write(`  ✘ ${violation}\n`);
  }
}
