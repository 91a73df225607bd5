/** 十（四）预算绩效情况: how many projects and how much money were evaluated, with what grades. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import { constant, notApplicable, plus, proseRule, sharesHold, totalOf } from '@mingsuan/core/families';
import { cite } from '../sources/index.ts';
import { AMOUNT, fundsAddUp, gradeCounts, projectCounts, SECTION, told } from './n-performance-facts.ts';
import { always } from './n-shared.ts';

const GRADES = ['优', '良', '中', '差'] as const;
const OTHER_GRADES = ['优', '良', '合格', '不合格'] as const;

function* gradesAddUp(disclosure: Case, grades: readonly string[]): Generator<Check> {
  const [count, another] = projectCounts(disclosure);
  const parts = gradeCounts(disclosure, grades);
  const isOtherForm = grades !== OTHER_GRADES && gradeCounts(disclosure, ['合格', '不合格']).length > 0;
  if (!count || (another && another.printed.value !== count.printed.value) || parts.length === 0 || isOtherForm) {
    yield notApplicable('文中没有同时印出自评项目个数和各等级个数。');
    return;
  }
  const left = [plus(count)];
  const right = parts.map(plus);
  // a grade that no project has may go unsaid
  if (parts.length >= grades.length || totalOf(right) === totalOf(left)) {
    yield { kind: 'equal', left, right, say: '自评项目个数 = 各等级个数之和' };
  } else yield { kind: 'atMost', left: right, right: left, say: '各等级个数之和不大于自评项目个数' };
}

function* shanghaiForm(disclosure: Case): Generator<Check> {
  if (gradeCounts(disclosure, ['合格', '不合格']).length === 0) {
    yield notApplicable('文中不是优、良、合格、不合格的评级式样。');
    return;
  }
  yield* gradesAddUp(disclosure, OTHER_GRADES);
  const found = told(disclosure, 'evaluationProblems');
  const handled = ['corrected', 'open']
    .map((state) => told(disclosure, `evaluationProblems{state=${state}}`))
    .filter((s) => s !== null);
  if (found && handled.length > 0) {
    yield {
      kind: 'atMost',
      left: handled.map(plus),
      right: [plus(found)],
      say: '已整改与正在整改之和不大于发现问题个数',
    };
  }
  const score = told(disclosure, 'selfEvaluationScore');
  if (score)
    yield {
      kind: 'atMost',
      left: [plus(score)],
      right: [plus(constant('100', '分', 100, score))],
      say: '平均得分不大于100分',
    };
}

const TEXT =
  '一是组织对2023年度项目资金开展了绩效自评，涉及二级项目3个，资金446.61万元，占项目支出总额的78.81%，其中一般公共预算项目支出326.51万元、政府性基金预算项目支出120.10万元、国有资本经营预算项目支出0万元、社会保险基金预算项目支出0万元。自评结果为：2个项目自评等级为“优”，1个项目自评等级为“良”，0个项目自评等级为“中”，0个项目自评等级为“差”。二是组织对0个项目开展了部门评价，涉及资金0.00万元，其中一般公共预算支出0.00万元、政府性基金预算支出0.00万元、国有资本经营预算支出0.00万元、社会保险基金预算支出0.00万元。';
const CELLS = { '03:合计.3': '566.71' };
const SHANGHAI =
  '编报绩效目标的2024年度项目5个，涉及预算金额598.42万元；绩效跟踪评价的2024年度项目5个，涉及预算金额598.42万元；绩效自评的2024年度项目5个，涉及预算金额598.42万元，平均得分99.43分（其中，绩效评级为“优”的项目4个；绩效评级为“良”的项目1个；绩效评级为“合格”的项目0个；绩效评级为“不合格”的项目0个。绩效自评中共发现问题1个，已经完成整改的1个，正在整改的0个）。';

export const rules: readonly Rule[] = [
  proseRule(
    {
      id: 'N-37',
      title: '自评资金占项目支出总额的比重相符',
      formula: '占比 = 自评资金 ÷ 03表 合计栏3（写明一般公共预算的，÷ 05表 合计栏3）',
      severity: 'error',
      basis: [cite('R10'), cite('layout', '占比 = 自评资金 ÷ 项目支出总额')],
      effective: always,
      remedy: '用自评资金除以文中所说的项目支出总额，重算占比。',
      examples: {
        pass: [{ name: '占比相符', cells: CELLS, prose: { performance: TEXT } }],
        fail: [
          { name: '占比错', cells: CELLS, prose: { performance: TEXT.replace('78.81', '87.81') } },
          { name: '自评资金错', cells: CELLS, prose: { performance: TEXT.replace('资金446.61', '资金464.61') } },
        ],
      },
    },
    sharesHold({ sections: SECTION }),
  ),
  {
    id: 'N-38',
    title: '自评资金等于各类资金之和',
    formula: '自评资金 = 一般公共预算 + 政府性基金预算 + 国有资本经营预算 + 社会保险基金预算（+ 其他资金）',
    severity: 'error',
    basis: [cite('layout', '合计 = 各项之和')],
    effective: always,
    remedy: '核对各类资金的自评金额及其合计。',
    *check(disclosure) {
      const checks = fundsAddUp(disclosure, AMOUNT, '自评资金 = 各类资金之和');
      if (checks.length === 0) yield notApplicable('文中没有分资金说明自评金额。');
      yield* checks;
    },
    examples: {
      pass: [{ name: '各类资金之和等于自评资金', cells: CELLS, prose: { performance: TEXT } }],
      fail: [
        { name: '各类资金之和多出一百万元', cells: CELLS, prose: { performance: TEXT.replace('326.51', '426.51') } },
      ],
    },
  },
  {
    id: 'N-39',
    title: '自评项目个数等于各等级个数之和',
    formula: '自评项目个数 = 优 + 良 + 中 + 差',
    severity: 'error',
    basis: [cite('layout', '合计 = 各项之和'), cite('R10G')],
    effective: always,
    remedy: '按自评表逐项清点等级，改正个数。',
    check: (disclosure) => gradesAddUp(disclosure, GRADES),
    examples: {
      pass: [{ name: '2+1+0+0=3', prose: { performance: TEXT } }],
      fail: [{ name: '优多算一个', prose: { performance: TEXT.replace('2个项目自评', '3个项目自评') } }],
    },
  },
  {
    id: 'N-42',
    title: '绩效自评各评级个数之和等于自评项目个数，问题整改数不超过发现数，平均得分在0到100分之间',
    formula: '优 + 良 + 合格 + 不合格 = 自评项目个数；已整改 + 正在整改 ≤ 发现问题；0 ≤ 平均得分 ≤ 100',
    severity: 'error',
    basis: [cite('SH', '绩效自评的项目……平均得分……发现问题……'), cite('layout', '合计 = 各项之和')],
    effective: always,
    remedy: '核对自评项目、各评级、发现问题和整改的个数。',
    check: shanghaiForm,
    examples: {
      pass: [{ name: '个数、整改、得分都合理', prose: { performance: SHANGHAI } }],
      fail: [
        { name: '评级个数合不上', prose: { performance: SHANGHAI.replace('“优”的项目4个', '“优”的项目5个') } },
        { name: '整改多于发现', prose: { performance: SHANGHAI.replace('整改的1个', '整改的3个') } },
        { name: '平均得分超过100', prose: { performance: SHANGHAI.replace('99.43', '199.43') } },
      ],
    },
  },
];
