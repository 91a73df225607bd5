/** The funds of a form by source, in the columns that were read. */
import type { ReportForm, ReportFundsColumn } from '@mingsuan/app/contract';
import type { ReactNode } from 'react';
import { Due, FieldCell, type Shared, usedBy } from './form-parts.tsx';

const initial: readonly ReportFundsColumn[] = ['initialTargeted', 'initialBudget'];
const others: readonly ReportFundsColumn[] = ['annualBudget', 'executed', 'balance', 'weight', 'rate', 'score'];

const words: Readonly<Record<ReportFundsColumn, string>> = {
  initialTargeted: '目标申报数',
  initialBudget: '预算编制数',
  annualBudget: '全年预算数',
  executed: '全年执行数',
  balance: '资金结转（剩余）',
  weight: '分值',
  rate: '执行率',
  score: '得分',
};

export function FormFunds({ form, ...shared }: Shared & { readonly form: ReportForm }): ReactNode {
  const amounts = form.funds.map((row) => row.amounts);
  const split = usedBy(initial, amounts);
  const first = split.length > 1 ? split : [];
  const rest = [...(split.length > 1 ? [] : split), ...usedBy(others, amounts)];
  const isComputed = form.funds.some((row) => row.computed !== undefined);
  const isExplained = form.funds.some((row) => row.deviation !== undefined);
  const rowSpan = first.length > 0 ? 2 : 1;
  const head = (text: string) => (
    <th key={text} scope="col" rowSpan={rowSpan}>
      {text}
    </th>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group is named only where it scrolls; a fieldset would be wrong here.
    <div className="ms-table-box" role="group" aria-label={`第 ${form.line} 行自评表的资金`}>
      <table className="ms-table">
        <caption>项目资金预算安排及执行进度（{form.fundsUnit}）</caption>
        <thead>
          <tr>
            {head('资金来源')}
            {first.length === 0 ? null : (
              <th scope="colgroup" colSpan={first.length}>
                年初预算数
              </th>
            )}
            {rest.map((column) => head(column === split[0] ? '年初预算数' : words[column]))}
            {isComputed ? head('按办法应得') : null}
            {isExplained ? head('偏差原因分析及改进措施') : null}
          </tr>
          {first.length === 0 ? null : (
            <tr>
              {first.map((column) => (
                <th key={column} scope="col">
                  {words[column]}
                </th>
              ))}
            </tr>
          )}
        </thead>
        <tbody>
          {form.funds.map(({ line, source, amounts: of, computed, deviation }) => (
            <tr key={line} data-line={line}>
              <FieldCell span={source} rowLine={line} {...shared} />
              {[...first, ...rest].map((column) => (
                <FieldCell key={column} span={of[column]} rowLine={line} look="figure" {...shared} />
              ))}
              {isComputed ? <td className="ms-computed">{computed ? <Execution {...computed} /> : null}</td> : null}
              {isExplained ? <FieldCell span={deviation} rowLine={line} {...shared} /> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Execution({ rate, score, agrees }: NonNullable<ReportForm['funds'][number]['computed']>): ReactNode {
  const verdict = agrees === null ? 'unknown' : agrees ? 'within' : 'differs';
  return <Due value={`${score}（${rate}%）`} verdict={verdict} />;
}
