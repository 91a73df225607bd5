/** One slot of a sentence to the text it prints; null where there is nothing to print. */
import type { Facts, Ledger } from '../ledger/index.ts';
import { type FactKey, factKey, type Measure, parseFactKey, withMeasure } from '../statement/index.ts';
import { ownWords, type SlotNames } from './own-words.ts';
import { amountOf, isCount, movementOf, printCompletion, printFact, printShare } from './print-fact.ts';
import type { Run } from './publication.ts';

/** What sentences are filled from, and what was missing while filling them. */
export interface Filling {
  readonly facts: Facts;
  readonly ledger: Ledger;
  /** What slots of the owner's own sentences may name. */
  readonly slots: SlotNames;
  /** Facts that changed and have no reason written: a finding before the document leaves. */
  readonly missingReasons: Set<FactKey>;
}

/** What one turn of a repeated sentence is about. */
export interface Turn {
  /** Of a 科目, or of what stands in its place; '' where nothing does. */
  readonly code: string;
  readonly name: string;
  /** Names of the 类 and 款 above a 项. */
  readonly class?: string;
  readonly section?: string;
  /** Which turn it is, from 1. */
  readonly number?: number;
  /** Names of what it is made of. */
  readonly parts?: readonly string[];
}

const words = (text: string): Run => ({ text, fact: null });
const number = (text: string, fact: FactKey): Run => ({ text, fact });

/** Fills one slot. An unknown slot is a fault of the rulebook. */
export function fillSlot(slot: string, filling: Filling, turn: Turn | null): readonly Run[] | null {
  const { facts, ledger } = filling;
  const [first = '', second = '', third = ''] = slot.trim().split(/\s+/);
  const at = (key: string) =>
    (turn === null ? key : key.replaceAll('*', turn.code)).split('/').map(canonical).join('/');
  switch (first) {
    case 'year':
      return [number(String(ledger.year), 'year')];
    case 'lastYear':
      return [number(String(ledger.year - 1), 'lastYear')];
    case 'department':
      return [words(ledger.department.name)];
    case 'name':
      return own(turn?.name, filling);
    case 'class':
      return written(turn?.class);
    case 'section':
      return written(turn?.section);
    case 'known':
      return facts.values.has(at(second)) ? figure(facts, at(second)) : null;
    case 'some':
      return amountOf(facts, at(second)) === 0 ? null : figure(facts, at(second));
    case 'number':
      return turn?.number === undefined ? null : [words(String(turn.number))];
    case 'parts':
      return list(turn?.parts ?? []);
    case 'partCount':
      return counted(turn?.parts ?? []);
    case 'offices':
      return list(ledger.organisation.offices);
    case 'officeCount':
      return counted(ledger.organisation.offices);
    case 'units':
      return list(ledger.organisation.units.flatMap(({ names }) => names));
    case 'compared':
      return compared(facts, at(second), third);
    case 'moved':
      return moved(facts, at(second), third.replace('$lastYear', String(ledger.year - 1)));
    case 'reason':
      return reason(filling, at(second), third === 'due');
    case 'otherMatters':
      return own(ledger.otherMatters ?? second, filling);
    case 'improvement':
      return own(ledger.improvement, filling);
    case 'use':
      return own(ledger.uses[at(second)], filling);
    default:
      return figure(facts, at(first));
  }
}

/** The key with its dimensions in order, however a sentence writes them. */
function canonical(key: string): FactKey {
  const { concept, dims, measure } = parseFactKey(key);
  return factKey(concept, dims, measure);
}

function written(text: string | undefined): readonly Run[] | null {
  return text === undefined || text === '' ? null : [words(text)];
}

/** A sentence of the ledger's owner, its own slots filled. */
function own(text: string | undefined, { facts, slots }: Filling): readonly Run[] | null {
  return text === undefined || text === '' ? null : ownWords(text, facts, slots);
}

function list(names: readonly string[]): readonly Run[] | null {
  return written(names.join('、'));
}

function counted(names: readonly string[]): readonly Run[] | null {
  return names.length === 0 ? null : [words(String(names.length))];
}

/** 大于 or 小于 a budget, as printed; null where they are equal, or the budget is not known. */
function compared(facts: Facts, key: FactKey, budget: string): readonly Run[] | null {
  const planned = withMeasure(key, budget as Measure);
  if (!facts.values.has(planned) || printFact(facts, key) === printFact(facts, planned)) return null;
  return [words(amountOf(facts, key) > amountOf(facts, planned) ? '大于' : '小于')];
}

/** `isDue` asks for a reason of every difference from a budget, as 增减 always does. */
function reason(filling: Filling, key: FactKey, isDue: boolean): readonly Run[] | null {
  const { facts, ledger, missingReasons } = filling;
  const { measure } = parseFactKey(key);
  const text = ledger.reasons[key];
  const movement = measure === 'amount' ? movementOf(facts, key) : null;
  const isOwed = measure === 'amount' ? movement !== null && movement.direction !== 'level' : isDue;
  if (isOwed && (text === undefined || text === '')) missingReasons.add(key);
  return own(text, filling);
}

function figure(facts: Facts, key: string): readonly Run[] | null {
  const slash = key.indexOf('/');
  if (slash > 0) {
    const part = key.slice(0, slash);
    return [number(printShare(facts, part, key.slice(slash + 1)), withMeasure(part, 'share')), words('%')];
  }
  const { measure } = parseFactKey(key);
  if (measure === 'initialCompletion' || measure === 'completion') {
    const budget = measure === 'completion' ? 'annualBudget' : 'initialBudget';
    const rate = printCompletion(facts, withMeasure(key, 'amount'), budget);
    return rate === null ? null : [number(rate, key), words('%')];
  }
  const value = number(printFact(facts, key), key);
  return isCount(key) ? [value] : [value, words('万元')];
}

const DIRECTIONS = { up: ['增加', '增长'], down: ['减少', '下降'] } as const;

function moved(facts: Facts, key: FactKey, than: string): readonly Run[] | null {
  const movement = movementOf(facts, key);
  if (movement === null) return null;
  if (movement.direction === 'level') return [words(than === '' ? '持平' : `与${than.slice(1)}持平`)];
  const [change, growth] = DIRECTIONS[movement.direction];
  const runs = [words(than + change), number(movement.change, withMeasure(key, 'change')), words('万元')];
  if (movement.growth === null) return runs;
  return [...runs, words(`，${growth}`), number(movement.growth, withMeasure(key, 'growth')), words('%')];
}
