/** A Word file that LibreOffice has opened and saved says the same; so does the old form it saves. */
import { execFileSync } from 'node:child_process';
import type { Document } from '@mingsuan/core/document';
import { convertWithOffice, readDoc } from '@mingsuan/formats/doc';
import { readDocx } from '@mingsuan/formats/docx';
import { readTxt } from '@mingsuan/formats/txt';
import { sampleYear, writeText } from '@mingsuan/testkit';
import { writeDocx } from '@mingsuan/testkit/office';
import { describe, expect, it } from 'vitest';
import { auditDisclosure } from '../audit/audit-disclosure.ts';
import { read } from './read.ts';
import { readingJson } from './reading-json.ts';

function hasWriter(): boolean {
  try {
    execFileSync('sh', ['-c', 'command -v soffice && command -v lowriter'], { stdio: 'ignore' });
    return true;
  } catch {
    return false; // sh says no, or there is no sh
  }
}

const isInstalled = hasWriter();
if (!isInstalled) process.stderr.write('没有 LibreOffice Writer，跳过办公软件另存的测试。\n');

/** Cells by table, row and column; the prose by its facts; the forms; the findings. */
function saying(document: Document): unknown {
  const reading = read(document);
  const { tables, statements } = readingJson(reading);
  return {
    cells: tables.map(({ role, unit, cells }) => [
      role,
      unit,
      cells.map(({ row, column, value, state }) => `${row} ${column} ${value} ${state}`),
    ]),
    prose: statements.map(({ fact, value, unit }) => `${fact} ${value} ${unit}`),
    forms: reading.selfEvaluations.map(({ project, indicators }) => `${project?.text} ${indicators.length}`),
    findings: auditDisclosure(reading).findings.map(({ severity, message }) => `${severity} ${message}`),
  };
}

async function saved(bytes: Uint8Array, from: string, to: string): Promise<Uint8Array> {
  const converted = await convertWithOffice(bytes, { from, to, timeoutSeconds: 120 });
  if (typeof converted === 'string') throw new Error(converted);
  return converted;
}

describe.skipIf(!isInstalled)('the sample, saved by LibreOffice', async () => {
  const year = sampleYear();
  const wanted = saying(readTxt(new TextEncoder().encode(writeText(year)), 'x.txt'));
  const file = await writeDocx(year, { heads: 'rows', numbers: 'automatic' });

  it('as docx', async () => {
    expect(saying(readDocx(await saved(file, 'docx', 'docx'), 'x.docx'))).toEqual(wanted);
  }, 300_000);

  it('as odt and as docx again', async () => {
    const again = await saved(await saved(file, 'docx', 'odt'), 'odt', 'docx');
    expect(saying(readDocx(again, 'x.docx'))).toEqual(wanted);
  }, 300_000);

  it('as a document of Word 97', async () => {
    const document = await readDoc(await saved(file, 'docx', 'doc'), 'x.doc', readDocx);
    expect(saying(document)).toEqual(wanted);
  }, 300_000);
});
