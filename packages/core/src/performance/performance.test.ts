/** Scores at the places where schemes turn: boundaries of grades, targets of nothing, execution beyond the budget. */
import { describe, expect, it } from 'vitest';
import { chineseNumber } from './chinese-count.ts';
import { directionOf } from './direction.ts';
import { scoreExecution } from './execution-score.ts';
import { gradeNamed, gradeOf } from './grade.ts';
import { allowedFor, valuesOf } from './indicator-score.ts';
import { type IndicatorValue, readIndicatorValue } from './indicator-value.ts';
import { toHundred } from './other-scheme.ts';
import { POINT, writePoints } from './points.ts';
import { aligned, areOfDifferentKinds, moneyOf, type NumberValue } from './quantity.ts';
import type { Allowed } from './quantity-score.ts';
import type { ScoringScheme } from './scheme.ts';

const SCHEME: ScoringScheme = {
  id: 'test',
  title: '',
  place: '',
  effective: { from: null, to: null },
  execution: { weight: 10 * POINT, over: 'annualBudget', passMark: null, steps: null, reasonBelow: 90 },
  weights: { output: 50 * POINT, benefit: 30 * POINT, satisfaction: 10 * POINT },
  quantity: {
    overrun: ['inverse', 'linear'],
    passMark: null,
    overshoot: { from: 130, factorPercent: null },
    satisfactionSteps: null,
    unfilledMost: null,
  },
  words: [
    { attainment: 'met', from: 80, to: 100 },
    { attainment: 'partly', from: 60, to: 80 },
    { attainment: 'missed', from: 0, to: 60 },
  ],
  caps: [],
  rounding: 'halfUp',
};

function allowed(target: string, actual: string, weight = 10, kind = '数量指标', scheme = SCHEME): Allowed | null {
  const at = (text: string) => ({ text, place: { line: 1, start: 0, end: 0 } });
  const values = valuesOf({
    level1: kind === '服务对象满意度指标' ? '满意度指标' : '产出指标',
    level2: kind,
    name: at('指标'),
    nature: null,
    unit: null,
    coefficient: null,
    initialTarget: at(target),
    adjustedTarget: null,
    actual: at(actual),
    weight: null,
    score: null,
    deviation: null,
    line: 1,
  });
  return allowedFor(values, weight * POINT, scheme);
}

/** 「6.11」, or 「6.00—8.00)」 with the upper end left out. */
function band(target: string, actual: string, weight?: number, kind?: string, scheme?: ScoringScheme): string | null {
  const result = allowed(target, actual, weight, kind, scheme);
  if (!result) return null;
  const { least, most, mostExcluded } = result;
  return least === most ? writePoints(most) : `${writePoints(least)}—${writePoints(most)}${mostExcluded ? ')' : ''}`;
}

describe('values', () => {
  const number = (text: string) => readIndicatorValue(text);

  it.each([
    ['≥180人', { operator: '≥', numeral: { mantissa: 180, decimals: 0 }, unit: '人', misread: false }],
    ['—50人', { operator: '=', numeral: { mantissa: 50, decimals: 0 }, unit: '人', misread: true }],
    ['1,433人', { operator: null, numeral: { mantissa: 1433, decimals: 0 }, unit: '人', misread: false }],
    ['95%或以上', { operator: '≥', numeral: { mantissa: 95, decimals: 0 }, unit: '%', misread: false }],
    ['不少于三次', { operator: '≥', numeral: { mantissa: 3, decimals: 0 }, unit: '次', misread: false }],
    ['百分之九十五', { operator: null, numeral: { mantissa: 95, decimals: 0 }, unit: '%', misread: false }],
    ['＝１００％', { operator: '=', numeral: { mantissa: 100, decimals: 0 }, unit: '%', misread: false }],
  ])('reads %s', (text, expected) => {
    expect(number(text)).toEqual({ kind: 'number', ...expected });
  });

  it.each([
    ['1-12月', 'range'],
    ['6月底前', 'date'],
    ['2023年12月31日前', 'date'],
    ['第三季度', 'date'],
    ['及时', 'words'],
    ['一般', 'words'],
    ['未填报', 'unfilled'],
    ['', 'unfilled'],
  ] satisfies [string, IndicatorValue['kind']][])('tells %s to be %s', (text, kind) => {
    expect(number(text).kind).toBe(kind);
  });

  it('reads Chinese numerals with noughts between', () => {
    expect(chineseNumber('两千零八')).toBe(2008);
    expect(chineseNumber('十二')).toBe(12);
    expect(chineseNumber('一万三千')).toBe(13_000);
    expect(chineseNumber('三三')).toBeNull();
  });

  it('brings 元 and 万元, percentages and fractions, 万人 and 人 to one scale', () => {
    const pair = (a: string, b: string) => aligned(number(a) as NumberValue, number(b) as NumberValue);
    const isSame = (a: string, b: string) => {
      const both = pair(a, b);
      return both !== null && both[0] === both[1];
    };
    expect(isSame('≤30万元', '300000元')).toBe(true);
    expect(isSame('=95%', '0.95')).toBe(true);
    expect(isSame('=95%', '95')).toBe(true);
    expect(isSame('1.2万人', '12000人')).toBe(true);
    expect(pair('≥10人', '100%')).toBeNull();
    expect(areOfDifferentKinds(number('≥10人') as NumberValue, number('100%') as NumberValue)).toBe(true);
    expect(moneyOf(number('≤3000000元'))).toBe(3_000_000_000);
  });

  it('takes the direction from the operator, else from what is measured', () => {
    expect(directionOf(number('95%'), '合格率', false)).toBe('atLeast');
    expect(directionOf(number('5起'), '安全事故', false)).toBe('atMost');
    expect(directionOf(number('5%'), '投诉处理率', false)).toBe('atLeast');
    expect(directionOf(number('20万元'), '维修成本', true)).toBe('atMost');
  });
});

describe('quantities', () => {
  it('gives all for a target that is reached, its share for one that is missed', () => {
    expect(band('≥180人', '≥55人', 20)).toBe('6.11');
    expect(band('=50人', '=36人', 20)).toBe('14.40');
    expect(band('≥134个', '131个', 20)).toBe('19.55');
    expect(band('≥100个', '100个')).toBe('10.00');
  });

  it('asks for more than the target where only more will do', () => {
    expect(allowed('>1次', '1次')?.met).toBe(false);
    expect(allowed('>0次', '1次')?.met).toBe(true);
    expect(band('>95%', '>95%')).toBe('10.00');
  });

  it('lets no target of nothing be divided by', () => {
    expect(band('≥0起', '0起')).toBe('10.00');
    expect(band('≤0起', '0起')).toBe('10.00');
    expect(band('≤0起', '2起')).toBe('0.00');
    expect(band('=0起', '2起')).toBe('0.00—10.00');
  });

  it('gives costs above their limit less, by either formula', () => {
    expect(band('≤150000元', '168000元', 10, '成本指标')).toBe('8.80—8.93');
    expect(band('=150000元', '168000元', 10, '成本指标')).toBe('8.80—8.93');
    expect(band('≤10万元', '200000元', 10, '成本指标')).toBe('0.00—5.00');
    expect(band('=81600元', '80000元', 10, '成本指标')).toBe('9.80—10.00');
  });

  it('leaves open what more than an exact number of people earns', () => {
    const result = allowed('=8人', '10人', 20);
    expect(result).toMatchObject({ least: 16 * POINT, most: 20 * POINT, met: null });
  });

  it('takes points from far too much where the scheme has a formula', () => {
    const quantity = { ...SCHEME.quantity, overshoot: { from: 130, factorPercent: 59 } };
    expect(band('≥10次', '13次', 10, '数量指标', { ...SCHEME, quantity })).toBe('10.00');
    expect(band('≥10次', '23次', 10, '数量指标', { ...SCHEME, quantity })).toBe('4.10—10.00');
  });

  it('scores satisfaction by steps beside proportion', () => {
    const satisfactionSteps = [
      { from: 90, share: 100 },
      { from: 80, share: 80 },
    ];
    const quantity = { ...SCHEME.quantity, satisfactionSteps };
    expect(band('≥100%', '85%', 10, '服务对象满意度指标', { ...SCHEME, quantity })).toBe('8.00—8.50');
  });

  it('scores ranges by how far they are missed', () => {
    expect(band('5-10天', '8天')).toBe('10.00');
    expect(band('5-10天', '11天')).toBe('9.00');
  });
});

describe('words', () => {
  it('gives three bands, the better one owning the boundary', () => {
    expect(band('提高', '达成预期指标', 15)).toBe('12.00—15.00');
    expect(band('提高', '部分达成预期指标并具有一定效果', 15)).toBe('9.00—12.00)');
    expect(band('提高', '未完成预期指标且效果较差', 15)).toBe('0.00—9.00)');
  });

  it('judges nothing that words of their own say, and nothing unfilled', () => {
    expect(band('提高', '群众反映良好')).toBeNull();
    expect(band('未填报', '部分达成预期指标')).toBeNull();
    expect(band('提高', '')).toBeNull();
  });

  it('wants dates kept', () => {
    expect(allowed('6月底前', '5月')?.met).toBe(true);
    expect(allowed('6月底前', '7月')?.met).toBe(false);
  });
});

describe('execution', () => {
  const score = (executed: number, budget: number, more = {}) => {
    const result = scoreExecution(executed, budget, 10 * POINT, { ...SCHEME.execution, ...more }, 'halfUp');
    return result && writePoints(result.score);
  };

  it('is rate times weight, at most the weight, and nothing of nothing', () => {
    expect(score(449_907, 500_000)).toBe('9.00');
    expect(score(40_456, 42_077)).toBe('9.61');
    expect(score(0, 500_000)).toBe('0.00');
    expect(score(600_000, 500_000)).toBe('10.00');
    expect(score(10, 0)).toBeNull();
  });

  it('may have a pass mark or steps', () => {
    expect(score(59, 100, { passMark: 60 })).toBe('0.00');
    expect(score(60, 100, { passMark: 60 })).toBe('6.00');
    expect(
      score(85, 100, {
        steps: [
          { from: 90, share: 100 },
          { from: 80, share: 80 },
        ],
      }),
    ).toBe('8.00');
  });
});

describe('grades', () => {
  it.each([
    [100, '优'],
    [90, '优'],
    [89.995, '良'],
    [80, '良'],
    [79.99, '中'],
    [60, '中'],
    [59.99, '差'],
    [0, '差'],
  ] as const)('%s is %s', (total, grade) => {
    expect(gradeOf(total * POINT)).toBe(grade);
  });

  it('knows the printed names', () => {
    expect(gradeNamed('“优秀”')).toBe('优');
    expect(gradeNamed('合格')).toBeNull();
  });
});

describe('what does not apply', () => {
  it('leaves the rest to be brought to 100', () => {
    expect(writePoints(toHundred([{ full: 90 * POINT, score: 85 * POINT }]))).toBe('94.44');
    expect(writePoints(toHundred([{ full: 100 * POINT, score: 85 * POINT }]))).toBe('85.00');
  });
});
