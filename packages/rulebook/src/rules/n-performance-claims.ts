/** 十（四）预算绩效情况: what is claimed of all projects, of poor ones, and of evaluations by the department. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import { anyCellOf, isPositive, notApplicable, passed, spotsIn, statementsIn, totalOf } from '@mingsuan/core/families';
import { cite } from '../sources/index.ts';
import { AMOUNT, fundsAddUp, gradeCounts, SECTION, told } from './n-performance-facts.ts';
import { always } from './n-shared.ts';

function* poorGradesAreAnswered(disclosure: Case): Generator<Check> {
  const poor = gradeCounts(disclosure, ['中', '差', '合格', '不合格']).filter((s) => isPositive(s));
  if (poor.length === 0) {
    yield notApplicable('没有自评等级较低的项目。');
    return;
  }
  if ([...spotsIn(disclosure, SECTION, /改进|整改|措施/g)].length > 0) yield passed();
  else {
    yield {
      kind: 'verdict',
      outcome: 'explain',
      message: `有 ${poor
        .map(
          (s) =>
            `${s.printed.text} 个${s.label
              .replace('自评等级为', '')
              .replace('的项目', '')
              .replace(/（.*）/, '')}`,
        )
        .join('、')} 的项目，文中没有改进措施。`,
      statements: poor,
      expected: '写明采取的改进管理措施',
    };
  }
}

function* departmentEvaluation(disclosure: Case): Generator<Check> {
  const count = told(disclosure, 'departmentEvaluation{count=个}');
  const amount = told(disclosure, 'departmentEvaluation');
  if (!count) {
    yield notApplicable('文中没有部门评价的项目个数。');
    return;
  }
  if (!amount || (count.printed.value === 0) === (amount.printed.value === 0)) {
    yield { kind: 'verdict', outcome: 'passed', message: '', statements: amount ? [count, amount] : [count] };
  } else {
    yield {
      kind: 'verdict',
      outcome: 'explain',
      message: `部门评价项目 ${count.printed.text} 个，涉及资金 ${amount.printed.text}${amount.printed.unit}，个数和金额应当同有同无。`,
      statements: [count, amount],
    };
  }
  yield* fundsAddUp(disclosure, 'departmentEvaluation', '部门评价涉及资金 = 各类资金之和');
}

const ALL_CLAIM =
  /(?:对|将|把|组织|开展)[^。；]{0,30}(?:所有|全部)(?!项目已)[^。；]{0,16}?(?:项目|资金)|覆盖率[^。；\d]{0,6}100(?:\.0+)?%|自评全覆盖|全覆盖/g;

/** 「全部财政拨款项目」 leaves out projects of other money: their amount is what the three funds' tables print. */
function isAllFiscal(disclosure: Case, claim: string): boolean {
  const amount = told(disclosure, AMOUNT);
  if (!amount || !/财政|一般公共预算/.test(claim)) return false;
  const funds = /一般公共预算/.test(claim) ? ['general'] : ['general', 'govFund', 'stateCapital'];
  const fiscal = funds.flatMap((fund) => anyCellOf(disclosure, `expenditure{fund=${fund},kind=project}`));
  const slack = fiscal.reduce((sum, o) => sum + o.statement.printed.half, amount.printed.half);
  return fiscal.length > 0 && amount.printed.value + slack >= totalOf(fiscal);
}

function* coverageIsClaimedRightly(disclosure: Case): Generator<Check> {
  const [claim] = spotsIn(disclosure, SECTION, ALL_CLAIM);
  const [share] = statementsIn(disclosure, { sections: SECTION, facts: (fact) => fact === AMOUNT }, ['share']);
  if (!claim || !share) {
    yield notApplicable('文中没有说全部项目都开展了自评，或没有印出资金占比。');
    return;
  }
  const isAll = share.printed.value + share.printed.half >= HUNDRED_PERCENT;
  const isBounded = [...spotsIn(disclosure, SECTION, SECRET_BOUNDED)].length > 0;
  if (isAll || isBounded || isAllFiscal(disclosure, claim.hit[0]))
    yield { kind: 'verdict', outcome: 'passed', message: '', statements: [share] };
  else {
    yield {
      kind: 'verdict',
      outcome: 'explain',
      message: `文中说「${claim.hit[0]}」开展了自评，而自评资金只占项目支出总额的 ${share.printed.text}%，请说明其余项目支出为什么没有自评。`,
      statements: [share],
      places: [claim.place],
      stated: claim.hit[0],
      expected: '占比100%，或说明不自评的范围',
    };
  }
}

/** 涉密项目1个除外: what is left out is told, with how many. */
const SECRET_BOUNDED = /涉密[^。；]{0,12}\d+\s*(?:个|项)[^。；]{0,8}除外/g;
/** Quanta of a whole 100 %. */
const HUNDRED_PERCENT = 100_000_000;

const TEXT =
  '一是组织对2023年度项目资金开展了绩效自评，涉及二级项目3个，资金446.61万元，占项目支出总额的78.81%，其中一般公共预算项目支出326.51万元、政府性基金预算项目支出120.10万元、国有资本经营预算项目支出0万元、社会保险基金预算项目支出0万元。自评结果为：2个项目自评等级为“优”，1个项目自评等级为“良”，0个项目自评等级为“中”，0个项目自评等级为“差”。二是组织对0个项目开展了部门评价，涉及资金0.00万元，其中一般公共预算支出0.00万元、政府性基金预算支出0.00万元、国有资本经营预算支出0.00万元、社会保险基金预算支出0.00万元。';

export const rules: readonly Rule[] = [
  {
    id: 'N-40',
    title: '有自评等级为中、差的项目，写明改进措施',
    formula: '中 + 差 > 0 ⇒ 有改进措施',
    severity: 'warning',
    basis: [cite('R10')],
    effective: always,
    remedy: '补写对这些项目采取的改进管理措施。',
    check: poorGradesAreAnswered,
    examples: {
      pass: [
        {
          name: '写明改进管理措施',
          prose: {
            performance: '1个项目自评等级为“中”。对于自评结果为“中”的项目，采取的改进管理措施为健全进度跟踪机制。',
          },
        },
      ],
      fail: [
        { name: '没有措施', prose: { performance: '自评结果为：2个项目自评等级为“优”，1个项目自评等级为“中”。' } },
      ],
    },
  },
  {
    id: 'N-41',
    title: '部门评价的项目个数与涉及资金同有同无，涉及资金等于各类资金之和',
    formula: '个数 = 0 ⇔ 涉及资金 = 0；涉及资金 = 各类资金之和',
    severity: 'warning',
    basis: [cite('R10'), cite('practice', '开展了部门评价的，应有涉及资金')],
    effective: always,
    remedy: '核对部门评价的项目个数、涉及资金及其构成。',
    check: departmentEvaluation,
    examples: {
      pass: [{ name: '没有开展，都是0', prose: { performance: TEXT } }],
      fail: [
        { name: '1个项目而资金为0', prose: { performance: TEXT.replace('对0个项目', '对1个项目') } },
        { name: '资金合不上', prose: { performance: TEXT.replace('一般公共预算支出0.00', '一般公共预算支出5.00') } },
      ],
    },
  },
  {
    id: 'P-02',
    title: '说全部项目都开展了自评的，自评资金占比为100%或说明理由',
    formula: '“所有”“全部”“覆盖率100%” ⇒ 自评资金占比 = 100%',
    severity: 'warning',
    basis: [cite('R10'), cite('practice', '覆盖率与资金占比应当一致，不自评的范围要说明')],
    effective: always,
    remedy: '说明没有开展自评的项目支出（涉密、上级资金等），或改写“所有”“全部”。',
    check: coverageIsClaimedRightly,
    examples: {
      pass: [
        {
          name: '全部自评，占比100%',
          prose: { performance: '对2023年度所有项目资金开展了绩效自评，资金566.71万元，占项目支出总额的100.00%。' },
        },
        {
          name: '写明除外的涉密项目',
          prose: {
            performance:
              '对2023年度所有项目资金开展了绩效自评（涉密项目1个除外），资金446.61万元，占项目支出总额的78.81%。',
          },
        },
      ],
      fail: [
        {
          name: '所有项目却只占89.62%',
          prose: { performance: '对2023年度所有项目资金全面开展了绩效自评，资金1125.86万元，占项目支出总额的89.62%。' },
        },
      ],
    },
  },
];
