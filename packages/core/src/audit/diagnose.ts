/**
 * One cause, one finding: relations that fail together are explained by the change that makes them hold and breaks none —
 * a block of cells shifted, rotated, swapped or in the wrong unit; else a single cell and the value it should have.
 */
import { exponentOf, formatQuanta, pow10, type Printed } from '../money/index.ts';
import type { Statement } from '../statement/index.ts';
import { type BlockPattern, blockPattern } from './block.ts';
import { type Answer, answer, type Lookup, operandsOf, type Relation } from './check.ts';
import type { Rule } from './rule.ts';
import { slipOf, type Slip } from './slip.ts';
import { solveFor } from './solve.ts';

/** A relation with its answer and the rule that asked. */
export interface Asked {
  readonly rule: Rule;
  readonly relation: Relation;
  readonly answer: Answer;
}

/** A cell and what it should say. */
export interface Correction {
  readonly statement: Statement;
  readonly right: Printed;
}

export interface Cause {
  readonly kind: 'cell' | 'block' | 'unknown';
  readonly corrections: readonly Correction[];
  readonly slip: Slip | null;
  readonly block: BlockPattern | null;
  /** The failed relations it explains, the telling one first. */
  readonly explains: readonly Asked[];
}

interface Candidate {
  readonly statement: Statement;
  readonly right: Printed;
  readonly fixed: readonly Asked[];
  readonly broken: number;
  /** Relations that hold exactly, not only within rounding, once corrected. */
  readonly exact: number;
}

/** Reports have two decimals; a correction is never coarser, whatever the slip did to the digits. */
const DECIMALS_MIN = 2;
/** Beyond this many failures a document is beyond repair by search: the rest are reported as they are. */
const FAILED_MAX = 400;

export function diagnose(asked: readonly Asked[]): Cause[] {
  const failed = asked.filter((a) => a.answer.outcome === 'failed');
  if (failed.length === 0) return [];
  return new Diagnosis(asked, failed).run();
}

class Diagnosis {
  private readonly of = new Map<Statement, Asked[]>();
  private open: Set<Asked>;
  /** Corrections accepted so far: later ones are judged with them in place. */
  private readonly corrected = new Map<Statement, Printed>();
  /** Candidates by statement, forgotten where a correction touches what they were judged by. */
  private readonly judged = new Map<Statement, readonly Candidate[]>();

  constructor(asked: readonly Asked[], failed: readonly Asked[]) {
    this.open = new Set(failed);
    for (const one of asked) {
      const { outcome } = one.answer;
      if (outcome !== 'passed' && outcome !== 'tail' && outcome !== 'failed') continue;
      for (const statement of operandsOf(one.relation)) {
        const list = this.of.get(statement);
        if (list) list.push(one);
        else this.of.set(statement, [one]);
      }
    }
  }

  private readonly lookup: Lookup = (statement) => this.corrected.get(statement) ?? statement.printed;

  run(): Cause[] {
    const causes: Cause[] = [];
    if (this.open.size <= FAILED_MAX) {
      for (let block = this.bestBlock(); block; block = this.bestBlock()) causes.push(this.accept(block));
      for (let cell = this.bestCell(); cell; cell = this.bestCell()) {
        causes.push(
          this.accept({
            kind: 'cell',
            corrections: [{ statement: cell.statement, right: cell.right }],
            slip: slipOf(cell.statement.printed, cell.right.value, cell.right.text),
            block: null,
            explains: cell.fixed,
          }),
        );
      }
    }
    for (const one of this.open) causes.push({ kind: 'unknown', corrections: [], slip: null, block: null, explains: [one] });
    return causes;
  }

  private accept(cause: Cause): Cause {
    for (const { statement, right } of cause.corrections) {
      this.corrected.set(statement, right);
      for (const { relation } of this.of.get(statement) ?? []) for (const s of operandsOf(relation)) this.judged.delete(s);
    }
    for (const one of cause.explains) {
      this.open.delete(one);
      for (const s of operandsOf(one.relation)) this.judged.delete(s);
    }
    return cause;
  }

  private statementsInDoubt(): Set<Statement> {
    const doubt = new Set<Statement>();
    for (const { relation } of this.open) {
      for (const statement of operandsOf(relation)) if (statement.index >= 0 && !this.corrected.has(statement)) doubt.add(statement);
    }
    return doubt;
  }

  /** The values a statement might have: each failed relation proposes one. */
  private candidates(statement: Statement): readonly Candidate[] {
    let candidates = this.judged.get(statement);
    if (!candidates) {
      candidates = this.propose(statement);
      this.judged.set(statement, candidates);
    }
    return candidates;
  }

  private propose(statement: Statement): Candidate[] {
    const values = new Map<number, Candidate>();
    for (const one of this.of.get(statement) ?? []) {
      if (!this.open.has(one)) continue;
      const value = solveFor(one.relation, statement, this.lookup, decimalsFor(statement));
      if (value === null || values.has(value) || value === this.lookup(statement).value) continue;
      const right = corrected(statement, value);
      values.set(value, this.judge(statement, right));
    }
    return [...values.values()];
  }

  private judge(statement: Statement, right: Printed): Candidate {
    const lookup: Lookup = (s) => (s === statement ? right : this.lookup(s));
    const fixed: Asked[] = [];
    let broken = 0;
    let exact = 0;
    for (const one of this.of.get(statement) ?? []) {
      const after = answer(one.relation, lookup).outcome;
      const fails = after === 'failed';
      if (this.open.has(one) && !fails) fixed.push(one);
      if (!this.open.has(one) && fails) broken++;
      if (after === 'passed') exact++;
    }
    return { statement, right, fixed, broken, exact };
  }

  /** The single cell whose correction makes most failures hold and breaks nothing. */
  private bestCell(): Candidate | null {
    let best: Candidate | null = null;
    for (const statement of this.statementsInDoubt()) {
      for (const candidate of this.candidates(statement)) {
        if (candidate.broken > 0 || candidate.fixed.length === 0) continue;
        if (best === null || better(candidate, best)) best = candidate;
      }
    }
    return best;
  }

  /** A block of a table's column (or a row) whose cells are all put right by one kind of slip. */
  private bestBlock(): Cause | null {
    const groups = new Map<string, Candidate[]>();
    for (const statement of this.statementsInDoubt()) {
      if (!statement.cell) continue;
      const best = [...this.candidates(statement)].sort((a, b) => b.fixed.length - a.fixed.length || b.exact - a.exact)[0];
      if (!best || best.fixed.length === 0) continue;
      for (const key of [`${statement.cell.table}/c${statement.cell.columnIndex}`, `${statement.cell.table}/r${statement.cell.rowIndex}`]) {
        const group = groups.get(key);
        if (group) group.push(best);
        else groups.set(key, [best]);
      }
    }
    let chosen: Cause | null = null;
    for (const group of groups.values()) {
      if (group.length < 2) continue;
      const cause = this.blockOf(group);
      if (cause && (chosen === null || cause.explains.length > chosen.explains.length)) chosen = cause;
    }
    return chosen;
  }

  private blockOf(group: readonly Candidate[]): Cause | null {
    const pattern = blockPattern(group.map(({ statement, right }) => ({ statement, right })), this.cellsBeside(group));
    if (!pattern) return null;
    const right = new Map(pattern.corrections.map((c) => [c.statement, c.right]));
    const lookup: Lookup = (s) => right.get(s) ?? this.lookup(s);
    const touched = new Set<Asked>();
    for (const statement of right.keys()) for (const one of this.of.get(statement) ?? []) touched.add(one);
    const fixed: Asked[] = [];
    for (const one of touched) {
      const fails = answer(one.relation, lookup).outcome === 'failed';
      if (this.open.has(one) && !fails) fixed.push(one);
      if (!this.open.has(one) && fails) return null;
    }
    if (fixed.length < 2) return null;
    return { kind: 'block', corrections: pattern.corrections, slip: null, block: pattern, explains: fixed };
  }

  /** All cells of the same table that take part in any relation, for finding where a block was copied from. */
  private cellsBeside(group: readonly Candidate[]): Statement[] {
    const table = group[0]?.statement.cell?.table;
    return [...this.of.keys()].filter((s) => s.cell?.table === table && s.index >= 0);
  }
}

/** More failures explained; then more relations exact; then numbers derived from others before those they derive from. */
function better(a: Candidate, b: Candidate): boolean {
  if (a.fixed.length !== b.fixed.length) return a.fixed.length > b.fixed.length;
  if (a.exact !== b.exact) return a.exact > b.exact;
  const rank = (c: Candidate) => (c.statement.printed.dimension === 'percent' ? 0 : 1);
  if (rank(a) !== rank(b)) return rank(a) < rank(b);
  const telling = (c: Candidate) => (slipOf(c.statement.printed, c.right.value, c.right.text).kind === 'other' ? 1 : 0);
  if (telling(a) !== telling(b)) return telling(a) < telling(b);
  return a.statement.index < b.statement.index;
}

function decimalsFor(statement: Statement): number {
  return statement.printed.dimension === 'plain' ? 0 : DECIMALS_MIN;
}

/** The number a statement should be, written as its table writes numbers. */
function corrected(statement: Statement, value: number): Printed {
  const { unit, dimension } = statement.printed;
  const decimals = Math.max(statement.printed.decimals, decimalsFor(statement));
  const exponent = exponentOf(unit);
  const half = dimension === 'plain' && decimals === 0 ? 0 : exponent > decimals ? pow10(exponent - decimals) / 2 : 1;
  return { text: formatQuanta(value, unit, decimals), state: 'stated', dimension, unit, decimals, value, half };
}
