/** The disclosure as LibreOffice exports it to a page says what the Word file says. Skipped where LibreOffice is not installed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Document } from '@mingsuan/core/document';
import { readDocx } from '@mingsuan/formats/docx';
import { readHtml } from '@mingsuan/formats/html';
import { sampleYear } from '@mingsuan/testkit';
import { writeDocx } from '@mingsuan/testkit/office';
import { afterAll, describe, expect, it } from 'vitest';
import { auditDisclosure } from '../audit/audit-disclosure.ts';
import { read } from './read.ts';

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'mingsuan-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a document says: every number with the fact it states, where it stands left out. */
function saying(document: Document): string[] {
  return read(document)
    .statements.filter(({ printed }) => printed.state !== 'blank')
    .map(({ cell, fact, label, printed }) => `${cell?.row ?? ''} ${fact} ${label} ${printed.text} ${printed.unit}`)
    .sort();
}

function errors(document: Document): string[] {
  const { findings } = auditDisclosure(read(document));
  return findings.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

describe.skipIf(!hasOffice)('a page exported by LibreOffice', () => {
  it('says what the Word file says', async () => {
    const bytes = await writeDocx(sampleYear(), { heads: 'paragraphs', numbers: 'typed' });
    const file = join(folder, 'x.docx');
    writeFileSync(file, bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    spawnSync('soffice', [profile, '--headless', '--convert-to', 'html', '--outdir', folder, file]);
    const page = readHtml(readFileSync(join(folder, 'x.html')), 'x.html');
    expect(saying(page)).toEqual(saying(await readDocx(bytes, 'x.docx')));
    expect(errors(page)).toEqual([]);
  });
});
