/** 十（四）预算绩效情况 against the attached forms: their money and their grades. */
import type { Case, Check, Rule, SumCheck } from '@mingsuan/core/audit';
import { answer } from '@mingsuan/core/audit';
import { notApplicable, plus, spotsIn } from '@mingsuan/core/families';
import type { SelfEvaluation, Statement } from '@mingsuan/core/statement';
import { type GradeBand, gradeBands, valueIn } from '../parameters.ts';
import { cite } from '../sources/index.ts';
import { AMOUNT, gradeCounts, ONE, projectCounts, SECTION, told } from './n-performance-facts.ts';
import { always } from './n-shared.ts';

const GRADES = ['优', '良', '中', '差'] as const;

/** 「公开部分项目自评表」: fewer forms are attached than projects evaluated, and rightly. */
const PART_OF_FORMS =
  /(?:部分|重点|选取|选择|抽取|随机|其中)[^。；]{0,16}(?:自评表|自评结果)|自评表[^。；]{0,12}(?:部分|选取|重点)/g;

function* formsAreAttached(disclosure: Case): Generator<Check> {
  const counts = projectCounts(disclosure);
  const total = counts.reduce((sum, count) => sum + count.printed.value, 0);
  const forms = disclosure.reading.forms.length;
  const isPart = forms * ONE < total && [...spotsIn(disclosure, SECTION, PART_OF_FORMS)].length > 0;
  const [count] = counts;
  if (!count || forms === 0 || isPart) {
    yield notApplicable('文中没有自评项目个数，或没有（只公开部分）自评表。');
    return;
  }
  // projects of several budgets may be told apart, or told again
  const holds = total === forms * ONE || counts.some((c) => c.printed.value === forms * ONE);
  if (holds) yield { kind: 'verdict', outcome: 'passed', message: '', statements: counts };
  else if (counts.length > 1) yield notApplicable('文中分几次说自评项目个数，与自评表对应不上哪一个。');
  else {
    yield {
      kind: 'verdict',
      outcome: 'explain',
      message: `文中说自评项目 ${count.printed.text}${count.printed.unit}，附件中有 ${forms} 张自评表。`,
      statements: [count],
      places: disclosure.reading.forms.slice(0, 3).map(({ line, title }) => ({ line, start: 0, end: title.length })),
      stated: `${count.printed.text}个`,
      expected: `${forms}个`,
    };
  }
}

/** The forms, where there is one for every project told of. */
export function allForms(disclosure: Case): readonly SelfEvaluation[] | null {
  const [count] = projectCounts(disclosure);
  const forms = disclosure.reading.selfEvaluations;
  return count && forms.length > 0 && count.printed.value === forms.length * ONE ? forms : null;
}

/** 资金总额 of one column over all forms; null where one of them does not print it. */
export function columnOf(forms: readonly SelfEvaluation[], column: 'executed' | 'annualBudget'): Statement[] | null {
  const amounts = forms.map((form) => form.funds.find((row) => row.isTotal)?.amounts[column]);
  const printed = amounts.filter((s) => s?.printed.state === 'stated').filter((s) => s !== undefined);
  return printed.length === forms.length ? printed : null;
}

function* moneyIsThatOfForms(disclosure: Case): Generator<Check> {
  const forms = allForms(disclosure);
  const amount = told(disclosure, AMOUNT);
  const executed = forms && columnOf(forms, 'executed');
  if (!amount || !forms || !executed) {
    yield notApplicable('没有与自评项目一一对应的自评表，或表中没有全年执行数。');
    return;
  }
  const sum = (parts: readonly Statement[], what: string): SumCheck => ({
    kind: 'equal',
    left: [plus(amount)],
    right: parts.map(plus),
    say: `自评资金 = 各张自评表${what}之和`,
  });
  const spent = sum(executed, '全年执行数');
  const budget = columnOf(forms, 'annualBudget');
  const planned = budget && sum(budget, '全年预算数');
  // either is told by some departments; which, is seen by which comes out
  yield planned && answer(spent).outcome === 'failed' && answer(planned).outcome !== 'failed' ? planned : spent;
}

/** The grade a form prints, else that of its total. */
function gradeOf(form: SelfEvaluation, bands: readonly GradeBand[]): string | null {
  const printed = GRADES.find((grade) => form.grade?.text.trim() === grade);
  if (printed) return printed;
  const total = form.total?.printed;
  if (total?.state !== 'stated') return null;
  return bands.find(({ atLeast }) => total.value >= atLeast * ONE)?.grade ?? null;
}

function* gradesAreThoseOfForms(disclosure: Case): Generator<Check> {
  const forms = allForms(disclosure);
  const bands = valueIn(gradeBands, disclosure.year);
  const grades = forms && bands ? forms.map((form) => gradeOf(form, bands)) : [];
  const counts = GRADES.flatMap((grade) => gradeCounts(disclosure, [grade]).map((count) => ({ grade, count })));
  if (counts.length === 0 || grades.length === 0 || grades.includes(null)) {
    yield notApplicable('文中没有各等级个数，或没有与自评项目一一对应、有得分的自评表。');
    return;
  }
  for (const { grade, count } of counts) {
    const right = grades.filter((g) => g === grade).length;
    if (count.printed.value === right * ONE) {
      yield { kind: 'verdict', outcome: 'passed', message: '', statements: [count] };
      continue;
    }
    yield {
      kind: 'verdict',
      outcome: 'explain',
      message: `文中说自评等级为“${grade}”的项目 ${count.printed.text} 个，按所附自评表的得分是 ${right} 个。`,
      statements: [count],
      stated: `${count.printed.text}个`,
      expected: `${right}个`,
    };
  }
}

/** A short form in the usual layout: amounts of 资金总额, one indicator, the total. */
function form(name: string, executed: string, total: string): string {
  return [
    `${name}项目支出绩效自评表 (2023年度)`,
    '',
    `项目名称\t\t${name}`,
    '项目资金预算安排及执行进度(万元)\t\t年初预算数\t\t全年预算数\t全年执行数\t资金结转(剩)余\t执行率\t得分\t偏差原因分析及改进措施',
    '\t\t目标申报数\t预算编制数',
    `\t\t资金总额:\t10\t10\t10\t${executed}\t0\t100\t10`,
    '绩效指标\t一级指标\t二级指标\t三级指标\t年初指标值\t调整后续指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施',
    '\t产出指标\t数量指标\t场次\t=4场\t=4场\t=4场\t90\t90\t',
    `总分\t\t\t\t\t\t\t100\t${total}`,
    '',
  ].join('\n');
}

function document(prose: string, ...forms: readonly string[]): string {
  const head =
    '明川县文化和旅游局\n\n2023年度部门决算公开\n\n第三部分 情况说明\n\n十、其他重要事项情况说明\n\n（四）预算绩效情况说明\n\n';
  return `${head}${prose}\n\n第五部分 附件\n\n${forms.join('\n')}`;
}

const PROSE =
  '组织开展了绩效自评，涉及二级项目2个，资金19.50万元。自评结果为：1个项目自评等级为“优”，1个项目自评等级为“良”，0个项目自评等级为“中”，0个项目自评等级为“差”。';
/** A narrative with two forms behind it: executed 10.00 and 9.50, budgets 10.00 each. */
export const formsBehind = (prose: string) => document(prose, ...FORMS);
const FORMS = [form('送戏下乡', '10', '100'), form('文物看护', '9.5', '85')];

export const rules: readonly Rule[] = [
  {
    id: 'N-37-2',
    title: '自评项目个数等于所附自评表张数',
    formula: '自评项目个数 = 所附自评表张数',
    severity: 'warning',
    basis: [cite('R10')],
    effective: always,
    remedy: '核对自评项目清单和所附自评表；只公开一部分的，在文中写明。',
    check: formsAreAttached,
    examples: {
      pass: [{ name: '两个项目两张表', text: document(PROSE, ...FORMS) }],
      fail: [{ name: '说三个项目只附两张表', text: document(PROSE.replace('项目2个', '项目3个'), ...FORMS) }],
    },
  },
  {
    id: 'N-37-3',
    title: '自评资金等于各张自评表全年执行数（或全年预算数）之和',
    formula: '自评资金 = Σ自评表 全年执行数，或 = Σ自评表 全年预算数',
    severity: 'warning',
    basis: [cite('R10'), cite('layout', '合计 = 各项之和')],
    effective: always,
    remedy: '核对自评资金和各张自评表的资金总额，写明是执行数还是预算数。',
    check: moneyIsThatOfForms,
    examples: {
      pass: [{ name: '两张表执行数之和', text: document(PROSE, ...FORMS) }],
      fail: [{ name: '与执行数、预算数之和都不等', text: document(PROSE.replace('19.50', '15.90'), ...FORMS) }],
    },
  },
  {
    id: 'N-39-2',
    title: '各等级个数与所附自评表的得分相符',
    formula: '各等级个数 = 得分在该档的自评表张数',
    severity: 'warning',
    basis: [gradeBands.basis],
    effective: always,
    remedy: '按自评表得分逐项定级，改正个数；表上的等级与得分不符的，先改表。',
    check: gradesAreThoseOfForms,
    examples: {
      pass: [{ name: '一优一良', text: document(PROSE, ...FORMS) }],
      fail: [
        {
          name: '85分算成了优',
          text: document(PROSE.replace('1个项目自评等级为“优”，1个', '2个项目自评等级为“优”，0个'), ...FORMS),
        },
      ],
    },
  },
];
