/** 公开05表 一般公共预算财政拨款支出决算表: every row across, every column down, and no 科目 of another budget. */
import type { Rule } from '@mingsuan/core/audit';
import { hierarchy, lowerLevels, tie } from '@mingsuan/core/families';
import { cite } from '../sources/index.ts';

const always = { from: null, to: null };
const KINDS = ['basic', 'project'].map((kind) => `05:expenditure{fund=general,kind=${kind}}`);
const COLUMNS = ['05:expenditure{fund=general}', ...KINDS];

/** The basis of what follows from the printed form: the formula itself. */
function byLayout(formula: string) {
  return { formula, basis: [cite('layout', formula)], effective: always };
}

export const rules: readonly Rule[] = [
  tie({
    id: 'T05-01',
    title: '每行小计等于基本支出与项目支出之和',
    ...byLayout('05表 每行 栏1 = 栏2+栏3'),
    severity: 'error',
    remedy: '核对该行小计、基本支出、项目支出，改正填错的一栏。',
    left: ['05:expenditure{fund=general}'],
    right: KINDS,
    each: 'rows',
    examples: {
      pass: [
        { name: '基本支出加项目支出', cells: { '05:201.1': '100.00', '05:201.2': '60.00', '05:201.3': '40.00' } },
        {
          name: '两栏相加差0.01是尾差',
          cells: { '05:212.1': '3832.36', '05:212.2': '1572.70', '05:212.3': '2259.65' },
        },
        { name: '只有项目支出', cells: { '05:201.1': '40.00', '05:201.3': '40.00' } },
      ],
      fail: [{ name: '小计少填一位', cells: { '05:201.1': '10.00', '05:201.2': '60.00', '05:201.3': '40.00' } }],
    },
  }),
  hierarchy({
    id: 'T05-02',
    title: '一般公共预算支出合计等于各类之和',
    ...byLayout('05表 合计 = Σ类（每栏）'),
    severity: 'error',
    remedy: '逐栏核对合计与各类之和，改正填错的一格。',
    columns: COLUMNS,
    level: 'total',
    examples: {
      pass: [{ name: '两类相加', cells: { '05:合计.3': '100.00', '05:201.3': '80.00', '05:208.3': '20.00' } }],
      fail: [{ name: '合计漏加一类', cells: { '05:合计.3': '80.00', '05:201.3': '80.00', '05:208.3': '20.00' } }],
    },
  }),
  lowerLevels({
    id: 'T05-03',
    title: '一般公共预算支出的类、款等于下级科目之和，科目不重不漏',
    ...byLayout('05表 类 = Σ款，款 = Σ项（每栏）；科目由小到大，不重复，上级科目在列'),
    severity: 'error',
    remedy: '逐级核对类、款、项的金额，改正填错的一格。',
    columns: COLUMNS,
    examples: {
      pass: [{ name: '类等于款', cells: { '05:221.1': '22.77', '05:22102.1': '22.77', '05:2210201.1': '22.77' } }],
      fail: [{ name: '项的数字颠倒', cells: { '05:221.1': '22.77', '05:22102.1': '22.77', '05:2210201.1': '27.27' } }],
    },
  }),
];
