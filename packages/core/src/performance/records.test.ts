/** Records before and during a project: the light at its marks, the sum of five dimensions. */
import { describe, expect, it } from 'vitest';
import { type ExAnteAssessment, type ExAnteOpinion, exAnteTotal, mayBePlanned } from './ex-ante.ts';
import { type Likelihood, lightOf, type MonitoringRecord, monitoredRate } from './monitoring.ts';
import { POINT } from './points.ts';

/** M-09. */
const MARKS = { green: -5, yellow: -20 };

function record(executed: number, annualBudget: number, likelihoods: readonly Likelihood[] = []): MonitoringRecord {
  const indicators = likelihoods.map((likelihood) => ({
    name: '培训人数',
    target: '≥120人',
    done: '60人',
    forecast: '120人',
    causes: [],
    explanation: null,
    likelihood,
  }));
  return { project: '技能培训', year: 2023, month: 7, annualBudget, executed, forecastExecuted: null, indicators };
}

describe('lightOf', () => {
  it.each([
    // 7 ÷ 12 − 5 % is 53.33… %, − 20 % is 38.33… %
    ['exactly on the green mark', 640, 1_200, [], 'green'],
    ['a hair behind it', 63_999, 120_000, ['certain'], 'yellow'],
    ['exactly on the yellow mark', 460, 1_200, [], 'yellow'],
    ['a hair behind that', 45_999, 120_000, [], 'red'],
    ['more than the budget', 1_300, 1_200, ['certain'], 'green'],
    ['a target that may be missed', 1_200, 1_200, ['certain', 'possible'], 'yellow'],
    ['a target that cannot be met', 1_200, 1_200, ['possible', 'impossible'], 'red'],
    ['no budget', 0, 0, ['certain'], 'green'],
  ] as const)('%s', (_name, executed, budget, likelihoods, light) => {
    expect(lightOf(record(executed, budget, likelihoods), MARKS)).toBe(light);
  });

  it('has no rate without a budget', () => {
    expect(monitoredRate(record(5, 0))).toBeNull();
    expect(monitoredRate(record(1, 2))).toEqual({ num: 100_000_000n, den: 2n });
  });
});

describe('exAnteTotal', () => {
  const of = (score: number | null, weight = 20): ExAnteOpinion => ({
    text: '依据充分',
    weight: weight * POINT,
    score: score === null ? null : score * POINT,
  });
  const assessed = (financing: ExAnteOpinion): ExAnteAssessment => ({
    project: '技能培训',
    year: 2024,
    requested: 0,
    dimensions: { necessity: of(20), economy: of(15), targets: of(18), feasibility: of(16), financing },
    conclusion: 'partly',
    suggested: null,
    suggestions: null,
  });

  it('adds five scores, and nothing where one is missing or the weights do not hold', () => {
    expect(exAnteTotal(assessed(of(20)))).toBe(89 * POINT);
    expect(exAnteTotal(assessed(of(0)))).toBe(69 * POINT);
    for (const wrong of [of(null), of(21), of(20, 30)]) expect(exAnteTotal(assessed(wrong))).toBeNull();
  });

  it('lets nothing be planned that was rejected or not assessed', () => {
    expect(mayBePlanned(assessed(of(20)))).toBe(true);
    expect(mayBePlanned({ ...assessed(of(20)), conclusion: 'rejected' })).toBe(false);
    expect(mayBePlanned(null)).toBe(false);
  });
});
