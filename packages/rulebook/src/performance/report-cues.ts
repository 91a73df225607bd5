/**
 * Words that make a number of a report a budget, an execution, a rate. Asked in this order, the first that fits wins:
 * 「预算执行数」 is executed, 「年初预算」 is not the annual budget.
 */
import type { FigureCue } from '@mingsuan/core/recognition';
import type { ReportFigure } from '@mingsuan/core/statement';

/** What may stand between the telling words and the number. */
const FILL =
  '(?:数额|金额|资金|总额|总数|数|额)?(?:共计|合计|总计|累计|总共|分别|共|约|达到了|达到|达|了)?(?:为|是|有|约)?[\\s:，(“”"]*';

/** Ends with these words, right before the number. */
function ends(words: string): RegExp {
  return new RegExp(`(?:${words})${FILL}$`);
}

const OFFICES =
  '内设机构|内设科室|职能科室|职能机构|业务科室|科室|股室|处室|事业单位|下属单位|所属单位|二级单位|直属单位|预算单位|行政编制|事业编制|编制|在职人员';
const OFFICES_AFTER = new RegExp(`^[^，。；、:\\d]{0,14}?(?:${OFFICES})`);

const TOTALS = ['projects', 'department'] as const;

export const reportCues: readonly FigureCue[] = [
  { figure: 'institutions', units: ['count'], after: OFFICES_AFTER, scopes: TOTALS },
  { figure: 'institutions', units: ['count'], before: ends(OFFICES), scopes: TOTALS },
  {
    figure: 'count',
    units: ['count'],
    after: /^(?:[^，。；、:\d]{0,24}?)(?:项目|工作任务|专项经费|经费)/,
    scopes: TOTALS,
  },
  { figure: 'count', units: ['count'], before: ends('项目|项目支出|专项'), scopes: TOTALS },
  { figure: 'general', units: ['money'], before: ends('一般公共预算(?:财政拨款)?支出'), scopes: TOTALS },
  { figure: 'standard', units: ['money'], before: /每[^，。；\d]{0,12}$/ },
  { figure: 'standard', units: ['money'], after: /^\s*\/[^\d，。；]{1,4}/ },
  {
    figure: 'initialBudget',
    units: ['money'],
    before: ends('年初(?:批复|安排|下达|核定)?的?(?:部门|项目|整体)?(?:支出)?预算|年初(?:目标)?(?:申报|安排)'),
  },
  {
    figure: 'balance',
    units: ['money'],
    before: ends('结转结余|结转和结余|结余|结转|剩余|节余|未使用|未支出|未执行'),
  },
  { figure: 'received', units: ['money'], before: ends('到位') },
  {
    figure: 'executed',
    units: ['money'],
    before: ends(
      '(?:全年|实际|当年|累计|本年|预算|资金)?执行|(?:实际|累计|已|资金)?(?:使用|支付)|(?:实际|累计|完成|全年|已|总|共|资金|经费|当年|实现|年|年度|部门)支出|支出(?:总额|金额|数)|支出合计|(?:^|[，；])(?:总)?支出',
    ),
  },
  { figure: 'funds', units: ['money'], before: ends('涉及(?:的)?(?:财政|预算|项目|自评|专项)?'), scopes: TOTALS },
  {
    figure: 'annualBudget',
    units: ['money'],
    before: ends(
      '(?:全年|年度|本年|调整后?的?|部门|项目|财政|整体)?(?:支出)?预算(?:总|安排)?|(?:年度|项目|专项)?资金|安排|下达|投入|总投资',
    ),
  },
  { figure: 'coverage', units: ['percent'], before: ends('覆盖率'), scopes: TOTALS },
  {
    figure: 'targetRate',
    units: ['percent', 'none'],
    before: ends('(?:绩效|总体|年度)?目标(?:任务)?(?:总体|平均)?完成率|(?:项目|任务|工作)(?:总体)?完成率'),
  },
  {
    figure: 'rate',
    units: ['percent'],
    before: ends(
      '(?:执行|支出|使用|支付)(?:进度|率)|完成率|完成(?:全年|年初|调整后?)?(?:的)?预算(?:数)?的?|完成预算|占(?:全年)?预算(?:数)?的',
    ),
  },
  {
    figure: 'share',
    units: ['percent'],
    before: /占[^，。；\d]{2,40}?(?:的|比例|比重|比)?(?:为|是|约|达)?\s*$/,
    scopes: TOTALS,
  },
  { figure: 'remainder', units: ['percent'], before: ends('剩余|余下|其余|尾款|质保金|预留') },
  {
    figure: 'score',
    units: ['points'],
    before: ends('(?:综合|总|最终|评价|自评)*(?:得分|评分|总分)|自评|评为|打分|得'),
    scopes: ['project'],
  },
];

export const reportLabels: Readonly<Record<ReportFigure, string>> = {
  initialBudget: '年初预算数',
  annualBudget: '预算数',
  executed: '执行数',
  balance: '结余',
  received: '到位资金',
  funds: '自评涉及资金',
  general: '一般公共预算支出',
  rate: '执行率',
  targetRate: '绩效目标完成率',
  score: '得分',
  share: '占比',
  coverage: '自评覆盖率',
  count: '项目个数',
  institutions: '机构个数',
  standard: '标准',
  remainder: '剩余比例',
};
