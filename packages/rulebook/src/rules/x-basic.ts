/** 基本支出 against the other tables: its sum in 公开05, “三公” in 公开09, 机关运行经费 and 采购 in 公开10. */
import { answer, type Case, type Check, type Operand, type Rule } from '@mingsuan/core/audit';
import { isPositive, itemsNamed, passed, tie, ties, unreadTable } from '@mingsuan/core/families';
import { factKey, ofFunction, type TableRole } from '@mingsuan/core/statement';
import { THREE_PUBLIC_SECTIONS } from '../codes/index.ts';
import { cite } from '../sources/index.ts';

const always = { from: null, to: null };
const DIMS = { fund: 'general', kind: 'basic' };
const BASIC = factKey('expenditure', DIMS);
const NON_PERSONNEL = factKey('expenditure', { ...DIMS, group: 'nonPersonnel' });
const PERFORMANCE_PAY = factKey('expenditure', { ...DIMS, economic: '30107' });
const UNITS = ['administrative', 'participating'].map((unit) => factKey('agencyOperating', { unit }));
const ITEM_NAME = {
  overseas: '因公出国（境）费',
  vehiclePurchase: '公务用车购置费',
  vehicleOperation: '公务用车运行维护费',
  hospitality: '公务接待费',
} as const;

/** The basis of what follows from the printed form: the formula itself. */
function byLayout(formula: string) {
  return { formula, basis: [cite('layout', formula)], effective: always };
}

/** 基本建设 is no basic expenditure, so its 款 of vehicles stays out. */
function inBasic(item: keyof typeof ITEM_NAME): string[] {
  return THREE_PUBLIC_SECTIONS[item]
    .filter((code) => !code.startsWith('309'))
    .map((code) => `06:${factKey('expenditure', { ...DIMS, economic: code })}`);
}

function operands(disclosure: Case, role: TableRole, facts: readonly string[]): Operand[] {
  return facts.flatMap((fact) => {
    const statement = disclosure.cell(role, fact);
    return statement ? [{ sign: 1, statement }] : [];
  });
}

/** All 公用经费 counted as 机关运行经费, although part of it belongs to a 事业单位. */
function* institutionsLeftOut(disclosure: Case): Generator<Check> {
  for (const role of ['basicExpenditure', 'statistics', 'generalBudget'] as const) {
    if (disclosure.table(role)) continue;
    yield unreadTable(role);
    return;
  }
  const cost = operands(disclosure, 'statistics', UNITS);
  const all = operands(disclosure, 'basicExpenditure', [NON_PERSONNEL]);
  if (!cost.some(({ statement }) => isPositive(statement)) || !all.some(({ statement }) => isPositive(statement)))
    return;
  const pay = disclosure.cell('basicExpenditure', PERFORMANCE_PAY);
  const running = itemsNamed(disclosure, 'generalBudget', ['事业运行'])
    .map((row) => disclosure.cell('generalBudget', ofFunction(BASIC, row.key)))
    .filter(isPositive);
  const { outcome } = answer({ kind: 'equal', left: cost, right: all, say: '' });
  if ((outcome !== 'passed' && outcome !== 'tail') || !isPositive(pay) || running.length === 0) {
    yield passed();
    return;
  }
  const names = running.map((s) => `${s.cell?.row} 事业运行 ${s.printed.text}`).join('、');
  const shown = all[0]?.statement.printed.text ?? '';
  const message = `机关运行经费等于全部公用经费 ${shown}，而基本支出有${names}、绩效工资 ${pay.printed.text}：事业单位的公用经费不属于机关运行经费，可能一并计入。`;
  yield {
    kind: 'verdict',
    outcome: 'explain',
    message,
    statements: [...cost, ...all].map((o) => o.statement).concat(running, pay),
  };
}

export const rules: readonly Rule[] = [
  ties({
    id: 'X-19',
    title: '基本支出等于人员经费与公用经费之和',
    ...byLayout('05表 合计 栏2 = 06表 人员经费合计+公用经费合计'),
    severity: 'error',
    remedy: '核对一般公共预算支出表的基本支出与基本支出明细表的两个合计。',
    parts: [
      {
        left: [`05:${factKey('expenditure', DIMS)}`],
        right: ['personnel', 'nonPersonnel'].map((group) => `06:${factKey('expenditure', { ...DIMS, group })}`),
      },
    ],
    examples: {
      pass: [
        {
          name: '差0.01是尾差',
          cells: { '05:合计.2': '300.43', '06:301': '273.17', '06:人员经费合计': '273.17', '06:公用经费合计': '27.27' },
        },
      ],
      fail: [
        {
          name: '基本支出多出一万元',
          cells: { '05:合计.2': '301.44', '06:301': '273.17', '06:人员经费合计': '273.17', '06:公用经费合计': '27.27' },
        },
      ],
    },
  }),
  ties({
    id: 'X-22',
    title: '基本支出中的“三公”经费不超过“三公”经费决算数',
    ...byLayout('06表 30212 ≤ 09表 栏8；31013 ≤ 栏10；30231 ≤ 栏11；30217 ≤ 栏12'),
    severity: 'error',
    remedy: '“三公”经费包括基本支出和项目支出中的全部：核对09表决算数与基本支出明细表的同一项。',
    parts: (['overseas', 'vehiclePurchase', 'vehicleOperation', 'hospitality'] as const).map((item) => ({
      left: inBasic(item),
      right: [`09:${factKey('threePublic', { item })}`],
      relation: 'atMost' as const,
      say: `基本支出中的${ITEM_NAME[item]}不超过“三公”经费中的${ITEM_NAME[item]}`,
    })),
    examples: {
      pass: [{ name: '项目支出中另有运行维护费', cells: { '06:302': '2.00', '06:30231': '2.00', '09:11': '3.50' } }],
      fail: [
        { name: '公务接待费多于“三公”经费', cells: { '06:302': '2.00', '06:30217': '2.00', '09:12': '0.20' } },
        { name: '“三公”经费表说没有数据', cells: { '06:302': '2.00', '06:30231': '2.00', '09:empty': '' } },
      ],
    },
  }),
  tie({
    id: 'X-23',
    title: '机关运行经费不超过公用经费',
    formula: '10表 行5+行6 ≤ 06表 公用经费合计',
    severity: 'error',
    basis: [cite('JM', '机关运行经费名词解释'), cite('layout', '10表 行5+行6 ≤ 06表 公用经费合计')],
    effective: always,
    remedy: '机关运行经费是行政单位和参公事业单位基本支出中的公用经费：核对两处金额，剔除项目支出。',
    left: UNITS.map((fact) => `10:${fact}`),
    right: [`06:${NON_PERSONNEL}`],
    relation: 'atMost',
    examples: {
      pass: [
        {
          name: '另有事业单位的公用经费',
          cells: { '06:302': '480.66', '06:公用经费合计': '480.66', '10:5': '142.80' },
        },
      ],
      fail: [
        { name: '机关运行经费多于公用经费', cells: { '06:302': '27.27', '06:公用经费合计': '27.27', '10:5': '37.27' } },
      ],
    },
  }),
  {
    id: 'X-24',
    title: '机关运行经费不含事业单位的公用经费',
    formula: '10表 行5+行6 = 06表 公用经费合计 ⇒ 没有事业运行和绩效工资',
    severity: 'warning',
    basis: [cite('JM', '机关运行经费名词解释'), cite('practice', '有事业单位时机关运行经费应小于公用经费')],
    effective: always,
    remedy:
      '把事业单位（参公的除外）的公用经费从机关运行经费中剔除；事业编制人员在机关、没有独立公用经费的，写明原因。',
    check: institutionsLeftOut,
    examples: {
      pass: [
        {
          name: '机关运行经费小于公用经费',
          cells: { '05:2013250 事业运行.2': '93.71', '06:30107': '39.12', '06:公用经费合计': '27.27', '10:5': '20.00' },
        },
        {
          name: '没有事业单位',
          cells: { '05:2013201 行政运行.2': '93.71', '06:公用经费合计': '27.27', '10:5': '27.27' },
        },
      ],
      fail: [
        {
          name: '有事业运行和绩效工资，机关运行经费却等于全部公用经费',
          cells: { '05:2013250 事业运行.2': '93.71', '06:30107': '39.12', '06:公用经费合计': '27.27', '10:5': '27.27' },
        },
      ],
    },
  },
  ties({
    id: 'X-28',
    title: '政府采购支出不超过本年支出',
    formula: '10表 行1 ≤ 01表 行58',
    severity: 'warning',
    basis: [cite('practice', '政府采购支出大于本年支出的，应当说明跨年合同或单位错误')],
    effective: always,
    remedy: '核对采购总额的单位和口径；按合同金额填列跨年采购的，写明原因。',
    parts: [{ left: ['10:procurement'], right: ['01:expenditure'], relation: 'atMost' }],
    examples: {
      pass: [{ name: '采购少于支出', cells: { '01:58': '1556.63', '10:1': '1.35' } }],
      fail: [{ name: '把元当作万元', cells: { '01:58': '1556.63', '10:1': '13500.00' } }],
    },
  }),
];
