/** The column of 科目代码: lengths, order, repetition, and whether each code's parent is printed. Amounts are not looked at. */
import type { Case } from '../audit/case.ts';
import type { Check, Verdict } from '../audit/check.ts';
import type { Rule, RuleText } from '../audit/rule.ts';
import type { Place, TableReading, TableRole } from '../statement/index.ts';
import { tableName } from './ref.ts';
import { notApplicable, passed, unreadTable } from './verdict.ts';

const LENGTHS: ReadonlySet<number> = new Set([3, 5, 7]);
const DIGITS = /^\d{3,}$/;
const BEGINS_WITH_DIGIT = /^\s*\d/;

/** A printed code with the place it stands at. */
interface PrintedCode {
  readonly code: string;
  readonly place: Place;
}

export function codeStructure(row: RuleText & { readonly role: TableRole }): Rule {
  const { role, ...text } = row;
  return { ...text, check: (disclosure) => checks(disclosure, role) };
}

function checks(disclosure: Case, role: TableRole): readonly Check[] {
  const table = disclosure.table(role);
  if (!table) return [unreadTable(role)];
  const codes = codesPrinted(disclosure, table);
  if (codes.length === 0) return [notApplicable(`${tableName(role)}没有科目行。`)];
  if (isSound(codes)) return [passed()];
  const faults = [
    fault(codes.filter(isMisshapen), (list) => `${tableName(role)}的科目代码 ${list} 不是3、5、7位。`),
    fault(repeated(codes), (list) => `${tableName(role)}的科目代码 ${list} 印了不止一行。`),
    fault(outOfOrder(codes), (list) => `${tableName(role)}的科目代码 ${list} 没有按由小到大的顺序排列。`),
    fault(orphans(codes), (list) => `${tableName(role)}印有 ${list}，却没有印出它的上级科目。`),
  ].filter((verdict) => verdict !== null);
  return faults.length > 0 ? faults : [passed()];
}

/** As nearly all columns are: each code after the one before, and right under its own 类 and 款. */
function isSound(codes: readonly PrintedCode[]): boolean {
  let before = '';
  let above: readonly [string, string] = ['', ''];
  for (const { code } of codes) {
    if (code <= before) return false;
    before = code;
    if (code.length === 3) above = [code, ''];
    else if (code.length === 5 && code.startsWith(above[0]) && above[0] !== '') above = [above[0], code];
    else if (code.length !== 7 || above[1] === '' || !code.startsWith(above[1])) return false;
  }
  return true;
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
  const keys = new Map<number, string>();
  for (const { line, key } of table.rows) keys.set(line, key);
  for (const { cells } of table.layout) {
    const place = cells[0];
    if (!place) continue;
    const raw = (normal[place.line - 1] ?? '').slice(place.start, place.end);
    if (!BEGINS_WITH_DIGIT.test(raw)) continue;
    const text = raw.replace(/\s/g, '');
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
