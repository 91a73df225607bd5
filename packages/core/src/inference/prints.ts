/**
 * What a document prints of each fact: all statements of a key, and the one value that is taken where they differ.
 * What the audit proved wrong has no vote, what it should say has one; then the value printed most often stands, tables before prose.
 */
import { type Printed, safeInteger } from '../money/index.ts';
import { type FactKey, parseFactKey, type Reading, type Statement } from '../statement/index.ts';
import { type Bounds, countBounds, fenBounds, intersect, pointsBounds, rateBounds } from './bounds.ts';

/** A value that a fact was printed with, and where. */
interface Camp {
  bounds: Bounds;
  readonly statements: Statement[];
}

/** A fact as it is taken. */
export interface Print {
  readonly key: FactKey;
  readonly bounds: Bounds;
  readonly statements: readonly Statement[];
  /** Prints of the same fact that say something else. */
  readonly others: readonly Statement[];
  /** Whether anything but what the audit proved wrong says so. */
  readonly isTrusted: boolean;
}

export type Prints = ReadonlyMap<FactKey, Print>;

/** The bounds of a statement by what it measures; null where it states no number that a ledger has. */
function boundsOf({ form }: Statement, printed: Printed): Bounds | null {
  if (printed.state === 'blank') return { lo: 0n, hi: 0n };
  if (printed.state !== 'stated') return null;
  if (printed.dimension === 'money') return fenBounds(printed, form !== undefined);
  if (printed.dimension === 'percent') return rateBounds(printed);
  return form === undefined ? countBounds(printed) : pointsBounds(printed);
}

/** Indexes of statements that the audit proved wrong, with what they should say where it knows. */
export type Condemned = ReadonlyMap<number, Printed | null>;

export function printsOf({ statements }: Reading, wrong: Condemned): Prints {
  const camps = new Map<FactKey, Camp[]>();
  const condemned = new Map<FactKey, Camp[]>();
  for (const statement of statements) {
    const { fact, index, printed } = statement;
    if (fact === null) continue;
    const right = wrong.get(index);
    if (right) addTo(camps, fact, statement, right);
    addTo(right === undefined ? camps : condemned, fact, statement, printed);
  }
  const keys = new Set([...camps.keys(), ...condemned.keys()]);
  return new Map([...keys].map((key) => [key, printOf(key, camps.get(key) ?? [], condemned.get(key) ?? [])]));
}

function addTo(camps: Map<FactKey, Camp[]>, key: FactKey, statement: Statement, printed: Printed): void {
  const bounds = boundsOf(statement, printed);
  if (bounds === null) return;
  const own = camps.get(key) ?? [];
  camps.set(key, own);
  for (const camp of own) {
    const both = intersect(camp.bounds, bounds);
    if (both === null) continue;
    camp.bounds = both;
    camp.statements.push(statement);
    return;
  }
  own.push({ bounds, statements: [statement] });
}

/** Tables are added up by whoever made them; prose is typed. */
function votesOf({ statements }: Camp): number {
  return statements.length + (statements.some(({ cell }) => cell !== null) ? 0.5 : 0);
}

function printOf(key: FactKey, camps: readonly Camp[], condemned: readonly Camp[]): Print {
  const isTrusted = camps.length > 0;
  const chosen = (isTrusted ? camps : condemned).reduce((best, camp) => (votesOf(camp) > votesOf(best) ? camp : best));
  const others = [...camps, ...condemned].filter((camp) => camp !== chosen).flatMap(({ statements }) => statements);
  return { key, bounds: chosen.bounds, statements: chosen.statements, others, isTrusted };
}

/** Whether a fact is printed as more or less than nothing. */
export function isSomething(prints: Prints, key: FactKey): boolean {
  const print = prints.get(key);
  return print !== undefined && !(print.bounds.lo === 0n && print.bounds.hi === 0n);
}

/** A count, or nothing. */
export function countOf(prints: Prints, key: FactKey): number {
  const print = prints.get(key);
  return print === undefined ? 0 : safeInteger(print.bounds.lo);
}

/** Codes of a number of digits that a fact with a 功能科目 is printed under. */
export function codesOf(prints: Prints, digits: number): readonly string[] {
  const codes = new Set<string>();
  for (const key of prints.keys()) {
    const code = parseFactKey(key).dims.function;
    if (code?.length === digits) codes.add(code);
  }
  return [...codes].sort();
}
