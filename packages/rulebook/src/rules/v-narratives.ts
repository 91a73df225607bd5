/** The narrative of other places: central universities, and 年初预算 of 三公 in 上海. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import { amountsTie, growthsHold, notApplicable, proseRule, sharesHold } from '@mingsuan/core/families';
import { factKey } from '@mingsuan/core/statement';
import { formOf } from '../layouts/profiles/index.ts';
import { cite } from '../sources/index.ts';
import { always } from './n-shared.ts';

const UNIVERSITY = ['universityOverall', 'universityIncome', 'universityExpenditure', 'universityFiscal'];
const isMoney = (fact: string) => /^(?:revenue|expenditure)\b/.test(fact);

const university = (income: string, share: string, growth: string) =>
  `明川大学\n2023年度部门决算\n\n表2：高等学校收入决算表\n单位：万元\n科目编码\t科目名称\t本年收入合计\t财政拨款收入\t其他收入\n` +
  `205\t教育支出\t100.00\t60.00\t40.00\n合计\t\t100.00\t60.00\t40.00\n\n三、决算报表说明\n（一）高等学校收支决算总表说明\n` +
  `学校2023年度收入总计100.00万元，与2022年度相比，增加25.00万元，增长${growth}%。\n（二）高等学校收入决算表说明\n` +
  `学校2023年度收入总计${income}万元，财政拨款收入60.00万元，占收入总额${share}%；其他收入40.00万元，占收入总额40.00%。`;

const ITEMS = [null, 'overseas', 'vehicles', 'vehiclePurchase', 'vehicleOperation', 'hospitality'];

/** 年初预算 of the narrative is 预算数 of the table, where the form prints that. */
function* initialBudgets(disclosure: Case): Generator<Check> {
  if (formOf(disclosure.reading)?.threePublicBudget !== 'initialBudget') {
    yield notApplicable('本地表式的预算数不是年初预算数。');
    return;
  }
  let asked = false;
  for (const item of ITEMS) {
    const dims = item === null ? {} : { item };
    const cell = disclosure.cell('threePublic', factKey('threePublic', dims, 'annualBudget'));
    for (const statement of disclosure.prose(factKey('threePublic', dims, 'initialBudget'))) {
      if (!cell) continue;
      asked = true;
      yield {
        kind: 'equal',
        left: [{ sign: 1, statement }],
        right: [{ sign: 1, statement: cell }],
        say: '“三公”经费年初预算与表中预算数一致',
      };
    }
  }
  if (!asked) yield notApplicable('情况说明没有写“三公”经费年初预算。');
}

const shanghai = (budget: string) => ({
  profile: 'shanghai-2024',
  cells: { '09:1': '2.00', '09:6': '2.00', '09:7': '1.00', '09:12': '1.00' },
  prose: {
    threePublicOverall: `“三公”经费财政拨款支出年初预算为${budget}万元，支出决算为1.00万元，完成预算的50.00%。`,
  },
});

export const rules: readonly Rule[] = [
  proseRule(
    {
      id: 'V-11',
      title: '高等学校决算报表说明与各表一致，占比、增减率相符',
      formula: '说明的收入、支出 = 表中同一项；占比 = 部分 ÷ 整体；增减率 = 增减额 ÷（本年数 − 增减额）',
      severity: 'error',
      basis: [cite('layout', '报表说明与各表合计行、科目行是同样的数')],
      effective: always,
      remedy: '以表为准核对说明的金额，用金额重算占比和增减率。',
      examples: {
        pass: [{ name: '一致', text: university('100.00', '60.00', '33.33') }],
        fail: [
          { name: '金额与表不符', text: university('101.00', '60.00', '33.33') },
          { name: '占比错', text: university('100.00', '66.00', '33.33') },
          { name: '增长率错', text: university('100.00', '60.00', '25.00') },
        ],
      },
    },
    amountsTie({ sections: UNIVERSITY.slice(0, 2), facts: isMoney, tables: ['income', 'incomeExpenditureTotal'] }),
    amountsTie({
      sections: ['universityExpenditure'],
      facts: isMoney,
      tables: ['expenditure', 'incomeExpenditureTotal'],
    }),
    amountsTie({ sections: ['universityFiscal'], facts: isMoney, tables: ['fiscalExpenditure'] }),
    sharesHold({ sections: UNIVERSITY }),
    growthsHold({ sections: UNIVERSITY.slice(0, 1) }),
  ),
  {
    id: 'V-12',
    title: '“三公”经费年初预算与表中预算数一致',
    formula: '年初预算 =“三公”经费支出决算表 预算数（上海表式）',
    severity: 'error',
    basis: [cite('SH', '“三公”经费财政拨款支出年初预算为……')],
    effective: always,
    remedy: '以“三公”经费支出决算表的预算数为准核对。',
    check: initialBudgets,
    examples: {
      pass: [{ name: '一致', ...shanghai('2.00') }],
      fail: [{ name: '不一致', ...shanghai('3.00') }],
    },
  },
];
