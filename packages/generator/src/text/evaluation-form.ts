/** 第五部分 附件: one self-evaluation form per project, a grid of ten columns. */
import type { DepartmentYear } from '../department-year.ts';
import { percentDigits, scoreDigits, wanExactDigits, yuanExactDigits } from '../money.ts';
import { executionScoreHundredths, gradeOf, type Indicator, type Project, totalScoreHundredths } from '../project.ts';
import { randomFrom } from '../random.ts';
import { type Block, cells, grid, line } from './blocks.ts';
import type { TextOptions } from './text-options.ts';

const width = 10;

export function evaluationForms(year: DepartmentYear, options: TextOptions): Block[] {
  const { projects } = year;
  if (projects.length === 0) return [line('第五部分 附件'), line('本部门没有需要附送的项目支出绩效自评表。')];
  const ordered = options.orderSeed === null ? projects : randomFrom(options.orderSeed + 1).shuffle(projects);
  return [line('第五部分 附件'), ...ordered.flatMap((project, index) => form(project, year, index))];
}

function form(project: Project, year: DepartmentYear, index: number): Block[] {
  const title = `${project.name}项目支出绩效自评表`;
  const heading = index % 2 === 0 ? [line(`${title} (${year.year}年度)`)] : [line(title), line(`(${year.year}年度)`)];
  const who = `${year.departmentCode}-${year.department}`;
  const unit = `${year.departmentCode}001-${year.department}`;
  const rows = [
    cells(width, '项目名称', '', project.name),
    cells(width, '主管部门及代码', '', who, '', '', '预算单位', unit),
    ...fundRows(project),
    cells(width, '项目年度绩效目标', '年度目标', '', '', '', '', '实际完成情况'),
    cells(width, '', project.expectedGoal, '', '', '', '', project.actualGoal),
    ...indicatorRows(project.indicators),
    cells(width, '总分', ...cells(7), scoreDigits(totalScoreHundredths(project)), gradeOf(project)),
    ...analysisRows(project, year.year),
  ];
  const notes =
    '备注：1.“年初预算数”下的“目标申报数”与“预算编制数”并列，分别取自项目目标申报表和项目支出预算明细表。\n' +
    ' 2.“全年预算数”为年初预算经批准调整后的数额，未调整的等于预算编制数。\n' +
    ' 3.“执行率”为全年执行数除以全年预算数。';
  return [...heading, grid(rows), line(notes)];
}

function fundRows(project: Project): string[][] {
  const { initialBudget, annualBudget, executed, executionDeviation } = project;
  const amounts = [initialBudget, initialBudget, annualBudget, executed, annualBudget - executed].map(wanExactDigits);
  const rate = percentDigits(executed, annualBudget);
  const score = scoreDigits(executionScoreHundredths(project));
  const heads = ['全年预算数', '全年执行数', '资金结（转）余', '执行率', '得分', '偏差原因分析及改进措施'];
  return [
    ['项目资金预算安排及执行进度（万元）', '', '年初预算数', '', ...heads],
    cells(width, '', '', '目标申报数', '预算编制数'),
    cells(width, '', '资金总额：', ...amounts, rate, score, executionDeviation),
    cells(width, '', '市县区财政资金', ...amounts, rate, score),
  ];
}

function indicatorRows(indicators: readonly Indicator[]): string[][] {
  const heads = ['一级指标', '二级指标', '三级指标', '年初指标值', '调整后指标值', '实际完成值', '分值', '得分'];
  return [
    ['绩效指标', ...heads, '偏差原因分析及改进措施'],
    ...indicators.map((indicator, index) => {
      const { level1, level2, name, target, actual, weight, scoreHundredths, deviation } = indicator;
      const isRepeated = indicators[index - 1]?.level1 === level1;
      const score = scoreDigits(scoreHundredths);
      return ['', isRepeated ? '' : level1, level2, name, target, target, actual, String(weight), score, deviation];
    }),
  ];
}

function analysisRows(project: Project, year: number): string[][] {
  const { annualBudget, executed, analysis } = project;
  const [budgetYuan, executedYuan, leftYuan] = [annualBudget, executed, annualBudget - executed].map(yuanExactDigits);
  const left = annualBudget === executed ? '' : `结余${leftYuan}元，`;
  const execution =
    `${year}年项目预算总金额${budgetYuan}元，截至${year}年12月31日预算支出${executedYuan}元，${left}` +
    `预算执行率${percentDigits(executed, annualBudget)}%。`;
  return [
    cells(width, '项目绩效分析', '自评结果分析', '项目实施和预算执行情况及分析', execution),
    cells(width, '', '', '产出情况及分析', analysis.output),
    cells(width, '', '', '效益情况及分析', analysis.benefit),
    cells(width, '', '', '满意度情况及分析', analysis.satisfaction),
    cells(width, '', '主要经验做法', '', analysis.experience),
    cells(width, '', '项目管理中存在的主要问题及原因分析', '', analysis.problems),
    cells(width, '', '下一步改进措施及管理建议', '', analysis.improvements),
  ];
}
