/** 项目 and 项目目标: money, flags and words of every project, a row each, joined by their number. */
import type { LedgerProject, ProjectMoney } from '@mingsuan/core/ledger';
import { pointsOf, yuanOf } from '../digits.ts';
import { amountColumn, type BookSheet, liveColumn, POINTS, type RowValues, TABS, TEXT } from '../layout.ts';
import type { RowReader } from '../row-reader.ts';
import { notNegative } from './budgets.ts';
import { type CodeBook, functionalCode, NAME_OF_FUNCTION } from './codes.ts';
import { FUNDS, fundWord, put } from './lines.ts';

/** Rows that both sheets have ready; the number of a row is the number of a project. */
const PROJECT_ROWS_SPARE = 40;

const STAGES = { initialBudget: '年初预算', annualBudget: '全年预算', executed: '全年执行' } as const;
type Stage = keyof typeof STAGES;
const stages = Object.keys(STAGES) as Stage[];
const SOURCES = ['当年财政拨款', '上年结转资金', '其他资金'] as const;
const header = (stage: Stage, source: string) => `${STAGES[stage]}：${source}`;
const total = (stage: Stage) => `${STAGES[stage]}合计`;

const SECRET: Readonly<Record<string, boolean>> = { 是: true, 否: false };
const PROJECT_FUNDS = Object.keys(FUNDS).filter((word) => FUNDS[word] !== 'nonFiscal');
const TARGETED = '目标申报数';
const TOLD_SCORE = '自评得分';
const NO_NAME = '{项目名称}=""';

function sum(stage: Stage): string {
  return `IF(${NO_NAME},"",SUM({${header(stage, SOURCES[0])}}:{${header(stage, SOURCES[2])}}))`;
}

export const projectsSheet: BookSheet = {
  name: '项目',
  title: '项目资金',
  guidance: [
    '一个项目填一行，金额以元为单位。合计和执行率由公式得出。“目标申报数”只在与年初预算不同时填写。',
    '“资金来源名称”是自评表资金栏印的名称，不填时印“市县区财政资金”。涉密项目选“是”，不在公开文件中出现，勾稽照常核对。',
  ],
  frozenColumns: 2,
  tabColour: TABS.performance,
  blocks: [
    {
      title: '项目',
      fixed: null,
      spare: PROJECT_ROWS_SPARE,
      hasTotals: true,
      columns: [
        { header: '序号', width: 6, entry: { kind: 'ordinal' }, name: '项目序号列' },
        { header: '项目名称', width: 40, entry: TEXT, name: '项目名称列' },
        {
          header: '科目代码',
          width: 11,
          entry: { kind: 'code', list: '功能科目项' },
          prompt: '列支的功能科目（项），七位数字。绩效报告的账本可以不填。',
        },
        { header: '科目名称', width: 24, entry: NAME_OF_FUNCTION },
        { header: '资金性质', width: 17, entry: { kind: 'choice', words: PROJECT_FUNDS } },
        { header: '资金来源名称', width: 20, entry: TEXT },
        { header: '是否涉密', width: 10, entry: { kind: 'choice', words: Object.keys(SECRET) } },
        amountColumn(TARGETED),
        ...stages.flatMap((stage) => [
          ...SOURCES.map((source) => amountColumn(header(stage, source))),
          amountColumn(total(stage), { entry: { kind: 'derived', look: 'amount', formula: sum(stage) } }),
        ]),
        {
          header: '执行率',
          width: 10,
          entry: {
            kind: 'derived',
            look: 'percent',
            formula: `IF(OR(${NO_NAME},N({${total('annualBudget')}})=0),"",{${total('executed')}}/{${total('annualBudget')}})`,
          },
        },
        { header: '未完成预算的原因', width: 50, entry: TEXT },
        {
          header: TOLD_SCORE,
          width: 10,
          entry: POINTS,
          prompt: '填了项目指标的不用填，由程序算出；只知道总分的填在这里。',
        },
        liveColumn('总分', '自评表印的总分：填了自评得分的照填的，其余是执行率得分加各指标得分。'),
        liveColumn('应得总分', '按评分办法：执行率得分加各指标的应得分。'),
      ],
      checks: [
        { columns: ['科目代码', '科目名称'], formula: 'AND({科目代码}<>"",{科目名称}="")' },
        {
          columns: [total('executed')],
          formula: `AND(ISNUMBER({${total('executed')}}),{${total('executed')}}>{${total('annualBudget')}})`,
        },
        { columns: ['项目名称'], formula: 'AND({项目名称}="",{科目代码}<>"")' },
      ],
    },
  ],
};

const WORDS = {
  overview: '项目概况',
  expected: '年度绩效目标',
  actual: '目标实际完成情况',
  execution: '项目实施和预算执行情况',
  output: '产出情况及分析',
  benefit: '效益情况及分析',
  satisfaction: '满意度情况及分析',
  experience: '主要经验做法',
  problems: '存在的主要问题及原因',
  improvements: '改进措施及建议',
} as const;
const words = Object.keys(WORDS) as (keyof typeof WORDS)[];

export const goalsSheet: BookSheet = {
  name: '项目目标',
  title: '项目绩效目标和自评分析',
  guidance: [
    '每行对应“项目”表同一序号的项目，名称由序号查出。',
    '“项目概况”写项目的主要内容、依据和实施方式，绩效报告用；“项目实施和预算执行情况”可以不填，由程序按金额写出；自己写时金额不要手打，用 {{全年预算数}}、{{全年执行数}}、{{结转结余}}、{{执行率}} 代替。',
  ],
  frozenColumns: 2,
  tabColour: TABS.performance,
  blocks: [
    {
      title: '项目目标',
      fixed: null,
      spare: PROJECT_ROWS_SPARE,
      columns: [
        { header: '序号', width: 6, entry: { kind: 'ordinal' } },
        { header: '项目名称', width: 40, entry: { kind: 'derived', look: 'text', formula: nameByOrdinal('序号') } },
        ...words.map((key) => ({ header: WORDS[key], width: 44, entry: TEXT })),
      ],
    },
  ],
};

/** Name of the project with a number. */
export function nameByOrdinal(column: string): string {
  return `IF({${column}}="","",IFERROR(INDEX(项目名称列,MATCH({${column}},项目序号列,0))&"",""))`;
}

export function projectRows(projects: readonly LedgerProject[]): RowValues[] {
  return projects.map((project, i) => {
    const { funding, targetedBudget, isSecret, toldScore } = project;
    const values: Record<string, string> = {
      序号: String(i + 1),
      项目名称: project.name,
      科目代码: project.code,
      资金性质: fundWord(project.fund),
      资金来源名称: project.fundSource ?? '',
      是否涉密: isSecret === undefined ? '' : isSecret ? '是' : '否',
      未完成预算的原因: project.executionDeviation,
      [TOLD_SCORE]: toldScore === undefined ? '' : pointsOf(toldScore),
    };
    put(values, TARGETED, targetedBudget);
    for (const stage of stages) {
      const apart = (funding?.carried[stage] ?? 0) + (funding?.other[stage] ?? 0);
      values[header(stage, SOURCES[0])] = yuanOf(project[stage] - apart);
      put(values, header(stage, SOURCES[1]), funding?.carried[stage]);
      put(values, header(stage, SOURCES[2]), funding?.other[stage]);
    }
    return values;
  });
}

export function goalRows(projects: readonly LedgerProject[]): RowValues[] {
  return projects.map(({ overview = '', goal, analysis }, i) => {
    const values: Record<string, string> = { 序号: String(i + 1) };
    for (const key of words) values[WORDS[key]] = { overview, execution: '', ...goal, ...analysis }[key] ?? '';
    return values;
  });
}

/** A project without its words and indicators, by its number. */
export type ProjectMoneyRow = Omit<LedgerProject, 'overview' | 'goal' | 'analysis' | 'indicators'>;

/** `isReport`: a report's projects need no 科目. */
export function readProjects(
  rows: readonly RowReader[],
  codes: CodeBook,
  isReport: boolean,
): Map<number, ProjectMoneyRow> {
  const projects = new Map<number, ProjectMoneyRow>();
  for (const row of rows) {
    const ordinal = ordinalOf(row, '序号', projects);
    const name = row.needed('项目名称');
    const hasCode = !isReport || row.has('科目代码');
    const code = hasCode ? functionalCode(row, '科目代码', codes) : '';
    const fund = row.needed('资金性质') === '' ? null : row.choice('资金性质', FUNDS);
    if (fund === 'nonFiscal') {
      row.problem('资金性质', 'wrong-choice', '自评表的资金性质只能是三种财政拨款之一。其他资金填在“其他资金”各列。');
    }
    const isSecret = row.choice('是否涉密', SECRET);
    const targeted = notNegative(row, TARGETED);
    const source = row.text('资金来源名称');
    const toldScore = row.points(TOLD_SCORE);
    const { funding, ...amounts } = moneyOf(row);
    if (amounts.executed > amounts.annualBudget) {
      row.problem(
        header('executed', SOURCES[0]),
        'unbalanced',
        `全年执行合计${yuanOf(amounts.executed)}元大于全年预算合计${yuanOf(amounts.annualBudget)}元。请核对。`,
        'warning',
      );
    }
    if (ordinal === null) continue;
    projects.set(ordinal, {
      name,
      code,
      fund: fund === null || fund === 'nonFiscal' ? 'general' : fund,
      ...(source === '' ? {} : { fundSource: source }),
      ...(targeted === null ? {} : { targetedBudget: targeted }),
      ...amounts,
      ...(funding === null ? {} : { funding }),
      ...(isSecret === null ? {} : { isSecret }),
      ...(toldScore === null ? {} : { toldScore }),
      executionDeviation: row.text('未完成预算的原因'),
    });
  }
  return projects;
}

/** The number of a row that is not taken yet. */
function ordinalOf(row: RowReader, column: string, taken: ReadonlyMap<number, unknown>): number | null {
  if (row.needed(column) === '') return null;
  const ordinal = row.count(column);
  if (ordinal === null || !taken.has(ordinal)) return ordinal;
  row.problem(column, 'duplicate', `序号${ordinal}已在上面用过。请把复制来的行改为没有用过的序号。`);
  return null;
}

type Amounts = ProjectMoney & { readonly funding: NonNullable<LedgerProject['funding']> | null };

function moneyOf(row: RowReader): Amounts {
  const parts = SOURCES.map((source) => stages.map((stage) => notNegative(row, header(stage, source))));
  const sumOf = (i: number) => parts.reduce((sum, amounts) => sum + (amounts[i] ?? 0), 0);
  const money = (amounts: readonly (number | null)[] = []): ProjectMoney => ({
    initialBudget: amounts[0] ?? 0,
    annualBudget: amounts[1] ?? 0,
    executed: amounts[2] ?? 0,
  });
  const hasApart = parts.slice(1).some((amounts) => amounts.some((amount) => amount !== null));
  return {
    ...money([sumOf(0), sumOf(1), sumOf(2)]),
    funding: hasApart ? { carried: money(parts[1]), other: money(parts[2]) } : null,
  };
}

type Words = Pick<LedgerProject, 'overview' | 'goal' | 'analysis'>;

export const NO_WORDS: Words = {
  goal: { expected: '', actual: '' },
  analysis: { output: '', benefit: '', satisfaction: '', experience: '', problems: '', improvements: '' },
};

export function readGoals(rows: readonly RowReader[], projects: ReadonlyMap<number, unknown>): Map<number, Words> {
  const told = new Map<number, Words>();
  for (const row of rows) {
    const ordinal = ordinalOf(row, '序号', told);
    if (ordinal === null) continue;
    if (!projects.has(ordinal)) refuseOrphan(row, '序号', ordinal);
    const text = (key: keyof typeof WORDS) => row.text(WORDS[key]);
    const [overview, execution] = [text('overview'), text('execution')];
    told.set(ordinal, {
      ...(overview === '' ? {} : { overview }),
      goal: { expected: text('expected'), actual: text('actual') },
      analysis: {
        ...(execution === '' ? {} : { execution }),
        output: text('output'),
        benefit: text('benefit'),
        satisfaction: text('satisfaction'),
        experience: text('experience'),
        problems: text('problems'),
        improvements: text('improvements'),
      },
    });
  }
  return told;
}

export function refuseOrphan(row: RowReader, column: string, ordinal: number): void {
  row.problem(
    column,
    'unexpected-entry',
    `工作表「项目」里没有序号为${ordinal}的项目。请改正序号，或在「项目」补填这个项目。`,
  );
}
