/** 执行率 and its score: computed from the amounts, scored as the scheme says, and explained where it is low. */
import { answer, type Check, type Checks, type RatioCheck, type Rule } from '@mingsuan/core/audit';
import { constant, plus } from '@mingsuan/core/families';
import { POINT } from '@mingsuan/core/performance';
import type { FundsRow, Statement } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import { oneForm } from './p-examples.ts';
import {
  agreed,
  always,
  copiesOf,
  copyOf,
  type Form,
  fault,
  formRule,
  NOTHING,
  PERCENT,
  pointsByRate,
  stated,
} from './p-forms.ts';

/** The rate of a row by its amounts. */
function rateOf({ name }: Form, { amounts }: FundsRow, into: Check[]): void {
  const { rate, executed, annualBudget } = amounts;
  if (!stated(rate) || !stated(executed) || !stated(annualBudget) || annualBudget.printed.value === 0) return;
  const say = `${name}执行率 = 全年执行数 ÷ 全年预算数`;
  into.push({ kind: 'ratio', rate, num: [plus(executed)], den: [plus(annualBudget)], say });
}

/** Of the row of all money; of each source only where there are several, for one source prints the same again. */
function ratesHold(form: Form): Checks {
  const { funds, evaluation } = form;
  const found: Check[] = [];
  if (funds) rateOf(form, funds, found);
  if (!funds || evaluation.funds.length > 2)
    for (const row of evaluation.funds) if (row !== funds) rateOf(form, row, found);
  copiesAgree(form, copiesOf(form, 'rate'), '执行率', found);
  return found;
}

/** The same number printed twice in a form: one source only. */
function copiesAgree(form: Form, copies: readonly Statement[], what: string, into: Check[]): void {
  const [first, second, third] = copies;
  if (!first || !second || third) return;
  if (first.printed.value === second.printed.value) into.push(agreed([first, second]));
  else into.push({ kind: 'equal', left: [plus(first)], right: [plus(second)], say: `${form.name}两行的${what}相同` });
}

/** The finest printed of the copies: 9.00 rather than 9. */
function finest(copies: readonly Statement[]): Statement | undefined {
  let best = copies[0];
  for (const copy of copies) if (best && copy.printed.decimals > best.printed.decimals) best = copy;
  return best;
}

function scoreFollows(form: Form): Checks {
  const { score, evaluation } = form;
  const scores = copiesOf(form, 'score');
  const own = evaluation.funds.length > 2 ? form.funds?.amounts.score : finest(scores);
  const rate = form.funds?.amounts.rate ?? copyOf(form, 'rate');
  const { passMark, steps } = score.scheme.execution;
  if (!stated(own) || !stated(rate) || passMark !== null || steps !== null) return NOTHING;
  const found: Check[] = [];
  const { weight } = score.execution;
  const full = constant(String(weight / POINT), '分', weight / POINT, own);
  if (rate.printed.value >= 100 * PERCENT) {
    const say = `${form.name}执行率达到100%，执行率得分为满分`;
    found.push({ kind: 'equal', left: [plus(own)], right: [plus(full)], say });
  } else {
    const isOne = evaluation.funds.length > 2 || scores.every((s) => s.printed.value === own.printed.value);
    // copies that differ are each asked, so that the wrong one shows
    for (const one of isOne ? [own] : scores) found.push(proportional(form, one, rate, full));
  }
  if (evaluation.funds.length <= 2) copiesAgree(form, scores, '执行率得分', found);
  return found;
}

/** 得分 ÷ 分值 = 执行率; passed where the rate, rounded to two decimals, gives what is printed. */
function proportional(form: Form, own: Statement, rate: Statement, full: Statement): Check {
  const { weight } = form.score.execution;
  if (own.printed.value === pointsByRate(weight, rate)) return agreed([own, rate]);
  const check: RatioCheck = {
    kind: 'ratio',
    rate,
    num: [plus(own)],
    den: [plus(full)],
    say: `${form.name}执行率得分 ÷ 分值 ${full.printed.text} = 执行率`,
  };
  return answer(check).outcome === 'tail' ? agreed([own, rate]) : check;
}

function withinBudget({ funds, name }: Form): Checks {
  const executed = funds?.amounts.executed;
  const annualBudget = funds?.amounts.annualBudget;
  if (!stated(executed) || !stated(annualBudget) || executed.printed.value <= annualBudget.printed.value)
    return NOTHING;
  if (annualBudget.printed.value === 0) return NOTHING;
  const words = `${name}全年执行数 ${executed.printed.text} 大于全年预算数 ${annualBudget.printed.text}。`;
  return [
    fault(words, { statements: [executed, annualBudget], expected: '执行数不大于调整后的预算数，或说明超支的来源' }),
  ];
}

/** More money cannot arrive than was budgeted. */
function allArrivedAtMost({ told: { arrivalRate: arrival }, name }: Form): Checks {
  if (!stated(arrival) || arrival.printed.value <= 100 * PERCENT) return NOTHING;
  const found = fault(`${name}资金到位率 ${arrival.printed.text}%，大于100%。`, {
    statements: [arrival],
    stated: `${arrival.printed.text}%`,
    expected: '资金到位率不大于100%',
  });
  return [found];
}

function budgetIsThere(form: Form): Checks {
  const budget = form.funds?.amounts.annualBudget;
  if (!stated(budget) || budget.printed.value !== 0) return NOTHING;
  if (copiesOf(form, 'annualBudget').some((s) => s.printed.value !== 0)) return NOTHING;
  const score = form.funds?.amounts.score;
  const found = fault(`${form.name}全年预算数为 0，执行率没有意义，应注明不适用并把其余指标折算为百分制。`, {
    statements: score ? [budget, score] : [budget],
  });
  return [found];
}

export const rules: readonly Rule[] = [
  formRule(
    {
      id: 'P-07',
      title: '执行率等于全年执行数除以全年预算数',
      formula: '执行率 = 全年执行数 ÷ 全年预算数（调整后） × 100%',
      severity: 'error',
      basis: [cite('R10F'), cite('SC'), cite('layout', '执行率 = 全年执行数 ÷ 全年预算数')],
      effective: always,
      remedy: '按全年执行数和全年预算数重算执行率，并改正文字和得分。',
      examples: {
        pass: [oneForm('19 ÷ 20 = 95%')],
        fail: [oneForm('印作93%', { funds: ['20', '20', '20', '19', '1', '93.00', '9.50'] })],
      },
    },
    ratesHold,
  ),
  formRule(
    {
      id: 'P-08',
      title: '执行率得分等于执行率乘分值，超过100%的按满分',
      formula: '执行率得分 = min(执行率，100%) × 分值',
      severity: 'error',
      basis: [cite('R10'), cite('layout', '执行率得分 = min(执行率，100%) × 分值')],
      effective: always,
      remedy: '按执行率重算得分，并改正总分。',
      examples: {
        pass: [
          oneForm('95% × 10 = 9.5'),
          oneForm('执行率120%得满分', { funds: ['20', '20', '20', '24', '-4', '120.00', '10.00'], total: '100' }),
        ],
        fail: [oneForm('印作9.05', { funds: ['20', '20', '20', '19', '1', '95.00', '9.05'] })],
      },
    },
    scoreFollows,
  ),
  formRule(
    {
      id: 'P-13',
      title: '全年执行数不大于全年预算数',
      formula: '全年执行数 ≤ 全年预算数',
      severity: 'warning',
      basis: [cite('practice', '执行率超过100%的须说明资金来源')],
      effective: always,
      remedy: '核对全年预算数是否已按追加和上年结转调整；确属超支的说明来源。',
      examples: {
        pass: [oneForm('19 ≤ 20')],
        fail: [oneForm('24 > 20', { funds: ['20', '20', '20', '24', '-4', '120.00', '10.00'] })],
      },
    },
    withinBudget,
  ),
  formRule(
    {
      id: 'P-13-2',
      title: '资金到位率不大于100%',
      formula: '资金到位率 = 到位资金 ÷ 预算资金 ≤ 100%',
      severity: 'warning',
      basis: [cite('R53', '项目支出绩效评价共性指标体系框架'), cite('practice', '到位资金不会多于预算资金')],
      effective: always,
      remedy: '核对到位资金和预算资金。',
      examples: {
        pass: [oneForm('到位率100%', { execution: '2023年项目预算总金额200000元，资金到位率100%。' })],
        fail: [oneForm('到位率900%', { execution: '2023年项目预算总金额200000元，资金到位率900%。' })],
      },
    },
    allArrivedAtMost,
  ),
  formRule(
    {
      id: 'P-14',
      title: '没有预算的项目不计算执行率',
      formula: '全年预算数 = 0 ⇒ 执行率不适用，其余指标折算为百分制',
      severity: 'warning',
      basis: [cite('R10F'), cite('practice', '预算为0的项目不宜自评')],
      effective: always,
      remedy: '核对全年预算数；没有预算的项目注明不适用。',
      examples: {
        pass: [oneForm('有预算')],
        fail: [oneForm('预算为0', { funds: ['20', '20', '0', '0', '0', '0', '10'] })],
      },
    },
    budgetIsThere,
  ),
];
