/** Recognition errs: what rests on pictures is never called an error, and says that the page comes first. */
import type { Document } from '@mingsuan/core/document';
import { readTxt } from '@mingsuan/formats/txt';
import { plantDefects, sampleYear } from '@mingsuan/testkit';
import { expect, it } from 'vitest';
import { read } from '../read/read.ts';
import { auditDisclosure } from './audit-disclosure.ts';
import { auditJson } from './audit-json.ts';

const text = readTxt(new TextEncoder().encode(plantDefects(sampleYear()).text), 'x.txt');

/** The same document as if its lines from `from` on had been recognised in a picture. */
function recognisedFrom(from: number): Document {
  const onPage = { page: 1, sheet: null, table: null, row: null, cells: [] };
  const origins = text.lines.map((_, i) => (i + 1 < from ? onPage : { ...onPage, isFromPicture: true as const }));
  return { ...text, origins };
}

it('of a document that is a picture nothing is an error', () => {
  const { findings } = auditJson(auditDisclosure(read(recognisedFrom(1))));
  expect(findings.length).toBeGreaterThan(10);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(findings.filter(({ message }) => !message.endsWith('图片识别，请先核对原页。'))).toEqual([]);
  expect(findings.find(({ places }) => places.length > 0)?.places[0]).toMatchObject({ page: 1, isFromPicture: true });
});

it('pages of text keep their errors', () => {
  const { findings } = auditDisclosure(read(recognisedFrom(text.lines.length)));
  expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
});
