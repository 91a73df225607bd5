/** The use case of reading: a Document in, a Reading by the rulebook's vocabulary out. */
import { audit, contradictedTables } from '@mingsuan/core/audit';
import type { Document } from '@mingsuan/core/document';
import { type RecogniseOptions, recognise } from '@mingsuan/core/recognition';
import type { Reading } from '@mingsuan/core/statement';
import { applies, rules, vocabulary } from '@mingsuan/rulebook';

export function read(document: Document, options: RecogniseOptions = {}): Reading {
  const reading = recognise(document, vocabulary, options);
  if (!reading.tables.some((table) => table.isInferred)) return reading;
  // columns that were inferred wrongly show in what the tables add up to
  const doubted = contradictedTables(reading, audit(reading, rules, applies).asked);
  return doubted.size === 0 ? reading : recognise(document, vocabulary, { ...options, doubted });
}
