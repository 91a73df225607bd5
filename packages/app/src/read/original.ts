/** Where a line is in the original, for the JSON that leaves the program; nothing for plain text, whose lines are its places. */
import { type Document, type Origin, originAt, type Problem } from '@mingsuan/core/document';
import type { ProblemJson } from '../contract/reading.ts';

export function originalOf(document: Document, line: number, start?: number): Partial<Origin> {
  return document.origins.length === 0 ? {} : originAt(document, line, start);
}

export function problemJson({ code, line, message }: Problem, document: Document): ProblemJson {
  return { code, line, message, ...(line === null ? {} : originalOf(document, line)) };
}
