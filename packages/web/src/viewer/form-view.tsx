/** A self-evaluation form in the layout its reader knows. One press shows it as it is printed. */
import type { ReportAnalysisPart, ReportForm } from '@mingsuan/app/contract';
import { type ReactNode, useRef, useState } from 'react';
import { FormFunds } from './form-funds.tsx';
import { FormIndicators } from './form-indicators.tsx';
import { type FormItem, leftOver } from './form-layout.ts';
import { FieldCell, Passage, type Shared } from './form-parts.tsx';
import { useScrollableBoxes } from './use-scrollable-boxes.ts';

interface Props extends Shared {
  readonly item: FormItem;
  /** The form as it is printed. */
  readonly printed: () => ReactNode;
}

export function FormView({ item, printed, ...shared }: Props): ReactNode {
  const [isPrinted, setPrinted] = useState(false);
  const { form } = item;
  return (
    <section className="ms-form ms-block" aria-label={`第 ${form.line} 行的自评表`}>
      <div className="ms-form-bar">
        <span>{isPrinted ? '照原文的行列' : `按办法：${form.scheme}`}</span>
        <button
          type="button"
          aria-pressed={isPrinted}
          aria-label={`原样：第 ${form.line} 行的自评表`}
          onClick={() => setPrinted(!isPrinted)}
        >
          原样
        </button>
      </div>
      {isPrinted ? (
        <Boxes key="printed">{printed()}</Boxes>
      ) : (
        <Boxes key="form" className="ms-sheet">
          {official(item, shared)}
        </Boxes>
      )}
    </section>
  );
}

/** Watches the boxes that come with it. */
function Boxes({ className, children }: { readonly className?: string; readonly children: ReactNode }): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  useScrollableBoxes(ref, '.ms-table-box');
  return (
    <div className={className} ref={ref}>
      {children}
    </div>
  );
}

function official(item: FormItem, shared: Shared): ReactNode {
  const { form } = item;
  return (
    <>
      <Identity form={form} {...shared} />
      {form.funds.length === 0 ? null : <FormFunds form={form} {...shared} />}
      <Goals form={form} {...shared} />
      <FormIndicators form={form} {...shared} />
      <Analysis form={form} {...shared} />
      <LeftOver item={item} {...shared} />
    </>
  );
}

function Identity({ form: { project, department, unit }, ...shared }: Shared & { form: ReportForm }): ReactNode {
  return (
    <table className="ms-table ms-form-texts">
      <tbody>
        {project ? (
          <tr>
            <th scope="row">项目名称</th>
            <FieldCell span={project} colSpan={3} {...shared} />
          </tr>
        ) : null}
        <tr>
          <th scope="row">主管部门及代码</th>
          <FieldCell span={department} colSpan={unit ? 1 : 3} {...shared} />
          {unit ? <th scope="row">预算单位</th> : null}
          {unit ? <FieldCell span={unit} {...shared} /> : null}
        </tr>
      </tbody>
    </table>
  );
}

function Goals({ form: { expected, achieved }, ...shared }: Shared & { form: ReportForm }): ReactNode {
  if (!expected && !achieved) return null;
  return (
    <table className="ms-table ms-form-goals">
      <caption>项目年度绩效目标</caption>
      <thead>
        <tr>
          <th scope="col">年度目标</th>
          <th scope="col">实际完成情况</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <FieldCell span={expected} {...shared} />
          <FieldCell span={achieved} {...shared} />
        </tr>
      </tbody>
    </table>
  );
}

const parts: readonly (readonly [ReportAnalysisPart, string])[] = [
  ['conclusion', '评价结论'],
  ['budgetExecution', '项目决策和预算执行情况'],
  ['output', '产出情况'],
  ['benefit', '效益情况'],
  ['satisfaction', '满意度情况'],
  ['experience', '主要经验做法'],
  ['problems', '存在的问题及原因分析'],
  ['improvements', '下一步改进措施及建议'],
];

function Analysis({ form: { analysis }, ...shared }: Shared & { form: ReportForm }): ReactNode {
  const written = parts.filter(([part]) => analysis[part] !== undefined);
  if (written.length === 0) return null;
  return (
    <table className="ms-table ms-form-texts">
      <caption>项目绩效分析</caption>
      <tbody>
        {written.map(([part, name]) => (
          <tr key={part}>
            <th scope="row">{name}</th>
            <FieldCell span={analysis[part]} {...shared} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LeftOver({ item, ...shared }: Shared & { item: FormItem }): ReactNode {
  const rest = leftOver(item, shared.lines, shared.marks);
  if (rest.length === 0) return null;
  return (
    <div className="ms-form-rest">
      <p>表中另印：</p>
      {rest.map((span) => (
        <p key={`${span.line}:${span.start}`} data-line={span.line}>
          <Passage span={span} {...shared} />
        </p>
      ))}
    </div>
  );
}
