/** All scoring schemes, and which of them a form follows. */
import { fundsOf, groupOf, pointsOf, valuesOf } from '@mingsuan/core/performance';
import type { SelfEvaluation } from '@mingsuan/core/statement';
import type { NamedScheme } from './named-scheme.ts';
import { national2020, national2021 } from './scheme-national.ts';
import { ofPlaces } from './scheme-places.ts';

export type { NamedScheme } from './named-scheme.ts';

export const schemes: readonly NamedScheme[] = [national2020, national2021, ...ofPlaces];

export function schemeOf(id: string): NamedScheme | undefined {
  return schemes.find((scheme) => scheme.id === id);
}

function known(id: string): NamedScheme {
  return schemeOf(id) ?? national2020;
}

/** What forms are scored by that we compose: they have 目标申报数 beside 预算编制数, as those of 山西. */
export const composedScheme: NamedScheme = known('shanxi');

/**
 * The scheme that a form shows by its own columns and weights: 目标申报数 beside 预算编制数 is 山西's form, 20 points for
 * execution 湖北's, 指标性质 and 度量单位 as columns without 得分系数 (which is 重庆's) 四川's, a group of costs of its own
 * the ministry's of 2021; else the ministry's of 2020.
 */
export function schemeOfForm(evaluation: SelfEvaluation): NamedScheme {
  if (evaluation.funds.some(({ amounts }) => amounts.initialTargeted)) return known('shanxi');
  if (pointsOf(fundsOf(evaluation)?.amounts.weight) === known('hubei').execution.weight) return known('hubei');
  if (isOfSichuan(evaluation)) return known('sichuan');
  return hasCostGroup(evaluation) ? national2021 : national2020;
}

function isOfSichuan({ indicators }: SelfEvaluation): boolean {
  const has = (column: 'nature' | 'unit' | 'coefficient') => indicators.some((indicator) => indicator[column] !== null);
  return has('nature') && has('unit') && !has('coefficient');
}

/** A first level of costs with weights of its own: not 成本指标 under 产出指标. */
function hasCostGroup({ indicators }: SelfEvaluation): boolean {
  return indicators.some(
    (indicator) => indicator.level1 === '成本指标' && groupOf(valuesOf(indicator), national2021) === 'cost',
  );
}
