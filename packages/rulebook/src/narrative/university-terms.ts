/** Words of the narrative of central universities, which call 本年收入 and 本年支出 totals. */
import type { TermLayout } from '@mingsuan/core/recognition';
import { terms } from './term-rows.ts';

export const universityTerms: TermLayout[] = [
  ...terms(
    ['universityOverall', 'universityIncome'],
    [
      ['收入总计|收入总额|总收入|本年收入合计', 'revenue'],
      ['财政拨款收入', 'revenue', { source: 'fiscal' }],
      ['上级补助收入', 'revenue', { source: 'superior' }],
      ['事业收入', 'revenue', { source: 'institution' }],
      ['经营收入', 'revenue', { source: 'operating' }],
      ['附属单位上缴收入', 'revenue', { source: 'affiliate' }],
      ['其他收入', 'revenue', { source: 'other' }],
    ],
  ),
  ...terms(
    ['universityOverall', 'universityExpenditure', 'universityFiscal'],
    [
      ['财政拨款支出总计|各项支出总计|支出总计|支出总额|总支出|本年支出合计', 'expenditure'],
      ['基本支出', 'expenditure', { kind: 'basic' }],
      ['项目支出', 'expenditure', { kind: 'project' }],
      ['经营支出', 'expenditure', { kind: 'operating' }],
    ],
  ),
];
