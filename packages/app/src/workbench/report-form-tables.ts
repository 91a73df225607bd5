/** The self-evaluation forms of a file: each printed score beside what the scheme gives. */
import { type TableBlock, textCell } from '@mingsuan/core/composition';
import type { ReportData } from '../contract/report.ts';
import type { ReportAllowed, ReportForm, ReportSpan } from '../contract/report-form.ts';
import { listTable } from './report-blocks.ts';

type Row = readonly [
  what: string,
  target: string,
  actual: string,
  points: string,
  printed: string,
  due: string,
  verdict: string,
];

const verdictWords = { within: '相符', over: '高于', under: '低于', unknown: '' } as const;

/** All forms below each other, each under its project. */
export function formTables({ forms = [], lines }: ReportData): TableBlock[] {
  if (forms.length === 0) return [];
  const textAt: TextAt = (span) =>
    span === undefined ? '' : (lines[span.line - 1] ?? '').slice(span.start, span.end).trim();
  const schemes = [...new Set(forms.map(({ scheme }) => scheme))].join('、');
  const rowsOf = (form: ReportForm) => [
    ...executionRows(form, textAt),
    ...indicatorRows(form, textAt),
    ...totalRows(form, textAt),
  ];
  const table = listTable({
    title: '自评表得分重算',
    columns: [
      ['内容', 34],
      ['指标值', 18],
      ['完成值', 18],
      ['分值', 8],
      ['公布', 9],
      ['按办法应得', 13],
      ['比较', 8],
    ],
    rows: forms.flatMap(rowsOf),
    numbersFrom: 3,
    notes: [`按办法：${schemes}。没有规则能断定的得分不作比较，不等于相符。`],
  });
  const rows = [...table.body];
  const body = forms.flatMap((form) => [
    [{ ...textCell(textAt(form.project) || `第 ${form.line} 行的自评表`), columns: table.widths.length }],
    ...rows.splice(0, rowsOf(form).length),
  ]);
  return [{ ...table, body }];
}

type TextAt = (span: ReportSpan | undefined) => string;

function executionRows({ funds }: ReportForm, textAt: TextAt): Row[] {
  return funds.flatMap(({ amounts, computed }): Row[] => {
    if (computed === undefined) return [];
    const { annualBudget, executed, weight, rate, score } = amounts;
    const verdict = computed.agrees === null ? '' : computed.agrees ? '相符' : '不符';
    const [budget, spent] = [textAt(annualBudget), textAt(executed)];
    return [
      ['预算执行率（%）', budget, spent, '', textAt(rate), computed.rate, ''],
      ['预算执行得分', '', '', textAt(weight), textAt(score), computed.score, verdict],
    ];
  });
}

function indicatorRows({ indicators }: ReportForm, textAt: TextAt): Row[] {
  return indicators.map(({ name, initial, adjusted, actual, weight, score, allowed }): Row => {
    const due = allowed === undefined ? '' : allowedWord(allowed);
    const verdict = allowed === undefined ? '' : verdictWords[allowed.verdict];
    return [textAt(name), textAt(adjusted ?? initial), textAt(actual), textAt(weight), textAt(score), due, verdict];
  });
}

function totalRows({ total, totalWeight, grade, computed }: ReportForm, textAt: TextAt): Row[] {
  const due = computed.total === undefined ? (computed.scoreSum ?? '') : allowedWord(computed.total);
  const verdict = computed.total === undefined ? '' : verdictWords[computed.total.verdict];
  return [
    ['各项得分之和', '', '', computed.weightSum ?? '', '', computed.scoreSum ?? '', ''],
    ['总分', '', '', textAt(totalWeight), textAt(total), due, verdict],
    ['等级', '', '', '', textAt(grade), computed.gradeOfTotal ?? '', ''],
  ];
}

/** 「8」「8～10」; 「8～不足10」 where the best score is of the next band. */
function allowedWord({ least, most, mostExcluded }: ReportAllowed): string {
  if (most === undefined) return least;
  return `${least}～${mostExcluded ? '不足' : ''}${most}`;
}
