/** What `npm run mutate -- --write` measured last, per rule. */
import { existsSync, readFileSync } from 'node:fs';
import type { Measured } from './rule-pages.ts';

const measuredFile = new URL('../mutate/measured.json', import.meta.url);

export function readMeasured(): Record<string, Measured> {
  return existsSync(measuredFile) ? (JSON.parse(readFileSync(measuredFile, 'utf8')) as Record<string, Measured>) : {};
}
