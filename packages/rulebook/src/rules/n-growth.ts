/** Rates of growth of any section: from nothing, in the wrong direction. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import {
  changeOf,
  growsFromNothing,
  growthRelation,
  isInDoubt,
  nameOf,
  notApplicable,
  passed,
  statementsIn,
} from '@mingsuan/core/families';
import type { Statement } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import { always, NARRATIVE } from './n-shared.ts';

function growths(disclosure: Case): Statement[] {
  return statementsIn(disclosure, { sections: NARRATIVE }, ['growth']).filter((s) => !isInDoubt(disclosure, s));
}

function says(disclosure: Case, statement: Statement): string {
  return `「${nameOf(disclosure, statement)}」${statement.printed.text}${statement.printed.unit}`;
}

function* nothingGrowsFromNothing(disclosure: Case): Generator<Check> {
  const rates = growths(disclosure);
  if (rates.length === 0) yield notApplicable('文中没有增减率。');
  for (const rate of rates) {
    if (!growsFromNothing(disclosure, rate)) {
      yield passed();
      continue;
    }
    yield {
      kind: 'verdict',
      outcome: 'explain',
      message: `${says(disclosure, rate)}：本年数全是增加额，上年数为0，没有增长率可言。`,
      statements: [rate, ...(growthRelation(disclosure, rate)?.num.map((o) => o.statement) ?? [])],
      stated: `增长${rate.printed.text}%`,
      expected: '只写增加额，说明上年没有发生',
    };
  }
}

/** 增加 with 增长, 减少 with 下降; a printed minus turns the word round. */
function* directionsAgree(disclosure: Case): Generator<Check> {
  let asked = false;
  for (const rate of growths(disclosure)) {
    const change = changeOf(disclosure, rate);
    if (!change?.direction || !rate.direction || change.printed.value === 0 || rate.printed.value === 0) continue;
    asked = true;
    const goesUp = (s: Statement) => (s.direction === 'up') === s.printed.value > 0;
    if (goesUp(rate) === goesUp(change)) {
      yield passed();
      continue;
    }
    const word = (s: Statement, up: string, down: string) =>
      `${s.direction === 'up' ? up : down}${s.printed.text}${s.printed.unit}`;
    yield {
      kind: 'verdict',
      outcome: 'failed',
      message: `「${nameOf(disclosure, rate)}」${word(change, '增加', '减少')}，却写${word(rate, '增长', '下降')}，方向矛盾。`,
      statements: [rate, change],
      stated: word(rate, '增长', '下降'),
      expected: goesUp(change) ? '增长' : '下降',
    };
  }
  if (!asked) yield notApplicable('文中没有同时印出增减额和增减率。');
}

export const rules: readonly Rule[] = [
  {
    id: 'N-18',
    title: '上年数为0的，不写增长率',
    formula: '增加额 = 本年数 ⇒ 上年数 = 0，没有增长率',
    severity: 'warning',
    basis: [cite('practice', '基数为0，增长率没有意义；“增长100%”是常见误写')],
    effective: always,
    remedy: '删去增长率，说明上年没有这项支出。',
    check: nothingGrowsFromNothing,
    examples: {
      pass: [
        {
          name: '有上年数',
          prose: { agencyOperating: '机关运行经费支出27.27万元，比2022年增加1.21万元，增长4.64%。' },
        },
      ],
      fail: [
        {
          name: '增长100%',
          prose: {
            threePublicOverall: '公务接待费支出0.40万元，比上年增加0.40万元，增长100.00%，原因是上年没有接待。',
          },
        },
      ],
    },
  },
  {
    id: 'N-19',
    title: '增加与增长、减少与下降方向一致',
    formula: '增减额的方向 = 增减率的方向',
    severity: 'error',
    basis: [cite('layout', '增减额与增减率符号相同')],
    effective: always,
    remedy: '按本年数与上年数的大小改正方向词。',
    check: directionsAgree,
    examples: {
      pass: [
        {
          name: '减少与下降',
          prose: { agencyOperating: '机关运行经费支出27.27万元，比2022年减少1.21万元，下降4.25%。' },
        },
        {
          name: '减少而写增长负数',
          prose: { agencyOperating: '机关运行经费支出27.27万元，比2022年减少1.21万元，增长为-4.25%。' },
        },
      ],
      fail: [
        {
          name: '增加却写下降',
          prose: { agencyOperating: '机关运行经费支出27.27万元，比2022年增加1.21万元，下降4.25%。' },
        },
      ],
    },
  },
];
