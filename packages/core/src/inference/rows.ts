/** Every printed number as a demand on the leaves: sums within bounds, rates as two sums. */
import { type FactKey, factKey, parseFactKey, type Statement, withMeasure } from '../statement/index.ts';
import { type Bounds, intersect } from './bounds.ts';
import { type Figures, type Form, plus, projectFigure, times } from './figures.ts';
import type { Print, Prints } from './prints.ts';
import type { Row } from './solve.ts';

/** What a printed number (or a law of the ledger) demands. */
export interface Demand {
  /** Said of it where it cannot be met. */
  readonly label: string;
  readonly print: Print | null;
  readonly rows: readonly Row[];
  /** The more there is to it, the later it is given up. */
  readonly weight: number;
}

/** What holds in every ledger is given up after any single print. */
const LAW = 3;
const NOTHING: Form = new Map();
/** Percent quanta of the whole. */
const WHOLE = 100_000_000n;
/** Quanta of points that make one percent quantum of the ten points of execution: 9.61 分 is 96.1 %. */
const RATE_OF_POINTS = 1_000n;

function rowOf(form: Form, lo: bigint | null, hi: bigint | null): Row {
  return { terms: [...form].filter(([, factor]) => factor !== 0n), lo, hi };
}

/** part ÷ whole within percent quanta. */
function ratioRows(
  part: Form,
  whole: Form,
  { lo, hi }: { readonly lo: bigint | null; readonly hi: bigint | null },
): Row[] {
  const scaled = times(part, WHOLE);
  return [
    ...(lo === null ? [] : [rowOf(plus(scaled, whole, -lo), 0n, null)]),
    ...(hi === null ? [] : [rowOf(plus(scaled, whole, -hi), null, 0n)]),
  ];
}

/** What a share is of, where the words do not say. */
function wholeOf(key: FactKey): FactKey {
  const { concept, dims } = parseFactKey(key);
  if (concept === 'selfEvaluation') return factKey('expenditure', { kind: 'project' });
  if (concept !== 'expenditure' || dims.fund !== 'general') return concept;
  return dims.function === undefined ? 'expenditure' : factKey('expenditure', { fund: 'general' });
}

/** Rows of a form that tell of all money: the first, and the second where there are two. */
export type IsWhole = (form: string, source: string) => boolean;

export class Demands {
  private readonly figures: Figures;
  private readonly isWhole: IsWhole;

  constructor(figures: Figures, isWhole: IsWhole) {
    this.figures = figures;
    this.isWhole = isWhole;
  }

  private now(key: FactKey): Form {
    return this.figures.now.get(key) ?? NOTHING;
  }

  private moved(key: FactKey, sign: bigint): Form {
    return times(plus(this.now(key), this.figures.lastYear.get(key) ?? NOTHING, -1n), sign);
  }

  /** null where the print says nothing of any leaf. */
  of(print: Print): Demand | null {
    const [first] = print.statements;
    const rows = first === undefined ? [] : this.rowsOf(print.key, print.bounds, first);
    if (rows.length === 0) return null;
    const isTable = print.statements.some(({ cell }) => cell !== null);
    const isRate = rows.some(({ lo, hi }) => lo === null || hi === null);
    const weight = print.statements.length + (isTable ? 1 : 0) - (isRate ? 0.5 : 0);
    return { label: first?.label ?? print.key, print, rows, weight };
  }

  private rowsOf(key: FactKey, bounds: Bounds, statement: Statement): readonly Row[] {
    const { concept, measure } = parseFactKey(key);
    if (concept === 'selfEvaluationForm') return this.rowsOfForm(key, bounds);
    const base = withMeasure(key, 'amount');
    const sign = statement.direction === 'down' ? -1n : 1n;
    switch (measure) {
      case 'amount':
      case 'initialBudget':
      case 'annualBudget':
        return this.sum(this.now(key), bounds);
      case 'change':
        return this.figures.lastYear.has(base) ? this.sum(this.moved(base, sign), bounds) : [];
      case 'growth':
        return this.ratio(this.moved(base, sign), this.figures.lastYear.get(base) ?? NOTHING, bounds);
      case 'share':
        return this.ratio(this.now(base), this.now(statement.of ?? wholeOf(base)), bounds);
      case 'completion':
        return this.ratio(this.now(base), this.now(withMeasure(base, 'annualBudget')), bounds);
      case 'initialCompletion':
        return this.ratio(this.now(base), this.now(withMeasure(base, 'initialBudget')), bounds);
      case 'overBudget':
        return this.sum(times(plus(this.now(base), this.now(withMeasure(base, 'initialBudget')), -1n), sign), bounds);
      default:
        return [];
    }
  }

  private sum(form: Form, { lo, hi }: Bounds): readonly Row[] {
    return form.size === 0 ? [] : [rowOf(form, lo, hi)];
  }

  private ratio(part: Form, whole: Form, bounds: Bounds): readonly Row[] {
    return whole.size === 0 || part.size === 0 ? [] : ratioRows(part, whole, bounds);
  }

  private rowsOfForm(key: FactKey, { lo, hi }: Bounds): readonly Row[] {
    const { column = '', form = '', source, part } = parseFactKey(key).dims;
    if (part !== undefined && part !== 'budgetExecution') return [];
    if (part === undefined && (source === undefined || !this.isWhole(form, source))) return [];
    const figure = (name: string) => this.now(projectFigure(form, name));
    if (column === 'rate') return this.ratio(figure('executed'), figure('annualBudget'), { lo, hi });
    if (column !== 'score') return this.sum(figure(column), { lo, hi });
    // ten points are for everything, and more than everything
    const points = { lo: lo * RATE_OF_POINTS, hi: lo >= 99_950n ? null : hi * RATE_OF_POINTS };
    return figure('annualBudget').size === 0 ? [] : ratioRows(figure('executed'), figure('annualBudget'), points);
  }

  /** What holds in every ledger, whatever is printed. */
  laws(): Demand[] {
    const zero = (label: string, form: Form): Demand => ({
      label,
      print: null,
      rows: [rowOf(form, 0n, 0n)],
      weight: LAW,
    });
    const basic = { fund: 'general', kind: 'basic' };
    const item = 'hospitality';
    const economic = plus(
      this.now(factKey('expenditure', { ...basic, group: 'personnel' })),
      this.now(factKey('expenditure', { ...basic, group: 'nonPersonnel' })),
      1n,
    );
    const reception = plus(
      this.now(factKey('threePublic', { item, scope: 'domestic' })),
      this.now(factKey('threePublic', { item, scope: 'abroad' })),
      1n,
    );
    return [
      ...(economic.size === 0
        ? []
        : [zero('基本支出等于各经济科目之和', plus(economic, this.now(factKey('expenditure', basic)), -1n))]),
      ...(reception.size === 0
        ? []
        : [
            zero(
              '公务接待费等于国内、国（境）外接待费之和',
              plus(reception, this.now(factKey('threePublic', { item })), -1n),
            ),
          ]),
    ];
  }

  /** A fact that has grown by all it is, without a rate: there was nothing last year. */
  fromNothing(key: FactKey, prints: Prints): Demand | null {
    const [now, change] = [prints.get(key)?.bounds, prints.get(`${key}:change`)?.bounds];
    const last = this.figures.lastYear.get(key);
    if (!now || !change || !last || intersect(now, change) === null) return null;
    return { label: `${key} 上年为零`, print: null, rows: [rowOf(last, 0n, 0n)], weight: 0.5 };
  }

  /** A fact that is told to be the same as last year. */
  level(key: FactKey): Demand | null {
    const last = this.figures.lastYear.get(key);
    if (last === undefined) return null;
    return { label: `${key} 与上年持平`, print: null, rows: [rowOf(this.moved(key, 1n), 0n, 0n)], weight: 0.5 };
  }
}
