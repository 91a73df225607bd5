/** 项目支出绩效自评表 of a project as its official form has it: ten columns, every number from the ledger. */
import { gradeOfProject, type Ledger, type LedgerProject } from '../ledger/index.ts';
import { formatExact } from '../money/index.ts';
import { formFact } from '../statement/index.ts';
import { executionRate, type FormFigure, FUNDS_COLUMNS, FUNDS_ROWS } from './form-figures.ts';
import { type TableBlock, type TableCell, textCell } from './publication.ts';

/** 分 to quanta of money (厘). */
const QUANTA = 10;

const yuan = (fen: number) => formatExact(fen * QUANTA, '元', 0).replaceAll(',', '');

/** A cell of a number of the form; empty where there is nothing to print. */
type NumberCell = (column: string, of: string) => TableCell;

/** `form` is its place among the forms of the document, `figures` are its numbers. */
export function composeForm(
  project: LedgerProject,
  ledger: Ledger,
  form: number,
  figures: ReadonlyMap<string, FormFigure>,
): TableBlock {
  const number: NumberCell = (column, of) => {
    const fact = formFact(column, form, of);
    const told = figures.get(fact)?.text ?? '';
    return { ...textCell(told), fact: told === '' ? null : fact };
  };
  const { code, name } = ledger.department;
  const owner = code === null ? name : `${code}-${name}`;
  const unit = code === null ? name : `${code}001-${name}`;
  return {
    kind: 'table',
    role: null,
    title: `${project.name}项目支出绩效自评表`,
    number: null,
    head: [`（${ledger.year}年度）`],
    header: [],
    body: [
      [text('项目名称', 2), text(project.name, 8)],
      [text('主管部门及代码', 2), text(owner, 3), text('预算单位', 1), text(unit, 4)],
      ...fundRows(project, number),
      [text('项目年度绩效目标', 1, 2), text('年度目标', 5), text('实际完成情况', 4)],
      [text(project.goal.expected, 5), text(project.goal.actual, 4)],
      ...indicatorRows(project, number),
      [text('总分', 8), number('total', ''), text(gradeOfProject(project))],
      ...analysisRows(project, ledger.year),
    ],
    widths: [8, 10, 14, 11, 11, 11, 9, 8, 8, 16],
    isWide: false,
    notes: [
      '备注：1.“年初预算数”下的“目标申报数”与“预算编制数”并列，分别取自项目目标申报表和项目支出预算明细表。',
      '2.“全年预算数”为年初预算经批准调整后的数额，未调整的等于预算编制数。',
      '3.“执行率”为全年执行数除以全年预算数。',
    ],
  };
}

function text(content: string, columns = 1, rows = 1): TableCell {
  return { ...textCell(content), columns, rows };
}

function fundRows({ fundSource, executionDeviation }: LedgerProject, number: NumberCell): TableCell[][] {
  const heads = ['全年预算数', '全年执行数', '资金结（转）余', '执行率', '得分', '偏差原因分析及改进措施'];
  const sources = ['资金总额：', fundSource ?? '市县区财政资金'];
  const reasons = [executionDeviation, ''];
  return [
    [text('项目资金预算安排及执行进度（万元）', 2, 2), text('年初预算数', 2), ...heads.map((head) => text(head, 1, 2))],
    [text('目标申报数'), text('预算编制数')],
    ...Array.from({ length: FUNDS_ROWS }, (_, row) => [
      text(''),
      text(sources[row] ?? ''),
      ...[...FUNDS_COLUMNS, 'rate', 'score'].map((column) => number(column, `source=${row}`)),
      text(reasons[row] ?? ''),
    ]),
  ];
}

function indicatorRows({ indicators }: LedgerProject, number: NumberCell): TableCell[][] {
  const heads = ['一级指标', '二级指标', '三级指标', '年初指标值', '调整后指标值', '实际完成值', '分值', '得分'];
  return [
    [text('绩效指标', 1, indicators.length + 1), ...heads.map((head) => text(head)), text('偏差原因分析及改进措施')],
    ...indicators.map((indicator, i) => {
      const { level1, level2, name, target, adjustedTarget = target, actual, deviation } = indicator;
      const isFirst = indicators[i - 1]?.level1 !== level1;
      const height = indicators.slice(i).findIndex((other) => other.level1 !== level1);
      return [
        ...(isFirst ? [text(level1, 1, height < 0 ? indicators.length - i : height)] : []),
        ...[level2, name, target, adjustedTarget, actual].map((cell) => text(cell)),
        number('weight', `indicator=${i}`),
        number('score', `indicator=${i}`),
        text(deviation),
      ];
    }),
  ];
}

/** 项目实施和预算执行情况: the owner's words with their slots filled, or the form's own. */
export function executionTold(project: LedgerProject, year: number): string {
  const { annualBudget, executed, analysis } = project;
  const left = annualBudget === executed ? '' : '结余{{结转结余}}，';
  const words =
    analysis.execution ??
    `${year}年项目预算总金额{{全年预算数}}，截至${year}年12月31日预算支出{{全年执行数}}，${left}预算执行率{{执行率}}。`;
  return words
    .replaceAll('{{全年预算数}}', `${yuan(annualBudget)}元`)
    .replaceAll('{{全年执行数}}', `${yuan(executed)}元`)
    .replaceAll('{{结转结余}}', `${yuan(annualBudget - executed)}元`)
    .replaceAll('{{执行率}}', `${executionRate(project)}%`);
}

function analysisRows(project: LedgerProject, year: number): TableCell[][] {
  const { analysis } = project;
  const execution = executionTold(project, year);
  return [
    [text('项目绩效分析', 1, 7), text('自评结果分析', 1, 4), text('项目实施和预算执行情况及分析'), text(execution, 7)],
    [text('产出情况及分析'), text(analysis.output, 7)],
    [text('效益情况及分析'), text(analysis.benefit, 7)],
    [text('满意度情况及分析'), text(analysis.satisfaction, 7)],
    [text('主要经验做法', 2), text(analysis.experience, 7)],
    [text('项目管理中存在的主要问题及原因分析', 2), text(analysis.problems, 7)],
    [text('下一步改进措施及管理建议', 2), text(analysis.improvements, 7)],
  ];
}
