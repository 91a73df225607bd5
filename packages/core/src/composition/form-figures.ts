/** The numbers of a project's form: as they are printed, to the 分, what they are called and how they come about. */
import { executionPoints, type LedgerProject, totalPoints } from '../ledger/index.ts';
import { formatExact, formatQuanta, percentOf, roundPercent } from '../money/index.ts';
import { type FactKey, formFact } from '../statement/index.ts';

/** 分 to quanta of money (厘). */
const QUANTA = 10;

/** A printed number of a form, or of a report. */
export interface FormFigure {
  readonly fact: FactKey;
  readonly name: string;
  readonly text: string;
  readonly unit: '万元' | '分' | '%' | '个';
  /** In 分; null for points, percentages and counts. */
  readonly amount: number | null;
  /** null where it is of no single project. */
  readonly project: string | null;
  /** Of figures of the same form. */
  readonly formula: {
    readonly kind: 'sum' | 'ratio';
    readonly terms: readonly { readonly fact: FactKey; readonly sign: 1 | -1 }[];
  } | null;
}

/** Money columns of a form from left to right, as readings name them. */
export const FUNDS_COLUMNS = ['initialTargeted', 'initialBudget', 'annualBudget', 'executed', 'balance'] as const;
type FundsColumn = (typeof FUNDS_COLUMNS)[number];

const NAMES: Readonly<Record<FundsColumn | 'rate' | 'score', string>> = {
  initialTargeted: '目标申报数',
  initialBudget: '预算编制数',
  annualBudget: '全年预算数',
  executed: '全年执行数',
  balance: '资金结（转）余',
  rate: '执行率',
  score: '执行率得分',
};

/** The rows of money that the form prints: all of it, and its source. */
export const FUNDS_ROWS = 2;

/** 万元 with three decimals at most, as the form prints them: 44.99077 is 「44.991」. */
const wan = (fen: number) => formatQuanta(fen * QUANTA, '万元', 3, false).replace(/\.?0+$/, '');

/** 执行率; '' where there was no budget. */
export function executionRate({ executed, annualBudget }: LedgerProject): string {
  const rate = percentOf(executed, annualBudget);
  return rate === null ? '' : formatQuanta(roundPercent(rate, 2, 'halfUp'), '%', 2, false);
}

/** By their facts; `form` is the form's place among those of the document. */
export function formFigures(project: LedgerProject, form: number): ReadonlyMap<FactKey, FormFigure> {
  const rows = Array.from({ length: FUNDS_ROWS }, (_, row) => fundsFigures(project, form, row)).flat();
  const items = project.indicators.flatMap(({ name, weight, score }, i) => [
    pointsFigure(project, form, 'weight', `indicator=${i}`, `${name}分值`, weight),
    pointsFigure(project, form, 'score', `indicator=${i}`, `${name}得分`, score),
  ]);
  const figures = [...rows, ...items, totalFigure(project, form)];
  return new Map(figures.map((figure) => [figure.fact, figure]));
}

function fundsFigures(project: LedgerProject, form: number, row: number): FormFigure[] {
  const { name, initialBudget, targetedBudget = initialBudget, annualBudget, executed } = project;
  const amounts = { initialTargeted: targetedBudget, initialBudget, annualBudget, executed };
  const of = `source=${row}`;
  const at = (column: FundsColumn | 'rate' | 'score') => formFact(column, form, of);
  const balance = [
    { fact: at('annualBudget'), sign: 1 },
    { fact: at('executed'), sign: -1 },
  ] as const;
  const ratio = [
    { fact: at('executed'), sign: 1 },
    { fact: at('annualBudget'), sign: 1 },
  ] as const;
  const rate = executionRate(project);
  const all = { ...amounts, balance: annualBudget - executed };
  return [
    ...FUNDS_COLUMNS.map(
      (column): FormFigure => ({
        fact: at(column),
        name: `${name} · ${NAMES[column]}`,
        text: wan(all[column]),
        unit: '万元',
        amount: all[column],
        project: name,
        formula: column === 'balance' ? { kind: 'sum', terms: balance } : null,
      }),
    ),
    {
      fact: at('rate'),
      name: `${name} · ${NAMES.rate}`,
      text: rate,
      unit: '%',
      amount: null,
      project: name,
      formula: { kind: 'ratio', terms: ratio },
    },
    pointsFigure(project, form, 'score', of, NAMES.score, executionPoints(project)),
  ];
}

function pointsFigure(
  { name }: LedgerProject,
  form: number,
  column: string,
  of: string,
  label: string,
  value: number,
): FormFigure {
  const fact = formFact(column, form, of);
  const text = formatExact(value, '分', 0);
  return { fact, name: `${name} · ${label}`, text, unit: '分', amount: null, project: name, formula: null };
}

/** 总分: told by the ledger where only the whole is known, else a sum. */
function totalFigure(project: LedgerProject, form: number): FormFigure {
  const figure = pointsFigure(project, form, 'total', '', '总分', totalPoints(project));
  if (project.toldScore !== undefined) return figure;
  const scores = ['source=0', ...project.indicators.map((_, i) => `indicator=${i}`)];
  const terms = scores.map((of) => ({ fact: formFact('score', form, of), sign: 1 }) as const);
  return { ...figure, formula: { kind: 'sum', terms } };
}
