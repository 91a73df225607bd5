/** The use case of reading: a Document in, a Reading by the rulebook's vocabulary out. */
import type { Document } from '@mingsuan/core/document';
import { recognise } from '@mingsuan/core/recognition';
import type { Reading } from '@mingsuan/core/statement';
import { vocabulary } from '@mingsuan/rulebook';

export function read(document: Document): Reading {
  return recognise(document, vocabulary);
}
