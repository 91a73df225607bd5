/** A composed document as plain text: a line a paragraph, a tab between cells, covered cells blank. */
import { type Publication, publicationDocument } from '@mingsuan/core/composition';

export function writeTxt(publication: Publication): string {
  const source = { name: '', format: 'txt', sha256: '', bytes: 0 } as const;
  return `${publicationDocument(publication, source).lines.join('\n').trimEnd()}\n`;
}
