/** The indicators of a form under their levels, every printed score beside what the scheme gives, and the total with its grade. */
import type { ReportForm } from '@mingsuan/app/contract';
import type { ReactNode } from 'react';
import { levelsOf } from './form-layout.ts';
import { AllowedDue, Due, FieldCell, Passage, type Shared, usedBy } from './form-parts.tsx';

const targets = ['nature', 'initial', 'adjusted', 'actual', 'measure', 'coefficient'] as const;

const words: Readonly<Record<(typeof targets)[number], string>> = {
  nature: '指标性质',
  initial: '年初指标值',
  adjusted: '调整后指标值',
  actual: '实际完成值',
  measure: '度量单位',
  coefficient: '得分系数',
};

const why = '偏差原因分析及改进措施';

export function FormIndicators({ form, ...shared }: Shared & { readonly form: ReportForm }): ReactNode {
  const values = usedBy(targets, form.indicators);
  const isExplained = form.indicators.some((row) => row.deviation !== undefined);
  const heads = [
    '一级指标',
    '二级指标',
    '三级指标',
    ...values.map((column) => words[column]),
    '分值',
    '得分',
    '按办法应得',
  ];
  if (isExplained) heads.push(why);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group is named only where it scrolls; a fieldset would be wrong here.
    <div className="ms-table-box" role="group" aria-label={`第 ${form.line} 行自评表的指标`}>
      <table className="ms-table ms-form-indicators">
        <caption>绩效指标</caption>
        <thead>
          <tr>
            {heads.map((text) => (
              <th key={text} className={text === why ? 'ms-form-why' : undefined} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {levelsOf(form.indicators).map(({ indicator, rows1, rows2 }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a document never move.
            <tr key={index} data-line={indicator.line}>
              {rows1 === 0 ? null : <Level rows={rows1} name={indicator.level1} />}
              {rows2 === 0 ? null : <Level rows={rows2} name={indicator.level2} />}
              <FieldCell span={indicator.name} rowLine={indicator.line} {...shared} />
              {values.map((column) => (
                <FieldCell key={column} span={indicator[column]} rowLine={indicator.line} {...shared} />
              ))}
              <FieldCell span={indicator.weight} rowLine={indicator.line} look="figure" {...shared} />
              <FieldCell span={indicator.score} rowLine={indicator.line} look="figure" {...shared} />
              <td className="ms-computed">
                <AllowedDue allowed={indicator.allowed} />
              </td>
              {isExplained ? <FieldCell span={indicator.deviation} rowLine={indicator.line} {...shared} /> : null}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <Total form={form} before={3 + values.length} isExplained={isExplained} {...shared} />
        </tfoot>
      </table>
    </div>
  );
}

function Level({ rows, name }: { readonly rows: number; readonly name: string | undefined }): ReactNode {
  return (
    <th scope="rowgroup" rowSpan={rows}>
      {name}
    </th>
  );
}

interface TotalProps extends Shared {
  readonly form: ReportForm;
  /** Columns before that of the weights. */
  readonly before: number;
  readonly isExplained: boolean;
}

function Total({ form, before, isExplained, ...shared }: TotalProps): ReactNode {
  const { total, totalWeight, grade, computed } = form;
  const { weightSum, scoreSum, gradeOfTotal } = computed;
  const printed = total && shared.lines[total.line - 1]?.slice(total.start, total.end);
  const printedGrade = grade && shared.lines[grade.line - 1]?.slice(grade.start, grade.end).trim();
  const isAdded = scoreSum === null || printed === undefined || shortOf(printed) === scoreSum;
  const colSpan = isExplained ? 2 : 1;
  const ofGrade = printedGrade === undefined ? 'unknown' : printedGrade === gradeOfTotal ? 'within' : 'differs';
  return (
    <>
      <tr data-line={total?.line}>
        <th scope="row" colSpan={before}>
          总分（含预算执行）
        </th>
        <td className="ms-figure">
          <Passage span={totalWeight} {...shared} />
        </td>
        <td className="ms-figure">
          <Passage span={total} {...shared} />
        </td>
        <td className="ms-computed" colSpan={colSpan}>
          <AllowedDue allowed={computed.total} />
          {weightSum === null || weightSum === '100' ? null : <Due value={`分值合计 ${weightSum}`} verdict="differs" />}
          {isAdded ? null : <Due value={`得分合计 ${scoreSum}`} verdict="differs" />}
        </td>
      </tr>
      <tr data-line={grade?.line}>
        <th scope="row" colSpan={before + 1}>
          等级
        </th>
        <td className="ms-figure">
          <Passage span={grade} {...shared} />
        </td>
        <td className="ms-computed" colSpan={colSpan}>
          {gradeOfTotal === null ? null : <Due value={`按总分 ${gradeOfTotal}`} verdict={ofGrade} />}
          {computed.grade === null || computed.grade === gradeOfTotal ? null : (
            <Due value={`按办法 ${computed.grade}`} verdict="unknown" />
          )}
        </td>
      </tr>
    </>
  );
}

/** 「95.20分」 as the sums are written: 95.2. */
function shortOf(printed: string): string {
  const digits = printed.replace(/[^\d.]/g, '');
  return digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
}
