/** 项目指标 and 部门整体评价: indicators with targets, results and points. */
import type { LedgerIndicator, OverallEvaluation } from '@mingsuan/core/ledger';
import { POINT, type Points } from '@mingsuan/core/performance';
import { pointsOf, yuanOf } from '../digits.ts';
import { dueScore, dueWords, mostOf, soleScore } from '../due-score.ts';
import {
  AMOUNT,
  type BookColumn,
  type BookSheet,
  formBlock,
  liveColumn,
  POINTS,
  type RowValues,
  TABS,
  TEXT,
} from '../layout.ts';
import type { RowReader } from '../row-reader.ts';
import type { FixedRows } from '../sheet-reader.ts';
import { notNegative } from './budgets.ts';
import { nameByOrdinal, refuseOrphan } from './projects.ts';

const OPERATORS = ['≥', '≤', '＝', '＞', '＜', '=', '>', '<'] as const;
/** 预算执行 counts ten points beside the indicators of a form (RULES.md §7). */
const INDICATOR_POINTS = 90 * POINT;
const OVERALL_POINTS = 100 * POINT;

const indicatorColumns = (
  reason: string,
  { nameOfWeights, isScored }: { readonly nameOfWeights?: string; readonly isScored: boolean },
): BookColumn[] => [
  { header: '一级指标', width: 14, entry: TEXT },
  { header: '二级指标', width: 20, entry: TEXT },
  { header: '三级指标', width: 36, entry: TEXT },
  {
    header: '符号',
    width: 7,
    entry: { kind: 'choice', words: OPERATORS.slice(0, 5) },
    prompt: '定量指标选符号，定性指标留空。',
  },
  { header: '年度指标值', width: 26, entry: TEXT, prompt: '连同计量单位，如 180人、95%。' },
  { header: '调整后指标值', width: 20, entry: TEXT, prompt: '连同符号；没有调整的留空。' },
  { header: '实际完成值', width: 26, entry: TEXT },
  { header: '分值', width: 9, entry: POINTS, ...(nameOfWeights === undefined ? {} : { name: nameOfWeights }) },
  { header: '得分', width: 9, entry: POINTS },
  ...(isScored ? [liveColumn('应得分', '按评分办法算出。得分留空的印这个数，填了的照填的印。')] : []),
  { header: reason, width: 44, entry: TEXT },
];
const overScored = { columns: ['得分'], formula: 'N({得分})>N({分值})' };

const DEVIATION = '偏差原因分析及改进措施';

export const indicatorsSheet: BookSheet = {
  name: '项目指标',
  title: '项目绩效指标',
  guidance: [
    '一个指标填一行，先填项目序号（见“项目”表），名称由序号查出。分值合计应为 90 分，预算执行 10 分由程序计算。',
    '“符号”和“年度指标值”合起来就是印出的指标值，如 ≥ 和 180人。',
  ],
  frozenColumns: 2,
  tabColour: TABS.performance,
  blocks: [
    {
      title: '项目指标',
      fixed: null,
      spare: 150,
      columns: [
        { header: '项目序号', width: 9, entry: { kind: 'count' }, name: '指标项目序号' },
        { header: '项目名称', width: 30, entry: { kind: 'derived', look: 'text', formula: nameByOrdinal('项目序号') } },
        ...indicatorColumns(DEVIATION, { nameOfWeights: '指标分值', isScored: true }),
        {
          header: '本项目分值合计',
          width: 14,
          entry: {
            kind: 'derived',
            look: 'points',
            formula: 'IF({项目序号}="","",SUMIF(指标项目序号,{项目序号},指标分值))',
          },
        },
      ],
      checks: [
        overScored,
        { columns: ['本项目分值合计'], formula: 'AND(ISNUMBER({本项目分值合计}),{本项目分值合计}<>90)' },
        { columns: ['项目序号'], formula: 'AND({项目序号}<>"",{项目名称}="")' },
      ],
    },
  ],
};

function indicatorValues(indicator: LedgerIndicator, reason: string): Record<string, string> {
  const { level1, level2, name, target, adjustedTarget, actual, weight, score, deviation } = indicator;
  const operator = OPERATORS.find((sign) => target.startsWith(sign) && target.length > sign.length) ?? '';
  return {
    一级指标: level1,
    二级指标: level2,
    三级指标: name,
    符号: operator,
    年度指标值: target.slice(operator.length),
    调整后指标值: adjustedTarget ?? '',
    实际完成值: actual,
    分值: pointsOf(weight),
    得分: pointsOf(score),
    [reason]: deviation,
  };
}

export function indicatorRows(projects: readonly { readonly indicators: readonly LedgerIndicator[] }[]): RowValues[] {
  return projects.flatMap(({ indicators }, i) =>
    indicators.map((indicator) => ({ 项目序号: String(i + 1), ...indicatorValues(indicator, DEVIATION) })),
  );
}

const OPERATOR_OF: Readonly<Record<string, string>> = Object.fromEntries(OPERATORS.map((sign) => [sign, sign]));

/**
 * `isNamed`: the indicators of reports are told in a sentence, which stands as what was reached. `isScored`: a score that is
 * not typed is the one due.
 */
function readIndicator(
  row: RowReader,
  reason: string,
  { isNamed, isScored }: { readonly isNamed: boolean; readonly isScored: boolean },
): LedgerIndicator {
  const sign = row.text('符号');
  // signs of either width are kept as they stand
  const operator = OPERATOR_OF[sign] ?? row.choice('符号', OPERATOR_OF) ?? '';
  const adjusted = row.text('调整后指标值');
  const weight = points(row, '分值');
  const typed = points(row, '得分');
  if (typed > weight) {
    row.problem('得分', 'unbalanced', `得分${pointsOf(typed)}大于分值${pointsOf(weight)}。请核对。`, 'warning');
  }
  const indicator: LedgerIndicator = {
    level1: row.text('一级指标'),
    level2: row.text('二级指标'),
    name: isNamed ? row.needed('三级指标') : row.text('三级指标'),
    target: operator + row.text('年度指标值'),
    ...(adjusted === '' ? {} : { adjustedTarget: adjusted }),
    actual: row.text('实际完成值'),
    weight,
    score: typed,
    deviation: row.text(reason),
  };
  return isScored && !row.has('得分') ? { ...indicator, score: scoreDue(row, indicator) } : indicator;
}

/** Where the scheme leaves a choice, or says nothing, the person is asked. */
function scoreDue(row: RowReader, indicator: LedgerIndicator): Points {
  const due = dueScore(indicator);
  const sole = soleScore(due);
  if (sole !== null) return sole;
  const score = due === null ? 0 : mostOf(due);
  const why = due === null ? '也算不出应得分' : `按评分办法可在${dueWords(due)}之间`;
  row.problem('得分', 'missing-entry', `没有填得分，${why}，暂按${pointsOf(score)}分印。请填写。`, 'warning');
  return score;
}

function points(row: RowReader, header: string): Points {
  const value = row.points(header) ?? 0;
  if (value < 0) row.problem(header, 'negative', '分值和得分不能是负数。请改正。');
  return value;
}

export function readIndicators(
  rows: readonly RowReader[],
  projects: ReadonlyMap<number, unknown>,
  isReport: boolean,
): Map<number, LedgerIndicator[]> {
  const found = new Map<number, LedgerIndicator[]>();
  const last = new Map<number, RowReader>();
  for (const row of rows) {
    const ordinal = row.needed('项目序号') === '' ? null : row.count('项目序号');
    const indicator = readIndicator(row, DEVIATION, { isNamed: !isReport, isScored: !isReport });
    if (ordinal === null) continue;
    if (!projects.has(ordinal)) refuseOrphan(row, '项目序号', ordinal);
    found.set(ordinal, [...(found.get(ordinal) ?? []), indicator]);
    last.set(ordinal, row);
  }
  // reports tell of scores without the weights of indicators
  for (const [ordinal, indicators] of isReport ? [] : found) {
    doubtWeights(last.get(ordinal), indicators, INDICATOR_POINTS, `项目${ordinal}的指标分值`);
  }
  return found;
}

function doubtWeights(
  row: RowReader | undefined,
  indicators: readonly LedgerIndicator[],
  full: Points,
  of: string,
): void {
  const sum = indicators.reduce((all, { weight }) => all + weight, 0);
  if (sum === full) return;
  row?.problem('分值', 'unbalanced', `${of}合计${pointsOf(sum)}分，一般应为${pointsOf(full)}分。请核对。`, 'warning');
}

const BUDGET = '全年预算数';
const EXECUTED = '全年执行数';
const EXPECTED = '部门整体绩效目标';
const ACTUAL = '目标实际完成情况';
const PROBLEMS = '存在问题';
const IMPROVEMENTS = '改进措施';
const TASK = '重点工作任务';
const ACHIEVEMENT = '主要工作成效';
const LOST = '扣分原因';
const amount = { 填写: AMOUNT };

export const overallSheet: BookSheet = {
  name: '部门整体评价',
  title: '部门整体支出绩效自评',
  guidance: ['不做部门整体支出绩效自评的，本表和“部门评价指标”留空。'],
  frozenColumns: 0,
  tabColour: TABS.performance,
  blocks: [
    formBlock('整体情况', [
      { label: BUDGET, entries: amount, note: '部门整体，元。' },
      { label: EXECUTED, entries: amount, note: '部门整体，元。' },
      { label: EXPECTED },
      { label: ACTUAL },
      { label: PROBLEMS },
      { label: IMPROVEMENTS },
    ]),
    {
      title: '任务和成效',
      fixed: null,
      spare: 15,
      columns: [
        { header: '任务或成效', width: 44, entry: { kind: 'choice', words: [TASK, ACHIEVEMENT] } },
        { header: '内容', width: 40, entry: TEXT },
      ],
    },
  ],
};

export const overallIndicatorsSheet: BookSheet = {
  name: '部门评价指标',
  title: '部门整体支出绩效自评指标',
  guidance: ['一个指标填一行，“一级指标”填评价的部分（如 履职效能、管理效能）。分值合计一般为 100 分。'],
  frozenColumns: 0,
  tabColour: TABS.performance,
  blocks: [
    {
      title: '整体指标',
      fixed: null,
      spare: 40,
      columns: indicatorColumns(LOST, { isScored: false }),
      checks: [overScored],
    },
  ],
};

export function overallRows(overall: OverallEvaluation | undefined): RowValues[][] {
  if (overall === undefined) return [[], [], []];
  const { annualBudget, executed, goal, tasks, indicators, achievements, problems, improvements } = overall;
  const form = { [BUDGET]: yuanOf(annualBudget), [EXECUTED]: yuanOf(executed), [EXPECTED]: goal.expected };
  return [
    Object.entries({ ...form, [ACTUAL]: goal.actual, [PROBLEMS]: problems, [IMPROVEMENTS]: improvements }).map(
      ([label, value]) => ({ 项目: label, 填写: value }),
    ),
    [
      ...tasks.map((text) => ({ 任务或成效: TASK, 内容: text })),
      ...achievements.map((text) => ({ 任务或成效: ACHIEVEMENT, 内容: text })),
    ],
    indicators.map((indicator) => indicatorValues(indicator, LOST)),
  ];
}

export function readOverall(
  form: FixedRows,
  told: readonly RowReader[],
  scored: readonly RowReader[],
): OverallEvaluation | null {
  const text = (label: string) => form(label)?.text('填写') ?? '';
  const fen = (label: string) => {
    const row = form(label);
    return row ? notNegative(row, '填写') : null;
  };
  const lists: Record<string, string[]> = { [TASK]: [], [ACHIEVEMENT]: [] };
  for (const row of told) {
    if (row.needed('任务或成效') !== '') row.choice('任务或成效', lists)?.push(row.needed('内容'));
  }
  const indicators = scored.map((row) => readIndicator(row, LOST, { isNamed: true, isScored: false }));
  if (scored.length > 0) doubtWeights(scored.at(-1), indicators, OVERALL_POINTS, '部门整体评价的分值');
  const amounts = [fen(BUDGET), fen(EXECUTED)] as const;
  const labels = [EXPECTED, ACTUAL, PROBLEMS, IMPROVEMENTS];
  if (told.length + scored.length === 0 && amounts.every((a) => a === null) && labels.every((l) => text(l) === '')) {
    return null;
  }
  return {
    annualBudget: amounts[0] ?? 0,
    executed: amounts[1] ?? 0,
    goal: { expected: text(EXPECTED), actual: text(ACTUAL) },
    tasks: lists[TASK] ?? [],
    indicators,
    achievements: lists[ACHIEVEMENT] ?? [],
    problems: text(PROBLEMS),
    improvements: text(IMPROVEMENTS),
  };
}
