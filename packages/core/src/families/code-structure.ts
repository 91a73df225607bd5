/** The column of 科目代码: lengths, order, repetition, and whether each code's parent is printed. Amounts are not looked at. */
import type { Case } from '../audit/case.ts';
import type { Check, Verdict } from '../audit/check.ts';
import type { Rule, RuleText } from '../audit/rule.ts';
import type { Place, TableReading, TableRole } from '../statement/index.ts';
import { tableName } from './ref.ts';
import { notApplicable, passed, unreadTable } from './verdict.ts';

const LENGTHS: ReadonlySet<number> = new Set([3, 5, 7]);
const DIGITS = /^\d{3,}$/;

/** A printed code with the place it stands at. */
interface PrintedCode {
  readonly code: string;
  readonly place: Place;
}

export function codeStructure(row: RuleText & { readonly role: TableRole }): Rule {
  const { role, ...text } = row;
  return { ...text, check: (disclosure) => checks(disclosure, role) };
}

function* checks(disclosure: Case, role: TableRole): Generator<Check> {
  const table = disclosure.table(role);
  if (!table) {
    yield unreadTable(role);
    return;
  }
  const codes = codesPrinted(disclosure, table);
  if (codes.length === 0) {
    yield notApplicable(`${tableName(role)}没有科目行。`);
    return;
  }
  const faults = [
    fault(codes.filter(isMisshapen), (list) => `${tableName(role)}的科目代码 ${list} 不是3、5、7位。`),
    fault(repeated(codes), (list) => `${tableName(role)}的科目代码 ${list} 印了不止一行。`),
    fault(outOfOrder(codes), (list) => `${tableName(role)}的科目代码 ${list} 没有按由小到大的顺序排列。`),
    fault(orphans(codes), (list) => `${tableName(role)}印有 ${list}，却没有印出它的上级科目。`),
  ].filter((verdict) => verdict !== null);
  yield* faults.length > 0 ? faults : [passed()];
}

function fault(codes: readonly PrintedCode[], words: (list: string) => string): Verdict | null {
  if (codes.length === 0) return null;
  const message = words(codes.map((c) => c.code).join('、'));
  return { kind: 'verdict', outcome: 'failed', message, places: codes.map((c) => c.place) };
}

/** Every row that begins with digits, also those whose code could not be taken for one. */
function codesPrinted(disclosure: Case, table: TableReading): PrintedCode[] {
  const { normal } = disclosure.reading.document;
  const printed: PrintedCode[] = [];
  const keys = new Map(table.rows.map((r) => [r.line, r.key]));
  for (const { cells } of table.layout) {
    const place = cells[0];
    if (!place) continue;
    const text = (normal[place.line - 1] ?? '').slice(place.start, place.end).replace(/\s/g, '');
    const code = keys.get(place.line) ?? text;
    if (DIGITS.test(code) && text.startsWith(code)) printed.push({ code, place });
  }
  return printed;
}

function isMisshapen({ code }: PrintedCode): boolean {
  return !LENGTHS.has(code.length);
}

function repeated(codes: readonly PrintedCode[]): PrintedCode[] {
  const seen = new Set<string>();
  return codes.filter(({ code }) => seen.size === seen.add(code).size);
}

/** A code that is repeated is told of once, as that. */
function outOfOrder(codes: readonly PrintedCode[]): PrintedCode[] {
  const again = new Set(repeated(codes));
  return codes.filter((one, i) => (codes[i - 1]?.code ?? '') > one.code && !again.has(one));
}

/** A table that prints no 款 at all does not owe any. */
function orphans(codes: readonly PrintedCode[]): PrintedCode[] {
  const known = new Set(codes.map((c) => c.code));
  const lengths = new Set(codes.map((c) => c.code.length));
  return codes.filter(({ code }) => {
    if (!LENGTHS.has(code.length) || code.length === 3) return false;
    return lengths.has(code.length - 2) && !known.has(code.slice(0, -2));
  });
}
