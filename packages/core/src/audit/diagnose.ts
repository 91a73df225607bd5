/**
 * One cause, one finding: relations that fail together are explained by the change that makes them hold and breaks none —
 * a block of cells shifted, rotated, swapped, displaced or in the wrong unit; else one wrong number, in one place or repeated.
 */
import { blank, type Printed } from '../money/index.ts';
import type { Statement } from '../statement/index.ts';
import type { Asked } from './asked.ts';
import { type BlockPattern, blockPattern } from './block.ts';
import { better, type Candidate, shares } from './candidate.ts';
import { answer, type Lookup, operandsOf, type Relation } from './check.ts';
import { amount, corrected, decimalsFor, isSlip, rateDecimalsOf, tellsSlips } from './correction.ts';
import { repairOf } from './digit-repair.ts';
import { Displacements } from './displaced-rows.ts';
import { columnsOf, type Move, movesOf } from './moved-block.ts';
import { AllParts, type Parts } from './parts.ts';
import { repeatedPattern, repeatsAmong } from './repeated.ts';
import { type Slip, type SlipKind, slipOf } from './slip.ts';
import { mostAskedFor, solveFor } from './solve.ts';
import type { Readings } from './where.ts';

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

/** Slips that hardly any other number of a sum could look like by chance. */
const STRONG = new Set<SlipKind>(['tenfold', 'yuanForWan', 'transposed', 'sign']);
/** A block explains at least so many failures. */
const FIXED_MIN = 2;
/** A block explains its cells: of what it touches, at most one failure in so many mended ones stays open. */
const LEFT_SHARE = 4;
/** Beyond this many failures a document is beyond repair by search: the rest are reported as they are. */
const FAILED_MAX = 400;

/** The causes of the failed ones of all that was asked of the documents; `parts` of all hearings. */
export function diagnose(readings: Readings, parts: readonly Parts[], failed: readonly Asked[]): Cause[] {
  return new Diagnosis(readings, parts, failed).run();
}

class Diagnosis {
  private readonly parts: AllParts;
  private open: Set<Asked>;
  /** Corrections accepted so far: later ones are judged with them in place. */
  private readonly corrected = new Map<Statement, Printed>();
  /** Failures for which several cells may be to blame alike. */
  private readonly undecided = new Set<Asked>();
  /** Candidates by statement, forgotten where a correction touches what they were judged by. */
  private readonly judged = new Map<Statement, readonly Candidate[]>();
  /** Forgotten where a cause is accepted. */
  private doubt: ReadonlySet<Statement> | null = null;
  private columns: ReadonlyMap<string, readonly Statement[]> | null = null;
  private readonly displacements: Displacements;

  private readonly hearings: readonly Parts[];
  /** Decimals of the rates that hold: where all are whole percents, so are corrections. */
  private rateDecimals: number | null = null;

  constructor(readings: Readings, parts: readonly Parts[], failed: readonly Asked[]) {
    this.parts = new AllParts(readings, parts);
    this.open = new Set(failed);
    this.hearings = parts;
    this.displacements = new Displacements(this.parts.statements, (s) => this.parts.tableOf(s));
  }

  private readonly lookup: Lookup = (statement) => this.corrected.get(statement) ?? statement.printed;

  run(): Cause[] {
    const causes: Cause[] = [];
    if (this.open.size <= FAILED_MAX) {
      for (let block = this.bestBlock(); block; block = this.bestBlock()) causes.push(this.accept(block));
      for (let cause = this.bestSingle(); cause; cause = this.bestSingle()) causes.push(this.accept(cause));
    }
    const unknown = { kind: 'unknown', corrections: [], slip: null, block: null } as const;
    return [...causes, ...[...this.open].map((one): Cause => ({ ...unknown, explains: [one] }))];
  }

  private accept(cause: Cause): Cause {
    this.doubt = null;
    for (const { statement, right } of cause.corrections) {
      this.corrected.set(statement, right);
      for (const { relation } of this.parts.of(statement)) for (const s of operandsOf(relation)) this.judged.delete(s);
    }
    for (const one of cause.explains) {
      this.open.delete(one);
      for (const s of operandsOf(one.relation)) this.judged.delete(s);
    }
    return cause;
  }

  private statementsInDoubt(): ReadonlySet<Statement> {
    this.doubt ??= this.findDoubt();
    return this.doubt;
  }

  private findDoubt(): Set<Statement> {
    const doubt = new Set<Statement>();
    for (const { relation } of this.open) {
      for (const statement of operandsOf(relation))
        if (statement.index >= 0 && !this.corrected.has(statement)) doubt.add(statement);
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
    for (const one of this.parts.of(statement)) {
      if (!this.open.has(one)) continue;
      const value = this.valueFor(one.relation, statement);
      if (value === null || values.has(value) || value === this.lookup(statement).value) continue;
      // nothing is put right by a number below zero where none is printed
      if (value < 0 && statement.printed.value >= 0) continue;
      const right = corrected(statement, value, this.decimalsFor(statement));
      values.set(value, this.judge(statement, right));
    }
    return [...values.values()];
  }

  /** What a relation asks of a number; behind a rounded rate a slip of one digit is told from a value that only comes near. */
  private valueFor(relation: Relation, statement: Statement): number | null {
    const slip =
      relation.kind === 'ratio' && relation.rate !== statement ? repairOf(relation, statement, this.lookup) : null;
    return slip ?? solveFor(relation, statement, this.lookup, this.decimalsFor(statement));
  }

  /** A correction is as fine as two decimals, a rate as the rates of the document that hold. */
  private decimalsFor(statement: Statement): number {
    if (statement.printed.dimension !== 'percent') return decimalsFor(statement);
    this.rateDecimals ??= rateDecimalsOf(this.hearings);
    return this.rateDecimals;
  }

  private judge(statement: Statement, right: Printed): Candidate {
    const lookup: Lookup = (s) => (s === statement ? right : this.lookup(s));
    const fixed: Asked[] = [];
    let broken = 0;
    let exact = 0;
    for (const one of this.parts.of(statement)) {
      const after = answer(one.relation, lookup).outcome;
      const fails = after === 'failed';
      if (this.open.has(one) && !fails) fixed.push(one);
      if (!this.open.has(one) && fails) broken++;
      if (after === 'passed') exact++;
    }
    return { statement, right, fixed, broken, exact };
  }

  /** One wrong number: in one place, or the same in several where that explains more. */
  private bestSingle(): Cause | null {
    const repeat = this.bestRepeat();
    const cell = this.bestCell();
    if (repeat && repeat.explains.length > (cell?.fixed.length ?? 0)) return repeat;
    return (
      cell && {
        kind: 'cell',
        corrections: [{ statement: cell.statement, right: cell.right }],
        slip: slipOf(cell.statement.printed, cell.right.value, cell.right.text),
        block: null,
        explains: cell.fixed,
      }
    );
  }

  /** The wrong number, printed in several places, whose correction in all of them makes most failures hold. */
  private bestRepeat(): Cause | null {
    let best: Cause | null = null;
    if (this.open.size < FIXED_MIN) return best;
    for (const group of repeatsAmong(this.statementsInDoubt())) {
      const values = new Set(group.flatMap((statement) => this.candidates(statement).map((c) => c.right.value)));
      for (const value of values) {
        const right = (s: Statement) => corrected(s, value, this.decimalsFor(s));
        const cause = this.judgeBlock(repeatedPattern(group, right));
        if (cause && cause.explains.length > (best?.explains.length ?? 0)) best = cause;
      }
    }
    return best;
  }

  /** The single cell whose correction makes most failures hold and breaks nothing. */
  private bestCell(): Candidate | null {
    let best: Candidate | null = null;
    let rival: Candidate | null = null;
    for (const statement of this.statementsInDoubt()) {
      for (const candidate of this.candidates(statement)) {
        if (candidate.broken > 0 || candidate.fixed.length < 2) continue;
        if (candidate.fixed.some((one) => this.undecided.has(one))) continue;
        if (best === null || better(candidate, best)) {
          rival = null;
          best = candidate;
        } else if (best.statement !== statement && !better(best, candidate) && shares(best, candidate))
          rival = candidate;
      }
    }
    // two cells that explain as much and as well: neither is accused
    if (best && rival) {
      for (const one of best.fixed) this.undecided.add(one);
      return this.bestCell();
    }
    if (best) return best;
    for (const one of this.open) {
      const settled = this.undecided.has(one) ? null : this.settle(one);
      if (settled) return settled;
    }
    return null;
  }

  /** Of a relation that fails alone, the cell to blame where only one can be; null where it could be any. */
  private settle(one: Asked): Candidate | null {
    const possible: Candidate[] = [];
    for (const statement of operandsOf(one.relation)) {
      if (statement.index < 0 || this.corrected.has(statement)) continue;
      possible.push(...this.candidates(statement).filter((c) => c.broken === 0 && c.fixed.includes(one)));
    }
    const printed = possible.filter((c) => c.statement.printed.state !== 'blank');
    const only = printed.length > 0 ? printed : possible;
    if (only.length === 1) return only[0] ?? null;
    // of a rate and its amounts, the one that a slip of one digit explains
    const tells = tellsSlips(one.relation, one.answer.difference);
    const slipped = tells ? only.filter((c) => isSlip(c.statement.printed, c.right)) : [];
    if (slipped.length === 1) return slipped[0] ?? null;
    // a rate is derived from the amounts beside it, prose from the tables
    const derived = (slipped.length > 0 ? slipped : only).filter((c) =>
      one.relation.kind === 'ratio' ? c.statement === one.relation.rate : c.statement.cell === null,
    );
    if (derived.length === 1) return derived[0] ?? null;
    const strong = only.filter((c) => STRONG.has(slipOf(c.statement.printed, c.right.value, c.right.text).kind));
    return strong.length === 1 ? (strong[0] ?? null) : null;
  }

  /** A block of cells put right by undoing one move, one change of unit, one copying: the one that explains most. */
  private bestBlock(): Cause | null {
    let chosen: Cause | null = null;
    if (this.open.size < FIXED_MIN) return chosen;
    const consider = (cause: Cause | null) => {
      if (cause && (chosen === null || cause.explains.length > chosen.explains.length)) chosen = cause;
    };
    for (const column of this.columnsInDoubt()) {
      const wrong = new Set(column.filter((s) => this.isPinpointed(s, column)));
      if (wrong.size < 2) continue;
      for (const move of movesOf(column, wrong)) consider(this.judgeMove(move));
    }
    for (const table of this.tablesInDoubt())
      for (const pattern of this.displacements.of(table)) consider(this.judgeBlock(pattern));
    if (chosen) return chosen;
    for (const group of this.groupsOfCandidates()) consider(this.blockOf(group));
    return chosen;
  }

  /** Tables that enough open failures touch for a block of them to explain any. */
  private tablesInDoubt(): string[] {
    const touching = new Map<string, number>();
    for (const { relation } of this.open)
      for (const table of new Set(operandsOf(relation).map((s) => this.parts.tableOf(s))))
        touching.set(table, (touching.get(table) ?? 0) + 1);
    const tables = new Set([...this.statementsInDoubt()].map((s) => this.parts.tableOf(s)));
    return [...tables].filter((table) => (touching.get(table) ?? 0) >= FIXED_MIN);
  }

  /** Columns of tables with several statements in open failures, in the order of their rows. */
  private columnsInDoubt(): (readonly Statement[])[] {
    const doubtful = new Map<string, number>();
    for (const statement of this.statementsInDoubt()) {
      if (!statement.cell) continue;
      const key = this.columnOf(statement);
      doubtful.set(key, (doubtful.get(key) ?? 0) + 1);
    }
    if (doubtful.size === 0) return [];
    // no others come into doubt later
    this.columns ??= columnsOf(this.parts.statements, (s) => this.columnOf(s), doubtful);
    return [...this.columns].flatMap(([key, column]) => ((doubtful.get(key) ?? 0) > 1 ? [column] : []));
  }

  /** Whether a failure blames this cell among those of its column: no other cell of the column takes part. */
  private isPinpointed(statement: Statement, column: readonly Statement[]): boolean {
    if (this.corrected.has(statement)) return false;
    return this.parts
      .of(statement)
      .some(
        (one) => this.open.has(one) && operandsOf(one.relation).every((s) => s === statement || !column.includes(s)),
      );
  }

  private judgeMove(move: Move): Cause | null {
    const right = new Map<Statement, Printed>();
    const lost: Statement[] = [];
    for (const [statement, printed] of move.right) {
      if (printed) right.set(statement, printed);
      else lost.push(statement);
    }
    const lookup: Lookup = (s) => right.get(s) ?? this.lookup(s);
    for (const statement of lost) right.set(statement, this.solveLost(statement, lookup));
    // nothing is put right by a number below zero where none is printed
    if (lost.some((s) => amount(right.get(s) ?? s.printed) < 0 && s.printed.value >= 0)) return null;
    const corrections = [...right]
      .filter(([s, printed]) => amount(printed) !== amount(this.lookup(s)))
      .map(([statement, printed]) => ({ statement, right: printed }));
    if (corrections.length < 2) return null;
    return this.judgeBlock({ kind: move.kind, words: move.words, corrections });
  }

  /** The number that a shift pushed out: what most relations of its cell ask for; blank where they ask for nothing. */
  private solveLost(statement: Statement, lookup: Lookup): Printed {
    const decimals = this.decimalsFor(statement);
    const value = mostAskedFor(this.parts.of(statement), statement, lookup, decimals);
    return value === 0 ? blank(statement.printed.unit) : corrected(statement, value, decimals);
  }

  /** Accepts a block whose corrections mend at least two failures, break nothing, and leave hardly anything open beside. */
  private judgeBlock(pattern: BlockPattern): Cause | null {
    const right = new Map(pattern.corrections.map((c) => [c.statement, c.right]));
    const lookup: Lookup = (s) => right.get(s) ?? this.lookup(s);
    if (!this.mendsOpen(right, lookup)) return null;
    const touched = new Set<Asked>();
    for (const statement of right.keys()) for (const one of this.parts.of(statement)) touched.add(one);
    const fixed: Asked[] = [];
    for (const one of touched) {
      const fails = answer(one.relation, lookup).outcome === 'failed';
      if (!this.open.has(one)) {
        if (fails) return null;
      } else if (!fails) fixed.push(one);
    }
    return { kind: 'block', corrections: pattern.corrections, slip: null, block: pattern, explains: fixed };
  }

  /** Whether corrections mend enough of the open failures they touch: these are few, and most blocks are ruled out by them. */
  private mendsOpen(right: ReadonlyMap<Statement, Printed>, lookup: Lookup): boolean {
    let fixed = 0;
    let left = 0;
    for (const { relation } of this.open) {
      if (!operandsOf(relation).some((s) => right.has(s))) continue;
      if (answer(relation, lookup).outcome === 'failed') left++;
      else fixed++;
    }
    return fixed >= FIXED_MIN && left * LEFT_SHARE <= fixed;
  }

  /** Each cell's best candidate, by column and by row of a table. */
  private groupsOfCandidates(): Candidate[][] {
    const groups = new Map<string, Candidate[]>();
    for (const statement of this.statementsInDoubt()) {
      if (!statement.cell) continue;
      const best = [...this.candidates(statement)].sort(
        (a, b) => b.fixed.length - a.fixed.length || b.exact - a.exact,
      )[0];
      if (!best || best.fixed.length === 0) continue;
      for (const key of [this.columnOf(statement), `${this.parts.tableOf(statement)}/r${statement.cell.rowIndex}`]) {
        const group = groups.get(key);
        if (group) group.push(best);
        else groups.set(key, [best]);
      }
    }
    return [...groups.values()].filter((group) => group.length > 1);
  }

  private blockOf(group: readonly Candidate[]): Cause | null {
    const pattern = blockPattern(
      group.map(({ statement, right }) => ({ statement, right })),
      this.cellsBeside(group),
    );
    return pattern && this.judgeBlock(pattern);
  }

  /** All cells of the same table that take part in any relation, for finding where a block was copied from. */
  private cellsBeside(group: readonly Candidate[]): Statement[] {
    const first = group[0]?.statement;
    if (!first) return [];
    const { parts } = this;
    const [document, table] = [parts.documentOf(first), first.cell?.table];
    return parts.statements.filter((s) => s.cell?.table === table && s.index >= 0 && parts.documentOf(s) === document);
  }

  /** The column a cell stands in; '' for prose. */
  private columnOf(statement: Statement): string {
    return statement.cell ? `${this.parts.tableOf(statement)}/c${statement.cell.columnIndex}` : '';
  }
}
