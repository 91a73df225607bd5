/** The keys of the numbers of attached forms (项目支出绩效自评表), the same for a form that is read and one that is composed. */
import type { FactKey } from './fact.ts';

/** `form` counts the forms of a document from 0; `of` is the row: `source=0`, `indicator=3`, `part=output`, or nothing. */
export function formFact(column: string, form: number, of: string): FactKey {
  return `selfEvaluationForm{column=${column},form=${form}${of === '' ? '' : `,${of}`}}`;
}
