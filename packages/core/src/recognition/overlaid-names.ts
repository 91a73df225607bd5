/**
 * Names that a page printed over one another: of a name too long for its cell the rest stands between the letters of the
 * next row's. Where the letters of two rows are exactly those of the names of their codes, each gets its own back.
 */
import type { Problem } from '../document/index.ts';
import type { TableReading, TableRow } from '../statement/index.ts';
import { copied, plainName } from '../text/index.ts';

/** The name that a code has; null where it is not known. */
export type NameOfCode = (code: string) => string | null;

/** A shorter name was hardly too long for its cell. */
const CUT_MIN = 6;

/** The tables with the names of overlaid rows told apart, which is said. */
export function withoutOverlays(
  tables: readonly TableReading[],
  nameOf: NameOfCode,
  problems: Problem[],
): TableReading[] {
  return tables.map((table) => {
    const names = overlaidIn(table.rows, nameOf);
    if (names.size === 0) return table;
    const [first = table.line] = table.rows.filter(({ key }) => names.has(key)).map(({ line }) => line);
    problems.push({
      code: 'row-mended',
      line: first,
      message: `第 ${first} 行起，「${table.title}」有 ${names.size} 行的科目名称与邻行叠印在一起，已按科目代码分开。请对照原件核对。`,
    });
    return {
      ...table,
      rows: table.rows.map((row) => ({ ...row, label: names.get(row.key) ?? row.label })),
      labels: table.labels.map((label) => ({ ...label, text: names.get(label.code ?? '') ?? label.text })),
    };
  });
}

/** Names of codes as they are compared, by code. */
const memories = new WeakMap<NameOfCode, Map<string, string>>();
/** Beyond this a memory is emptied; a hostile text may print codes without end. */
const NAMES_MAX = 5000;

function memoryOf(nameOf: NameOfCode): Map<string, string> {
  let names = memories.get(nameOf);
  if (!names) {
    names = new Map();
    memories.set(nameOf, names);
  }
  return names;
}

function nameIn(names: Map<string, string>, code: string, nameOf: NameOfCode): string {
  let name = names.get(code);
  if (name === undefined) {
    if (names.size > NAMES_MAX) names.clear();
    name = plainName(nameOf(code) ?? '');
    names.set(copied(code), name);
  }
  return name;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** By code, the names of rows that overlie others. */
function overlaidIn(rows: readonly TableRow[], nameOf: NameOfCode): Map<string, string> {
  const names = new Map<string, string>();
  let cut: { readonly key: string; readonly name: string; readonly rest: string } | null = null;
  const plainNames = memoryOf(nameOf);
  for (const { key, label } of rows) {
    const name = isDigit(key.charCodeAt(0)) ? nameIn(plainNames, key, nameOf) : '';
    // nearly every name is printed whole, below others that are
    if (cut === null && (label === name || name === '')) continue;
    const printed = plainName(label);
    const own: string | null = cut === null ? null : ownPart(printed, cut.rest, name);
    if (cut !== null && own !== null) names.set(cut.key, cut.name).set(key, name);
    const shown: string = own ?? printed;
    const isCut: boolean =
      shown.length < name.length && name.startsWith(shown) && (own !== null || shown.length >= CUT_MIN);
    cut = isCut ? { key, name, rest: name.slice(shown.length) } : null;
  }
  return names;
}

/** What of a name is printed where the rest of another stands between its letters; null where it is not so. */
function ownPart(printed: string, rest: string, name: string): string | null {
  // a name that is printed whole is its own, whatever letters it has in common
  if (printed === name) return null;
  const own = name.slice(0, Math.max(0, printed.length - rest.length));
  return own !== '' && own.length + rest.length === printed.length && isMerged(printed, rest, own) ? own : null;
}

/** Whether a text is two others, the letters of each in their order. */
function isMerged(text: string, one: string, other: string): boolean {
  /** How many letters of `one` may be used up to here. */
  let used = new Set([0]);
  for (let at = 0; at < text.length; at++) {
    const next = new Set<number>();
    for (const n of used) {
      if (one[n] === text[at]) next.add(n + 1);
      if (other[at - n] === text[at]) next.add(n);
    }
    used = next;
  }
  return used.has(one.length);
}
