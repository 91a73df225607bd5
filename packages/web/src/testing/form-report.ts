/** A report on one self-evaluation form of an invented project, its rows shifted as printed ones are. */
import type { ReportAllowed, ReportData, ReportForm, ReportSpan } from '@mingsuan/app/contract';
import { buildReport, buildText, findingOf, placeOf } from './report-builder.ts';

const text = buildText([
  '# 第五部分 附件',
  '## 古树复壮经费项目支出绩效自评表 (2024年度)',
  '项目名称\t\t古树复壮经费\t\t\t\t\t\t',
  '主管部门及代码\t\t031-海棠区园林局\t\t\t预算单位\t\t031004-海棠区园林档案中心\t',
  '^项目资金(万元)\t\t年初预算数\t全年预算数\t全年执行数\t资金结转\t执行率\t得分\t',
  '\t资金总额:\t«=40»\t«=40»\t«=30»\t«=10»\t«!80.00»\t«=7.50»\t年末未结算',
  '目标\t复壮古树«?12»株\t\t\t\t已复壮古树«?12»株\t\t\t',
  '^绩效指标\t一级指标\t二级指标\t三级指标\t年初指标值\t实际完成值\t分值\t得分\t',
  '\t产出指标\t数量指标\t复壮古树株数\t≥12株\t≥9株\t«=50»\t«!50»\t',
  '\t\t质量指标\t复壮成活率\t≥95%\t≥95%\t«=20»\t«=15»\t',
  '\t满意度指标\t满意度指标\t居民满意度\t满意\t达成预期指标\t«=20»\t«=20»\t',
  '另计«.3»分',
  '总分\t\t\t\t\t\t\t«=92.50»\t良',
  '项目绩效分析\t产出情况\t\t复壮古树«=9»株\t\t\t\t\t',
  '下一步改进措施\t\t\t尽早结算\t\t\t\t\t',
  '备注：执行率为全年执行数除以全年预算数。',
]);

const levels = [
  { level1: '产出指标', level2: '数量指标' },
  { level2: '质量指标' },
  { level1: '满意度指标', level2: '满意度指标' },
];

const form: ReportForm = {
  line: 2,
  endLine: 16,
  project: at(3, '古树复壮经费'),
  department: at(4, '031-海棠区园林局'),
  unit: at(4, '031004-海棠区园林档案中心'),
  fundsUnit: '万元',
  funds: [
    {
      line: 6,
      source: at(6, '资金总额:'),
      amounts: {
        initialBudget: at(6, '40'),
        annualBudget: at(6, '40', 1),
        executed: at(6, '30'),
        balance: at(6, '10'),
        rate: at(6, '80.00'),
        score: at(6, '7.50'),
      },
      deviation: at(6, '年末未结算'),
      computed: { rate: '75', score: '7.5', agrees: false },
    },
  ],
  expected: at(7, '复壮古树12株'),
  achieved: at(7, '已复壮古树12株'),
  indicators: [
    indicator(9, { least: '37.5', verdict: 'over' }),
    indicator(10, { least: '20', verdict: 'under' }),
    indicator(11, { least: '16', most: '20', verdict: 'within' }),
  ].map((row, index) => ({ ...row, ...levels[index] })),
  total: at(13, '92.50'),
  grade: at(13, '良'),
  analysis: { output: at(14, '复壮古树9株'), improvements: at(15, '尽早结算') },
  scheme: '某地：执行率10、产出50、效益30、满意度10',
  computed: {
    weightSum: '100',
    scoreSum: '92.5',
    total: { least: '81', most: '85', verdict: 'over' },
    gradeOfTotal: '优',
    grade: '良',
  },
};

export const formReport: ReportData = {
  ...buildReport(text, [
    findingOf({
      title: '没有达到指标值的不能得满分',
      message: '「复壮古树株数」没有完成，却得满分。',
      places: [placeOf(text, '50', '自评表 · 复壮古树株数 · 得分', 1)],
    }),
    findingOf({
      title: '执行率等于全年执行数除以全年预算数',
      message: '30 ÷ 40 为 75%，表中写 80.00。',
      places: [placeOf(text, '80.00', '自评表 · 执行率')],
    }),
  ]),
  forms: [form],
};

/** The n-th passage of a line that is printed so. */
function at(line: number, printed: string, nth = 0): ReportSpan {
  const source = text.lines[line - 1] ?? '';
  let start = source.indexOf(printed);
  for (let skipped = 0; skipped < nth; skipped += 1) start = source.indexOf(printed, start + 1);
  if (start < 0) throw new Error(`no ${printed} in line ${line}`);
  return { line, start, end: start + printed.length };
}

/** The cell of a line at a position, from 0. */
function cell(line: number, position: number): ReportSpan {
  const before = (text.lines[line - 1] ?? '').split('\t').slice(0, position + 1);
  const end = before.join('\t').length;
  return { line, start: end - (before.at(-1) ?? '').length, end };
}

function indicator(line: number, allowed: ReportAllowed): ReportForm['indicators'][number] {
  return {
    line,
    name: cell(line, 3),
    initial: cell(line, 4),
    actual: cell(line, 5),
    weight: cell(line, 6),
    score: cell(line, 7),
    allowed,
  };
}
