/**
 * `npm run pages`: a composed disclosure as pictures of its pages, to be looked at: out/pages/docx-01.png … as LibreOffice
 * shows the Word document, out/pages/pdf-01.png … as the PDF is. Without arguments our sample in the form of 山西; a
 * number is the seed of an invented year, `shanghai-2024` another form. Needs soffice and pdftoppm.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compose } from '@mingsuan/core/composition';
import { writeDocx } from '@mingsuan/formats/docx';
import { writePdf } from '@mingsuan/formats/pdf';
import { publicationForm } from '@mingsuan/rulebook';
import { arbitraryYear, ledgerByItem, ledgerOf, sampleYear } from '@mingsuan/testkit';

/** Dots per inch. */
const RESOLUTION = '60';

const given = process.argv.slice(2);
const seed = given.find((argument) => /^\d+$/.test(argument));
const isShanghai = given.includes('shanghai-2024');
const year = seed === undefined ? sampleYear() : arbitraryYear(Number.parseInt(seed, 10));
const ledger = isShanghai ? ledgerByItem(year) : ledgerOf(year);
const form = publicationForm(ledger.year, isShanghai ? 'shanghai-2024' : 'shanxi-2023');
const { publication } = compose(ledger, form, `${ledger.year + 1}年9月`);

const folder = fileURLToPath(new URL('../../out/pages/', import.meta.url));
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}disclosure.docx`, writeDocx(publication));
writeFileSync(`${folder}disclosure.pdf`, await writePdf(publication));
run('soffice', [
  `-env:UserInstallation=file://${folder}profile`,
  '--headless',
  '--convert-to',
  'pdf:writer_pdf_Export',
  '--outdir',
  `${folder}office`,
  `${folder}disclosure.docx`,
]);
run('pdftoppm', ['-r', RESOLUTION, '-png', `${folder}office/disclosure.pdf`, `${folder}docx`]);
run('pdftoppm', ['-r', RESOLUTION, '-png', `${folder}disclosure.pdf`, `${folder}pdf`]);
rmSync(`${folder}profile`, { recursive: true, force: true });
console.log(`已写出 ${folder}：docx-*.png 为 LibreOffice 所见，pdf-*.png 为 PDF 各页。`);

function run(program: string, options: readonly string[]): void {
  if (spawnSync(program, options, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0) return;
  console.error(`${program} 未能运行，没有写出它的页面。`);
  process.exitCode = 1;
}
