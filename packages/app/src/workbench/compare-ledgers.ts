/** Two ledgers beside each other: every number that they imply, and every text that somebody wrote. */
import { isCount, unitOf } from '@mingsuan/core/composition';
import { deriveFacts, type Ledger, type LedgerProject } from '@mingsuan/core/ledger';
import { formatQuanta } from '@mingsuan/core/money';
import { publicationForm } from '@mingsuan/rulebook';
import type { Comparison } from '../contract/workbench/book.ts';

interface Side {
  readonly label: string;
  readonly ledger: Ledger;
}

/** 分 to quanta of money (厘). */
const QUANTA = 10;

export function compareLedgers(left: Side, right: Side): Comparison {
  const other = { ...right.ledger, projects: inOrderOf(left.ledger.projects, right.ledger.projects) };
  const form = publicationForm(right.ledger.year);
  const before = deriveFacts(left.ledger).values;
  const after = deriveFacts(other).values;
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  const changed = keys.filter((key) => before.get(key) !== after.get(key));
  return {
    left: { label: left.label, year: left.ledger.year },
    right: { label: right.label, year: right.ledger.year },
    facts: changed.map((fact) => {
      const [a, b] = [before.get(fact), after.get(fact)];
      const print = (value: number | undefined) =>
        value === undefined ? null : isCount(fact) ? String(value) : formatQuanta(value * QUANTA, '元', 2, false);
      return {
        fact,
        name: form.factName(fact, form.names.functional),
        unit: isCount(fact) ? unitOf(fact) : '元',
        left: print(a),
        right: print(b),
        difference: a === undefined || b === undefined ? null : print(b - a),
      };
    }),
    same: keys.length - changed.length,
    texts: comparedTexts(left.ledger, other),
  };
}

/** Projects are the same by their name, wherever they stand in the list; new ones come last. */
function inOrderOf(left: readonly LedgerProject[], right: readonly LedgerProject[]): LedgerProject[] {
  const rest = [...right];
  const taken = left.map(({ name }) => {
    const at = rest.findIndex((project) => project.name === name);
    return at < 0 ? null : (rest.splice(at, 1)[0] ?? null);
  });
  // one that is gone leaves its place to a new one, so that the numbers of the others stay where they are
  return [...taken.map((project) => project ?? rest.shift() ?? null), ...rest].filter((project) => project !== null);
}

function comparedTexts(left: Ledger, right: Ledger): Comparison['texts'] {
  const before = new Map(textsOf(written(left), ''));
  const after = new Map(textsOf(written(right), ''));
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path))
    .map((path) => ({ path, left: before.get(path) ?? null, right: after.get(path) ?? null }));
}

/** What people wrote; codes are compared by their numbers. */
function written({ organisation, projects, overall, improvement, reasons, uses }: Ledger) {
  return { organisation, projects, overall, improvement, reasons, uses };
}

function textsOf(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return value === '' ? [] : [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  const step = (key: string) => (Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`);
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, step(key)));
}
