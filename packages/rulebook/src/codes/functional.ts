/**
 * 支出功能分类: names and codes by year. A name is always looked up for a year, because codes keep and names change.
 * Not knowing a code proves nothing: the list is not complete.
 */
import { type FunctionalEntry, parseCodeList } from './code-list.ts';
import { FUNCTIONAL_LIST } from './functional-list/index.ts';
import { normalName } from './normal-name.ts';

const NONE: readonly FunctionalEntry[] = [];

let byCode: Map<string, FunctionalEntry[]> | undefined;
let byName: Map<string, FunctionalEntry[]> | undefined;

function codes(): Map<string, FunctionalEntry[]> {
  byCode ??= parseCodeList(FUNCTIONAL_LIST);
  return byCode;
}

function names(): Map<string, FunctionalEntry[]> {
  if (byName) return byName;
  byName = new Map();
  for (const entry of functionalEntries()) {
    const key = normalName(entry.name);
    const known = byName.get(key);
    if (known) known.push(entry);
    else byName.set(key, [entry]);
  }
  return byName;
}

/** Whether a row is valid in a year; with no year known, whether it is valid now. */
export function isValidIn(entry: Pick<FunctionalEntry, 'validFrom' | 'validTo'>, year: number | null): boolean {
  if (year === null) return entry.validTo === null;
  return (entry.validFrom ?? year) <= year && year <= (entry.validTo ?? year);
}

/** Every row, current and former. */
export function* functionalEntries(): Generator<FunctionalEntry> {
  for (const rows of codes().values()) yield* rows;
}

/** The rows of a code, newest name first; empty for a code we do not know. */
export function functionalByCode(code: string): readonly FunctionalEntry[] {
  return codes().get(code) ?? NONE;
}

/** The rows with a name, in whatever width and spacing it is printed; many, for 行政运行. */
export function functionalByName(name: string): readonly FunctionalEntry[] {
  return names().get(normalName(name)) ?? NONE;
}

/** The row of a code in a year; where the year of a change is uncertain, the newest that may hold. */
export function functionalEntry(code: string, year: number | null): FunctionalEntry | null {
  return functionalByCode(code).find((entry) => isValidIn(entry, year)) ?? null;
}

/** The name of a code in a year; null where we do not know it. */
export function functionalName(code: string, year: number | null): string | null {
  return functionalEntry(code, year)?.name ?? null;
}

/** Whether a name may stand beside a code in a year; null where we do not know the code in that year. */
export function isFunctionalName(code: string, name: string, year: number | null): boolean | null {
  const valid = functionalByCode(code).filter((entry) => isValidIn(entry, year));
  if (valid.length === 0) return null;
  if (valid.some((entry) => entry.name === name)) return true;
  const printed = normalName(name);
  return valid.some((entry) => normalName(entry.name) === printed);
}
