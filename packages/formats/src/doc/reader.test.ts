/** Old Word documents: through LibreOffice where it is installed, else a Problem that says what to do. */
import { execFileSync } from 'node:child_process';
import type { Document } from '@mingsuan/core/document';
import { readDocx } from '@mingsuan/formats/docx';
import { sampleYear } from '@mingsuan/testkit';
import { writeDocx } from '@mingsuan/testkit/office';
import { describe, expect, it } from 'vitest';
import { convertWithOffice, readDoc, readRtf } from './index.ts';

function hasWriter(): boolean {
  try {
    execFileSync('sh', ['-c', 'command -v soffice && command -v lowriter'], { stdio: 'ignore' });
    return true;
  } catch {
    return false; // sh says no, or there is no sh
  }
}

const isInstalled = hasWriter();
if (!isInstalled) process.stderr.write('没有 LibreOffice Writer，跳过旧版 Word 文档的转换测试。\n');

const docx = await writeDocx(sampleYear(), { heads: 'rows', numbers: 'typed' });
const said = ({ lines }: Document) => lines.filter((line) => line.trim() !== '');

describe.skipIf(!isInstalled)('with LibreOffice', () => {
  it.each([
    ['doc', readDoc],
    ['rtf', readRtf],
  ] as const)(
    '%s is read as the docx that it becomes, and keeps its own name and hash',
    async (format, read) => {
      const bytes = await convertWithOffice(docx, { from: 'docx', to: format, timeoutSeconds: 60 });
      if (typeof bytes === 'string') throw new Error(bytes);
      const document = await read(bytes, `x.${format}`, readDocx);
      expect(said(document)).toEqual(said(readDocx(docx, 'x.docx')));
      expect(document.problems).toEqual([]);
      expect(document.source).toMatchObject({ name: `x.${format}`, format: 'doc', bytes: bytes.length });
    },
    120_000,
  );

  it('rtf keeps automatic numbers that its writer lost the words of', async () => {
    const numbered = await writeDocx(sampleYear(), { heads: 'rows', numbers: 'automatic' });
    const bytes = await convertWithOffice(numbered, { from: 'docx', to: 'rtf', timeoutSeconds: 60 });
    if (typeof bytes === 'string') throw new Error(bytes);
    expect(said(await readRtf(bytes, 'x.rtf', readDocx))).toEqual(said(readDocx(numbered, 'x.docx')));
  }, 120_000);

  it('what it cannot open is a Problem', async () => {
    const { problems, lines } = await readDoc(new Uint8Array([1, 2, 3]), 'x.doc', readDocx);
    expect(lines).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['unreadable-file']);
    expect(problems[0]?.message).toMatch(/另存为 \.docx/);
  }, 120_000);

  it('is ended when time is over', async () => {
    expect(await convertWithOffice(docx, { from: 'docx', to: 'doc', timeoutSeconds: 0.05 })).toBe('out-of-time');
  });
});
