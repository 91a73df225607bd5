/** A form as the rules on self-evaluation forms ask about it, put together once for all of them. Holds no rule. */
import type { Case } from '@mingsuan/core/audit';
import { type FormScore, fundsOf, type RowScore, scoreForm } from '@mingsuan/core/performance';
import type { FundsRow, Retold, SelfEvaluation, Statement } from '@mingsuan/core/statement';
import { plainName } from '@mingsuan/core/text';
import { type NamedScheme, schemeOfForm } from '../performance/schemes.ts';

/** A form as rules ask about it: what many of them look for is put together once. */
export interface Form {
  readonly evaluation: SelfEvaluation;
  /** 「养老补助金」 for messages. */
  readonly name: string;
  readonly scheme: NamedScheme;
  readonly score: FormScore;
  /** The row of all money. */
  readonly funds: FundsRow | null;
  /** Numbers of the analysis by what they retell. */
  readonly told: Told;
  /** Numbers of the analysis that say how much was done. */
  readonly output: readonly Statement[];
  /** Rows that points were taken from. */
  readonly lost: readonly RowScore[];
  /** Rows of the benefit, of satisfaction, of costs, of quantities. */
  readonly benefits: readonly RowScore[];
  readonly satisfactions: readonly RowScore[];
  readonly costs: readonly RowScore[];
  readonly quantities: readonly RowScore[];
  /** Names of the indicators for comparison, row by row. */
  readonly names: readonly string[];
}

type Told = Readonly<Record<NonNullable<Retold['column']>, Statement | undefined>>;

export function formsOf({ reading }: Case): readonly Form[] {
  return reading.selfEvaluations.map(formOf);
}

function formOf(evaluation: SelfEvaluation): Form {
  const scheme = schemeOfForm(evaluation);
  const score = scoreForm(evaluation, scheme);
  const { told, output } = retoldIn(evaluation);
  const form = {
    evaluation,
    name: `「${evaluation.project?.text ?? evaluation.title}」`,
    scheme,
    score,
    funds: fundsOf(evaluation),
    told,
    output,
    lost: [] as RowScore[],
    benefits: [] as RowScore[],
    satisfactions: [] as RowScore[],
    costs: [] as RowScore[],
    quantities: [] as RowScore[],
    names: [] as string[],
  };
  for (const row of score.rows) {
    const { level, indicator, isSatisfaction, isCost } = row.values;
    if (lostPoints(row)) form.lost.push(row);
    if (row.group === 'benefit') form.benefits.push(row);
    if (isSatisfaction) form.satisfactions.push(row);
    if (isCost) form.costs.push(row);
    if (level.isQuantity) form.quantities.push(row);
    form.names.push(plainName(indicator.name.text));
  }
  return form;
}

/** The numbers of a form's analysis, as far as they are read after its total. */
function retoldIn({ retold, total, indicators, analysis }: SelfEvaluation): Pick<Form, 'told' | 'output'> {
  const told: { -readonly [Column in keyof Told]: Told[Column] } = {
    arrivalRate: undefined,
    rate: undefined,
    annualBudget: undefined,
    balance: undefined,
    executed: undefined,
    satisfaction: undefined,
  };
  const output: Statement[] = [];
  const last = (total ?? indicators.at(-1)?.score)?.index ?? -1;
  for (const { column, statement } of retold) {
    if (statement.index <= last) continue;
    if (column !== null) told[column] ??= statement;
    else if (statement.place.line === analysis.output?.place.line) output.push(statement);
  }
  return { told, output };
}

/** Points were taken. */
export function lostPoints({ weight, printed }: RowScore): boolean {
  return weight !== null && printed !== null && printed < weight;
}
