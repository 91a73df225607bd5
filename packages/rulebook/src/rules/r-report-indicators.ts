/** Scores of summaries against what they tell: deductions without a missed indicator, savings beyond what was left, full marks. */
import type { Check, Rule } from '@mingsuan/core/audit';
import {
  type Execution,
  executionRate,
  executionsOf,
  figureOf,
  ONE,
  objection,
  passed,
  reportRule,
  together,
} from '@mingsuan/core/families';
import { compareFractions, formatQuanta, percentOf, roundPercent } from '@mingsuan/core/money';
import type { EvaluationReport, Statement } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import { account, BOOKS, FOLK, summary } from './r-examples.ts';

const always = { from: null, to: null };
const KINDS = ['selfEvaluationSummary'] as const;

/** An indicator that was not, or not wholly, met; hedged words leave room for a deduction. */
const NOT_MET =
  /未(?:能)?(?:完成|达|实现|按|及时)|没有(?:完成|达)|不足|低于|较差|滞后|延[迟期后]|部分(?:完成|达成)|完成[^，。；]{0,8}部分|有待|不够|比较|基本|推迟|取消/;
/** Provinces give the execution of the budget 10 or 20 points: more cannot be lost by it. */
const EXECUTION_POINTS = 20n;
/** Less than this is a matter of rounding and of judgement. */
const UNEXPLAINED_MIN = 5n;
const QUANTA = 1_000_000n;

/** Points taken beyond what the execution can cost, in whole points; null where they are told of. */
function unexplained(execution: Execution): bigint | null {
  const score = figureOf(execution.mention, 'score');
  const rate = executionRate(execution);
  if (!score || !rate || execution.mention.indicators.length < 2) return null;
  if (execution.mention.indicators.some((i) => NOT_MET.test(i.text.text))) return null;
  const lost = 100n - BigInt(score.printed.value) / BigInt(ONE);
  const unspent = 100n - rate.num / (rate.den * QUANTA);
  return lost - (EXECUTION_POINTS * (unspent > 0n ? unspent : 0n)) / 100n;
}

function* deductionsHaveACause(report: EvaluationReport): Generator<Check> {
  const judged = executionsOf(report).map((execution) => ({ execution, points: unexplained(execution) }));
  const open = judged.filter(({ points }) => points !== null);
  if (open.length === 0) return;
  const odd = open.filter(({ points }) => points !== null && points >= UNEXPLAINED_MIN);
  yield together(odd, (found) => {
    const scores = found.map(({ execution }) => figureOf(execution.mention, 'score')).filter((s) => s !== null);
    const words = found.map(({ execution: { project, mention } }) => {
      const [score, rate] = [figureOf(mention, 'score'), figureOf(mention, 'rate')];
      return `「${project.name}」${score?.printed.text ?? ''} 分（完成预算的 ${rate?.printed.text ?? ''}%）`;
    });
    return objection(
      `${words.join('、')}：所列指标都已完成，预算执行最多扣 20 分中的相应部分，其余扣分没有来由，自评得分与完成情况不相称。`,
      { statements: scores, expected: '逐项写明扣分的指标和分数' },
    );
  });
}

const SAVING = /节约率|节支率|成本降低率/;

/** 成本节约率 = (计划成本 − 实际成本) ÷ 计划成本: no more is saved than was not spent. */
function* savingsAreLeft(report: EvaluationReport): Generator<Check> {
  for (const { project, mention, budget, executed } of executionsOf(report)) {
    for (const indicator of mention.indicators.filter((i) => SAVING.test(i.text.text))) {
      const saving = indicator.numbers.find((s) => s.printed.unit === '%');
      const left = percentOf(budget.printed.value - executed.printed.value, budget.printed.value);
      if (!saving || !left) continue;
      const claimed = { num: BigInt(saving.printed.value - saving.printed.half), den: 1n };
      if (compareFractions(claimed, left) <= 0) {
        yield { ...passed(), statements: [saving] };
        continue;
      }
      const most = `${formatQuanta(roundPercent(left, 2, 'halfUp'), '%', 2)}%`;
      yield objection(
        `「${project.name}」的「${indicator.text.text.replace(/[，,；。]$/, '')}」：全年预算 ${budget.printed.text}${budget.printed.unit}，执行 ${executed.printed.text}${executed.printed.unit}，没有花的只占 ${most}，节约率不可能是 ${saving.printed.text}%。`,
        { statements: [saving, budget, executed], stated: `${saving.printed.text}%`, expected: `不大于 ${most}` },
      );
    }
  }
}

/** Full marks although a little of the budget was left. */
function* fullMarksAreFull(report: EvaluationReport): Generator<Check> {
  let asked = false;
  const odd: (Execution & { score: Statement })[] = [];
  for (const execution of executionsOf(report)) {
    const score = figureOf(execution.mention, 'score');
    if (score?.printed.value !== 100 * ONE) continue;
    asked = true;
    if (execution.executed.printed.value < execution.budget.printed.value) odd.push({ ...execution, score });
  }
  if (!asked) return;
  yield together(odd, (found) =>
    objection(
      `${found.map(({ project, budget, executed }) => `「${project.name}」预算 ${budget.printed.text}${budget.printed.unit}、执行 ${executed.printed.text}${executed.printed.unit}`).join('；')}，没有执行完而得满分 100 分；按执行率计分应略低于满分。`,
      { statements: found.flatMap(({ score, executed }) => [score, executed]) },
    ),
  );
}

export const rules: readonly Rule[] = [
  reportRule({
    id: 'R-06',
    title: '综述中的扣分有来由：指标都完成的，扣分不超过预算执行能扣的分',
    formula: '100 − 得分 ≤ 执行率扣分 + 未完成指标的扣分',
    severity: 'warning',
    basis: [cite('R10'), cite('practice', '得分应当能由各指标完成情况算得')],
    effective: always,
    remedy: '逐项核对扣分：写明哪个指标扣了几分、为什么；没有扣分依据的改正得分。',
    kinds: KINDS,
    needs: '得分和分项指标完成情况',
    asks: deductionsHaveACause,
    examples: {
      pass: [
        { name: '满分', text: summary([FOLK, BOOKS]) },
        {
          name: '有没完成的指标',
          text: summary([
            account({
              name: '非遗展演项目',
              score: '90',
              done: '一是数量指标，演出10场，未完成计划的12场。二是质量指标，节目合格率100%',
            }),
            BOOKS,
          ]),
        },
      ],
      fail: [
        {
          name: '指标都完成而只得80分',
          text: summary([account({ name: '非遗展演项目', score: '80', executed: '18.00万元', rate: '90%' }), BOOKS]),
        },
      ],
    },
  }),
  reportRule({
    id: 'R-07',
    title: '成本节约率不大于没有支出的比例',
    formula: '成本节约率 ≤ (预算数 − 执行数) ÷ 预算数',
    severity: 'warning',
    basis: [
      cite('R53', '项目支出绩效评价共性指标体系框架'),
      cite('layout', '节约率 = (计划成本 − 实际成本) ÷ 计划成本'),
    ],
    effective: always,
    remedy: '按计划成本和实际成本重算节约率；指标值写成“≥95%”的改为合理的目标。',
    kinds: KINDS,
    needs: '成本节约率',
    asks: savingsAreLeft,
    examples: {
      pass: [
        {
          name: '节约5%',
          text: summary([
            account({
              name: '非遗展演项目',
              score: '99',
              executed: '19.00万元',
              rate: '95%',
              done: '一是数量指标，演出12场。二是成本指标，成本节约率5%',
            }),
            BOOKS,
          ]),
        },
      ],
      fail: [
        {
          name: '花了七成而节约95%',
          text: summary([
            account({
              name: '非遗展演项目',
              score: '97',
              executed: '14.00万元',
              rate: '70%',
              done: '一是数量指标，演出12场。二是成本指标，材料成本节约率大于95%',
            }),
            BOOKS,
          ]),
        },
      ],
    },
  }),
  reportRule({
    id: 'R-11',
    title: '预算没有执行完的项目不得满分',
    formula: '执行数 < 预算数 ⇒ 得分 < 100',
    severity: 'info',
    basis: [cite('R10'), cite('layout', '执行率得分 = 执行率 × 分值')],
    effective: always,
    remedy: '按执行率计算该项得分，或说明节约的资金不扣分的依据。',
    needs: '满分的项目',
    asks: fullMarksAreFull,
    examples: {
      pass: [{ name: '执行完得满分', text: summary([FOLK, BOOKS]) }],
      fail: [
        {
          name: '24.43万元执行24.41万元',
          text: summary(
            [account({ name: '非遗展演项目', budget: '24.43万元', executed: '24.41万元' }), BOOKS],
            '34.43万元',
          ),
        },
      ],
    },
  }),
];
