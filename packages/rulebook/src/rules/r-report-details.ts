/** Small sums that an account lets be done over: what is left to pay, allowances by head and month, aims without an outcome. */
import { type Case, type Check, type Rule, variantsOf } from '@mingsuan/core/audit';
import {
  budgetToldOf,
  executionsOf,
  figureOf,
  figuresOf,
  figureToldOf,
  objection,
  passed,
  plus,
  reportRule,
} from '@mingsuan/core/families';
import { formatQuanta, percentOf, roundPercent } from '@mingsuan/core/money';
import type { EvaluationReport, ProjectMention, Statement } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import { slippedIn } from './product-slip.ts';
import { projectReport } from './r-examples.ts';

const always = { from: null, to: null };

/** 剩余3%资金: what was not executed, as a share of the budget. */
function* remaindersHold(report: EvaluationReport): Generator<Check> {
  for (const { project, mention, budget, executed } of executionsOf(report)) {
    for (const remainder of figuresOf(mention, 'remainder')) {
      const left = percentOf(budget.printed.value - executed.printed.value, budget.printed.value);
      if (!left) continue;
      const rounded = roundPercent(left, remainder.printed.decimals, 'halfUp');
      if (rounded === remainder.printed.value) {
        yield { ...passed(), statements: [remainder] };
        continue;
      }
      const exact = `${formatQuanta(roundPercent(left, 2, 'halfUp'), '%', 2)}%`;
      yield objection(
        `「${project.name}」说剩余 ${remainder.printed.text}%，预算 ${budget.printed.text}${budget.printed.unit}、执行 ${executed.printed.text}${executed.printed.unit}，没有支出的是 ${exact}。`,
        { statements: [remainder, budget, executed], stated: `${remainder.printed.text}%`, expected: exact },
      );
    }
  }
}

/** 绩效目标完成率 copied from the execution rate, where neither is whole. */
function* targetsAreNotCopied(report: EvaluationReport): Generator<Check> {
  for (const project of report.projects) {
    for (const mention of project.mentions) {
      const [rate, target] = [figureOf(mention, 'rate'), figureOf(mention, 'targetRate')];
      if (!rate || !target) continue;
      if (rate.printed.value !== target.printed.value || rate.printed.value === WHOLE) {
        yield passed();
        continue;
      }
      yield objection(
        `「${project.name}」的绩效目标完成率 ${target.printed.text}% 与预算执行率完全相同：目标完成率应按产出、效益计算，不能以资金执行率代替。`,
        { statements: [target, rate], expected: '按绩效指标计算的完成率' },
      );
    }
  }
}

const WHOLE = 100_000_000;

interface Allowance {
  readonly most: number;
  readonly words: string;
  readonly statements: readonly Statement[];
}

/** 8人 × 6个月 × 2500元 at most; null where the account does not print heads, months and allowances. */
function allowanceOf(mention: ProjectMention, numbers: readonly Statement[]): Allowance | null {
  const rates = figuresOf(mention, 'standard');
  const [first] = rates;
  if (!first) return null;
  const same = (s: Statement) => s.place.line === first.place.line && s.index < first.index;
  const heads = numbers.findLast((s) => same(s) && /^[人名]$/.test(s.printed.unit) && s.fact?.startsWith('quantity'));
  const months = numbers.findLast((s) => same(s) && s.printed.unit === '个月');
  if (!heads || !months) return null;
  const rate = rates.reduce((most, s) => (s.printed.value > most.printed.value ? s : most), first);
  const times = (BigInt(heads.printed.value) * BigInt(months.printed.value)) / 100_000_000n;
  const most = BigInt(rate.printed.value) * times;
  if (most > BigInt(Number.MAX_SAFE_INTEGER)) return null;
  const words = `${heads.printed.text}人 × ${months.printed.text}个月 × ${rate.printed.text}元`;
  return { most: Number.parseInt(most.toString(), 10), words, statements: [heads, months, ...rates] };
}

function* allowancesCover(report: EvaluationReport, { reading }: Case): Generator<Check> {
  for (const project of report.projects) {
    for (const mention of project.mentions) {
      const budget = figureOf(mention, 'annualBudget');
      const allowance = allowanceOf(mention, reading.statements);
      if (!allowance || !budget) continue;
      if (budget.printed.value - budget.printed.half <= allowance.most) {
        yield { ...passed(), statements: allowance.statements };
        continue;
      }
      yield objection(
        `「${project.name}」按所列标准最多 ${allowance.words} = ${formatQuanta(allowance.most, '万元', 4)}万元，预算 ${budget.printed.text}${budget.printed.unit}，其余部分的用途没有说明。`,
        { statements: [budget, ...allowance.statements], expected: '写明其余支出的内容和标准' },
      );
    }
  }
}

/** 115名，每人1000元: more than the budget cannot be; a little less is a slip, much less is part of the project. */
function* productsAreBudgets(report: EvaluationReport, { reading }: Case): Generator<Check> {
  for (const { price, count, total } of report.products) {
    const project = report.projects.find((p) =>
      p.mentions.some((m) => m.figures.some((f) => f.statement.place.line === price.place.line)),
    );
    const budget = project ? budgetToldOf(project) : null;
    const executed = project ? figureToldOf(project, 'executed') : null;
    if (!project || !budget) continue;
    if (total) {
      // what was reckoned may be part of the budget: only a number that one wrong digit parts from it was meant to be it
      if (isNearly(total, budget)) {
        const say = `「${project.name}」的预算数等于算式的合计`;
        yield { kind: 'equal', left: [plus(budget)], right: [plus(total)], say };
      }
      continue;
    }
    const product = (BigInt(price.printed.value) * BigInt(count.printed.value)) / 10_000n;
    const fits = [budget, executed].some((s) => s !== null && within(product, s));
    const statements = [count, price, budget];
    const isPart = product * 5n < BigInt(budget.printed.value) * 4n;
    if (isPart) continue;
    if (fits) {
      yield { ...passed(), statements };
      continue;
    }
    const computed = `${formatQuanta(Number.parseInt(product.toString(), 10), '万元', 2)}万元`;
    yield objection(
      `「${project.name}」写 ${count.printed.text}${count.printed.unit}、每${count.printed.unit} ${price.printed.text}${price.printed.unit}，合 ${computed}，预算是 ${budget.printed.text}${budget.printed.unit}，人数、标准与金额对不上或有别的支出没有说明。`,
      said([count, price, budget], reading.statements, computed),
    );
  }
}

/** The same number, or one that a slip of one digit parts from it. */
function isNearly(one: Statement, other: Statement): boolean {
  if (one.printed.unit !== other.printed.unit) return false;
  if (one.printed.value === other.printed.value) return true;
  return [...variantsOf(one.printed)].some((variant) => variant.value === other.printed.value);
}

/** Both sides; the number that one wrong digit explains comes first. */
function said(own: readonly [Statement, Statement, Statement], all: readonly Statement[], computed: string) {
  const slip = slippedIn(own, all);
  const wrong = slip?.statement ?? own[2];
  return {
    statements: [wrong, ...own.filter((s) => s !== wrong)],
    stated: `${wrong.printed.text}${wrong.printed.unit}`,
    expected: slip?.right ?? computed,
  };
}

function within(product: bigint, { printed }: Statement): boolean {
  const difference = product - BigInt(printed.value);
  return (difference < 0n ? -difference : difference) <= BigInt(printed.half);
}

const AIM = /计划[^，。；\d]{0,16}\d+\s*(?:个|名|人|次|场|项|期|户|篇|件)(?:或)?以上/;
const OUTCOME = /实际|完成了?\s*\d|共(?:表彰|开展|举办|培训|完成)\s*\d|已(?:表彰|开展|举办|培训|完成)/;

function* aimsHaveOutcomes(report: EvaluationReport, { reading }: Case): Generator<Check> {
  for (const project of report.projects) {
    for (const mention of project.mentions) {
      if (mention.source !== 'account') continue;
      const text = reading.document.normal[mention.line - 1] ?? '';
      const aim = AIM.exec(text);
      if (!aim) continue;
      if (OUTCOME.test(text.slice(aim.index + aim[0].length))) yield passed();
      else {
        yield objection(`「${project.name}」只写「${aim[0]}」，没有写实际完成数，完成率无从核对。`, {
          places: [{ line: mention.line, start: aim.index, end: aim.index + aim[0].length }],
          expected: '写明实际完成数',
        });
      }
    }
  }
}

const told = (text: string) =>
  projectReport({ accounts: [`1.农家书屋项目：预算金额10.00万元，执行金额9.50万元，执行率95%，得分98分。${text}`] });

export const rules: readonly Rule[] = [
  reportRule({
    id: 'R-22',
    title: '“剩余%”等于没有支出的比例',
    formula: '剩余% = (预算数 − 执行数) ÷ 预算数',
    severity: 'info',
    basis: [cite('layout', '剩余% = (预算数 − 执行数) ÷ 预算数')],
    effective: always,
    remedy: '重算剩余比例；是合同尾款比例的写明合同金额。',
    needs: '剩余资金的比例',
    asks: remaindersHold,
    examples: {
      pass: [
        {
          name: '剩余5%',
          text: projectReport({
            causes: '1、农家书屋项目：年度资金总额10.00万元，全年执行数是9.50万元，原因是：剩余5%资金需验收后给付。',
          }),
        },
      ],
      fail: [
        {
          name: '剩余3%',
          text: projectReport({
            causes: '1、农家书屋项目：年度资金总额10.00万元，全年执行数是9.50万元，原因是：剩余3%资金需验收后给付。',
          }),
        },
      ],
    },
  }),
  reportRule({
    id: 'R-23',
    title: '绩效目标完成率不以预算执行率代替',
    formula: '绩效目标完成率 = f(产出、效益)，不等于执行率',
    severity: 'info',
    basis: [cite('R10'), cite('practice', '绩效目标完成率不是资金执行率')],
    effective: always,
    remedy: '按各绩效指标的完成情况计算目标完成率。',
    needs: '绩效目标完成率',
    asks: targetsAreNotCopied,
    examples: {
      pass: [{ name: '目标完成率另算', text: told('绩效目标完成率为98%。') }],
      fail: [{ name: '与执行率相同', text: told('绩效目标完成率为95%。') }],
    },
  }),
  reportRule({
    id: 'R-24',
    title: '按人数、月数、标准测算的金额能解释预算',
    formula: '人数 × 月数 × 标准 ≥ 预算数，或说明其余支出',
    severity: 'info',
    basis: [cite('layout', '人数 × 月数 × 标准')],
    effective: always,
    remedy: '写明其余支出的内容和标准。',
    needs: '人数、月数和标准',
    asks: allowancesCover,
    examples: {
      pass: [{ name: '5人6个月每月4000元', text: told('选派5人学习6个月，每月补助4000元。') }],
      fail: [{ name: '5人6个月每月2000元', text: told('选派5人学习6个月，每月补助2000元。') }],
    },
  }),
  reportRule({
    id: 'R-25',
    title: '文中写的人数乘以标准等于项目金额',
    formula: '人数 × 每人标准 = 预算数（或执行数）',
    severity: 'warning',
    basis: [cite('layout', '人数 × 每人标准 = 金额')],
    effective: always,
    remedy: '核对人数、标准和金额；还有别的支出的写明。',
    needs: '人数和每人的标准',
    asks: productsAreBudgets,
    examples: {
      pass: [{ name: '100名每人1000元', text: told('全年资助100名演员，每人1000元。') }],
      fail: [{ name: '100名每人1200元', text: told('全年资助100名演员，每人1200元。') }],
    },
  }),
  reportRule({
    id: 'R-26',
    title: '写了计划数的，写明实际完成数',
    formula: '“计划……以上” ⇒ 实际完成数',
    severity: 'info',
    basis: [cite('R10'), cite('practice', '目标与完成值应当可以比较')],
    effective: always,
    remedy: '补写实际完成数。',
    needs: '计划数',
    asks: aimsHaveOutcomes,
    examples: {
      pass: [{ name: '计划10场以上，实际12场', text: told('计划演出10场以上，实际演出12场。') }],
      fail: [{ name: '只有计划', text: told('计划演出10场以上。') }],
    },
  }),
];
