/** Completion rates of any section: over a budget of zero, over a budget named wrongly. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import {
  budgetsOf,
  completionOf,
  isInDoubt,
  namedBudget,
  nameOf,
  notApplicable,
  passed,
  statementsIn,
} from '@mingsuan/core/families';
import type { Statement } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import { always, NARRATIVE } from './n-shared.ts';

function completions(disclosure: Case): Statement[] {
  const rates = statementsIn(disclosure, { sections: NARRATIVE }, ['completion', 'initialCompletion']);
  return rates.filter((s) => !isInDoubt(disclosure, s));
}

/** The budget that a rate names (or the only one there is), where it is zero as printed. */
function zeroBudget(disclosure: Case, rate: Statement): Statement | null {
  const budgets = budgetsOf(disclosure, rate);
  const named = namedBudget(disclosure, rate);
  const own = budgets.find((b) => b.measure === named) ?? budgets[0];
  const [first] = own?.operands ?? [];
  if (!first || first.statement.printed.state === 'unreadable' || first.statement.printed.value !== 0) return null;
  return first.statement;
}

function says(disclosure: Case, statement: Statement): string {
  return `「${nameOf(disclosure, statement)}」${statement.printed.text}${statement.printed.unit}`;
}

function* noRateOverZero(disclosure: Case): Generator<Check> {
  const rates = completions(disclosure);
  if (rates.length === 0) yield notApplicable('文中没有完成率。');
  for (const rate of rates) {
    const budget = zeroBudget(disclosure, rate);
    if (!budget) yield passed();
    else if (rate.printed.value === 0) yield { kind: 'verdict', outcome: 'passed', message: '', statements: [rate] };
    else {
      yield {
        kind: 'verdict',
        outcome: 'failed',
        message: `${says(disclosure, rate)}：预算数为0，没有完成率可言。`,
        statements: [rate, ...(budget.index >= 0 ? [budget] : [])],
        stated: rate.printed.text + rate.printed.unit,
        expected: '预算数为0时不写完成率',
      };
    }
  }
}

function* zeroOverZero(disclosure: Case): Generator<Check> {
  const rates = completions(disclosure);
  const zeros = rates.filter((rate) => rate.printed.value === 0 && zeroBudget(disclosure, rate));
  if (rates.length === 0) yield notApplicable('文中没有完成率。');
  else if (zeros.length === 0) yield passed();
  else {
    yield {
      kind: 'verdict',
      outcome: 'explain',
      message: `预算数为0而写“完成0%”，共 ${zeros.length} 处：${zeros.map((s) => nameOf(disclosure, s)).join('、')}。预算为0没有完成率，宜写“未安排预算”。`,
      statements: zeros,
    };
  }
}

function* budgetIsNamedRightly(disclosure: Case): Generator<Check> {
  const rates = completions(disclosure);
  if (rates.length === 0) yield notApplicable('文中没有完成率。');
  for (const rate of rates) {
    const told = completionOf(disclosure, rate);
    if (!told?.isMisnamed) {
      yield passed();
      continue;
    }
    const [stated, expected] = told.budget === 'annualBudget' ? ['年初预算', '全年预算'] : ['全年预算', '年初预算'];
    yield {
      kind: 'verdict',
      outcome: 'failed',
      message: `${says(disclosure, rate)}写作完成${stated}的比率，按${stated}算不出这个数，按${expected}才算得出：分母口径用词错误。`,
      statements: [rate, ...told.relation.den.map((o) => o.statement).filter((s) => s.index >= 0)],
      stated: `完成${stated}的${rate.printed.text}%`,
      expected: `完成${expected}的${rate.printed.text}%`,
    };
  }
}

const ZERO_TEXT = '公务接待费支出全年预算0万元，支出决算0万元，完成全年预算的0%。';

export const rules: readonly Rule[] = [
  {
    id: 'N-16',
    title: '预算数为0的，不写完成率',
    formula: '预算数 = 0 ⇒ 没有完成率',
    severity: 'error',
    basis: [cite('practice', '分母为0，完成率没有意义')],
    effective: always,
    remedy: '删去完成率，写明年初没有安排预算，资金来自追加或上年结转。',
    check: noRateOverZero,
    examples: {
      pass: [
        {
          name: '有预算',
          prose: { threePublicOverall: '公务接待费支出全年预算2.20万元，支出决算1.86万元，完成全年预算的84.55%。' },
        },
        { name: '零对零写0%另作提示', prose: { threePublicOverall: ZERO_TEXT } },
      ],
      fail: [
        {
          name: '年初预算为0仍写完成率',
          prose: { generalDetail: '住房保障支出年初预算0万元，支出决算307.82万元，完成年初预算的95.89%。' },
        },
      ],
    },
  },
  {
    id: 'N-17',
    title: '完成率的分母用词与算得出它的预算数一致',
    formula: '完成年初预算的比率 = 决算 ÷ 年初预算；完成全年预算的比率 = 决算 ÷ 全年预算',
    severity: 'error',
    basis: [cite('practice', '年初预算与全年预算是两个口径')],
    effective: always,
    remedy: '按实际分母改写“完成年初预算”或“完成全年预算”，或按写明的分母重算。',
    check: budgetIsNamedRightly,
    examples: {
      pass: [
        {
          name: '按年初预算算得出',
          prose: {
            generalDetail:
              '住房保障支出年初预算20.00万元，全年预算25.00万元，支出决算24.00万元，完成年初预算的120.00%。',
          },
        },
      ],
      fail: [
        {
          name: '写年初预算，实为全年预算的比率',
          prose: {
            generalDetail:
              '住房保障支出年初预算20.00万元，全年预算25.00万元，支出决算24.00万元，完成年初预算的96.00%。',
          },
        },
      ],
    },
  },
  {
    id: 'N-26',
    title: '预算、决算都为0的，不写“完成0%”',
    formula: '预算数 = 决算数 = 0 ⇒ 不写完成率',
    severity: 'info',
    basis: [cite('practice', '0÷0没有意义，宜写未安排预算、未发生支出')],
    effective: always,
    remedy: '改写为“未安排预算，未发生支出”。',
    check: zeroOverZero,
    examples: {
      pass: [
        {
          name: '有预算',
          prose: { threePublicOverall: '公务接待费支出全年预算2.20万元，支出决算0万元，完成全年预算的0%。' },
        },
      ],
      fail: [{ name: '零对零写0%', prose: { threePublicOverall: ZERO_TEXT } }],
    },
  },
];
