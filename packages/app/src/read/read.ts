/** The use case of reading: a Document in, a Reading by the rulebook's vocabulary out. */
import type { Document } from '@mingsuan/core/document';
import { type RecogniseOptions, recognise } from '@mingsuan/core/recognition';
import type { Reading } from '@mingsuan/core/statement';
import { vocabulary } from '@mingsuan/rulebook';

export function read(document: Document, options: RecogniseOptions = {}): Reading {
  return recognise(document, vocabulary, options);
}
