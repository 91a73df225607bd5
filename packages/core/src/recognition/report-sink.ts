/** The numbers of a report as statements, in order of reading: each gets what was made out for it, else it stays unbound. */
import { type Printed, parseNumeral, stated, unreadable, withHalf } from '../money/index.ts';
import { type FactKey, type Flow, factKey, type Place, type ReportFigure, type Statement } from '../statement/index.ts';
import type { NumberToken } from './number-token.ts';
import { placeInFlow } from './sections.ts';

/** What a number was found to say. */
export interface Claim {
  readonly fact: FactKey | null;
  readonly label: string;
}

/** 1份 for 1分 is a slip where points are told of, and a copy elsewhere. */
const POINTS_FACT = /^(?:deduction|part(?:Score|Points)|overall(?:Score|Points)|averageScore|score)\b/;

export const UNCLAIMED: Claim = { fact: null, label: '' };

export class ReportSink {
  readonly statements: Statement[];
  private readonly sectionAt: (line: number) => number;
  private readonly points: readonly string[];
  private readonly isToTheYuan: boolean;
  private numbered = 0;

  /** `isToTheYuan`: amounts are printed to the yuan, noughts left out: 20万元 beside 62.3205万元 is exact. */
  constructor(
    statements: Statement[],
    sectionAt: (line: number) => number,
    points: readonly string[],
    isToTheYuan = false,
  ) {
    this.isToTheYuan = isToTheYuan;
    this.statements = statements;
    this.sectionAt = sectionAt;
    this.points = points;
  }

  add(token: NumberToken, flow: Flow, claim: Claim): Statement {
    const isPoints = this.points.includes(token.unit) && POINTS_FACT.test(claim.fact ?? '');
    const unit = token.unit === '万' ? '万元' : isPoints ? '分' : token.unit;
    return this.push(token.text, unit, placeInFlow(flow, token.start, token.end), claim);
  }

  /** A number that is a whole cell. */
  cell(text: string, unit: string, place: Place, claim: Claim): Statement {
    return this.push(text, unit, place, claim);
  }

  private push(text: string, unit: string, place: Place, claim: Claim): Statement {
    const numeral = parseNumeral(text) ?? parseNumeral(text.replaceAll(',', ''));
    const statement: Statement = {
      index: this.statements.length,
      fact: claim.fact,
      printed: numeral ? this.exact(stated(text, numeral, unit)) : unreadable(text, unit),
      place,
      cell: null,
      section: this.sectionAt(place.line),
      form: undefined,
      label: claim.label,
      of: undefined,
      direction: undefined,
    };
    this.statements.push(statement);
    return statement;
  }

  private exact(printed: Printed): Printed {
    return this.isToTheYuan && printed.unit === '万元' ? withHalf(printed, Math.min(printed.half, HALF_YUAN)) : printed;
  }

  /** A number of its own in every fact that may rightly be told several times with other values. */
  next(): string {
    this.numbered++;
    return String(this.numbered);
  }
}

/** Quanta. */
const HALF_YUAN = 500;

/** Whether a report prints amounts in 万元 to the yuan: two or more of them with four decimals. */
export function printsYuan(lines: readonly string[]): boolean {
  let seen = 0;
  for (const line of lines) {
    if (/\d\.\d{4}(?!\d)/.test(line)) seen++;
    if (seen >= 2) return true;
  }
  return false;
}

/** Figures that one project has once. */
const MEASURED = new Map<ReportFigure, (dims: Readonly<Record<string, string>>) => FactKey>([
  ['initialBudget', (dims) => factKey('project', dims, 'initialBudget')],
  ['annualBudget', (dims) => factKey('project', dims, 'annualBudget')],
  ['executed', (dims) => factKey('project', dims)],
  ['rate', (dims) => factKey('project', dims, 'completion')],
  ['targetRate', (dims) => factKey('targetCompletion', dims)],
  ['score', (dims) => factKey('score', dims)],
  ['balance', (dims) => factKey('balance', dims)],
  ['received', (dims) => factKey('received', dims)],
  ['share', (dims) => factKey('project', dims, 'share')],
]);

export function projectFact(figure: ReportFigure, project: string, unit: string, n: string): FactKey {
  const measured = MEASURED.get(figure);
  if (measured) return measured({ project });
  if (figure === 'count') return factKey('quantity', { count: unit || '无单位', n, project });
  return factKey(figure, { n, project });
}

const TOTALS: Readonly<Partial<Record<ReportFigure, FactKey>>> = {
  funds: 'selfEvaluation',
  share: 'selfEvaluation:share',
  coverage: 'selfEvaluationCoverage',
  general: 'wholeExpenditure{fund=general}',
};

/** Figures of all projects, or of the whole department. */
export function totalFact(figure: ReportFigure, scope: 'projects' | 'department', n: string): FactKey {
  const known = TOTALS[figure];
  if (known !== undefined) return known;
  const concept = scope === 'projects' ? 'allProjects' : 'wholeExpenditure';
  switch (figure) {
    case 'initialBudget':
      return factKey(concept, {}, 'initialBudget');
    case 'annualBudget':
      return factKey(concept, {}, 'annualBudget');
    case 'executed':
      return concept;
    case 'rate':
      return factKey(concept, {}, 'completion');
    case 'count':
      return factKey('projectCount', { n });
    default:
      return factKey(figure, { n, of: concept });
  }
}
