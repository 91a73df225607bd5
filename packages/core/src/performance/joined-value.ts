/**
 * Values of forms that print 指标性质 and 度量单位 in columns of their own: `≥`, `180` and `人` are `≥180人`, as other forms
 * print it in one cell. A value that has its own operator or unit keeps it.
 */
import type { Indicator } from '../statement/index.ts';

type Columns = Pick<Indicator, 'nature' | 'unit'>;

const NATURES: ReadonlyMap<string, string> = new Map([
  ['正向', '≥'],
  ['正向指标', '≥'],
  ['反向', '≤'],
  ['反向指标', '≤'],
  ['逆向', '≤'],
  ['负向', '≤'],
]);
const OPERATOR = /^(?:[≥≤>＞<＜=＝⩾⩽≧≦]|>=|<=)$/;
const BARE_NUMBER = /^\d[\d,]*(?:\.\d+)?$/;
const STARTS_WITH_NUMBER = /^\d/;
const NO_UNIT = /^[-—–－/无]*$/;

export function joinedTarget(printed: string, columns: Columns): string {
  const text = joinedActual(printed, columns);
  if (!columns.nature || !STARTS_WITH_NUMBER.test(text)) return text;
  const nature = columns.nature.text.trim();
  const operator = OPERATOR.test(nature) ? nature : (NATURES.get(nature) ?? '');
  return operator + text;
}

/** An actual value has a unit and no operator. */
export function joinedActual(printed: string, { unit }: Columns): string {
  return unit && BARE_NUMBER.test(printed) && !NO_UNIT.test(unit.text) ? printed + unit.text : printed;
}
