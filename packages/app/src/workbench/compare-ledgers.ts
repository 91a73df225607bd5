/** Two ledgers beside each other: every number that they imply, and every text that somebody wrote. */
import { isCount, unitOf } from '@mingsuan/core/composition';
import { deriveFacts, type Ledger, type LedgerProject } from '@mingsuan/core/ledger';
import { formatQuanta } from '@mingsuan/core/money';
import { publicationForm } from '@mingsuan/rulebook';
import type { Comparison } from '../contract/workbench/book.ts';
import { type FactName, pathWords } from './path-words.ts';

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
    texts: comparedTexts(left.ledger, other, (fact) => form.factName(fact, form.names.functional)),
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

function comparedTexts(left: Ledger, right: Ledger, factName: FactName): Comparison['texts'] {
  const before = new Map(textsOf(written(left), []).map((text) => [text.path.join('.'), text]));
  const after = new Map(textsOf(written(right), []).map((text) => [text.path.join('.'), text]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [one, other] = [before.get(key), after.get(key)];
    const path = (other ?? one)?.path ?? [];
    if (one?.text === other?.text) return [];
    const words = pathWords(path, (other === undefined ? left : right).projects, factName);
    return [{ path: words, left: one?.text ?? null, right: other?.text ?? null }];
  });
}

/** What people wrote; codes are compared by their numbers. */
function written({ organisation, projects, overall, improvement, reasons, uses }: Ledger) {
  const told = projects.map(({ fund: _fund, ...project }) => project);
  return { organisation, projects: told, overall, improvement, reasons, uses };
}

type Path = readonly (string | number)[];

function textsOf(value: unknown, path: Path): { readonly path: Path; readonly text: string }[] {
  if (typeof value === 'string') return value === '' ? [] : [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((inner, i) => textsOf(inner, [...path, i]));
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, [...path, key]));
}
