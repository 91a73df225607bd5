/** Changes to printed numbers, of the kinds that happen to real documents. Deterministic: a seed gives the same changes. */
import type { Reading, Statement, TableReading } from '@mingsuan/core/statement';
import { randomFrom } from '@mingsuan/testkit';

/** One number of the text written differently. */
export interface Edit {
  readonly statement: Statement;
  readonly text: string;
}

export type MutationKind = 'cell' | 'prose' | 'form' | 'swap' | 'tenfold' | 'unit' | 'shift' | 'paste';

export interface Mutation {
  readonly kind: MutationKind;
  readonly edits: readonly Edit[];
}

type Below = (below: number) => number;

function belowFrom(seed: number): Below {
  const random = randomFrom(seed);
  return (below) => random.integer(0, Math.max(below, 1) - 1);
}

const DIGIT = /\d/;

/** Another digit in a place that rounding cannot excuse: never the last of three or more digits. */
function changeDigit(text: string, random: Below): string {
  const places = [...text].flatMap((c, i) => (DIGIT.test(c) ? [i] : []));
  const usable = places.length > 2 ? places.slice(0, -1) : places.slice(0, 1);
  const at = usable[random(usable.length)] ?? 0;
  const old = text.charCodeAt(at) - 48;
  let digit = (old + 1 + random(9)) % 10;
  if (digit === 0 && at === places[0] && places.length > 1 && text.charAt(at + 1) !== '.')
    digit = old === 9 ? 8 : old + 1;
  return text.slice(0, at) + String(digit) + text.slice(at + 1);
}

/** Two neighbouring digits exchanged; null where all neighbours are alike or the change hides in rounding. */
function swapDigits(text: string, random: Below): string | null {
  const places: number[] = [];
  for (let i = 0; i + 1 < text.length; i++) {
    const [a, b] = [text.charAt(i), text.charAt(i + 1)];
    if (DIGIT.test(a) && DIGIT.test(b) && a !== b && !(i === 0 && b === '0')) places.push(i);
  }
  const beyond = places.filter((i) => i + 2 < text.length);
  const at = beyond[random(Math.max(beyond.length, 1))];
  return at === undefined ? null : text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}

/** The number times ten to the k, with the same decimals. */
function scaled(text: string, k: number): string {
  const plain = text.replaceAll(',', '');
  const [whole = '', fraction = ''] = plain.split('.');
  const digits = (whole + fraction).padEnd(whole.length + fraction.length + k, '0');
  const moved = digits.slice(0, digits.length - fraction.length).replace(/^0+(?=\d)/, '');
  return fraction === '' ? moved : `${moved}.${digits.slice(digits.length - fraction.length)}`;
}

function isMoney(statement: Statement): boolean {
  return statement.printed.dimension === 'money' && statement.printed.value !== 0;
}

/** One change of every stated cell and of every bound number of the prose. */
export function singleChanges(reading: Reading, seed: number): Mutation[] {
  const random = belowFrom(seed);
  const mutations: Mutation[] = [];
  for (const statement of reading.statements) {
    if (statement.printed.state !== 'stated' || statement.fact === null) continue;
    const text = changeDigit(statement.printed.text, random);
    const kind = statement.cell ? 'cell' : statement.form === undefined ? 'prose' : 'form';
    mutations.push({ kind, edits: [{ statement, text }] });
  }
  return mutations;
}

/** Slips of the pen in every cell that allows them: digits exchanged, ten times too much, 元 where 万元 is meant. */
export function slips(reading: Reading, seed: number): Mutation[] {
  const random = belowFrom(seed);
  const mutations: Mutation[] = [];
  for (const statement of reading.statements) {
    if (!statement.cell || !isMoney(statement)) continue;
    const swapped = swapDigits(statement.printed.text, random);
    if (swapped !== null) mutations.push({ kind: 'swap', edits: [{ statement, text: swapped }] });
    mutations.push({ kind: 'tenfold', edits: [{ statement, text: scaled(statement.printed.text, 1) }] });
    mutations.push({ kind: 'unit', edits: [{ statement, text: scaled(statement.printed.text, 4) }] });
  }
  return mutations;
}

/** Cells of one column of a table in the order of its rows. */
function columnsOf(table: TableReading, statements: readonly Statement[]): Statement[][] {
  const columns = new Map<number, Statement[]>();
  for (const row of table.rows) {
    for (const index of row.cells) {
      const statement = statements[index];
      if (!statement?.cell) continue;
      const column = columns.get(statement.cell.columnIndex) ?? [];
      column.push(statement);
      columns.set(statement.cell.columnIndex, column);
    }
  }
  return [...columns.values()];
}

const BLOCK_ROWS = [3, 4, 5];

/** Blocks of a column shifted down by a row, or pasted in a circle, wherever that changes at least two cells. */
export function blocks(reading: Reading): Mutation[] {
  const mutations: Mutation[] = [];
  for (const table of reading.tables) {
    if (table.rows.length < 3) continue;
    for (const column of columnsOf(table, reading.statements)) {
      for (const size of BLOCK_ROWS) {
        for (let from = 0; from + size <= column.length; from += size - 1) {
          const block = column.slice(from, from + size);
          const texts = block.map((s) => s.printed.text);
          add(mutations, 'shift', block, ['', ...texts.slice(0, -1)]);
          add(mutations, 'paste', block, [...texts.slice(-1), ...texts.slice(0, -1)]);
        }
      }
    }
  }
  return mutations;
}

function add(mutations: Mutation[], kind: MutationKind, block: readonly Statement[], texts: readonly string[]): void {
  const edits = block.flatMap((statement, i) => {
    const text = texts[i] ?? '';
    return same(text, statement.printed.text) ? [] : [{ statement, text }];
  });
  const numbers = edits.filter((e) => e.text !== '').length;
  if (edits.length >= 2 && numbers >= 2) mutations.push({ kind, edits });
}

function same(a: string, b: string): boolean {
  return a.replaceAll(',', '') === b.replaceAll(',', '');
}

/** The text with the edits made; places of one line are edited from the right. */
export function applyMutation(lines: readonly string[], mutation: Mutation): string {
  const changed = lines.slice();
  const edits = [...mutation.edits].sort((a, b) => b.statement.place.start - a.statement.place.start);
  for (const { statement, text } of edits) {
    const { line, start, end } = statement.place;
    const old = changed[line - 1] ?? '';
    changed[line - 1] = old.slice(0, start) + text + old.slice(end);
  }
  return changed.join('\n');
}
