/**
 * A publication as a Word document (ECMA-376, transitional), in the look of GB/T 9704-2012. The same publication gives the
 * same bytes. Numbers carry their facts (`fact-marks.ts`); why there is no library under it: docs/adr.
 */
import type { Publication } from '@mingsuan/core/composition';
import { strToU8, zipSync } from 'fflate';
import { roomOf } from '../paper/index.ts';
import { FactMarks } from './fact-marks.ts';
import { documentXml } from './written-body.ts';
import { packageParts } from './written-package.ts';
import { fontTableXml, stylesXml } from './written-styles.ts';

/** The first day a zip can name. Zip times are local, so the bytes are the same in every time zone. */
const NO_TIME = new Date(1980, 0, 1);
const LEVEL = 4;

export function writeDocx(publication: Publication): Uint8Array {
  const marks = new FactMarks();
  const contents = publication.blocks.flatMap((block) => (block.kind === 'contents' ? block.entries : [])).length;
  const body = documentXml(publication, marks);
  const parts = new Map([
    ...packageParts(publication),
    ['word/document.xml', body],
    ['word/styles.xml', stylesXml(roomOf('contents'), contents)],
    ['word/fontTable.xml', fontTableXml()],
    ['customXml/item1.xml', marks.xml()],
  ]);
  return zipSync(Object.fromEntries([...parts].map(([path, xml]) => [path, strToU8(xml)])), {
    level: LEVEL,
    mtime: NO_TIME,
  });
}
